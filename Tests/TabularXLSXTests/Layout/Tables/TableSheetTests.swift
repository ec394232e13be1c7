import Tabular
import Testing

@testable import TabularXLSX

@Suite struct TableSheetTests {
  private func plan(_ options: WorkbookOptions = WorkbookOptions(language: .english)) throws -> WorkbookPlan {
    try WorkbookPlan(try DemoDocument.make(), options: options)
  }

  private func cell(_ plan: WorkbookPlan, _ sheet: String, _ address: String) throws -> CellPlan {
    let sheet = try #require(plan.sheets.first { $0.name == sheet })
    return try #require(
      sheet.cells.last { CellAddress(row: $0.row, column: $0.column).a1 == address }, "no cell \(address)")
  }

  @Test func formulasUsePlainAddressesAndNames() throws {
    let plan = try plan()
    #expect(
      try cell(plan, "Companies", "J7").content
        == .formula("=IF(COUNT(fx_HKD)=1,fx_HKD,\"\")", cached: .number(0.9304)))
    #expect(
      try cell(plan, "Companies", "K8").content
        == .formula(
          "=IF(AND(COUNT(F8,G8)=2,F8>0),G8/F8-1,\"\")",
          cached: .number(12.0 / 11.2 - 1)))
    #expect(
      try cell(plan, "Companies", "L13").content
        == .formula(
          "=IF(AND(COUNT(F13,D13,J13)=3,F13>0),D13*J13/F13,\"\")", cached: .text("")))
  }

  @Test func missingPrintedCellsAreEmpty() throws {
    #expect(try cell(try plan(), "Companies", "H13").content == .blank)
  }

  @Test func printedPrecisionShows() throws {
    let plan = try plan()
    func format(_ address: String) throws -> String {
      plan.styles[try cell(plan, "Companies", address).style.index].numberFormat
    }
    #expect(try format("D7") == "#,##0.0_)")
    #expect(try format("E7") == "#,##0_)")
    #expect(try format("H7") == "0\"x\"_)")
    #expect(try format("L7") == "0.0\"x\"_)")
  }

  @Test func inputsAreBlueAndComputedCellsAreNot() throws {
    let plan = try plan()
    let input = plan.styles[try cell(plan, "Assumptions", "B5").style.index]
    #expect(input.color == Theme.inputFont && input.fill == Theme.inputFill)
    let computed = plan.styles[try cell(plan, "Companies", "L7").style.index]
    #expect(computed.color == Theme.ink && computed.fill == nil)
    // Printed figures are blue too, without the fill of a cell to type into.
    let printed = plan.styles[try cell(plan, "Companies", "D7").style.index]
    #expect(printed.color == Theme.inputFont && printed.fill == nil)
  }

  @Test func theTableHoldsHeaderAndRowsOnly() throws {
    let sheet = try #require(try plan().sheets.first { $0.name == "Companies" })
    #expect(sheet.table?.range.a1 == "A6:Q13")
    #expect(sheet.frozen == CellAddress(row: 6, column: 2))
    let groups = sheet.cells.filter { $0.row == TablePlacement.groupRow }.compactMap { cell in
      if case .text(let text) = cell.content { text } else { nil }
    }
    #expect(groups.filter { !$0.isEmpty } == ["EPS", "PE (printed)", "Computed"])
    #expect(sheet.print.repeatedRows == 3...5)
  }

  @Test func boldStretchesStayBold() throws {
    let plan = try plan()
    guard case .rich(let runs) = try cell(plan, "Highlights", "C5").content else {
      Issue.record("no rich text")
      return
    }
    #expect(runs.count == 2 && runs[0].text == "重点：" && runs[1].style == nil)
    #expect(runs[0].style.map { plan.styles[$0.index].isBold } == true)
  }

  @Test func linesLinkToTheSource() throws {
    let sheet = try #require(try plan().sheets.first { $0.name == "Companies" })
    #expect(sheet.links.contains { $0.at.a1 == "Q7" && $0.target == "internal:'Source text'!A8" })
  }

  @Test func flaggedCellsCarryTheirCheck() throws {
    let plan = try plan()
    let sheet = try #require(plan.sheets.first { $0.name == "Companies" })
    #expect(sheet.notes.contains { $0.at.a1 == "P11" && $0.text.contains("55.8") })
    #expect(plan.styles[try cell(plan, "Companies", "P11").style.index].fill == Theme.attentionFill)
  }

  @Test func computedHeadersExplainThemselves() throws {
    let sheet = try #require(try plan().sheets.first { $0.name == "Companies" })
    let note = try #require(sheet.notes.first { $0.at.a1 == "L6" })
    #expect(
      note.text
        == "What PE 2024E means, in a sentence\nƒ pe_fy1 = price * conversion / eps_fy1 where eps_fy1 > 0")
  }

  @Test func chosenSheetsInTheirOrder() throws {
    let plan = try plan(WorkbookOptions(language: .english, sheetOrder: ["traffic", "companies"]))
    #expect(plan.sheets.map(\.name) == ["Overview", "AI site traffic", "Companies", "Chart data"])
    // The factors are not in this workbook: their values are in the cells, and that is said.
    #expect(try cell(plan, "Companies", "J7").content == .number(0.9304))
    #expect(
      plan.remarks.contains { $0.kind == .formulaOmitted && $0.cell == "J7" && $0.dataset == "companies" })
  }

  @Test func rowsAreHighEnoughForTheirText() throws {
    let plan = try plan()
    let sheet = try #require(plan.sheets.first { $0.name == "News" })
    let heights = Dictionary(
      sheet.rowHeights.map { ($0.row, $0.height) }, uniquingKeysWith: { _, last in last })
    for cell in sheet.cells where cell.column == 1 && cell.row > 3 {
      guard case .text(let text) = cell.content else { continue }
      let lines = (TextWidth.of(text) + 87) / 88
      #expect((heights[cell.row] ?? 0) >= Double(lines) * 14)
    }
  }
}
