/// The unit after the digits: a scale, a suffix, a currency.
struct NumberUnit: Equatable {
  var scale = NumberLexeme.Scale.one
  var suffix = NumberLexeme.Suffix.none
  var currency: Currency?

  /// Whether a scale or a suffix follows the digits. A currency does not count, since it may also precede them.
  var isMarked: Bool { scale != .one || suffix != .none }
}

extension NumberParser {
  /// Reads a scale, then a suffix or a currency: `亿港元`, `%`, `万`, `mn`. `currency` is one that was already read before
  /// the digits.
  mutating func readUnit(currency: Currency?) throws(NumberProblem) -> NumberUnit {
    var unit = NumberUnit(currency: currency)
    // A blank may be followed by something other than a unit: `15 - 20x`.
    cursor.skipBlanks()
    if cursor.isAtEnd { return unit }
    unit.suffix = NumberLexeme.Suffix.words.skip(&cursor) ?? .none
    if unit.suffix == .none {
      unit.scale = NumberLexeme.Scale.words.skip(&cursor) ?? .one
      cursor.skipBlanks()
      unit.suffix = NumberLexeme.Suffix.words.skip(&cursor) ?? .none
    }
    if unit.suffix == .none { try readCurrency(&unit) }
    try check(unit)
    return unit
  }

  private mutating func readCurrency(_ unit: inout NumberUnit) throws(NumberProblem) {
    let ahead = cursor
    guard let currency = Currency.words.skip(&cursor) else { return }
    // `12.5$` is more likely half of a broken formula than money.
    if currency == .dollar {
      cursor = ahead
      return
    }
    guard unit.currency == nil else { throw .conflictingUnits }
    unit.currency = currency
  }

  private func check(_ unit: NumberUnit) throws(NumberProblem) {
    switch unit.suffix {
    case .none: return
    case .multiple: if unit.currency != nil { throw .conflictingUnits }
    case .percent, .permille, .percentagePoints, .basisPoints:
      if unit.currency != nil || unit.scale != .one { throw .conflictingUnits }
    }
  }
}
