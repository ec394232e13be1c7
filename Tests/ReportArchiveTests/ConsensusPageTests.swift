import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import Testing

@testable import ReportArchive

@Suite("The page of houses side by side")
struct ConsensusPageTests {
  private func pages(_ houses: [String]) throws -> TabularDocument {
    let reports = try houses.enumerated().map { index, house in
      let text = """
        \(house)研究所

        # 行业周报（24年第\(26 + index)周）

        ## 盈利预测

        | 代码 | 公司 | 股价（元） | EPS 2024E | PE 2024E |
        |---|---|---|---|---|
        | 600001.SH | 甲 | 30.0 | 1.50 | 20 |
        """
      let source = try SourceText(name: "\(index).md", data: Array(text.utf8))
      return try ReportDocument(Report(parsing: Document(markdown: source)))
    }
    return try ReportSet(reports).document(hasPages: true)
  }

  @Test("It is there only if two houses estimate the same figure")
  func houses() throws {
    #expect(try pages(["湖光证券", "山岚证券"]).pages.contains { $0.name == ConsensusPage.name })
    #expect(try !pages(["湖光证券", "湖光证券"]).pages.contains { $0.name == ConsensusPage.name })
  }

  @Test(
    "The rows of the consensus are repeated elsewhere, so their sheet is hidden", arguments: ["湖光证券", "山岚证券"])
  func hidden(other: String) throws {
    let table = try #require(try pages(["湖光证券", other]).table("consensus"))
    #expect(table.presentation.isRepeated)
  }
}
