import Lexemes

/// Walks through a passage once and reads what its numbers say.
///
/// Precision before recall: a number counts only where a unit, a scale or a mark stands behind it and nothing
/// before it makes it part of a name.
struct QuantityScanner {
  private let scalars: [Unicode.Scalar]
  private let defaultYear: DefaultYear?
  private var position = 0

  /// Every number and date, bare numbers included, because a list may mark them later.
  static func quantities(in scalars: [Unicode.Scalar], defaultYear: DefaultYear?) -> [Quantity] {
    var scanner = QuantityScanner(scalars: scalars, defaultYear: defaultYear)
    var found: [Quantity] = []
    while let next = scanner.next() { found.append(next) }
    return found
  }

  private init(scalars: [Unicode.Scalar], defaultYear: DefaultYear?) {
    self.scalars = scalars
    self.defaultYear = defaultYear
  }

  private mutating func next() -> Quantity? {
    while position < scalars.count {
      guard scalars[position].isDecimalDigit else {
        position += 1
        continue
      }
      let start = position
      if let found = DateInProse.read(scalars, at: start, defaultYear: defaultYear) ?? number(at: start) {
        position = max(found.range.upperBound, start + 1)
        return found
      }
      position = NumberPrefix.digitsEnd(scalars, start)
    }
    return nil
  }

  // MARK: Numbers

  private func number(at start: Int) -> Quantity? {
    let surroundings = NumberSurroundings(before: start, in: scalars)
    guard surroundings.isAdmitted, var quantity = amount(at: start) else { return nil }
    if surroundings.isOnlyMultiple, quantity.kind != .multiple { return nil }
    guard !isName(quantity, surroundings) else { return nil }
    if surroundings.isNegative {
      guard quantity.upper == nil, let negated = quantity.number.negated else { return nil }
      quantity.number = negated
    }
    return quantity
  }

  /// The number at a place with its unit, and the second end of a range.
  private func amount(at start: Int) -> Quantity? {
    guard var quantity = single(at: start) else { return nil }
    guard !quantity.isMarked, let second = rangeEnd(behind: quantity.range.upperBound) else {
      return quantity
    }
    // `2024-2026 年`, `6-7 月`: what runs on without a unit is no quantity.
    guard let upper = single(at: second), upper.isMarked, upper.upper == nil, quantity.number < upper.number
    else { return nil }
    quantity.upper = upper.number
    quantity.exponent = upper.exponent
    quantity.unit = upper.unit
    quantity.kind = upper.kind
    quantity.range = start..<upper.range.upperBound
    return quantity
  }

  /// Where the second number of `10-20 家` starts.
  private func rangeEnd(behind end: Int) -> Int? {
    let joint = scalars.skippingBlanks(from: end)
    guard joint < scalars.count, "-–~～−－—至到".unicodeScalars.contains(scalars[joint]) else { return nil }
    let second = scalars.skippingBlanks(from: joint + 1)
    return second < scalars.count && scalars[second].isDecimalDigit ? second : nil
  }

  private func single(at start: Int) -> Quantity? {
    guard let (lexeme, end) = NumberPrefix.longest(in: scalars, at: start),
      !FactWords.runsOn(scalars, from: end)
    else { return nil }
    var quantity = Quantity(lexeme, range: start..<end)
    switch quantity.kind {
    case .percent, .multiple, .date: return quantity
    case .money: setUnit(FactUnits.withRate(quantity.unit ?? "", scalars, end), of: &quantity)
    case .count: count(&quantity)
    }
    return quantity
  }

  /// Reads the scale and unit that a lexeme does not know: `2.8T`, `6G 显存`, `50 多家`, `10TB`.
  private func count(_ quantity: inout Quantity) {
    let end = quantity.range.upperBound
    if !quantity.isMarked, let storage = FactWords.storage(scalars, at: end) {
      setUnit(storage, of: &quantity)
      return
    }
    if !quantity.isMarked, FactWords.isTrillion(scalars, at: end) {
      quantity.exponent = 12
      quantity.range = quantity.range.lowerBound..<(end + 1)
    }
    var place = scalars.skippingBlanks(from: quantity.range.upperBound)
    if place < scalars.count, scalars[place] == "多" || scalars[place] == "余" { place += 1 }
    if let unit = FactUnits.all.read(scalars, at: place) {
      setUnit(unit, of: &quantity)
    } else if quantity.exponent > 0, FactWords.countsParameters(scalars, from: place) {
      quantity.unit = "参数"
    }
  }

  private func setUnit(_ reading: (unit: String, end: Int), of quantity: inout Quantity) {
    quantity.unit = reading.unit
    quantity.range = quantity.range.lowerBound..<reading.end
  }

  // MARK: Names

  /// Whether a number is part of a name after all, by what its unit is together with what stands before.
  private func isName(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    guard quantity.kind == .count else { return false }
    if surroundings.isRank, ["名", "位", "家", "强"].contains(quantity.unit) { return true }
    if quantity.unit == nil, quantity.exponent > 0 { return isBareLetterScale(quantity, surroundings) }
    guard quantity.exponent == 0, let unit = quantity.unit else { return false }
    // `2024 款` is a model year, `AI 2.0 个` a version that a measure word happens to follow.
    let isYear = quantity.number.fractionDigits == 0 && (1900...2099).contains(quantity.number.significand)
    if isYear, ["款", "届", "版"].contains(unit) { return true }
    return surroundings.mayEndName && quantity.number.fractionDigits > 0 && unit.unicodeScalars.count == 1
      && !unit.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// `13B 级别` is a count, but `Llama 70B`, `4K`, `5M` and `2B 业务` are names or not to be told.
  private func isBareLetterScale(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    let last = scalars[quantity.range.upperBound - 1]
    guard last.isASCIILetter else { return false }
    guard last == "B" || last == "T", !surroundings.mayEndName else { return true }
    let next = quantity.range.upperBound
    let goesOn = next < scalars.count && "-_/".unicodeScalars.contains(scalars[next])
    let isShort = quantity.number.significand < 10 && quantity.number.fractionDigits == 0
    return goesOn || isShort
  }
}
