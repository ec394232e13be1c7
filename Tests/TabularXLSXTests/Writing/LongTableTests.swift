import Foundation
import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

/// Tables with many rows: laid out as they are written, written row by row, spread over sheets.
@Suite struct LongTableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func limits(held: Int = .max, cells: Int = .max, rows: Int = 1_048_576) -> ExcelLimits {
    var limits = ExcelLimits()
    (limits.heldRows, limits.tableCells, limits.rows) = (held, cells, rows)
    return limits
  }

  private func write(_ document: TabularDocument, _ name: String, _ limits: ExcelLimits) throws -> String {
    let path = folder.path(name)
    let plan = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits)
    try WorkbookWriter.write(plan, to: path)
    return path
  }

  /// Numbers, texts that repeat, links, a computed column and one that only the workbook has.
  private func table(rows: Int) throws -> TypedTable {
    var table = try TypedTable(
      DatasetDescription(
        "long", LocalizedText(same: "Long"), tableName: "Long", meaning: LocalizedText(same: "Long"),
        sheet: SheetStyle(.figures)),
      columns: [
        SmallTables.column("name"), SmallTables.column("amount", .number),
        SmallTables.column("page"),
        Column(
          "half", LocalizedText(same: "half"), .number, meaning: LocalizedText(same: "half"),
          expression: .column("amount") / .constant(DecimalNumber(2))),
      ],
      rows: (0..<rows).map(Self.row))
    table.presentation = TablePresentation(
      helpers: [
        HelperColumn(
          "double", LocalizedText(same: "double"), .number, meaning: LocalizedText(same: "double"),
          formula: LocalizedText(same: "=IF(COUNT([@amount])=1,[@amount]*2,\"\")"))
      ], order: "amount",
      statistics: [
        Statistic(
          "total", LocalizedText(same: "total"),
          formulas: ["amount": "SUM([amount:])", "half": "MAX([double])", "double": "SUM([double])"])
      ])
    return table
  }

  private static func row(_ number: Int) -> Row {
    let amount = Double(number * 37 % 101) + 0.5
    let page = "https://example.com/\(number)"
    return Row([
      .text("name \(number % 7)"), number % 11 == 3 ? Value.missing : Value.real(amount), .text(page),
      .missing,
    ])
  }

  /// Where two workbooks differ in what cells hold, show and look like, the order of strings and styles aside.
  private func differences(_ one: String, _ two: String) throws -> String {
    let script = """
      import openpyxl, sys
      pairs = [[openpyxl.load_workbook(path, data_only=values) for path in sys.argv[1:3]] for values in (False, True)]
      print(pairs[0][0].sheetnames == pairs[0][1].sheetnames)
      for one, two in pairs:
        for name in one.sheetnames:
          left, right = one[name], two[name]
          places = {cell.coordinate for sheet in (left, right) for row in sheet.iter_rows() for cell in row}
          for place in sorted(places):
            a, b = left[place], right[place]
            looks = [(c.value, c.number_format, c.font.b, c.font.color and c.font.color.rgb, c.fill.fgColor.rgb,
                      c.hyperlink and (c.hyperlink.location, c.hyperlink.target), c.comment and c.comment.text) for c in (a, b)]
            if looks[0] != looks[1]: print(name, place, looks)
          if {k: v.height for k, v in left.row_dimensions.items()} != {k: v.height for k, v in right.row_dimensions.items()}:
            print(name, "heights differ")
      """
    return try Tools.python(script, one, two)
  }

  private func hasTables(_ path: String) throws -> Bool {
    let script =
      "import sys, zipfile; print(any('xl/tables/' in name for name in zipfile.ZipFile(sys.argv[1]).namelist()))"
    return try Tools.python(script, path) == "True\n"
  }

  private func expectSame(_ one: String, _ two: String) throws {
    let found = try differences(one, two)
    #expect(found == "True\n", "\(found.prefix(1_500))")
  }

  @Test(.enabled(if: Tools.canReadWorkbooks), arguments: [1, 256, 257])
  func rowsThatAreLaidOutLateMakeTheSameWorkbook(rows: Int) throws {
    let document = SmallTables.document([try table(rows: rows), try SmallTables.texts(["a", "b"])])
    let whole = try write(document, "whole.xlsx", limits())
    let late = try write(document, "late.xlsx", limits(held: 0))
    try expectSame(whole, late)
  }

  /// The library sets aside, for each column of an Excel table, what all of them need.
  @Test(.enabled(if: Tools.canReadWorkbooks))
  func `a table of very many columns is a range with filter buttons`() throws {
    let document = SmallTables.document([try table(rows: 3), try SmallTables.texts(["a", "b"])])
    var limits = limits()
    limits.tableColumns = 4
    let plan = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits)
    #expect(plan.sheets[1].table == nil && plan.sheets[2].table != nil)
    let path = folder.path("wide.xlsx")
    try WorkbookWriter.write(plan, to: path)
    let found = try verifyWorkbook(
      document, at: path, options: WorkbookOptions(), remarks: [], limits: limits)
    #expect(found.agrees, "\(found.differences)")
    // Everything but the table is as it was.
    limits.tableColumns = 5
    try expectSame(path, try write(document, "whole.xlsx", limits))
  }

  @Test(.enabled(if: Tools.canReadWorkbooks)) func theDemoIsTheSameWhetherItsRowsAreHeldOrNot() throws {
    let document = try DemoDocument.make()
    let whole = try write(document, "whole.xlsx", limits())
    let late = try write(document, "late.xlsx", limits(held: 0))
    try expectSame(whole, late)
    let found = try verifyWorkbook(
      document, at: late, options: WorkbookOptions(), remarks: [], limits: limits(held: 0))
    #expect(found.agrees, "\(found.differences.prefix(3))")
  }

  @Test(.enabled(if: Tools.canReadWorkbooks)) func aLargeWorkbookHasTheSameCellsWithoutExcelTables() throws {
    for (number, document) in [try DemoDocument.make(), SmallTables.document([try table(rows: 300)])]
      .enumerated()
    {
      let small = limits(cells: 0)
      let path = try write(document, "large\(number).xlsx", small)
      let found = try verifyWorkbook(
        document, at: path, options: WorkbookOptions(), remarks: [], limits: small)
      #expect(found.agrees, "\(found.differences.prefix(3))")
      #expect(found.cells > 300)
      #expect(try !hasTables(path))
      #expect(try hasTables(write(document, "ordinary\(number).xlsx", limits())))
    }
  }

  @Test(.enabled(if: Tools.canReadWorkbooks)) func everySheetOfALargeWorkbookReadsAsThatOfASmallOne() throws {
    let document = try DemoDocument.make()
    let large = try write(document, "large.xlsx", limits(held: 2, cells: 0))
    let small = try write(document, "small.xlsx", limits())
    try expectSame(large, small)
    let script = """
      import openpyxl, sys
      large, small = (openpyxl.load_workbook(path) for path in sys.argv[1:3])
      print(*[bool(large[sheet.title].auto_filter.ref) == any(t.autoFilter for t in sheet.tables.values()) for sheet in small])
      """
    #expect(try !Tools.python(script, large, small).contains("False"))
  }

  @Test(arguments: [Int.max, 4], [Int.max, 0])
  func rowsBeyondASheetGoToFurtherSheets(held: Int, cells: Int) throws {
    var table = try table(rows: 40)
    table.presentation = .plain
    let document = SmallTables.document([table])
    let small = limits(held: held, cells: cells, rows: 20)
    let path = try write(document, "spread.xlsx", small)
    let plan = try WorkbookPlan(document, options: WorkbookOptions(), limits: small)
    #expect(plan.sheets.filter { $0.name.hasPrefix("Long") }.count == 3)
    #expect(plan.remarks.count { $0.kind == .rowsContinued } == 2)
    let found = try verifyWorkbook(
      document, at: path, options: WorkbookOptions(), remarks: plan.remarks, limits: small)
    #expect(found.agrees, "\(found.differences.prefix(3))")
  }

  @Test func formulasOverRowsThatAreLaidOutLateAreComputed() throws {
    let document = SmallTables.document([try table(rows: 50)])
    let plan = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits(held: 0))
    let sheet = try #require(plan.sheets.first { $0.name == "Long" })
    #expect(sheet.body?.rows.count == 50)
    let amounts = try #require(try table(rows: 50).values(of: "amount")).compactMap(\.number)
    let cached = sheet.cells.compactMap { cell -> Double? in
      if case .formula(_, .number(let number)) = cell.content { number } else { nil }
    }
    #expect(cached.contains(amounts.reduce(0, +)))
    #expect(cached.contains((amounts.max() ?? 0) * 2))
  }
}
