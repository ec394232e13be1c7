import Lexemes
import ReportTables
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

struct ChecksTests {
  private func findings(_ text: String, options: ReportOptions = ReportOptions()) throws -> [Diagnostic] {
    let source = try SourceText(name: "small", data: Array(text.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source)), options: options).diagnostics
  }

  @Test(arguments: CheckCase.all)
  func `a check finds what it is for and is silent on the clean twin`(sample: CheckCase) throws {
    let found = try findings(sample.provoking).filter { $0.code == sample.code }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == sample.code.severity && !$0.message.isEmpty })
    #expect(try findings(sample.clean).filter { $0.code == sample.code } == [])
  }

  /// Tested where they arise: in the workbook's writer, the table dialects and specs, JSON input, own columns and the command.
  private static let elsewhere: Set<DiagnosticCode> = [
    .assumptionUnused, .ledger, .tableContinued, .controlCharacter, .rowsSplit, .workbookDiffers,
    .lineUnclaimed, .recomputed, .userColumn, .tableAmbiguous, .pdfReading, .pdfTableIrregular,
    .textLayerSuspect,
    .siteRenamed, .rowsStacked, .revisionUnsure, .reportUndated, .fiscalYearsRolled, .reportRepeated,
    .shareSplit, .shareCountChanged, .estimateOtherShares, .reportUncompared, .growthOfWeeks,
    .figureGrowthContradicted, .capUnconverted, .unitCurrency, .tableMissing,
  ]

  @Test func `every code is provoked here or elsewhere`() {
    #expect(Set(CheckCase.all.map(\.code)).union(Self.elsewhere) == Set(DiagnosticCode.all))
  }

  @Test func `a given factor that the printed PE contradict is reported, one that they allow is not`() throws
  {
    let text = Small.companies("0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5")
    for (rate, count) in [("0.93", 0), ("7.8", 1)] {
      let rates = ["HKD": try #require(DecimalNumber(exactly: rate))]
      let found = try findings(text, options: ReportOptions(exchangeRates: rates))
      #expect(found.count { $0.code == .conversionDisagrees } == count)
    }
  }

  @Test func `the ledger accounts for every line`() throws {
    let found = try findings(Small.traffic(Small.site)).filter { $0.code == .ledger }
    #expect(
      found.map(\.message) == ["6 lines read, 4 exported, 2 blank or boilerplate, 0 unclaimed"])
  }

  @Test func `a suspect names its cell, what may be meant, and every line`() throws {
    let text = Small.figures(
      listed: "图 1: Dosc AI 3.0", captioned: "图1: Dosc AI 3.0\n\nDocs AI 3.0 与 Docs AI 3.0。")
    let suspect = try #require(try findings(text).first { $0.code == .spellingSuspect })
    #expect(suspect.printed == "Dosc AI" && suspect.computed == "Docs AI")
    #expect([suspect.dataset, suspect.column] == ["figures", "title"] && suspect.row == 1)
    #expect(suspect.line == 5 && suspect.message.hasSuffix("also on line 9"))
  }

  /// Were the work to grow with the square of the text, the limit would be passed by far.
  @Test(
    .timeLimit(.minutes(10)), .slow,
    arguments: ["Aa ", "Similarweb Simi larweb ", "算力利用率", "哈", "ABCDEFGH AI 2.0 "])
  func `a text that names and repeats freely comes to an end`(unit: String) throws {
    _ = try findings(Small.news(String(repeating: unit, count: 40_000)))
  }

  @Test(.enabled(if: RealReports.areExpected))
  func `the week's report has these findings and no false alarm`() throws {
    let source = try SourceText(name: "week27.md", data: try RealReports.weekly27())
    let found = try ReportDocument(Report(parsing: Document(markdown: source))).diagnostics
    #expect(
      found.map { "\($0.severity) \($0.code.rawValue) \($0.line.map(String.init) ?? "-")" } == [
        "warning text-repeated 13", "warning spelling-suspect 85", "warning spelling-suspect 139",
        "info conversion-inferred 25", "info conversion-inferred 29", "info cap-unconverted 29",
        "info figure-no-data 141",
        "info figure-no-data 148", "info figure-no-data 155", "info figure-no-data 161",
        "info paragraph-joined 173", "info lines-left 179", "info figure-no-data 179",
        "info paragraph-joined 206",
        "info year-inferred 218", "info range-claim 222", "info ledger -",
      ])
    #expect(found.last?.message == "274 lines read, 173 exported, 101 blank or boilerplate, 0 unclaimed")
  }

  @Test(arguments: ["EPS 2023A\tEPS 2025E", "EPS 23年\tEPS 25年"])
  func `gaps between years are reported for every table`(years: String) throws {
    let first = "公司代码\t公司名称\t昨收盘(元)\tEPS 2024E\tEPS 2025E\n600000.SH\t甲\t10.00\t0.50\t0.80\n"
    let second = "公司代码\t公司名称\t昨收盘(元)\t\(years)\n600001.SH\t乙\t10.00\t0.50\t0.80\n"
    let text = Small.title + "## 盈利预测\n\n\(first)\n可比公司\n\n\(second)"
    let found = try findings(text).filter { $0.code == .fiscalYearOrder }
    #expect(found.map(\.row) == [2] && found.map(\.column) == ["eps_growth_fy2"])
  }
}
