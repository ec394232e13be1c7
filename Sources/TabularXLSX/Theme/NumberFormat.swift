import Lexemes
import Tabular

/// Number formats by kind and precision.
enum NumberFormat {
  static let date = "yyyy-mm-dd"
  static let duration = "[h]:mm:ss" + gap
  /// A bracket's width at the right, so that numbers do not touch the next column.
  private static let gap = "_)"

  /// The format of a printed number that shows as many digits as were printed.
  static func printed(_ type: ColumnType, fractionDigits: Int, trend: Bool) -> String {
    switch type {
    // Readers drop the zeros that a percentage ends with: two digits at least keep the column even.
    case .percent: marked(percent(digits: max(2, fractionDigits - 2)), trend)
    case .integer: "0" + gap
    case .multiple: "0\(fraction(fractionDigits))\"x\"\(gap)"
    case .duration: duration
    case .date: date
    case .number: marked("#,##0\(fraction(fractionDigits))\(gap)", trend)
    case .text, .code, .boolean: ""
    }
  }

  /// The format of a number with so many digits whatever it holds.
  static func fixed(_ type: ColumnType, digits: Int, trend: Bool) -> String {
    type == .percent
      ? marked(percent(digits: digits), trend) : printed(type, fractionDigits: digits, trend: trend)
  }

  /// The format of a computed number, whose digits are for the reader and not for the record.
  static func computed(_ type: ColumnType, magnitude: Double, trend: Bool) -> String {
    switch type {
    case .percent: marked(percent(digits: 2), trend)
    case .multiple: "0.0\"x\"" + gap
    case .number: marked("#,##0\(fraction(digits(for: magnitude)))\(gap)", trend)
    case .integer, .duration, .date, .text, .code, .boolean: printed(type, fractionDigits: 0, trend: trend)
    }
  }

  /// How many digits after the point a column needs whose largest number is of this size.
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

  /// An arrow by sign, in the format itself: it follows the cell, in every program, without colour.
  private static func marked(_ format: String, _ trend: Bool) -> String {
    trend ? "\"▲ \"\(format);\"▼ \"\(format);\(format)" : format
  }

  /// A format with the sign of every number that is not zero.
  static func signed(_ format: String) -> String { "+\(format);\"−\"\(format);\(format)" }

  /// A format that shows one number in a unit of its own, its value beneath: `4.2bp`.
  static func counted(_ value: Value, in unit: ColumnStyle.PrintedUnits.Unit, _ language: Language) -> String?
  {
    guard let number = value.number else { return nil }
    let text = FormulaText.general(((number * unit.factor) * 1e6).rounded() / 1e6)
    return "\"\(text)\(unit.sign.text(in: language))\"\(gap)"
  }

  /// A format that shows one number in words of size, its whole value beneath: `523 亿`, `52.3 bn`.
  ///
  /// - Returns: nil for numbers that need none.
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
