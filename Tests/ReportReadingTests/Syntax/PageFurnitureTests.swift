import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PageFurnitureTests {
  private func boilerplate(_ markdown: String) throws -> [String] {
    try read(markdown).ledger.compactMap {
      if case .boilerplate(let kind) = $0, kind != "blank" { kind } else { nil }
    }
  }

  @Test func `a short line that comes three times belongs to the page`() throws {
    #expect(try boilerplate("# 题\n\n甲证券周报\n\n文。\n\n甲证券周报\n\n文二。\n\n甲证券周报\n").count == 3)
    #expect(try boilerplate("# 题\n\n甲证券周报\n\n文。\n\n甲证券周报\n").isEmpty)
  }

  @Test(arguments: ["资料来源：甲", "买入", "这句话说了三遍。", "联系人：甲"])
  func `notes, ratings, sentences and labels may repeat`(line: String) throws {
    #expect(try boilerplate("# 题\n\n" + String(repeating: "\(line)\n\n", count: 4)).isEmpty)
  }

  @Test func `a terminal's stamp belongs to the page though it comes but once`() throws {
    #expect(
      try boilerplate("# 题\n\n文。\n\n该报告由甲某于2024年07月01日自某终端下载，仅供内部使用，请勿传阅\n\n文二。\n") == ["page-header"])
    #expect(try boilerplate("# 题\n\n新版应用开放下载，仅供内部使用。\n").isEmpty)
    #expect(try boilerplate("# 题\n\n下载量居前的应用仅供参考\n").isEmpty)
  }

  @Test func `page numbers that come often belong to the page`() throws {
    #expect(
      try boilerplate("# 题\n\n1\n\n文。\n\n- 2 -\n\n第 3 页\n") == ["page-number", "page-number", "page-number"])
    #expect(try boilerplate("# 题\n\n42\n").isEmpty)
  }

  @Test func `a sentence continues after page furniture`() throws {
    let report = try read("# 周报\n\n## （一）产品应用\n\n甲只需乙即\n\n请务必阅读正文之后的免责声明\n\n可运行。\n")
    #expect(report.news.map(\.text.text) == ["甲只需乙即可运行。"])
  }

  @Test func `a report's name beside the page's number belongs to the page`() throws {
    #expect(try boilerplate("# 题\n\n人工智能周报 3\n\n文。\n\n人工智能周报 4\n\n文二。\n\n人工智能周报 5\n").count == 3)
    #expect(try boilerplate("# 题\n\n应用场景 3\n\n文。\n\n应用场景 4\n\n文二。\n\n应用场景 5\n").isEmpty)
  }

  @Test func `a day that every page repeats is the report's on the first one`() throws {
    let pages = (1...3).map { "19 Mar 2026\n\nText of page \($0) goes on here.\n\n" }.joined()
    let report = try read("19 Mar 2026\n\n# Acme Pumps (70 HK)\n\n\(pages)")
    #expect(report.header.published?.value?.description == "2026-03-19")
    #expect(
      try boilerplate("19 Mar 2026\n\n# Acme\n\n\(pages)") == ["page-header", "page-header", "page-header"])
  }

  @Test func `a date of single digits is not a page number`() throws {
    let report = try read("# 题目一\n\n2024-6-1\n\n文。\n\n1 / 24\n\n文二。\n\n2 / 24\n")
    #expect(report.header.published?.value?.description == "2024-06-01")
    #expect(PageNumber.isNumber("1 / 24") && !PageNumber.isNumber("2024-6-1"))
  }
}
