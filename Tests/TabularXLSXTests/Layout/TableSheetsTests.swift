import Testing

@testable import TabularXLSX

@Suite("The sheets of all tables")
struct TableSheetsTests {
  @Test("are the same from two threads as from one, and so are styles and remarks")
  func halves() throws {
    var limits = ExcelLimits.excel
    // So that there is something to remark upon.
    limits.cellUnits = 24
    limits.notes = 2
    let document = try DemoDocument.make()
    var inTurn = try LayoutContext(document, options: WorkbookOptions(), limits: limits)
    var sideBySide = inTurn
    let expected = TableSheets.layOut(&inTurn, fewestCells: .max)
    let sheets = TableSheets.layOut(&sideBySide, fewestCells: 0)
    #expect(sheets.map { "\($0)" } == expected.map { "\($0)" })
    #expect(sideBySide.styles.styles == inTurn.styles.styles)
    #expect(sideBySide.remarks == inTurn.remarks && !inTurn.remarks.isEmpty)
    #expect(expected.count > 3)
  }
}
