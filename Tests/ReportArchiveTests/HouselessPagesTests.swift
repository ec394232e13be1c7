import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import Testing

@testable import ReportArchive

@Suite("Pages of reports that do not say whose they are")
struct HouselessPagesTests {
  private func report(week: Int, eps: String) throws -> ReportDocument {
    let text = """
      # 行业周报（24年第\(week)周）

      ## 盈利预测

      | 代码 | 公司 | 股价（元） | EPS 2024E | PE 2024E |
      |---|---|---|---|---|
      | 600001.SH | 甲 | 30.0 | \(eps) | 20 |
      """
    let source = try SourceText(name: "\(week).md", data: Array(text.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source)))
  }

  @Test("Every chart has a line: of revisions it is the mean of all reports")
  func charts() throws {
    let set = ReportSet([try report(week: 26, eps: "1.50"), try report(week: 27, eps: "1.60")])
    let pages = try set.document(hasPages: true).pages
    let page = try #require(pages.first { $0.name == CompanyPage.name })
    #expect(page.blocks.flatMap(\.charts).map(\.series.count) == [4, 1])
    #expect(pages.flatMap(\.blocks).flatMap(\.charts).allSatisfy { !$0.series.isEmpty })
  }
}
