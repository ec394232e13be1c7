import Lexemes

/// What one cell holds. Every output renders the same value in its own notation.
public enum Value: Sendable, Hashable {
  /// Nothing was printed, or it could not be read: `null`, an empty field, an empty cell.
  case missing
  case text(String)
  /// A whole number that the program counted: a line, a rank in a list, a page.
  case integer(Int)
  /// A decimal as printed, digits and all.
  case decimal(DecimalNumber)
  /// A computed number in full double precision; never NaN, never infinite.
  case real(Double)
  /// Whole seconds.
  case duration(seconds: Int)
  case date(CalendarDate)
  case boolean(Bool)

  /// The amount that expressions compute with; nil for anything that is not a number.
  ///
  /// A duration counts in seconds.
  public var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let decimal): decimal.doubleValue
    case .real(let real): real
    case .duration(let seconds): Double(seconds)
    case .missing, .text, .date, .boolean: nil
    }
  }

  /// A text, or missing where there is none or it is empty.
  public init(_ text: String?) {
    self = text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
  }

  /// A whole number, or missing where there is none.
  public init(_ integer: Int?) {
    self = integer.map(Value.integer) ?? .missing
  }

  /// A decimal, or missing where there is none.
  public init(_ decimal: DecimalNumber?) {
    self = decimal.map(Value.decimal) ?? .missing
  }

  /// A day, or missing where there is none.
  public init(_ date: CalendarDate?) {
    self = date.map(Value.date) ?? .missing
  }

  /// A computed number; missing where it is not finite, so that no NaN reaches an output.
  public init(finite real: Double?) {
    guard let real, real.isFinite else {
      self = .missing
      return
    }
    self = .real(real)
  }
}
