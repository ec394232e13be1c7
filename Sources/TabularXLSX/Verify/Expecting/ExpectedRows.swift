import Tabular

/// The sheet of a dataset's rows, or of a part of them: a header and a cell for each value.
struct ExpectedRows: ExpectedSheet {
  private let placement: TablePlacement
  private let placements: Placements
  private let part: TablePlacement.Part
  private let templates: [FormulaTemplate?]
  private let language: Language

  let sheet: String
  let rows: Range<Int>
  let columns: Range<Int>

  init(
    _ placement: TablePlacement, part: TablePlacement.Part, among placements: Placements, language: Language
  ) {
    self.placement = placement
    self.placements = placements
    self.part = part
    self.language = language
    templates = placement.columns.map { placed in
      placed.column.expression.flatMap {
        FormulaTemplate($0, type: placed.column.type, own: placement, placements: placements)
      }
    }
    sheet = part.sheet
    rows = placement.headerRow..<(placement.firstDataRow + part.rows.count)
    columns = placement.columns.indices
  }

  private var dataset: String { placement.table.description.name }

  var table: ExpectedTable? {
    guard placements.isTable(columns: columns.count) else { return nil }
    return ExpectedTable(
      dataset: dataset,
      range: CellRange(
        CellAddress(row: rows.lowerBound, column: 0),
        CellAddress(row: rows.upperBound - 1, column: columns.count - 1)),
      headers: placement.headers)
  }

  func cell(at address: CellAddress) -> ExpectedCell? {
    let column = placement.columns[address.column].column
    guard address.row > placement.headerRow else {
      return .label(placement.headers[address.column], dataset: dataset, column: column.name)
    }
    // Columns that only the workbook has are not part of the dataset.
    guard let data = placement.columns[address.column].data else { return nil }
    let index = placement.rows[part.rows.lowerBound + address.row - placement.firstDataRow]
    let row = placement.table.rows[index]
    return ExpectedCell(
      value: column.shown(row.values[data], in: language),
      // A value shown in its printed unit has a format of literal text, which counts as plain.
      type: placement.table.printedUnit(of: column, in: row) == nil
        ? placement.table.shownType(of: column, in: row) : .number,
      formula: formula(column, row, address),
      dataset: dataset, row: index + 1, column: column.name)
  }

  /// Cells right beside or below the table must be empty, because a value there would look like part of it.
  func mustBeEmpty(_ address: CellAddress) -> Bool {
    // A table's lists are at its right, beginning with their helper columns.
    let isBeside = rows.contains(address.row) && placement.presentation.panels.isEmpty
    return isBeside || (address.row == rows.upperBound && columns.contains(address.column))
  }

  private func formula(_ column: Column, _ row: Row, _ address: CellAddress) -> ExpectedCell.Formula {
    if let live = placement.presentation.live[column.name],
      let formula = NamedFormula(placements, language: language, own: placement, row: address.row).formula(
        live)
    {
      return .live(formula)
    }
    if let own = row.expressions[column.name] {
      let addressing = SheetAddressing(
        placements: placements, own: placement, row: String(address.row + 1))
      return .live(own.formula(addressing, resultType: column.type))
    }
    guard column.isComputed else { return .none }
    return .live(templates[address.column]?.formula(row: address.row))
  }
}
