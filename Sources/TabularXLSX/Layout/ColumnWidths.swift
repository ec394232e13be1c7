import Tabular

/// How wide each column is, and which of them wrap.
struct ColumnWidths {
  private(set) var widths: [Double] = []
  private(set) var wraps: [Bool] = []

  /// Text wider than this wraps rather than push the rest off the page.
  private static let widestFitted = 40
  /// Longer units take a second line.
  private static let widestUnit = 8
  private static let widestProse = 160
  private static let narrowest = 7
  /// The filter button of a header.
  private static let button = 3

  init(_ placement: TablePlacement, units: [String]) {
    for (index, column) in placement.table.columns.enumerated() {
      let content = Self.content(of: placement.table.rows, index, column)
      let header = Self.header(placement.headers[index])
      let unit = min(TextWidth.of(units[index]), Self.widestUnit) + 2
      switch column.style.width {
      case .wrapped(let measure):
        widths.append(Double(max(Self.measure(measure, for: placement.table.rows, index), header)))
        wraps.append(true)
      case .fitted:
        let wrap = content > Self.widestFitted
        let fitted = min(content, Self.widestFitted) + 3
        widths.append(Double(max(fitted, header, unit, index == 0 ? 11 : Self.narrowest)))
        wraps.append(wrap)
      }
    }
  }

  /// A header may take two lines.
  private static func header(_ title: String) -> Int {
    let width = TextWidth.of(title)
    return max(min(width, (width + 1) / 2 + 1), TextWidth.longestWord(title)) + button + 2
  }

  /// The wanted measure, or more where a text would take more lines than a row can be high.
  private static func measure(_ wanted: Int, for rows: [Row], _ index: Int) -> Int {
    let mostLines = Int((ExcelLimits.excel.rowHeight - Theme.rowPadding) / Theme.lineHeight) - 2
    var longest = 0
    for row in rows {
      // No text of so few bytes is that long.
      guard case .text(let text) = row.values[index], text.utf8.count > wanted * mostLines / 2 else {
        continue
      }
      longest = max(longest, TextWidth.of(text))
    }
    return max(wanted, min(widestProse, longest / mostLines + 4))
  }

  private static func content(of rows: [Row], _ index: Int, _ column: Column) -> Int {
    var widest = 0
    for row in rows {
      widest = max(widest, width(of: row.values[index], column))
    }
    return widest + (column.style.mark == .trendArrow ? 3 : 0)
  }

  private static func width(of value: Value, _ column: Column) -> Int {
    switch value {
    case .missing: 0
    case .text(let text): TextWidth.widestLine(text)
    case .boolean: 5
    case .date: 10
    case .duration: 8
    case .integer(let integer): digits(Double(integer)) + (integer < 0 ? 1 : 0)
    case .decimal(let decimal):
      digits(decimal.doubleValue * (column.type == .percent ? 100 : 1)) + decimal.fractionDigits + 3
    case .real(let real): digits(real * (column.type == .percent ? 100 : 1)) + 5
    }
  }

  /// Digits before the point, with separators.
  private static func digits(_ number: Double) -> Int {
    var rest = number.magnitude
    var digits = 1
    while rest >= 10, digits < 20 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3
  }
}
