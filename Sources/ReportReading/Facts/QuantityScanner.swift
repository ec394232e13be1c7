import Document
import Lexemes

/// Walks through a passage once and reads what its numbers say.
///
/// Precision before recall: a number counts only where a unit, a scale or a mark stands behind it and nothing
/// before it makes it part of a name.
struct QuantityScanner {
  let scalars: [Unicode.Scalar]
  private let defaultYear: DefaultYear?
  private var position = 0
  /// The rest of a list, last member first.
  private var pending: [Quantity] = []

  /// Every number and date, bare numbers included, because a list may mark them later.
  static func quantities(in scalars: [Unicode.Scalar], defaultYear: DefaultYear?) -> [Quantity] {
    var scanner = QuantityScanner(scalars: scalars, defaultYear: defaultYear)
    var found: [Quantity] = []
    while let next = scanner.next() { found.append(next) }
    return CompoundAmounts.merging(found, in: scalars)
  }

  private init(scalars: [Unicode.Scalar], defaultYear: DefaultYear?) {
    self.scalars = scalars
    self.defaultYear = defaultYear
  }

  private mutating func next() -> Quantity? {
    if let member = pending.popLast() { return member }
    while position < scalars.count {
      guard scalars[position].isDecimalDigit else {
        position += 1
        continue
      }
      let reading = read(at: position)
      position = max(reading.end, position + 1)
      guard let first = reading.found.first else { continue }
      pending = reading.found.dropFirst().reversed()
      return first
    }
    return nil
  }

  /// What begins at a digit, and where it ends.
  private func read(at start: Int) -> (found: [Quantity], end: Int) {
    if let prefix = CurrencyPrefix(before: start, in: scalars) {
      let surroundings = NumberSurroundings(before: prefix.start, in: scalars)
      if surroundings.isPlain, let money = money(prefix, at: start) {
        return ([money], money.range.upperBound)
      }
      // `$5` that cannot be read is no 5 of anything.
      return ([], NumberPrefix.digitsEnd(scalars, start))
    }
    if let date = DateInProse.read(scalars, at: start, defaultYear: defaultYear) {
      return ([date], date.range.upperBound)
    }
    if let list = slashList(at: start), let last = list.last { return (list, last.range.upperBound) }
    let (quantity, end) = number(at: start)
    return (quantity.map { [$0] } ?? [], end)
  }

  // MARK: Numbers

  private func number(at start: Int) -> (quantity: Quantity?, end: Int) {
    let digits = NumberPrefix.digitsEnd(scalars, start)
    let surroundings = NumberSurroundings(before: start, in: scalars)
    guard surroundings.isAdmitted else { return (nil, digits) }
    switch amount(at: start, isNegative: surroundings.isNegative) {
    case .none: return (nil, digits)
    case .refused(let end): return (nil, end)
    case .found(let quantity):
      if surroundings.isOnlyMultiple, quantity.kind != .multiple { return (nil, digits) }
      // Both ends of a range are names, or none is.
      if isName(quantity, surroundings) {
        return (nil, quantity.upper == nil ? digits : quantity.range.upperBound)
      }
      return (quantity, quantity.range.upperBound)
    }
  }

  private enum Amount {
    case none
    case found(Quantity)
    /// A range of which only half could be read.
    case refused(end: Int)
  }

  /// The number at a place with its unit, and the second end of a range.
  private func amount(at start: Int, isNegative: Bool) -> Amount {
    guard var quantity = single(at: start) else { return .none }
    if isNegative {
      guard let negated = quantity.number.negated else { return .none }
      // `-1-2%` may end at 2 or at -2.
      let hasHyphen = scalars[quantity.range].contains { "-–−－—".unicodeScalars.contains($0) }
      if quantity.upper != nil, hasHyphen { return .refused(end: quantity.range.upperBound) }
      quantity.number = negated
    }
    if let signed = signedEnd(behind: quantity.range.upperBound) { return .refused(end: signed) }
    guard quantity.upper == nil, let second = rangeEnd(behind: quantity.range.upperBound) else {
      return .found(quantity)
    }
    let joint = scalars[quantity.range.upperBound..<second]
    let hasHyphen = joint.contains { "-–−－—".unicodeScalars.contains($0) }
    if let upper = single(at: second), let range = range(quantity, upper, hasHyphen: hasHyphen) {
      return isNegative && hasHyphen ? .refused(end: range.range.upperBound) : .found(range)
    }
    // `5000 万-1 亿` of what? Without a mark on the left it is no quantity yet, and the right one stands alone.
    let isHalf = quantity.isMarked && quantity.unit == nil && hasHyphen && !joint.contains(" ")
    return isHalf || isNegative ? .refused(end: NumberPrefix.digitsEnd(scalars, second)) : .found(quantity)
  }

