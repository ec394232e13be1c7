import Tabular

/// Addresses for the formulas of one table's rows: plain A1 references, which every spreadsheet reads.
struct SheetAddressing: FormulaAddressing {
  let placements: Placements
  /// The table whose row the formula is in; nil on the overview.
  let own: TablePlacement?
  /// The row number in addresses: a number, or the placeholder of a template.
  let row: String
  var language = Language.chinese

  func cell(_ column: String) -> (address: String, type: ColumnType)? {
    guard let own, let index = own.table.index(of: column) else { return nil }
    let type = own.table.columns[index].type
    guard !own.isRecord else { return (own.address(row: 0, column: index).a1, type) }
    return own.sheetColumn(of: index).map { (CellAddress.letters($0) + row, type) }
  }

  func range(_ reference: ColumnReference) -> (address: String, type: ColumnType)? {
    let ownName = own?.table.description.name
    guard let placement = reference.table.map({ placements[$0] }) ?? own,
      let index = placement.table.index(of: reference.column),
      let range = placement.range(ofColumn: index)
    else { return nil }
    let type = placement.table.columns[index].type
    let isHere = placement.table.description.name == ownName
    return (
      isHere ? range.absolute : "\(SheetNames.quoted(placement.parts[0].sheet))!\(range.absolute)", type
    )
  }

  func input(_ name: String) -> String? { placements.inputNames[name] }

  func word(_ word: String, of reference: ColumnReference) -> String {
    guard let table = reference.table.map({ placements[$0] }) ?? own,
      let index = table.table.index(of: reference.column)
    else { return word }
    return table.table.columns[index].shown(.text(word), in: language).plainText
  }
}

/// A formula rendered once for a whole column, then completed for each row.
struct FormulaTemplate {
  private let formula: RowFormula

  /// - Returns: nil where the workbook lacks a cell that the expression reads.
  init?(_ expression: Expression, type: ColumnType, own: TablePlacement, placements: Placements) {
    let addressing = SheetAddressing(placements: placements, own: own, row: RowFormula.mark)
    guard let formula = expression.formula(addressing, resultType: type) else { return nil }
    self.formula = RowFormula(marked: formula)
  }

  /// The formula for a 0-based row of the sheet.
  func formula(row: Int) -> String { formula.formula(row: row) }
}
