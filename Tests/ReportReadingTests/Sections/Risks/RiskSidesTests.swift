import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Risks to both sides, and risks of several companies in one paragraph.
struct RiskSidesTests {
  private func report(_ body: String, heading: String = "风险提示") throws -> Report {
    try Report("# 周报（24年第27周）\n\n副标题\n\n## \(heading)\n\n\(body)\n")
  }

  private func risks(_ body: String, heading: String = "风险提示") throws -> [String] {
    try report(body, heading: heading).risks.map(\.text.text)
  }

  @Test(arguments: [
    "上行风险：需求超预期、原料降价。下行风险：需求不及预期；竞争加剧。", "上行风险：需求超预期。\n\n下行风险：需求不及预期；竞争加剧。",
    "下行风险：需求不及预期；竞争加剧。上行风险：需求超预期。",
  ])
  func `what may turn out better is left out`(body: String) throws {
    let report = try report(body)
    #expect(report.risks.map(\.text.text) == ["下行风险：需求不及预期", "竞争加剧"])
    let left = try #require(report.codes(.linesLeft).first { $0.dataset == "risks" })
    #expect(left.printed == "7" && left.message.hasSuffix("7 upside"))
  }

  @Test func `lines left out are one finding for the whole section`() throws {
    let left = try report("下行风险：需求不及预期；竞争加剧。\n\n上行风险：需求超预期。\n\n资料来源：某数据库").codes(.linesLeft)
    #expect(left.filter { $0.dataset == "risks" }.map(\.printed) == ["9, 11"])
  }

  @Test func `English lists of both sides give the downside`() throws {
    let body = "Upside risks: stronger demand; lower costs. Downside risks: weaker demand; price competition."
    #expect(try risks(body, heading: "Risks") == ["weaker demand", "price competition"])
  }

  @Test func `an upside alone is the risk`() throws {
    #expect(try report("上行风险：需求超预期。").codes(.linesLeft).isEmpty)
    #expect(try risks("上行风险：需求超预期。") == ["上行风险：需求超预期"])
    #expect(try risks("能源板块上行风险；需求下滑。") == ["能源板块上行风险", "需求下滑"])
  }

  @Test func `a heading of the upside beside other risks gives none, and is not called empty`() throws {
    let report = try Report(
      "# Note\n\n## Risks\n\n- Weaker demand\n\n## Upside risks\n\nFaster recovery of demand.\n")
    #expect(report.risks.map(\.text.text) == ["Weaker demand"])
    #expect(report.codes(.sectionEmpty).isEmpty)
    #expect(report.codes(.linesLeft).map(\.printed) == ["7-9"])
  }

  @Test(arguments: [
    ("甲公司（600001）：新品不及预期。乙公司：汇率波动。", ["甲公司（600001）：新品不及预期", "乙公司：汇率波动"]),
    ("需求下滑：若消费放缓，销量将承压。公司已在控制成本。", ["需求下滑：若消费放缓，销量将承压。公司已在控制成本"]),
  ])
  func `a sentence with a subject of its own is a risk of its own`(body: String, expected: [String]) throws {
    #expect(try risks(body) == expected)
  }

  @Test func `English sentences with subjects are parted too`() throws {
    #expect(
      try risks("Alpha: weaker demand. Beta Foods: slower launches in the U.S. market.", heading: "Risks")
        == ["Alpha: weaker demand", "Beta Foods: slower launches in the U.S. market"])
  }

  // MARK: Lists in English

  @Test(arguments: [
    "Risks that may impede the achievement of the target price Downside risks include (1) weaker demand; and (2) higher costs.",
    "Our target price is 33x 2027E EPS, above its price Downside risks include: (1) weaker demand; and (2) higher costs.",
  ])
  func `a list of risks may be behind what they are risks to, also in the text on law`(text: String) throws {
    #expect(try risks(text, heading: "Important Disclosures") == ["weaker demand", "higher costs"])
  }

  @Test(arguments: [
    "Key risks: weaker demand; higher costs of steel and freight.",
    "Past risks at the price Downside was (1) small; (2) rare.",
  ])
  func `the text on law has no other risks of the report`(text: String) throws {
    #expect(try risks(text, heading: "Important Disclosures").isEmpty)
  }
}
