import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// The workbooks of all samples and of the real report, read back.
@Suite(.slow) struct WorkbookVerifyTests {
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
    var wanted: [String] = []
    var count = 0
    for table in report.document.tables
    where !table.description.isRecord && table.description.sheet.host == nil {
      for column in table.columns {
        // A missing value may lack its formula, where what it would read is not known.
        let place = try #require(table.index(of: column.name))
        let cells = table.rows.count {
          table.expression(at: column, in: $0) != nil && $0.values[place] != .missing
        }
        guard cells > 0 else { continue }
        count += cells
        wanted.append("\(table.description.tableName)\t\(column.title.chinese)\t\(cells)")
      }
    }
    #expect(count >= 7 * 9 + 43 * 5)
    let answer = try Judge.python(
      Self.findFormulas, [report.path], input: Array(wanted.joined(separator: "\n").utf8))
    let lines = answer.split(separator: "\n")
    #expect(try #require(lines.first.flatMap { Int($0.prefix { $0.isNumber }) }) >= count)
    let sheets = try #require(lines.dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
    #expect(sheets >= 12)
    #expect(lines.count == 2, "\(lines.dropFirst(2))")
  }

  /// Is given, a line each, a table's name, a column's header and how many of its cells hold formulas; prints how many
  /// there are in all, how many sheets, and each column that has fewer.
  private static let findFormulas = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1])
    places = {t.name: (s, t.ref) for s in book for t in s.tables.values()}
    count, wrong = 0, []
    for line in sys.stdin.read().splitlines():
        name, header, wanted = line.split("\\t")
        sheet, ref = places[name]
        rows = list(sheet[ref])
        place = [cell.value for cell in rows[0]].index(header)
        found = sum(row[place].data_type == "f" for row in rows[1:])
        count += found
        if found < int(wanted): wrong.append(f"{sheet.title} {header} {found}")
    print(count, "formulas")
    print(len(book.sheetnames), "sheets")
    print("\\n".join(wrong))
    """
}
