import Lexemes

/// The value of a cell. Every output renders it in its own notation.
public enum Value: Sendable, Hashable {
  /// Nothing was printed, or it could not be read: `null`, an empty field or an empty cell.
  case missing
  /// A text; an empty one is distinct from a missing value.
  case text(String)
  /// A whole number that the program counted: a line, a rank in a list, a page.
  case integer(Int)
  /// A decimal as printed, with all its digits.
  case decimal(DecimalNumber)
  /// A computed number in double precision; never NaN or infinite.
  case real(Double)
  /// Whole seconds.
  case duration(seconds: Int)
  /// A day.
  case date(CalendarDate)
  /// True or false.
  case boolean(Bool)

  /// The number that expressions compute with; nil where the value is not a number.
  ///
  /// A duration is in seconds.
  public var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let decimal): decimal.doubleValue
    case .real(let real): real
    case .duration(let seconds): Double(seconds)
    case .missing, .text, .date, .boolean: nil
    }
  }

  /// Creates a text; missing where it is nil or empty.
  public init(_ text: String?) {
    self = text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
  }

  /// Creates an integer; missing where it is nil.
  public init(_ integer: Int?) {
    self = integer.map(Value.integer) ?? .missing
  }

  /// Creates a decimal; missing where it is nil.
  public init(_ decimal: DecimalNumber?) {
    self = decimal.map(Value.decimal) ?? .missing
  }

  /// Creates a date; missing where it is nil.
  public init(_ date: CalendarDate?) {
    self = date.map(Value.date) ?? .missing
  }

  /// Creates a computed number; missing where it is nil or not finite, so that no NaN reaches an output.
  public init(finite real: Double?) {
    guard let real, real.isFinite else {
      self = .missing
      return
    }
    self = .real(real)
  }
}