  /// One quantity of two ends: `10-20 家`, `5000 万-1 亿元`, `7B 到 405B`; nil where the two do not belong together.
  private func range(_ low: Quantity, _ high: Quantity, hasHyphen: Bool) -> Quantity? {
    // `2024-2026 年`, `6-7 月`: what runs on without a unit is no quantity.
    guard high.isMarked, high.upper == nil, high.kind == low.kind || low.unit == nil else { return nil }
    var range = high
    range.range = low.range.lowerBound..<high.range.upperBound
    if !low.isMarked || low.exponent == high.exponent && low.unit == high.unit {
      guard low.number < high.number, low.unit != nil || !low.isMarked || !hasHyphen else { return nil }
      (range.number, range.upper) = (low.number, high.number)
      return range
    }
    guard low.kind == .count && low.unit == nil || low.unit == high.unit, high.unit != nil,
      let start = low.amounts.first ?? nil, let end = high.amounts.first ?? nil, start < end
    else { return nil }
    (range.number, range.upper, range.exponent) = (start, end, 0)
    return range
  }

  /// Where the digits of a second number end that has a sign of its own, `-2 亿至 -1.5 亿元` or `+14%/+18%`, or that a
  /// list goes on with, `18.1x/15.9x`: neither end alone is what is meant.
  private func signedEnd(behind end: Int) -> Int? {
    let joint = scalars.skippingBlanks(from: end)
    guard joint < scalars.count, "-–~～−－—至到/／".unicodeScalars.contains(scalars[joint]) else { return nil }
    let second = scalars.skippingBlanks(from: joint + 1)
    guard second < scalars.count else { return nil }
    let isSlash = "/／".unicodeScalars.contains(scalars[joint])
    if isSlash, scalars[second].isDecimalDigit, let last = scalars[..<end].last,
      "%％xX倍".unicodeScalars.contains(last)
    {
      return NumberPrefix.digitsEnd(scalars, second)
    }
    guard "+-−－＋".unicodeScalars.contains(scalars[second]), second + 1 < scalars.count,
      scalars[second + 1].isDecimalDigit
    else { return nil }
    return NumberPrefix.digitsEnd(scalars, second + 1)
  }

  /// Where the second number of `10-20 家` starts.
  func rangeEnd(behind end: Int) -> Int? {
    let joint = scalars.skippingBlanks(from: end)
    guard joint < scalars.count, "-–~～−－—至到".unicodeScalars.contains(scalars[joint]) else { return nil }
    let second = scalars.skippingBlanks(from: joint + 1)
    return second < scalars.count && scalars[second].isDecimalDigit ? second : nil
  }

  func single(at start: Int) -> Quantity? {
    guard let (lexeme, end) = NumberPrefix.longest(in: scalars, at: start),
      !FactWords.runsOn(scalars, from: end), !FactWords.isUnread(scalars, from: end)
    else { return nil }
    var quantity = Quantity(lexeme, range: start..<end)
    switch quantity.kind {
    case .percent, .multiple, .date: return quantity
    case .money:
      guard let rate = FactUnits.withMoneyRate(quantity.unit ?? "", scalars, end) else { return nil }
      setUnit(rate, of: &quantity)
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
    if isInDollars(quantity) {
      quantity.kind = .money
      setUnit(("USD", quantity.range.upperBound + 1), of: &quantity)
      return
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
}
