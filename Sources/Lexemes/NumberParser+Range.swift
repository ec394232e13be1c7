extension NumberParser {
  /// The second end of a range, as it was read.
  struct UpperEnd {
    var number: DecimalNumber
    var isNegative: Bool
    /// Whether a hyphen joins the ends, which may also be a minus sign.
    var followsHyphen: Bool
  }

  /// Reads `-20x`, `~20倍`, `至20%` behind a first number, if there is one.
  ///
  /// `unit` is that of the first number and becomes that of both: `1-2亿` is one 亿 to two, and `15x-20x` is
  /// the same as `15-20x`, but `15x-20` does not say what the 20 counts.
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

  /// Puts the second end in, if it can only mean one thing.
  func applyUpperEnd(_ end: UpperEnd, _ lexeme: inout NumberLexeme) throws(NumberProblem) {
    let isUnmarked = lexeme.suffix == .none && lexeme.scale == .one && lexeme.currency == nil
    if end.followsHyphen {
      // `6-12` may be a date, `-5-3%` may end at 3 or at -3.
      if isUnmarked || lexeme.value.significand < 0 { throw .ambiguousRange }
    }
    // `(3-5%)` and `↓ 3-5%` do not say which end is the lower.
    let isNegatedAsAWhole = marks.isBracketed || lexeme.signFromArrow
    guard !isNegatedAsAWhole, let upper = end.isNegative ? end.number.negated : end.number,
      lexeme.value <= upper
    else { throw .ambiguousRange }
    lexeme.upper = upper
  }
}
