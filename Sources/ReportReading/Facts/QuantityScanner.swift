import Document
import Lexemes

/// Scans a passage once and reads its quantities.
///
/// Precision comes before recall: a number counts only if a unit, magnitude or mark belongs to it and nothing before
/// it makes it part of a name.
struct QuantityScanner {
  let scalars: [Unicode.Scalar]
  private let defaultYear: DefaultYear?
  private var position = 0
  /// The rest of a list, last member first.
  private var pending: [Quantity] = []
  private var doubts: [NumberDoubt] = []

  /// The result of reading a passage.
  struct Reading: Sendable {
    /// Every number and date, including bare numbers, since a list may give them a unit later.
    var quantities: [Quantity]
    /// Numbers that may be cut or have wrong thousands separators, and those with a decimal comma.
    var doubts: [NumberDoubt]
  }

  static func read(_ scalars: [Unicode.Scalar], defaultYear: DefaultYear?) -> Reading {
    var scanner = QuantityScanner(scalars: scalars, defaultYear: defaultYear)
    var found: [Quantity] = []
    while let next = scanner.next() { found.append(next) }
    return Reading(quantities: CompoundAmounts.merging(found, in: scalars), doubts: scanner.doubts)
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

  /// The quantities that begin at a digit, and where they end.
  private mutating func read(at start: Int) -> (found: [Quantity], end: Int) {
    if let prefix = CurrencyPrefix(before: start, in: scalars) {
      let surroundings = NumberSurroundings(before: prefix.start, in: scalars)
      if surroundings.isPlain || surroundings.isAdmitted && surroundings.isNegative,
        surroundings.onlyKind == nil, let money = money(prefix, at: start),
        let signed = surroundings.isNegative ? money.negated : money
      {
        return ([signed], signed.range.upperBound)
      }
      // The 5 of a `$5` that cannot be read is not a quantity either.
      return ([], NumberPrefix.digitsEnd(scalars, start))
    }
    if let date = DateInProse.read(scalars, at: start, defaultYear: defaultYear) {
      return ([date], date.range.upperBound)
    }
    if let list = slashList(at: start) ?? commaList(at: start), let last = list.last {
      return (list, last.range.upperBound)
    }
    if let index = IndexDigits(in: scalars, at: start), let reading = percentage(behind: index, at: start) {
      return reading
    }
    let (quantity, end) = number(at: start)
    return (quantity.map { [$0] } ?? [], end)
  }

  /// The percentage behind the digits of an index's name. Of anything else, such as points, all digits may be the figure.
  private func percentage(behind index: IndexDigits, at start: Int) -> (found: [Quantity], end: Int)? {
    guard let whole = single(at: start), whole.kind == .percent else { return nil }
    guard let figure = index.figure, let own = single(at: figure), own.kind == .percent else {
      return ([], whole.range.upperBound)
    }
    return ([own], own.range.upperBound)
  }

  // MARK: Numbers

  private mutating func number(at start: Int) -> (quantity: Quantity?, end: Int) {
    let digits = NumberPrefix.digitsEnd(scalars, start)
    let surroundings = NumberSurroundings(before: start, in: scalars)
    guard surroundings.isAdmitted else {
      if surroundings.isCut { noteCut(at: start) }
      return (nil, digits)
    }
    switch amount(at: start, isNegative: surroundings.isNegative) {
    case .none:
      noteWrongGroups(start..<digits)
      return (nil, digits)
    case .refused(let end): return (nil, end)
    case .found(let quantity):
      if isRunTogether(quantity) {
        doubts.append(NumberDoubt(kind: .run, range: quantity.range))
        return (nil, quantity.range.upperBound)
      }
      if let kind = surroundings.onlyKind, quantity.kind != kind { return (nil, digits) }
      if surroundings.hasSignWord, !quantity.mayBeNegative { return (nil, quantity.range.upperBound) }
      // If a range is a name, both of its ends are.
      if isName(quantity, surroundings) {
        return (nil, quantity.upper == nil ? digits : quantity.range.upperBound)
      }
      if DecimalComma.stands(in: scalars, quantity.range) {
        doubts.append(NumberDoubt(kind: .comma, range: quantity.range))
      }
      return (inNamedMoney(quantity), quantity.range.upperBound)
    }
  }

  /// Whether the figure of a percentage is so long that it can only be several cells of a table: `7818179%`.
  private func isRunTogether(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent
      && scalars[quantity.range].prefix { $0.isDecimalDigit }.count >= Self.longestPercentage
  }

  /// In digits before the point, which commas do not separate.
  private static let longestPercentage = 6

  private mutating func noteCut(at start: Int) {
    guard let quantity = single(at: start), quantity.isMarked else { return }
    doubts.append(NumberDoubt(kind: .cut, range: start..<quantity.range.upperBound))
  }

  /// Notes a quantity whose commas do not separate thousands: `1,2345 万元`.
  private mutating func noteWrongGroups(_ digits: Range<Int>) {
    guard let comma = scalars[digits].lastIndex(where: { ",，".unicodeScalars.contains($0) }),
      NumberLexeme.read(String(scalars: scalars[digits])) == .unreadable(.wrongGrouping),
      let quantity = single(at: comma + 1), quantity.isMarked
    else { return }
    doubts.append(NumberDoubt(kind: .grouping, range: digits.lowerBound..<quantity.range.upperBound))
  }

  private enum Amount {
    case none
    case found(Quantity)
    /// A range of which only half could be read.
    case refused(end: Int)
  }

  /// The quantity at a place, with its unit and with both ends of a range.
  private func amount(at start: Int, isNegative: Bool) -> Amount {
    guard var quantity = single(at: start) else { return .none }
    quantity = lowOfChange(quantity, at: start) ?? quantity
    if isNegative {
      guard let negated = quantity.number.negated else { return .none }
      // `-1-2%` may end at 2 or at -2.
      let hasHyphen = scalars[quantity.range].contains { "-–−－—".unicodeScalars.contains($0) }
      if quantity.upper != nil, hasHyphen { return .refused(end: quantity.range.upperBound) }
      quantity.number = negated
      if let upper = quantity.upper, upper < negated { return .refused(end: quantity.range.upperBound) }
    }
    if let signed = signedEnd(behind: quantity.range.upperBound) { return range(quantity, toSigned: signed) }
    guard quantity.upper == nil, let second = rangeEnd(behind: quantity.range.upperBound) else {
      return .found(quantity)
    }
    if isChange(from: quantity, to: second) { return .found(quantity) }
    let joint = scalars[quantity.range.upperBound..<second]
    let hasHyphen = joint.contains { "-–−－—".unicodeScalars.contains($0) }
    if let upper = single(at: second), let range = range(quantity, upper, hasHyphen: hasHyphen) {
      return isNegative && hasHyphen ? .refused(end: range.range.upperBound) : .found(range)
    }
    // `5000 万-1 亿` without a unit: the range cannot be read, and reading one end alone would be wrong.
    let isHalf = quantity.isMarked && quantity.unit == nil && hasHyphen && !joint.contains(" ")
    return isHalf || isNegative ? .refused(end: NumberPrefix.digitsEnd(scalars, second)) : .found(quantity)
  }

  /// Whether the number after `至` is the result of a change and not the end of a range, because it counts something
  /// else (`同比 -42% 至 4,829 亿份`, `收窄 0.5 个百分点至 -0.9%`) or begins a list of its own (`分别变动 1.2%、2.3% 至 5.1%、6.4%`).
  private func isChange(from low: Quantity, to second: Int) -> Bool {
    guard low.unit != nil, let high = single(at: second), high.isMarked,
      scalars[low.range.upperBound..<second].contains(where: { "至到".unicodeScalars.contains($0) })
    else { return false }
    return low.kind != high.kind || low.unit != high.unit
      || endsList(at: low.range.lowerBound) && beginsList(with: high.range.upperBound)
  }

  /// The first number of an apparent range whose ends are the last of one list and the first of another.
  private func lowOfChange(_ range: Quantity, at start: Int) -> Quantity? {
    guard range.upper != nil, endsList(at: start), beginsList(with: range.range.upperBound),
      let joint = scalars[range.range].firstIndex(where: { "至到".unicodeScalars.contains($0) }),
      var low = QuantityScanner(scalars: Array(scalars[start..<joint]), defaultYear: nil).single(at: 0)
    else { return nil }
    low.range = start..<(start + low.range.upperBound)
    return low
  }

  /// Whether `、` precedes a number and its sign.
  private func endsList(at start: Int) -> Bool {
    let before = scalars[..<start].suffix(3).last { $0 != " " && !"+-−－＋".unicodeScalars.contains($0) }
    return before == "、"
  }

  /// Whether `、` and another number follow a quantity.
  private func beginsList(with end: Int) -> Bool {
    let comma = scalars.skippingBlanks(from: end)
    guard comma < scalars.count, scalars[comma] == "、" else { return false }
    let next = scalars[scalars.skippingBlanks(from: comma + 1)...].prefix(2)
    return next.first { !"+-−－＋".unicodeScalars.contains($0) }?.isDecimalDigit ?? false
  }

  /// Reads a range whose second end has a sign of its own: `-2 亿至-1.5 亿元`, `-5%～+5%`.
  private func range(_ low: Quantity, toSigned second: Int) -> Amount {
    let refused = Amount.refused(end: NumberPrefix.digitsEnd(scalars, second))
    guard low.upper == nil, var high = single(at: second), high.upper == nil, high.isMarked else {
      return refused
    }
    if isChange(from: low, to: second) { return .found(low) }
    if "-−－–".unicodeScalars.contains(scalars[second - 1]) {
      guard let negated = high.number.negated else { return refused }
      high.number = negated
    }
    guard let range = range(low, high, hasHyphen: false) else { return refused }
    return .found(range)
  }

  /// Joins two ends into a range: `10-20 家`, `5000 万-1 亿元`, `7B 到 405B`; nil if they do not belong together.
  func range(_ low: Quantity, _ high: Quantity, hasHyphen: Bool) -> Quantity? {
    // `2024-2026 年` and `6-7 月` are not quantities, since no unit follows.
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

  /// Where the digits of a range's second end start, if it has a sign of its own: `-2 亿至 -1.5 亿元`.
  private func signedEnd(behind end: Int) -> Int? {
    let joint = scalars.skippingBlanks(from: end)
    guard joint < scalars.count, "-~～－—至到".unicodeScalars.contains(scalars[joint]) else { return nil }
    let second = scalars.skippingBlanks(from: joint + 1)
    guard second + 1 < scalars.count, "+-−－–＋".unicodeScalars.contains(scalars[second]),
      scalars[second + 1].isDecimalDigit
    else { return nil }
    return second + 1
  }

  /// Where the second number of `10-20 家` starts.
  func rangeEnd(behind end: Int) -> Int? {
    let joint = scalars.skippingBlanks(from: end)
    guard joint < scalars.count, "-–~～−－—至到".unicodeScalars.contains(scalars[joint]) else { return nil }
    let second = scalars.skippingBlanks(from: joint + 1)
    return second < scalars.count && scalars[second].isDecimalDigit ? second : nil
  }

  func single(at start: Int) -> Quantity? {
    guard
      let (lexeme, end) = NumberPrefix.longest(in: scalars, at: start)
        ?? DecimalComma.read(scalars, at: start),
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
    return FactWords.isLetterForDigit(quantity, scalars, behind: NumberPrefix.digitsEnd(scalars, start))
      ? nil : quantity
  }

  /// Reads a magnitude and unit that are not part of the lexeme: `2.8T`, `6G 显存`, `50 多家`, `10TB`.
  private func count(_ quantity: inout Quantity) {
    FactWords.keepKilo(&quantity, scalars)
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
    if !quantity.isMarked, let share = FactWords.share(scalars, at: end) {
      quantity.kind = .percent
      quantity.exponent = share.exponent
      setUnit((share.unit, share.end), of: &quantity)
      return
    }
    if !quantity.isMarked, let end = FactWords.indexPoints(quantity.number, scalars, at: end) {
      setUnit(("点", end), of: &quantity)
      return
    }
    if !quantity.isMarked, let end = FactWords.span(scalars, quantity.range) {
      setUnit(("年", end), of: &quantity)
      return
    }
    readUnit(&quantity)
  }

  private func readUnit(_ quantity: inout Quantity) {
    var place = scalars.skippingBlanks(from: quantity.range.upperBound)
    if place < scalars.count, "多余".unicodeScalars.contains(scalars[place]) {
      if quantity.upper == nil, readRoughAmount(&quantity, at: place + 1) { return }
      place += 1
    }
    if let unit = FactUnits.all.read(scalars, at: place) {
      // `模型 2.1大师版`: nothing has two and a tenth great ones.
      if unit.unit == "大", scalars[quantity.range].contains(".") { return }
      setUnit(unit, of: &quantity)
    } else if quantity.exponent > 0, FactWords.countsParameters(scalars, from: place) {
      quantity.unit = "参数"
    }
  }

  /// Reads the magnitude and currency after `多`: `10 多亿元`, `3 亿多元`.
  private func readRoughAmount(_ quantity: inout Quantity, at start: Int) -> Bool {
    var end = start
    var exponent = quantity.exponent
    if let (factor, count) = MagnitudeWords.product(scalars, at: start), factor > 1 {
      guard exponent == 0 else { return false }
      exponent = factor
      end += count
    }
    guard end > start || exponent > 0 else { return false }
    var amount = quantity
    amount.exponent = exponent
    let behind = scalars[end...].prefix(4)
    let currency = Currency.spellings.first {
      $0.currency != .dollar && behind.starts(with: $0.word.unicodeScalars)
    }
    if let currency {
      guard
        let rate = FactUnits.withMoneyRate(
          currency.currency.rawValue, scalars, end + currency.word.scalarCount)
      else { return false }
      amount.kind = .money
      setUnit(rate, of: &amount)
    } else if let unit = FactUnits.all.read(scalars, at: scalars.skippingBlanks(from: end)) {
      setUnit(unit, of: &amount)
    } else {
      guard end > start else { return false }
      amount.range = quantity.range.lowerBound..<end
    }
    quantity = amount
    return true
  }

  private func setUnit(_ reading: (unit: String, end: Int), of quantity: inout Quantity) {
    quantity.unit = reading.unit
    quantity.range = quantity.range.lowerBound..<reading.end
  }
}
