import Document
import MarkdownInput
import ReadingSupport
import Testing

@testable import ReportTables

@Suite("Findings that a person reads")
struct PlainFindingsTests {
  private func findings(_ text: String, _ code: DiagnosticCode) throws -> [Diagnostic] {
    try ReportDocument(try read(text)).diagnostics.filter { $0.code == code }
  }

  @Test("A range has the words of each language, and is one number where both ends read alike")
  func ranges() {
    let range = ShownRange("-322.1", "-309.9")
    #expect(range.english == "-322.1 to -309.9")
    #expect(range.chinese == "-322.1 至 -309.9")
    #expect(range.plain == "-322.1~-309.9")
    #expect(ShownRange("35.47", "35.47").plain == "35.47")
    #expect(ShownRange("12", nil).plain == "≥12")
  }

  private static func figures(_ count: Int) -> String {
    Small.title + "## 正文\n\n"
      + (1...count).map { "图\($0): 走势\($0)\n\n资料来源: 某处\n\n" }.joined()
  }

  @Test("Many figures without data share a finding, a few have one each")
  func figures() throws {
    let many = try findings(Self.figures(12), .figureNoData)
    #expect(many.map(\.message) == ["12 figures have no data below them: 1–12"])
    #expect(try findings(Self.figures(3), .figureNoData).count == 3)
  }

  @Test(
    "Cells of a row that was read as text are not words repeated by mistake",
    arguments: [
      "Sales by region Americas Americas, up", "机型 iPhone 17 Pro iPhone 17 Pro，价格", "中债国债总财富 中债国债总财富 布伦特原油",
    ])
  func cells(text: String) throws {
    #expect(try findings(Small.news(text), .textRepeated).isEmpty)
  }

  @Test(
    "Words repeated in a sentence still are",
    arguments: ["新的 language model language model 很好。", "提高算力利用率 算力利用率。"])
  func sentences(text: String) throws {
    #expect(try findings(Small.news(text), .textRepeated).count == 1)
  }

  @Test("In English, words one letter apart are both words, and swapped letters are a slip")
  func english() throws {
    let filler = String(
      repeating: "the fund holds a share of the firm and sells it in the week after. ", count: 40)
    let prose =
      "Analysis is here. Analysis is there. Analysis is all. Analysts are few. Contract one. Contract two. Contract three. "
      + "Contact us. Securities law. Securities act. Securities rule. Securiites law. "
    let found = try findings(Small.news(filler + prose), .spellingSuspect)
    #expect(found.compactMap(\.printed) == ["Securiites law"])
  }

  @Test("Letters that the report explains are ratings")
  func letters() throws {
    let text = Small.companies(Small.company.replacing("买入", with: "O"))
    #expect(try findings(text, .ratingUnknown).count == 1)
    let explained = text + "\n## 说明\n\nO - Outperform, M - Market-Perform, U - Underperform\n"
    #expect(try findings(explained, .ratingUnknown).isEmpty)
  }
}
