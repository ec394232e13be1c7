import Tabular

/// The sheet of a dataset that is a single object: a label and a value for each field.
struct ExpectedRecord: ExpectedSheet {
  private let placement: TablePlacement
  private let placements: Placements
  private let language: Language

  let sheet: String
  let rows: Range<Int>
  let columns = 0..<(RecordSheetLayout.valueColumn + 1)

  init(_ placement: TablePlacement, among placements: Placements, language: Language) {
    self.placement = placement
    self.placements = placements
    self.language = language
    sheet = placement.parts[0].sheet
    rows = placement.firstDataRow..<(placement.firstDataRow + placement.table.columns.count)
  }

  var table: ExpectedTable? {
    guard placements.hasTables else { return nil }
    return ExpectedTable(
      dataset: placement.table.description.name,
      range: CellRange(
        CellAddress(row: placement.headerRow, column: 0),
        CellAddress(row: rows.upperBound - 1, column: columns.upperBound)),
      headers: [Labels.field, Labels.value, Labels.meaning].map { $0.text(in: language) })
  }

  func cell(at address: CellAddress) -> ExpectedCell? {
    let index = address.row - placement.firstDataRow
    let column = placement.table.columns[index]
    let dataset = placement.table.description.name
    guard address.column == RecordSheetLayout.valueColumn else {
      return .label(column.title.text(in: language), dataset: dataset, column: column.name)
    }
    guard let row = placement.table.rows.first else { return nil }
    return ExpectedCell(
      value: row.values[index], type: column.type, formula: formula(column, row), dataset: dataset, row: 1,
      column: column.name)
  }

  private func formula(_ column: Column, _ row: Row) -> ExpectedCell.Formula {
    guard let expression = placement.table.expression(at: column, in: row) else { return .none }
    let addressing = SheetAddressing(placements: placements, own: placement, row: "")
    return .live(expression.formula(addressing, resultType: column.type))
  }
}
