import Tabular
import Testing

@testable import TabularXLSX

/// Paper and headers of lists: sentences of one line stay on one, and no word over a column is cut.
@Suite struct ProseWidthTests {
  private func sheet(_ texts: [String], wrapped: Int = 90) throws -> SheetPlan {
    let columns =
      [SmallTables.column("text", style: ColumnStyle(width: .wrapped(wrapped)))]
      + (0..<3).map { SmallTables.column("code\($0)") }
    let rows = texts.map { text in Row([.text(text)] + (0..<3).map { _ in Value.text("0123456789") }) }
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.prose)),
      columns: columns, rows: rows)
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    return try #require(plan.sheets.first { $0.name == "t" })
  }

  @Test func `sentences that fill one line are printed on a lying page rather than wrapped`() throws {
    let sheet = try sheet([String](repeating: String(repeating: "字", count: 43), count: 6))
    #expect(sheet.print.isLandscape)
    #expect(sheet.columnWidths[0] == 90)
  }

  @Test func `paragraphs are printed on an upright page, wrapped as they are anyway`() throws {
    let sheet = try sheet([String](repeating: String(repeating: "字", count: 400), count: 6))
    #expect(!sheet.print.isLandscape)
    #expect(sheet.columnWidths[0] < 90)
  }

  @Test func `short texts are printed on an upright page`() throws {
    #expect(try !sheet(["短", "也短", "还短"]).print.isLandscape)
  }

  @Test func `a group's name wraps over a column that is narrower`() throws {
    let group = LocalizedText(same: "估值与利润（计算）")
    let columns = [
      SmallTables.column("name"),
      Column(
        "a", LocalizedText(same: "a"), .number, meaning: LocalizedText(same: "a"), group: group),
      Column(
        "b", LocalizedText(same: "b"), .number, meaning: LocalizedText(same: "b"),
        group: LocalizedText(same: "市")),
    ]
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures)),
      columns: columns, rows: [Row([.text("x"), .integer(1), .integer(2)])])
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    let sheet = try #require(plan.sheets.first { $0.name == "t" })
    let cell = try #require(sheet.cells.first { $0.content == .text("估值与利润（计算）") })
    #expect(plan.styles[cell.style.index].wraps)
    let height = sheet.rowHeights.last { $0.row == TablePlacement.groupRow }?.height ?? 0
    #expect(height > 30)
    let short = try #require(sheet.cells.first { $0.content == .text("市") })
    #expect(!plan.styles[short.style.index].wraps)
  }

  @Test func `headers with a filter button have their words above it`() throws {
    let plan = try WorkbookPlan(
      SmallTables.document([try SmallTables.texts(["x"])]), options: WorkbookOptions())
    let sheet = try #require(plan.sheets.first { $0.name == "texts" })
    let table = try #require(sheet.table)
    #expect(table.hasFilter)
    #expect(table.headerStyles.allSatisfy { plan.styles[$0.index].vertical == .top })
    let height = sheet.rowHeights.last { $0.row == table.range.first.row }?.height ?? 0
    #expect(height >= Theme.rowHeight(lines: 2))
  }

  @Test func `a list with several columns of text can be read on a lying page`() throws {
    let columns = (0..<5).map { SmallTables.column("text\($0)", style: ColumnStyle(width: .wrapped(46))) }
    let long = Value.text(String(repeating: "字", count: 60))
    let sheet = try sheet(columns, [Row([Value](repeating: long, count: 5))])
    #expect(sheet.pixels(ofColumns: 0..<5) <= PageFit.widestLying)
  }

  @Test func `room is taken from the widest columns, and none is left much narrower than the others`() throws
  {
    let columns = [80, 46, 46, 46].enumerated().map {
      SmallTables.column("text\($0.offset)", style: ColumnStyle(width: .wrapped($0.element)))
    }
    let long = Value.text(String(repeating: "字", count: 60))
    let sheet = try sheet(columns, [Row([Value](repeating: long, count: 4))])
    let widths = (0..<4).map { sheet.pixels(ofColumns: $0..<($0 + 1)) }
    #expect(widths.reduce(0, +) <= PageFit.widestLying)
    #expect((widths.max() ?? 0) - (widths.min() ?? 0) <= 8, "\(widths)")
  }

  /// The sheet of a table of words.
  private func sheet(_ columns: [Column], _ rows: [Row]) throws -> SheetPlan {
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.reference)), columns: columns, rows: rows)
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    return try #require(plan.sheets.first { $0.name == "t" })
  }

  @Test func `a column of long texts gets room from one that has a single long text`() throws {
    let columns = (0..<3).map { SmallTables.column("text\($0)", style: ColumnStyle(width: .wrapped(60))) }
    func long(_ row: Int) -> Value { .text("\(row)" + String(repeating: "字", count: 74)) }
    func short(_ row: Int) -> Value { .text("短\(row)") }
    let rows = (0..<6).map { Row([long($0), $0 == 0 ? long($0) : short($0), short($0)]) }
    let sheet = try sheet(columns, rows)
    #expect(sheet.columnWidths[0] > sheet.columnWidths[1], "\(sheet.columnWidths)")
    #expect(sheet.columnWidths[2] < sheet.columnWidths[0])
    #expect(sheet.pixels(ofColumns: 0..<3) <= PageFit.widestLying)
  }

  @Test func `a text that is repeated in every row takes no room from those that are not`() throws {
    let columns = (0..<3).map { SmallTables.column("text\($0)", style: ColumnStyle(width: .wrapped(60))) }
    let same = Value.text(String(repeating: "同", count: 300))
    let rows = (0..<6).map {
      Row([.text("\($0)" + String(repeating: "字", count: 26)), same, .text("短\($0)")])
    }
    let sheet = try sheet(columns, rows)
    // The sentences stay on one line.
    #expect(sheet.columnWidths[0] >= 55, "\(sheet.columnWidths)")
  }

  @Test func `a name in bold has more room for Latin letters, and no more for Chinese characters`() throws {
    func width(_ name: String) throws -> Double {
      let table = try TypedTable(
        DatasetDescription(
          "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
          sheet: SheetStyle(.figures)),
        columns: [
          SmallTables.column("name"), SmallTables.column("other"), SmallTables.column("n", .integer),
        ],
        rows: [Row([.text(name), .text(name), .integer(1)])])
      let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
      let widths = try #require(plan.sheets.first { $0.name == "t" }).columnWidths
      return widths[0] - widths[1]
    }
    #expect(try width("Recommendations") == 2)
    #expect(try width("推荐推荐推荐推荐") == 0)
  }

  @Test func `the header over short names is not broken within its word`() throws {
    var table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(.figures)),
      columns: [SmallTables.column("Company"), SmallTables.column("n", .integer)],
      rows: [Row([.text("甲公司"), .integer(1)])])
    table.presentation.readerColumns = ["Company", "n"]
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    // Seven letters in bold, behind an indent.
    #expect(try #require(plan.sheets.first { $0.name == "t" }).columnWidths[0] >= 10)
  }
}
