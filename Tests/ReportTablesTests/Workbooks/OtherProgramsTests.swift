import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// Gnumeric, whose formulas are another program's work than LibreOffice's.
@Suite(.enabled(if: Spreadsheets.hasGnumeric, "needs Gnumeric and openpyxl"), .serialized, .slow)
struct GnumericTests {
  private static let subjects =
    ReportSubject.main + [
      .sample("three-years.md"), .sample("no-tables.md"),
      .text("many", Weeklies.report(companies: Weeklies.companies(40), sites: 60)),
      .text("profits", Weeklies.profits),
      .text("few", Weeklies.report(companies: Weeklies.companies(3), sites: 5)),
    ]

  @Test(arguments: subjects)
  func `Gnumeric computes every cached value`(subject: ReportSubject) throws {
    let report = try WrittenReport(subject)
    let fresh = try Spreadsheets.recalculatedByGnumeric(report.path, in: report.folder)
    let lines = try Judge.python(Self.compare, [report.path, fresh]).split(separator: "\n")
    #expect(lines.dropLast() == [])
    #expect(try #require(lines.last.flatMap { Int($0) }) > 5)
  }

  /// Prints each formula whose value is another than the cached one, and at the end how many there are.
  private static let compare = """
    import datetime, sys, openpyxl
    formulas = openpyxl.load_workbook(sys.argv[1])
    cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
    # Gnumeric's notes have no authors, which openpyxl wants when it reads all of a sheet.
    fresh = {sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
             for sheet in openpyxl.load_workbook(sys.argv[2], data_only=True, read_only=True)}
    def plain(value):
        if isinstance(value, datetime.timedelta): return value.total_seconds() / 86400
        if isinstance(value, datetime.time): return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
        if isinstance(value, datetime.datetime): return (value - datetime.datetime(1899, 12, 30)).total_seconds() / 86400
        return None if value == "" else value
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f": continue
                count += 1
                a = plain(cached[sheet.title][cell.coordinate].value)
                b = plain(fresh[sheet.title].get(cell.coordinate))
                numbers = isinstance(a, (int, float)) and isinstance(b, (int, float))
                same = abs(a - b) <= 1e-12 * max(1, abs(a), abs(b)) if numbers else a == b
                if not same: print(sheet.title, cell.coordinate, repr(a), repr(b), cell.value)
    print(count)
    """
}

/// The recipe of `Docs/read-with.md`.
@Suite(.enabled(if: Spreadsheets.hasPandas, "needs pandas and openpyxl"))
struct PandasTests {
  @Test(arguments: Language.allCases)
  func `pandas reads each table by its name, with as many rows as the dataset`(language: Language) throws {
    let report = try WrittenReport(
      .sample("ai-weekly-2024-27.md"), options: WorkbookOptions(language: language))
    let page = try String(
      contentsOf: Repository.root.appending(path: "Docs/read-with.md"), encoding: .utf8)
    let recipe = try #require(page.components(separatedBy: "```python\n").dropFirst().first)
      .components(separatedBy: "\n```")[0]
    let tables = report.document.tables.filter {
      !$0.rows.isEmpty && !$0.description.isRecord && $0.description.sheet.host == nil
    }
    let script =
      recipe.replacing("companies = table(\"report.xlsx\", \"Companies\")", with: "import sys")
      + "\nfor name in sys.argv[2:]: print(name, len(table(sys.argv[1], name)))\n"
    let said = try Judge.python(script, [report.path] + tables.map(\.description.tableName))
    #expect(said == tables.map { "\($0.description.tableName) \($0.rows.count)\n" }.joined())
  }

  /// The header row that the page names, for those who read without the table's name.
  @Test func `pandas reads companies by the header row that the page names`() throws {
    let report = try WrittenReport(.sample("ai-weekly-2024-27.md"))
    let said = try Judge.python(
      """
      import sys, pandas
      frame = pandas.read_excel(sys.argv[1], sheet_name="重点公司", header=5, nrows=7)
      print(len(frame), frame["公司代码"].notna().all(), round(frame["PE 2024E"].median(), 1))
      """, [report.path])
    #expect(said.hasPrefix("7 True "))
  }
}
