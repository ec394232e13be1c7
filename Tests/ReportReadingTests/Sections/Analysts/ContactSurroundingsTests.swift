import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// What is printed around people: headings and offices, firms, words that look like names.
struct ContactSurroundingsTests {
  private func people(_ lines: String) throws -> [String] {
    try Report("# 纺机周报（24年第27周）\n\n订单回暖\n\n\(lines)\n\n## 核心观点\n\n关注。\n").analysts.map {
      [$0.role, $0.name, $0.phone ?? "-", $0.email ?? "-", $0.licence ?? "-"].joined(separator: "|")
    }
  }

  @Test func `those who sell are not the report's people`() throws {
    func names(_ heading: String) throws -> [String] {
      let text =
        "# 纺机周报（24年第27周）\n\n分析师：冯一\n\n## 核心观点\n\n关注。\n\n## 风险提示\n\n需求回落。\n\n\(heading)\n\n上海联系人\n\n甄朴\n\n邵宁\n\n021-00000000\n"
      return try Report(text).analysts.map(\.name)
    }
    #expect(try names("- 销售联系人") == ["冯一"])
    #expect(try names("机构销售通讯录") == ["冯一"])
  }

  // MARK: English lists

  @Test func `a mail says which of the words before it are a name`() throws {
    let list =
      "Ann von Lee, CFA\n\nAnalyst, Internet Research\n\nThe House Corporation Limited ann.lee@house.example\n\n+852 0000 0001\n\nPrice Target\n\nBo X. Chan\n\n+852 0000 0002\n\nbo.chan@house.example"
    #expect(
      try people(list).map { String($0.drop { $0 != "|" }.dropFirst()) } == [
        "Ann von Lee|+852 0000 0001|ann.lee@house.example|-",
        "Bo X. Chan|+852 0000 0002|bo.chan@house.example|-",
      ])
  }

  @Test func `words beside an e-mail address that does not match them are not a person`() throws {
    #expect(try people("Main Office\n\ncomplaints@house.example").isEmpty)
  }

  @Test(arguments: ["ann.lee@h.example", "alee@h.example", "al@h.example", "lee_ann1@h.example"])
  func `a mail that can be somebody's is`(mail: String) { #expect(LatinName.mayOwn(mail, "Ann Lee")) }

  @Test(arguments: ["desk@h.example", "bo.chan@h.example"])
  func `a mail that cannot be is not`(mail: String) {
    #expect(!LatinName.mayOwn(mail, "Ann Lee"))
    #expect(LatinName.mayOwn(mail, "冯一"))
  }

  // MARK: What is beside people

  @Test(arguments: ["021-00000001*6077", "021-00000001×6077", "021-00000001转6077"])
  func `an extension is part of a phone number`(phone: String) throws {
    #expect(try people("证券分析师 冯一\n\n\(phone)\n\nfeng@example.cn") == ["证券分析师|冯一|\(phone)|feng@example.cn|-"])
  }

  @Test(arguments: ["评级及分析师信息", "分析师申明", "分析师声明"])
  func `a heading that names analysts is not a person`(heading: String) throws {
    #expect(try people("\(heading)\n\n分析师：冯一\n\n邮箱：feng@example.cn") == ["分析师|冯一|-|feng@example.cn|-"])
  }

  @Test func `a number and a mail that a narrow column cut are whole again`() throws {
    let cut = "分析师：冯一\n\nS00005240100\n01\n\nfeng@example.c\n\nom.cn"
    #expect(try people(cut) == ["分析师|冯一|-|feng@example.com.cn|S0000524010001"])
    #expect(try people("分析师：冯一 feng@example.c") == ["分析师|冯一|-|-|-"])
  }

  @Test func `a person whom an office names for enquiries is not an analyst`() throws {
    let report = try Report(
      "# 纺机周报（24年第27周）\n\n分析师：冯一 feng@example.com\n\n## 风险提示\n\n政策风险。\n\n## 免责声明\n\n本报告由甲证券股份有限公司制作。\n\n## 联系人：蒋二\n\n电话：\n"
    )
    #expect(report.analysts.map(\.name) == ["冯一"])
  }

  @Test func `a list of everyone at a house names none of the report's`() throws {
    let everyone = (10..<40).map {
      "联系人：孙\(Unicode.Scalar(0x4E00 + UInt32($0)).map(String.init) ?? "")  sun\($0)@example.com"
    }.joined(separator: "\n\n")
    let report = try Report(
      "# 纺机周报（24年第27周）\n\n分析师：冯一 feng@example.com\n\n## 风险提示\n\n政策风险。\n\n## 甲证券研究所\n\n\(everyone)\n")
    #expect(report.analysts.map(\.name) == ["冯一"])
  }

  @Test func `a team's biographies after the risks name no analysts of the report`() throws {
    let report = try Report(
      "# 纺机周报（24年第27周）\n\n分析师：冯一 feng@example.com\n\n## 风险提示\n\n政策风险。\n\n## 纺机组团队介绍\n\n## 研究员：蒋二\n\n某大学硕士。\n")
    #expect(report.analysts.map(\.name) == ["冯一"])
  }

  @Test func `contacts of offices after the legal text are not the report's people`() throws {
    let offices = """
      ## 免责声明

      本报告由青禾证券制作，不构成投资建议。未经书面许可，任何机构和个人不得翻版、复制。

      北京 上海

      联系人：许知远

      邮箱：north@example.com

      联系人：沈一舟

      邮箱：south@example.com
      """
    let named = try read("# 周报\n\n分析师：陆明川\n\n执业证书编号：S0000000000001\n\n## 投资要点\n\n板块走强。\n\n\(offices)\n")
    #expect(named.analysts.map(\.name) == ["陆明川"])
    // Where nobody else is named they may be all that the report names.
    #expect(try read("# 周报\n\n## 投资要点\n\n板块走强。\n\n\(offices)\n").analysts.count == 2)
  }

  @Test func `people under a heading after the legal text are the report's if it names no others`()
    throws
  {
    let report = try read(
      """
      # Northwind

      ## Key Points

      Orders rose again in the second quarter.

      ## Important Disclosures

      This report may not be passed on.

      ## Analysts

      Ann Porter

      +852 0000 0001

      ann.porter@example.com
      """)
    #expect(report.analysts.map(\.email) == ["ann.porter@example.com"])
  }
}
