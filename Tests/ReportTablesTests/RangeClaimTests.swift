import Document
import MarkdownInput
import ReportReading
import ReportTables
import Testing

/// What a text says of most companies' PE, held against the table.
struct RangeClaimTests {
  /// Three of the five are between 15 and 20.
  private func findings(_ views: String) throws -> [Diagnostic] {
    let rows = [16.0, 18.5, 19.5, 9, 30].enumerated().map { index, pe in
      Weeklies.company(index, eps: 2, next: 2.4, pe: pe)
    }
    let text = Weeklies.report(companies: rows, views: views)
    let source = try SourceText(name: "report.md", data: Array(text.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source))).diagnostics.filter {
      $0.code == .rangeClaim
    }
  }

  @Test(arguments: [
    "港股互联网公司多数交易在 15-20x。", "目前港股公司大多在 24 年 15x–20x 水平，估值不高。", "港股普遍处于 2024E 15~20 倍。",
  ])
  func `a check says how many of the market's companies are in the range`(views: String) throws {
    let found = try findings(views)
    #expect(found.map(\.computed) == ["3/5"])
    #expect(found.first?.severity == .info && found.first?.dataset == "views")
    #expect(found.first?.chinese == "正文称港股多数在 15–20x：表内 5 家中 3 家落在其中（2024E）")
  }

  @Test(arguments: [
    // Not most of them, no market, another market, another multiple, another year, a price, two ranges.
    "港股公司交易在 15-20x。", "公司多数交易在 15-20x。", "美股公司多数交易在 15-20x。", "港股公司多数 PS 为 15-20x。",
    "港股公司多数交易在 2027 年 15-20x。", "港股公司多数在 15-20 港元。", "港股多数由 10-12x 升至 15-20x。", "港股与美股多数在 15-20x。",
    "港股公司多数上涨 15-20%。",
  ])
  func `a claim that the table cannot tell is left alone`(views: String) throws {
    #expect(try findings(views).isEmpty)
  }

  @Test func `the year that the text names is the one that is looked at`() throws {
    #expect(try findings("港股公司多数交易在 25 年 15-20x。").map(\.computed) == ["2/5"])
  }
}
