import Tabular

/// The rows of a long table, laid out only as they are written, so that they are never all held as cells.
final class TableBody: Sendable {
  let layout: TableRowsLayout
  /// The sheet's rows.
  let rows: Range<Int>
  private let columns: [Column]

  /// A class, because formulas request the cells of a column one by one, and a structure would be copied each time.
  final class Column: Sendable {
    /// Its index in the dataset; nil for the workbook's own.
    let data: Int?
    let type: ColumnType
    /// The column, where its cells show other words than the dataset holds.
    let withWords: Tabular.Column?
    let isFormula: Bool
    let helper: HelperColumn?
    let helperFormula: RowFormula?

    init(_ placed: PlacedColumn, helperFormula: RowFormula?) {
      data = placed.data
      type = placed.column.type
      withWords = placed.column.style.words.isEmpty ? nil : placed.column
      isFormula = placed.column.isComputed
      helper = placed.helper
      self.helperFormula = helperFormula
    }

    /// The cell of a dataset's column, as formulas elsewhere see it.
    func value(_ layout: TableRowsLayout, _ row: Int, _ language: Language) -> FormulaValue {
      let value = data.map { layout.value(row, $0) } ?? .missing
      let shown = withWords.map { $0.shown(value, in: language) } ?? value
      return FormulaValue(CellRendering.content(shown, type: type), isFormula: isFormula)
    }
  }

  init(_ layout: TableRowsLayout, rows: Range<Int>, columns: [Column]) {
    self.layout = layout
    self.rows = rows
    self.columns = columns
  }

  /// A rough upper bound for the bytes that its cells take in a workbook.
  var mostBytes: Int { rows.count * columns.count * 70 }

  /// A cell as formulas elsewhere see it: its value, or a formula that is not yet computed.
  enum Content {
    case value(FormulaValue)
    case formula(String)
  }

  /// The cells of a column in some of the rows; nil where formulas elsewhere would have to compute them.
  func values(column: Int, rows: Range<Int>, language: Language) -> [FormulaValue]? {
    guard columns.indices.contains(column) else { return nil }
    let own = columns[column]
    if let helper = own.helper {
      guard helper.initial.count >= layout.rowCount else { return nil }
      return rows.map { row in
        let value = helper.initial[layout.datasetRow(ofSheetRow: row)]
        return FormulaValue(CellRendering.content(value, type: helper.type), isFormula: true)
      }
    }
    return rows.map { own.value(layout, layout.datasetRow(ofSheetRow: $0), language) }
  }

  /// - Returns: nil for a cell outside the table.
  func content(row: Int, column: Int, language: Language) -> Content? {
    guard rows.contains(row), columns.indices.contains(column) else { return nil }
    let source = layout.datasetRow(ofSheetRow: row)
    let own = columns[column]
    if let helper = own.helper {
      if helper.initial.indices.contains(source) {
        return .value(
          FormulaValue(CellRendering.content(helper.initial[source], type: helper.type), isFormula: true))
      }
      if helper.cells.indices.contains(source) {
        switch helper.cells[source] {
        case .value(let value):
          return .value(
            FormulaValue(
              CellRendering.content(helper.column.shown(value, in: language), type: helper.type),
              isFormula: false))
        case .text(let text): return .value(.text(text.text(in: language)))
        case .formula: return .value(.blank)
        }
      }
      return own.helperFormula.map { .formula($0.formula(row: row)) } ?? .value(.blank)
    }
    return .value(own.value(layout, source, language))
  }
}

extension FormulaValue {
  /// The value of a cell for a formula that reads it. A formula cell without a value counts as an empty text.
  init(_ content: CellContent, isFormula: Bool) {
    switch content {
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let boolean): self = isFormula ? .text(boolean ? "TRUE" : "FALSE") : .boolean(boolean)
    case .blank: self = isFormula ? .text("") : .blank
    case .formula(_, .number(let number)): self = .number(number)
    case .formula(_, .text(let text)): self = .text(text)
    case .formula(_, .pending): self = .blank
    case .rich(let runs): self = .text(runs.map(\.text).joined())
    }
  }
}
