import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// The workbooks of all samples and of the real report, read back.
@Suite struct WorkbookVerifyTests {
  @Test(arguments: try ReportSubject.all(), Language.allCases)
  func `every cell holds what CSV and JSON hold`(subject: ReportSubject, language: Language) throws {
    let report = try WrittenReport(subject, options: WorkbookOptions(language: language))
    let verification = try verifyWorkbook(
      report.document, at: report.path, options: report.options, remarks: report.remarks)
    #expect(verification.differences.map(\.description) == [])
    let cells = report.document.tables.map { $0.rows.count * $0.columns.count }.reduce(0, +)
    #expect(verification.cells > cells)
  }

  @Test(arguments: DatasetCatalog.names)
  func `a workbook of one dataset holds what CSV and JSON hold`(dataset: String) throws {
    let options = WorkbookOptions(sheetOrder: [dataset])
    let report = try WrittenReport(.sample("ai-weekly-2024-27.md"), options: options)
    let verification = try verifyWorkbook(
      report.document, at: report.path, options: options, remarks: report.remarks)
    #expect(verification.differences.map(\.description) == [])
  }

  @Test(.enabled(if: Spreadsheets.canRead, "needs openpyxl"), arguments: ReportSubject.main)
  func `openpyxl sees a live formula in every computed cell of every dataset`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject)
    var cells: [String] = []
    for table in report.document.tables where !table.description.isRecord {
      for (row, values) in table.rows.enumerated() {
        for (place, column) in table.columns.enumerated()
        where table.expression(at: column, in: values) != nil {
          cells.append("\(table.description.tableName) \(row) \(place)")
        }
      }
    }
    #expect(cells.count >= 7 * 9 + 43 * 5)
    let answer = try Judge.python(
      Self.findFormulas, [report.path], input: Array(cells.joined(separator: "\n").utf8))
    let lines = answer.split(separator: "\n")
    #expect(lines.first == "\(cells.count) formulas")
    let sheets = try #require(lines.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
    #expect(sheets >= 12)
    #expect(lines.count == 2, "\(lines.dropFirst(2))")
  }

  /// Is given cells as the table's name, row and column from zero; prints how many hold formulas, how many
  /// sheets there are, and each cell that holds none.
  private static let findFormulas = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    places = {t.name: (s, t.ref) for s in book for t in s.tables.values()}
    count, missing = 0, []
    for line in sys.stdin.read().splitlines():
        name, row, column = line.split()
        sheet, ref = places[name]
        left, top, _, _ = openpyxl.utils.range_boundaries(ref)
        cell = sheet.cell(top + 1 + int(row), left + int(column))
        if cell.data_type == "f" and str(cell.value).startswith("="): count += 1
        else: missing.append(f"{sheet.title}!{cell.coordinate} {cell.value!r}")
    print(count, "formulas")
    print(len(book.sheetnames), "sheets")
    print("\\n".join(missing))
    """
}
