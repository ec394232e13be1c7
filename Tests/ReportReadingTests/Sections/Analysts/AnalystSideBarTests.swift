import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// People of a side bar that a converter tore apart, ran together, or read with the text beside it.
struct AnalystSideBarTests {
  private func people(_ lines: String) throws -> [String] {
    try Report("# 纺机周报（24年第27周）\n\n订单回暖\n\n\(lines)\n\n## 核心观点\n\n关注。\n").analysts.map { person in
      let fields = [
        person.role, person.name, person.phone ?? "-", person.email ?? "-", person.licence ?? "-",
      ]
      return fields.joined(separator: "|")
    }
  }

  // MARK: Text between a name and what belongs to it

  private let text = "本周纺机订单回暖，海外需求改善，龙头公司排产饱满，我们预计这一趋势将延续到年底，板块估值有望修复。"

  @Test(arguments: [
    "分析师：冯一\n\nTEXT\n\n执业证号：S0000524010001电话：021-00000001邮箱：feng@example.com",
    "冯一 S0000524010001 021-00000001\n\nTEXT\n\nfeng@example.com",
  ])
  func `what a name lacks is found after running text`(lines: String) throws {
    let found = try people(lines.replacing("TEXT", with: text))
    #expect(
      found.map { $0.drop { $0 != "|" }.dropFirst() } == [
        "冯一|021-00000001|feng@example.com|S0000524010001"
      ])
  }

  @Test(arguments: [
    // A mail for somebody whose mail is there, a house's own line, a name of its own, a phone alone.
    ("分析师：冯一 feng@example.com\n\nTEXT\n\ndesk@example.com", "分析师|冯一|-|feng@example.com|-"),
    ("分析师：冯一 S0000524010001\n\nTEXT\n\n客服邮箱：desk@example.com", "分析师|冯一|-|-|S0000524010001"),
    ("分析师：冯一 S0000524010001\n\nTEXT\n\n021-00000009", "分析师|冯一|-|-|S0000524010001"),
  ])
  func `what is not the last person's stays apart`(lines: String, expected: String) throws {
    #expect(try people(lines.replacing("TEXT", with: text)) == [expected])
  }

  @Test func `a long text ends a list of people`() throws {
    let lines =
      "分析师：冯一 S0000524010001\n\n" + [text, text, text, text, text].joined(separator: "\n\n")
      + "\n\nfeng@example.com"
    #expect(try people(lines) == ["分析师|冯一|-|-|S0000524010001"])
  }

  // MARK: Run together

  @Test(arguments: [
    ("冯一一医疗分析师feng@example.cn(852)2800 0001", "医疗分析师|冯一一|(852)2800 0001|feng@example.cn|-"),
    ("蒋二医药行业首席分析师执业编号：S0000524010002邮箱：jiang@example.cn", "医药行业首席分析师|蒋二|-|jiang@example.cn|S0000524010002"),
    (
      "蒋二二服装&轻工行业分析师执业编号：S0000524010002 jiang@example.com",
      "服装&轻工行业分析师|蒋二二|-|jiang@example.com|S0000524010002"
    ),
    ("作者蒋二分析师 SAC No.S0000524010002", "分析师|蒋二|-|-|S0000524010002"),
  ])
  func `a name and the industry after it are separated`(line: String, expected: String) throws {
    #expect(try people(line) == [expected])
  }

  @Test(arguments: [
    // Words that begin with a surname, and an industry before the role.
    "全球科技分析师\n冯一 feng@example.com", "房地产行业分析师 冯一 feng@example.com", "国内消费分析师：冯一 feng@example.com",
    "冯一\n全球科技分析师 feng@example.com",
  ])
  func `an industry is not a name`(lines: String) throws {
    #expect(try people(lines).map { $0.split(separator: "|")[1] } == ["冯一"])
  }

  @Test(arguments: [
    "证书编号：S0000524010001021-00000001feng@example.com",
    "SFC No.ABC123021-00000001feng@example.com S0000524010001",
    "S0000524010001SFC CE Ref：ABC123feng@example.com 021-00000001",
    "香港证监会牌照：ABC123 S0000524010001 021-00000001 电邮地址：feng@example.com",
    "feng@example.com S0000524010001联系电话：021-00000001地址：某路 2 号某大厦 17 楼",
  ])
  func `numbers that run into a mail are cut off it`(rest: String) throws {
    #expect(try people("分析师：冯一\(rest)") == ["分析师|冯一|021-00000001|feng@example.com|S0000524010001"])
  }

  @Test func `a mail keeps the digits that are its own`() throws {
    #expect(
      try people("分析师：冯一 021-00000001 abc123feng@example.com") == [
        "分析师|冯一|021-00000001|abc123feng@example.com|-"
      ])
  }

  @Test(arguments: ["成长组电子行业首席分析师", "周期组钢铁行业分析师", "华南区医药行业分析师"])
  func `a team before an industry is not a person`(team: String) throws {
    let found = try people("冯一一\n\(team) S0000524010001 feng@example.com")
    #expect(found.count == 1 && found[0].holds("冯一一") && found[0].holds("feng@example.com"))
  }
}
