import Tabular
import Testing

@testable import TabularXLSX

/// Texts longer than a row can be high, and texts that say what the row above says.
@Suite struct TallTextTests {
  private func plan(_ texts: [String], _ kind: SheetStyle.Kind) throws -> WorkbookPlan {
    let table = try TypedTable(
      DatasetDescription(
        "t", LocalizedText(same: "t"), tableName: "T", meaning: LocalizedText(same: "t"),
        sheet: SheetStyle(kind)),
      columns: [SmallTables.column("text", style: .prose), .line],
      rows: texts.enumerated().map { Row([.text($0.element), .integer($0.offset + 7)]) })
    return try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions(language: .english))
  }

  @Test func aColumnWidensUntilItsTextFits() throws {
    let plan = try plan([String(repeating: "字", count: 1_500)], .prose)
    #expect(plan.remarks == [])
    #expect(plan.sheets[1].columnWidths[0] > 88)
    #expect(plan.sheets[1].notes == [])
  }

  @Test func whatCannotBeShownIsSaid() throws {
    let plan = try plan(["short", String(repeating: "line\n", count: 40)], .prose)
    #expect(plan.remarks.map(\.kind) == [.textHidden])
    #expect(plan.remarks.first?.message == "a row shows 27 of the text's 41 lines; the cell holds all of it")
    #expect(plan.sheets[1].notes.map(\.at.a1) == [plan.remarks.first?.cell])
    #expect(plan.sheets[1].notes.first?.text.contains("line 8 of the source") == true)
    #expect(plan.sheets[1].rowHeights.allSatisfy { $0.height <= 409 })
  }

  @Test func repeatedTextOfAListTakesOneLine() throws {
    let text = String(repeating: "the same basis ", count: 30)
    let list = try plan([text, text], .reference).sheets[1]
    let heights = Dictionary(list.rowHeights.map { ($0.row, $0.height) }, uniquingKeysWith: { $1 })
    let first = try #require(list.table?.range.first.row) + 1
    #expect(try #require(heights[first]) > 60)
    #expect(heights[first + 1] == Theme.rowHeight(lines: 1))
    let values = list.cells.filter { $0.column == 0 && $0.row >= first }.map(\.content)
    #expect(values == [.text(text), .text(text)])
  }
}
