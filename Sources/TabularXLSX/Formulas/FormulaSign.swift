/// The binary operators of formulas.
enum FormulaSign: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case join
  case add, subtract, multiply, divide, power

  /// The operator that the bytes begin with, and its length in bytes; nil where there is none.
  init?(_ first: UInt8, _ second: UInt8?, length: inout Int) {
    length = 1
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): (self, length) = (.notEqual, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (self, length) = (.lessOrEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (self, length) = (.greaterOrEqual, 2)
    case (UInt8(ascii: "<"), _): self = .less
    case (UInt8(ascii: ">"), _): self = .greater
    case (UInt8(ascii: "="), _): self = .equal
    case (UInt8(ascii: "&"), _): self = .join
    case (UInt8(ascii: "+"), _): self = .add
    case (UInt8(ascii: "-"), _): self = .subtract
    case (UInt8(ascii: "*"), _): self = .multiply
    case (UInt8(ascii: "/"), _): self = .divide
    case (UInt8(ascii: "^"), _): self = .power
    default: return nil
    }
  }

  /// The precedence: a higher rank is computed first, equal ranks from left to right.
  var rank: Int {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 0
    case .join: 1
    case .add, .subtract: 2
    case .multiply, .divide: 3
    case .power: 4
    }
  }
}
