extension NumberParser {
  /// The second end of a range, as it was read.
  struct UpperEnd {
    var number: DecimalNumber
    var isNegative: Bool
    /// Whether the ends are joined by a hyphen, which may also be a minus sign.
    var followsHyphen: Bool
  }

  /// Reads `-20x`, `~20倍` or `至20%` after a first number, if there is one.
  ///
  /// `unit` is that of the first number and is updated to the unit of both: `1-2亿` is 1亿 to 2亿, and `15x-20x` is the
  /// same as `15-20x`, but in `15x-20` the unit of 20 is unclear.
  mutating func readUpperEnd(_ unit: inout NumberUnit) throws(NumberProblem) -> UpperEnd? {
    cursor.skipBlanks()
    if cursor.isAtEnd { return nil }
    let followsHyphen = cursor.current == UInt8(ascii: "-")
    guard Self.joints.skip(&cursor) != nil else { return nil }
    cursor.skipBlanks()
    let isNegative = cursor.skip(UInt8(ascii: "-"))
    cursor.skipBlanks()
    let repeated = Currency.words.skip(&cursor)
    if let repeated, repeated != unit.currency { throw .conflictingUnits }
    cursor.skipBlanks()
    guard cursor.isAtDigit else { throw .trailingText }
    let number = try readMagnitude()
    let second = try readUnit(currency: nil)
    try merge(second, into: &unit)
    return UpperEnd(number: number, isNegative: isNegative, followsHyphen: followsHyphen)
  }

  private static let joints = WordList<Void>(["-", "~", "至", "到"])

  private func merge(_ second: NumberUnit, into unit: inout NumberUnit) throws(NumberProblem) {
    if unit.isMarked {
      guard (second.scale, second.suffix) == (unit.scale, unit.suffix) else { throw .conflictingUnits }
    }
    if let currency = second.currency, let first = unit.currency, currency != first {
      throw .conflictingUnits
    }
    unit.scale = second.scale
    unit.suffix = second.suffix
    unit.currency = unit.currency ?? second.currency
    if unit.suffix != .none, unit.currency != nil { throw .conflictingUnits }
  }

  /// Sets the upper end if the range can have only one meaning.
  func applyUpperEnd(_ end: UpperEnd, _ lexeme: inout NumberLexeme) throws(NumberProblem) {
    let isUnmarked = lexeme.suffix == .none && lexeme.scale == .one && lexeme.currency == nil
    if end.followsHyphen {
      // `6-12` may be a date, `-5-3%` may end at 3 or at -3.
      if isUnmarked || lexeme.value.significand < 0 { throw .ambiguousRange }
    }
    // In `(3-5%)` and `↓ 3-5%` it is unclear which end is the lower.
    let isNegatedAsAWhole = marks.isBracketed || lexeme.signFromArrow
    guard !isNegatedAsAWhole, let upper = end.isNegative ? end.number.negated : end.number,
      lexeme.value <= upper
    else { throw .ambiguousRange }
    lexeme.upper = upper
  }
}
