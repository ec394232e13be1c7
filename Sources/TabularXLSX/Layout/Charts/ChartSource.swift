import Tabular

/// A chart's specification with the columns it names resolved.
struct ChartSource {
  let spec: ChartSpec
  let placement: TablePlacement
  let labels: Int
  let values: [Int]
  /// The sheet's name as formulas write it.
  let quotedSheet: String

  /// - Returns: nil where a column is missing or the table is spread over several sheets.
  init?(_ spec: ChartSpec, on placement: TablePlacement) {
    let table = placement.table
    guard placement.parts.count == 1, let labels = table.index(of: spec.labels) else { return nil }
    let values = spec.values.compactMap { table.index(of: $0) }
    guard values.count == spec.values.count, !values.isEmpty else { return nil }
    self.spec = spec
    self.placement = placement
    self.labels = labels
    self.values = values
    quotedSheet = SheetNames.quoted(placement.parts[0].sheet)
  }

  var sheet: String { placement.parts[0].sheet }
  /// The number of rows that are drawn, from the first one of the sheet.
  var rowCount: Int { min(placement.rows.count, spec.firstRows ?? placement.rows.count) }

  func column(_ series: Int) -> Column { placement.table.columns[values[series]] }

  func label(_ row: Int) -> String {
    CellText.safe(placement.table.rows[placement.rows[row]].values[labels].plainText)
  }

  /// The value of a series in a row; durations are in minutes.
  func number(_ series: Int, _ row: Int) -> Double? {
    let value = placement.table.rows[placement.rows[row]].values[values[series]]
    return column(series).type == .duration ? value.number.map { $0 / 60 } : value.number
  }

  /// Converts a cell's number to the number that is drawn: durations are days in cells and minutes in charts.
  func scaled(_ reference: String, _ series: Int) -> String {
    column(series).type == .duration ? "\(reference)*1440" : reference
  }

  /// `'Sheet'!$C$7:$C$49`.
  func range(_ column: Int) -> String {
    let cells = CellRange(address(0, column), address(max(0, rowCount - 1), column))
    return "\(quotedSheet)!\(cells.absolute)"
  }

  func address(_ row: Int, _ column: Int) -> CellAddress {
    CellAddress(row: placement.sheetRow(ofPlace: row), column: placement.sheetColumn(of: column) ?? 0)
  }

  /// `'Sheet'!$C$7`.
  func reference(_ row: Int, _ column: Int) -> String {
    "\(quotedSheet)!\(address(row, column).absolute)"
  }

  func title(_ series: Int) -> String { header(values[series]) }

  func header(_ column: Int) -> String {
    placement.sheetColumn(of: column).map { placement.headers[$0] } ?? ""
  }

  func axisFormat(_ series: Int) -> String {
    switch column(series).type {
    case .percent: "0%"
    case .multiple: "0\"x\""
    case .duration: "0"
    // Whole numbers with separators, fractions with their own digits: `0.##` would print `100.`.
    default: "[>=1]#,##0;General"
    }
  }

  /// The format of a bar's label. A bar without a value is an empty text, which Excel draws as zero; the format hides
  /// that label.
  func labelFormat(_ series: Int) -> String {
    let format =
      switch column(series).type {
      case .percent: "0.0%"
      case .multiple: "0.0"
      default: if case .exactly(2)? = column(series).style.decimals { "0.00" } else { "#,##0.0" }
      }
    return "\(format);-\(format);;"
  }

  /// The format of a bar's label with an arrow in place of the sign.
  func trendLabelFormat(_ series: Int) -> String {
    let format = column(series).type == .percent ? "0.0%" : "#,##0.0"
    return "\"▲ \"\(format);\"▼ \"\(format);\"\""
  }

  /// The formula for an amount as part of a name.
  func outlierText(_ cell: String, _ series: Int) -> String {
    let format =
      column(series).type == .percent ? "0%" : column(series).type == .multiple ? "0\"\"x\"\"" : "#,##0"
    return "TEXT(\(cell),\"\(format)\")"
  }
}
