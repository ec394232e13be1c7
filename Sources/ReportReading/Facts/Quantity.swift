import Document
import Lexemes

/// A number or date in prose, with what it counts.
struct Quantity: Sendable, Hashable {
  /// The range in the passage, in Unicode scalars.
  var range: Range<Int>
  var kind: Fact.Kind = .count
  /// The number as printed, without applying the magnitude or percent sign; zero for dates.
  var number = DecimalNumber(0)
  /// The upper end of a range.
  var upper: DecimalNumber?
  /// The power of ten from the printed number to base units: 8 for 亿, -2 for %.
  var exponent = 0
  var unit: String?
  var dates: DateRange?

  /// Whether the number has a unit or magnitude, or is a date. A bare number may be a version, a year or part of a
  /// name, and is not a fact.
  var isMarked: Bool { exponent != 0 || unit != nil || dates != nil }

  /// The amounts in base units: one, or both ends of a range; a single nil for a date.
  var amounts: [DecimalNumber?] {
    if dates != nil { return [nil] }
    return [number, upper].compactMap { $0?.trimmed.shifted(by: exponent)?.trimmed }
  }
}

extension Quantity {
  /// Makes a quantity of a lexeme, with the kind and unit that its own marks give.
  init(_ lexeme: NumberLexeme, range: Range<Int>) {
    self.init(range: range)
    number = lexeme.value
    upper = lexeme.upper
    exponent = lexeme.scale.exponent
    switch lexeme.suffix {
    case .percent: mark(.percent, "%", exponent: -2)
    case .permille: mark(.percent, "‰", exponent: -3)
    case .percentagePoints: mark(.percent, "pp", exponent: -2)
    case .basisPoints: mark(.percent, "bp", exponent: -4)
    case .multiple: mark(.multiple, "x", exponent: exponent)
    case .none:
      guard let currency = lexeme.currency else { return }
      mark(.money, currency.isoCode ?? currency.rawValue, exponent: exponent)
    }
  }

  private mutating func mark(_ kind: Fact.Kind, _ unit: String, exponent: Int) {
    self.kind = kind
    self.unit = unit
    self.exponent = exponent
  }

  /// Whether the quantity is an amount, a share or a scaled number, and does not count things.
  var mayBeNegative: Bool { kind == .percent || kind == .money || unit == nil && exponent >= 4 }

  /// The quantity with the opposite sign; nil for a range, which may end at either sign.
  var negated: Quantity? {
    guard upper == nil, let opposite = number.negated else { return nil }
    var quantity = self
    quantity.number = opposite
    return quantity
  }

  /// Takes over the unit of the next number in a list, which applies to all: `523 亿/77 亿/9.7 亿港元`.
  mutating func inherit(from next: Quantity) {
    if !isMarked { exponent = next.exponent }
    kind = next.kind
    unit = next.unit
  }
}
