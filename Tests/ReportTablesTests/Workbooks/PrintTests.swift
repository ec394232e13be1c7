import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// How the workbook comes out on paper.
@Suite(.enabled(if: Spreadsheets.canPrint, "needs LibreOffice and pdftotext"), .serialized, .slow)
struct PrintTests {
  @Test(arguments: ReportSubject.main)
  func `first page, companies and traffic are a page each, and the rest is short`(
    subject: ReportSubject
  ) throws {
    let report = try WrittenReport(subject)
    let pages = try Spreadsheets.printedPages(report.path, in: report.folder)
    for sheet in ["总览", "重点公司", "网站流量"] { #expect(Self.count(sheet, pages) == 1, "\(sheet)") }
    // The sample has thrice as many facts as the real report, and longer findings.
    #expect(pages.count - Self.count("原文", pages) <= (subject == .weekly27 ? 16 : 19))
  }

  /// So many companies and sites take as many pages as they need, and none of them is almost empty.
  @Test func `long tables have no page with a few rows left over`() throws {
    let text = Weeklies.report(companies: Weeklies.companies(60), sites: 300)
    let report = try WrittenReport(.text("long", text))
    let pages = try Spreadsheets.printedPages(report.path, in: report.folder)
    #expect(Self.count("总览", pages) == 1)
    let companies = pages.filter { Self.isOf("重点公司", $0) }
    let traffic = pages.filter { Self.isOf("网站流量", $0) }
    #expect((3...4).contains(companies.count))
    #expect((6...8).contains(traffic.count))
    // Statistics and charts are below the last companies, not on a page without any.
    let last = try #require(companies.last)
    #expect(last.contains("中位数") && last.contains("市值最大的 10 家") && last.contains("甲59公司"))
    // Every page of sites but the last is full.
    let sites = traffic.map { page in page.split(separator: "\n").count { $0.contains("Site") } }
    #expect(sites.dropLast().allSatisfy { $0 >= 35 }, "\(sites)")
    for page in traffic { #expect(page.split(separator: "\n").count { $0.contains("Site") } >= 6) }
    // A line of 1 to 60 is on one page only: no row is printed twice or left out.
    for index in 0..<60 { #expect(companies.count { $0.contains("甲\(index)公司") && $0.contains("买入") } >= 1) }
  }

  private static func count(_ sheet: String, _ pages: [String]) -> Int { pages.count { isOf(sheet, $0) } }

  /// The footer names the sheet.
  private static func isOf(_ sheet: String, _ page: String) -> Bool {
    page.split(separator: "\n").contains { line in
      line.contains("人工智能周报") && line.contains(sheet) && line.contains("页，共")
    }
  }
}
