import Tabular

/// A chart's specification with the columns it names, found.
struct ChartSource {
  let spec: ChartSpec
  let placement: TablePlacement
  let labels: Int
  let values: [Int]
  /// The sheet's name as formulas write it.
  let quotedSheet: String

  /// - Returns: nil where a column is missing, or the table is spread over sheets or too small to draw.
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
  var rowCount: Int { placement.table.rows.count }

  func column(_ series: Int) -> Column { placement.table.columns[values[series]] }

  func label(_ row: Int) -> String { CellText.safe(placement.table.rows[row].values[labels].plainText) }

  /// A series' amount in a row, durations in minutes.
  func number(_ series: Int, _ row: Int) -> Double? {
    let value = placement.table.rows[row].values[values[series]]
    return column(series).type == .duration ? value.number.map { $0 / 60 } : value.number
  }

  /// Turns a cell's number into what is drawn: durations stand in cells as days and are drawn in minutes.
  func scaled(_ reference: String, _ series: Int) -> String {
    column(series).type == .duration ? "\(reference)*1440" : reference
  }

  /// `'Sheet'!$C$7:$C$49`.
  func range(_ column: Int) -> String {
    let cells = placement.range(ofColumn: column) ?? CellRange(address(0, column), address(0, column))
    return "\(quotedSheet)!\(cells.absolute)"
  }

  func address(_ row: Int, _ column: Int) -> CellAddress { placement.address(row: row, column: column) }

  /// `'Sheet'!$C$7`.
  func reference(_ row: Int, _ column: Int) -> String {
    "\(quotedSheet)!\(address(row, column).absolute)"
  }

  func title(_ series: Int) -> String { placement.headers[values[series]] }

  /// An axis' title: what it measures and in which unit.
  func axisTitle(_ series: Int, language: Language, isShared: Bool) -> String {
    let column = column(series)
    let unit: String? =
      switch column.type {
      case .duration: Labels.minutes.text(in: language)
      case .multiple: Labels.times.text(in: language)
      default: column.shownUnit.map { CellText.safe($0.text(in: language)) }
      }
    let shared = spec.valueTitle.map { CellText.safe($0.text(in: language)) }
    guard !isShared || shared != nil else { return unit ?? "" }
    let title = isShared ? shared ?? "" : title(series)
    guard let unit else { return title }
    return language == .chinese ? "\(title)（\(unit)）" : "\(title) (\(unit))"
  }

  func axisFormat(_ series: Int) -> String {
    switch column(series).type {
    case .percent: "0%"
    case .multiple: "0\"x\""
    case .duration: "0"
    // Whole numbers with separators, fractions with the digits that they have: `0.##` would print `100.`.
    default: "[>=1]#,##0;General"
    }
  }

  /// The format of a bar's label. A bar without a value is an empty text, which Excel draws as zero: its label
  /// must not show.
  func labelFormat(_ series: Int) -> String {
    let format =
      switch column(series).type {
      case .percent: "0.0%"
      case .multiple: "0.0\"x\""
      default: "#,##0.0"
      }
    return "\(format);-\(format);;"
  }
}
