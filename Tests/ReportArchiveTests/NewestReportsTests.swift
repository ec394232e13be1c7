import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import Testing

@testable import ReportArchive

@Suite("The reports on the cover of a set")
struct NewestReportsTests {
  private func report(_ title: String, _ date: String?) throws -> ReportDocument {
    let text = """
      湖光证券研究所

      \(date.map { "发布日期：\($0)\n\n" } ?? "")# \(title)

      ## 投资要点

      - 一季度订单同比回升，排产环比改善。

      ## 风险提示

      原材料涨价。
      """
    let source = try SourceText(name: title + ".md", data: Array(text.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source)))
  }

  @Test("Where nothing can be compared, the cover lists the reports, the newest first")
  func listed() throws {
    let set = ReportSet([
      try report("轻工行业点评", nil), try report("电力行业深度报告", "2024-03-01"),
      try report("化工行业深度报告", "2024-05-01"),
    ])
    let cover = try set.document(hasPages: true).cover
    #expect(cover.pointsHeading == NewestReports.heading)
    #expect(cover.points.map(\.label.chinese) == ["2024-05-01", "2024-03-01", "–"])
    #expect(cover.points.first?.text.chinese.hasPrefix("湖光证券　化工行业深度报告（1 条要点") == true)
    #expect(cover.points.allSatisfy { $0.dataset == "report" })
  }

  @Test("A long list ends with how many more there are")
  func long() throws {
    let reports = try (1...30).map { try report("第\($0)篇深度报告", "2024-01-\($0 < 10 ? "0" : "")\($0)") }
    let points = try ReportSet(reports).document(hasPages: true).cover.points
    #expect(points.count == 25)
    #expect(points.last?.text.chinese == "其余 6 期见“报告”页")
  }
}
