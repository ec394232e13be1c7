import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct AnalystTests {
  private func report(_ lines: String) throws -> Report {
    try Report("# 人工智能周报（24年第27周）\n\n新品扎堆亮相\n\n\(lines)\n\n## 核心观点\n\n关注。\n")
  }

  private func people(_ lines: String) throws -> [String] {
    try report(lines).analysts.map {
      [$0.role, $0.name, $0.phone ?? "-", $0.email ?? "-", $0.licence ?? "-"].joined(separator: "|")
    }
  }

  private static let lin = "证券分析师|林一|021-00000001|lin@example.com|S0000524010001"
  private static let zhou = "证券分析师|周二|021-00000002|zhou@example.com|S0000524010002"

  @Test(arguments: [
    """
    **证券分析师：林一** **证券分析师：周二**
    021-00000001 021-00000002
    lin@example.com zhou@example.com
    S0000524010001 S0000524010002
    """,
    """
    证券分析师：林一、周二
    电话：021-00000001、021-00000002
    邮箱：lin@example.com、zhou@example.com
    执业证书编号：S0000524010001、S0000524010002
    """,
    """
    | 证券分析师：林一 | 证券分析师：周二 |
    |---|---|
    | 021-00000001 | 021-00000002 |
    | lin@example.com | zhou@example.com |
    | S0000524010001 | S0000524010002 |
    """,
    """
    证券分析师：林一\t021-00000001\tlin@example.com\tS0000524010001
    证券分析师：周二\t021-00000002\tzhou@example.com\tS0000524010002
    """,
    """
    证券分析师 林一
    执业证书：S0000524010001
    021-00000001
    <lin@example.com>

    **周二**（证券分析师）
    电话：021-00000002
    zhou@example.com
    证书编号：S0000524010002
    """,
    """
    林一 证券分析师 SAC 执证编号：S0000524010001 SFC CE Ref：ABC123 021-00000001 lin@example.com

    周二 证券分析师 SAC No. S0000524010002 zhou@example.com 021-00000002
    """,
    """
    - 林一
    - 证券分析师
    - S0000524010001
    - 021-00000001
    - lin@example.com

    证券分析师：周二

    021-00000002

    zhou@example.com

    S0000524010002
    """,
  ])
  func `two people are distinguished in any layout`(lines: String) throws {
    let report = try report(lines)
    #expect(try people(lines) == [Self.lin, Self.zhou])
    #expect(report.codes(.contactUnclaimed).isEmpty && report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "(86-755) 0000 0001", "021 0000 0001", "+852 2800 0001", "+(86) 10 0000 0001", "0755-00000001",
  ])
  func `a phone is whole in any form`(phone: String) throws {
    #expect(try people("证券分析师: 欧阳一一 \(phone)") == ["证券分析师|欧阳一一|\(phone)|-|-"])
  }

  @Test func `a name never holds an id`() throws {
    #expect(
      try people("分析师：林一（执业 S0000524010001）  lin@example.com") == ["分析师|林一|-|lin@example.com|S0000524010001"])
    #expect(try people("联系人：Ann Lee, CFA ann@example.com") == ["联系人|Ann Lee|-|ann@example.com|-"])
  }

  @Test func `one value beside two people belongs to neither and is reported`() throws {
    let report = try report("证券分析师：林一  证券分析师：周二\n021-00000001")
    #expect(report.analysts.map(\.phone) == [nil, nil])
    #expect(report.codes(.contactUnclaimed).map(\.printed) == ["021-00000001"])
  }

  @Test func `a licence beside an analyst and a contact is the analyst's`() throws {
    let report = try report("证券分析师：林一  联系人：周二\nlin@example.com zhou@example.com\nS0000524010001")
    #expect(report.analysts.map(\.licence) == ["S0000524010001", nil])
    #expect(report.analysts.map(\.email) == ["lin@example.com", "zhou@example.com"])
  }

  @Test(arguments: [
    "分析师 认为板块有望筑底回升，建议关注龙头。", "新品扎堆亮相", "截至 2024-07-07", "20240707", "总机：021-00000000", "联系我们",
  ])
  func `other lines of a first page do not belong to a person`(line: String) throws {
    #expect(try people(line) == [])
  }

  @Test(arguments: [
    "优于大市\n\n| 分析师 | 邮箱 |\n|---|---|\n| 林一 | lin@example.com |\n| 周二 | zhou@example.com |",
    "| 邮箱 | 分析师 |\n|---|---|\n| lin@example.com | 林一 |\n| zhou@example.com | 周二 |",
  ])
  func `a column's head is the role of all below it, and a rating is not a name`(table: String) throws {
    #expect(try people(table) == ["分析师|林一|-|lin@example.com|-", "分析师|周二|-|zhou@example.com|-"])
  }

  @Test func `a heading is the role of those who have none`() throws {
    let table = "| 姓名 | 邮箱 |\n|---|---|\n| 林一 | lin@example.com |\n| 周二 | zhou@example.com |"
    let report = try read("# 人工智能周报（24年第27周）\n\n## 分析师\n\n\(table)\n")
    #expect(report.analysts.map { "\($0.role) \($0.name)" } == ["分析师 林一", "分析师 周二"])
  }

  @Test func `what follows several people in a paragraph of its own is theirs in order`() throws {
    let lines = "证券分析师：林一\n\n联系人：周二\n\n021-00000001 021-00000002\n\nS0000524010001"
    #expect(try people(lines) == ["证券分析师|林一|021-00000001|-|S0000524010001", "联系人|周二|021-00000002|-|-"])
  }

  @Test func `what follows in the same paragraph is the last one's`() throws {
    let lines = "证券分析师：林一\n\n联系人：周二\n021-00000002\nzhou@example.com"
    #expect(try people(lines) == ["证券分析师|林一|-|-|-", "联系人|周二|021-00000002|zhou@example.com|-"])
  }

  @Test func `one value for two people belongs to neither`() throws {
    let report = try report("证券分析师：林一\n\n证券分析师：周二\n\nlin@example.com")
    #expect(report.analysts.allSatisfy { $0.email == nil })
    #expect(report.codes(.contactUnclaimed).map(\.printed) == ["lin@example.com"])
  }

  @Test(arguments: ["联系人：周二（021-00000002）", "联系人：周二(021-00000002)"])
  func `brackets around a phone number are not part of it`(line: String) throws {
    #expect(try people(line) == ["联系人|周二|021-00000002|-|-"])
  }

  @Test func `a name in Chinese and in Latin letters is one`() throws {
    #expect(try people("分析师：林一 Lin Yi lin@example.com") == ["分析师|林一 Lin Yi|-|lin@example.com|-"])
  }

  @Test(arguments: ["执业证号", "从业编号", "SAC执业证书", "执业登记编号"])
  func `a label is not a person`(label: String) throws {
    #expect(
      try people("分析师：林一\n\(label)：S0000524010001\n邮箱：lin@example.com") == [
        "分析师|林一|-|lin@example.com|S0000524010001"
      ])
  }
}
