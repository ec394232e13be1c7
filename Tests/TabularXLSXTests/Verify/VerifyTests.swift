import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

/// Workbooks as they were written.
@Suite struct VerifyTests {
  @Test(arguments: Language.allCases, TrendColors.allCases)
  func `a whole workbook holds what its document holds`(language: Language, colors: TrendColors) throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    let options = WorkbookOptions(language: language, trend: colors)
    let remarks = try writeWorkbook(document, to: folder.path("a.xlsx"), options: options)
    let verification = try verifyWorkbook(
      document, at: folder.path("a.xlsx"), options: options, remarks: remarks)
    #expect(verification.differences == [])
    #expect(verification.sheets == 10)
    let cells = document.tables.map { $0.rows.count * $0.columns.count }.reduce(0, +)
    #expect(verification.cells > cells)
    // Six computed columns of companies, five of traffic.
    #expect(verification.formulas == 7 * 6 + 43 * 5)
  }

  @Test(arguments: ["companies", "traffic", "report", "checks"])
  func `a workbook of one dataset holds that one`(dataset: String) throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    let options = WorkbookOptions(sheetOrder: [dataset])
    let remarks = try writeWorkbook(document, to: folder.path("a.xlsx"), options: options)
    let verification = try verifyWorkbook(
      document, at: folder.path("a.xlsx"), options: options, remarks: remarks)
    #expect(verification.differences == [])
    #expect(verification.sheets == 2)
  }

  @Test func `a workbook in the other language differs in its labels`() throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    _ = try writeWorkbook(document, to: folder.path("a.xlsx"), options: WorkbookOptions(language: .english))
    let verification = try verifyWorkbook(document, at: folder.path("a.xlsx"))
    #expect(verification.differences.first?.description.hasPrefix("总览: found no such sheet") == true)
  }

  @Test func `no more differences are kept than anybody reads, and all are counted`() throws {
    let folder = try TemporaryFolder()
    let document = try DemoDocument.make()
    _ = try writeWorkbook(document, to: folder.path("a.xlsx"))
    try Tampering.substitute(
      folder.path("a.xlsx"), to: folder.path("b.xlsx"), part: "xl/worksheets/sheet5.xml", pattern: "<v>",
      replacement: "<v>9")
    let verification = try verifyWorkbook(document, at: folder.path("b.xlsx"))
    #expect(verification.differences.count == WorkbookVerification.differenceLimit)
    #expect(verification.differenceCount > 43 * 10)
  }
}
