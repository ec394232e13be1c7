import Lexemes
import Tabular

/// Number formats by kind of value and precision.
enum NumberFormat {
  static let date = "yyyy-mm-dd"
  static let duration = "[h]:mm:ss" + gap
  /// The width of a bracket at the right, so that numbers do not touch the next column.
  private static let gap = "_)"

  /// The format of a printed number, with as many digits as were printed.
  static func printed(_ type: ColumnType, fractionDigits: Int, trend: Bool) -> String {
    switch type {
    // Parsed percentages lose their trailing zeros; at least two digits keep the column even.
    case .percent: marked(percent(digits: max(2, fractionDigits - 2)), trend)
    case .integer: "0" + gap
    case .multiple: "0\(fraction(fractionDigits))\"x\"\(gap)"
    case .duration: duration
    case .date: date
    case .number: marked("#,##0\(fraction(fractionDigits))\(gap)", trend)
    case .text, .code, .boolean: ""
    }
  }

  /// The format with a fixed number of fraction digits.
  static func fixed(_ type: ColumnType, digits: Int, trend: Bool) -> String {
    type == .percent
      ? marked(percent(digits: digits), trend) : printed(type, fractionDigits: digits, trend: trend)
  }

  /// The format of a computed number, with as many digits as are useful to a reader.
  static func computed(_ type: ColumnType, magnitude: Double, trend: Bool) -> String {
    switch type {
    case .percent: marked(percent(digits: 2), trend)
    case .multiple: "0.0\"x\"" + gap
    case .number: marked("#,##0\(fraction(digits(for: magnitude)))\(gap)", trend)
    case .integer, .duration, .date, .text, .code, .boolean: printed(type, fractionDigits: 0, trend: trend)
    }
  }

  /// The fraction digits for a column whose largest number has this magnitude.
  static func digits(for magnitude: Double) -> Int {
    switch magnitude {
    case ..<1: 4
    case ..<10: 3
    case ..<10_000: 2
    default: 0
    }
  }

  static func percent(digits: Int) -> String { "0\(fraction(digits))%\(gap)" }

  private static func fraction(_ digits: Int) -> String {
    digits == 0 ? "" : "." + String(repeating: "0", count: digits)
  }

  /// Adds an arrow for the sign to the format itself: it follows the cell in every program, and works without color.
  private static func marked(_ format: String, _ trend: Bool) -> String {
    trend ? "\"▲ \"\(format);\"▼ \"\(format);\(format)" : format
  }

  /// A format that shows the sign of every number but zero.
  static func signed(_ format: String) -> String { "+\(format);\"−\"\(format);\(format)" }

  /// A format that shows one number in its printed unit, such as `4.2bp`, and leaves the cell's value unchanged.
  static func counted(_ value: Value, in unit: ColumnStyle.PrintedUnits.Unit, _ language: Language) -> String?
  {
    guard let number = value.number else { return nil }
    let text = FormulaText.general(((number * unit.factor) * 1e6).rounded() / 1e6)
    return "\"\(text)\(unit.sign.text(in: language))\"\(gap)"
  }

  /// A format that shows one number with a word for its magnitude, such as `523 亿` or `52.3 bn`, and leaves the cell's
  /// value unchanged.
  ///
  /// - Returns: nil for numbers that are too small for such a word.
  static func scaled(_ value: Value, _ language: Language) -> String? {
    guard let number = value.number, number.magnitude >= 10_000 else { return nil }
    let sizes: [(Double, String)] =
      language == .chinese
      ? [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")] : [(1e12, "tn"), (1e9, "bn"), (1e6, "mn")]
    guard let (size, word) = sizes.first(where: { number.magnitude >= $0.0 }) else { return nil }
    let text = FormulaText.general(((number / size) * 1e6).rounded() / 1e6)
    return "\"\(text) \(word)\"\(gap)"
  }
}
