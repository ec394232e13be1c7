import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct RiskTests {
  private func risks(_ body: String) throws -> [String] {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n\(body)\n")
    #expect(report.lostLines.isEmpty)
    return report.risks.map { "\($0.number)|\($0.line)|\($0.text.text)" }
  }

  @Test(arguments: [
    ("1）技术变化；2）监管趋严；3）竞争加剧。", ["技术变化", "监管趋严", "竞争加剧"]),
    ("1、技术变化。2、监管，含出口管制。", ["技术变化", "监管，含出口管制"]),
    ("（1）技术：若进展放缓，应用推迟；（2）监管", ["技术：若进展放缓，应用推迟", "监管"]),
    ("①技术变化②监管趋严", ["技术变化", "监管趋严"]),
    ("（2）供给受限：海外供应不足；", ["供给受限：海外供应不足"]),
    ("供应链紧张、复苏不及预期、销量不及预期风险。", ["供应链紧张", "复苏不及预期", "销量不及预期风险"]),
    ("新品上线、表现不及预期的风险等", ["新品上线、表现不及预期的风险"]),
    ("政策风险。宏观经济下行风险。", ["政策风险", "宏观经济下行风险"]),
    ("政策风险。补贴可能退坡，影响销量。竞争风险。", ["政策风险。补贴可能退坡，影响销量", "竞争风险"]),
    ("应用不及预期：若宏观走弱，广告、电商预算缩减。", ["应用不及预期：若宏观走弱，广告、电商预算缩减"]),
    ("主要风险：技术变化、竞争风险、政策风险", ["技术变化", "竞争风险", "政策风险"]),
    ("监管趋严，可能影响新品，竞争加剧", ["监管趋严，可能影响新品", "竞争加剧"]),
    ("2024 年 1、2 月需求不及预期", ["2024 年 1、2 月需求不及预期"]),
  ])
  func `a text is taken apart at numbers, semicolons, sentences and signs`(text: String, risks: [String]) {
    #expect(RiskList.split(RichText(text)).map(\.text) == risks)
  }

  @Test func `a list item that goes on with numbers is several risks`() throws {
    #expect(try risks("## 风险提示\n\n1）技术变化；2）监管趋严。\n") == ["1|7|技术变化", "2|7|监管趋严"])
    #expect(try risks("## 风险\n\n- 技术变化，含路线；\n- 监管趋严\n") == ["1|7|技术变化，含路线", "2|8|监管趋严"])
  }

  @Test func `the same risk in two sections counts once, where it stands first`() throws {
    #expect(
      try risks("## 风险提示\n\n政策风险；竞争风险。\n\n## 3. 风险提示\n\n- 政策风险：补贴退坡。\n- 技术风险。") == [
        "1|7|政策风险", "2|7|竞争风险", "3|12|技术风险",
      ])
  }

  @Test func `a legal heading that names risks holds none`() throws {
    #expect(try risks("## 法律声明及风险提示\n\n本报告由甲公司制作。").isEmpty)
  }

  @Test(arguments: [
    "推荐甲公司。风险提示：政策风险，竞争风险。", "推荐甲公司。\n\n**风险提示：** 政策风险，竞争风险。", "推荐甲公司。\n\n政策风险，竞争风险。",
  ])
  func `a heading of advice and risks feeds both`(body: String) throws {
    let report = try read("# 周报（24年第27周）\n\n副标题\n\n## 投资建议与风险提示\n\n\(body)\n")
    #expect(report.views.map(\.text.text) == ["推荐甲公司。"])
    #expect(report.risks.map(\.text.text) == ["政策风险", "竞争风险"])
  }

  @Test(arguments: [
    "1、政策风险\n2、技术风险\n3、宏观风险", "（1）政策风险\n（2）技术风险\n（3）宏观风险", "①政策风险\n②技术风险\n③宏观风险",
    "◼ 政策风险\n◼ 技术风险\n◼ 宏观风险", "\u{F06E} 政策风险\n\u{F0B2}技术风险\n\u{F0FC} 宏观风险", "（1）政策风险（2）技术风险（3）宏观风险",
    "主要风险如下：\n1、政策风险\n2、技术风险\n3、宏观风险",
  ])
  func `lines that count on are a risk each`(text: String) throws {
    let report = try read("# 周报（24年第27周）\n\n## 风险提示\n\n\(text)\n")
    #expect(report.risks.map(\.text.text).suffix(3) == ["政策风险", "技术风险", "宏观风险"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `lines that count on are no headings where no line has a sign`() throws {
    let report = try read("周报（24年第27周）\n\n**风险提示**\n\n1、政策风险\n2、技术风险\n")
    #expect(report.risks.map(\.text.text) == ["政策风险", "技术风险"])
  }

  @Test func `a risk that a page break cut is one, and that is said`() throws {
    let report = try read(
      "# 周报（24年第27周）\n\n## 风险提示\n\n宏观经济下行，企业资本开支与广告预算可能会不及\n\n请务必阅读正文之后的免责声明\n\n市场预期的风险。\n")
    #expect(report.risks.map(\.text.text) == ["宏观经济下行", "企业资本开支与广告预算可能会不及市场预期的风险"])
    #expect(report.codes(.paragraphJoined).count == 1)
  }
}
