import Document
import Lexemes

extension QuantityScanner {
  private static let mostMembers = 12

  /// Reads a list whose last unit applies to all members: `523/77/9.7 亿港元`.
  ///
  /// Two numbers may also be a fraction, `1/5`, or years. They are read only where `分别` shows that they are a list,
  /// or where they look like two amounts.
  ///
  /// - Returns: the members in order; nil where there is no such list.
  func slashList(at start: Int) -> [Quantity]? {
    guard start == 0 || !"/／.-".unicodeScalars.contains(scalars[start - 1]) else { return nil }
    var starts = [start]
    var ends: [Int] = []
    while starts.count <= Self.mostMembers {
      let end = NumberPrefix.digitsEnd(scalars, starts[starts.count - 1])
      ends.append(end)
      let slash = scalars.skippingBlanks(from: end)
      guard slash < scalars.count, "/／".unicodeScalars.contains(scalars[slash]) else { break }
      let next = scalars.skippingBlanks(from: slash + 1)
      guard next < scalars.count, scalars[next].isDecimalDigit else { return nil }
      starts.append(next)
    }
    guard starts.count > 1, starts.count == ends.count else { return nil }
    let surroundings = NumberSurroundings(before: start, in: scalars)
    guard surroundings.isPlain || surroundings.isAdmitted && surroundings.onlyKind == .multiple,
      let last = lastMember(at: starts, ends, start), last.upper == nil,
      surroundings.onlyKind == nil || last.kind == .multiple,
      starts.count > 2 || saysRespectively(before: start) || areAmounts(starts[0]..<ends[0], last)
    else { return nil }
    let members = zip(starts, ends).compactMap { member($0..<$1, like: last) }
    return members.count == starts.count ? members : nil
  }

  /// Reads bare decimals before an amount, separated by commas only: `2.1，4.4，5.7 亿元`.
  ///
  /// Three decimals in a row are a list, two only after `分别`. Whole numbers may be days or versions.
  ///
  /// - Returns: the members in order; nil where there is no such list.
  func commaList(at start: Int) -> [Quantity]? {
    var starts = [start]
    var ends: [Int] = []
    while starts.count <= Self.mostMembers, let end = decimalEnd(at: starts[starts.count - 1]) {
      ends.append(end)
      let comma = scalars.skippingBlanks(from: end)
      guard comma < scalars.count, "，,、".unicodeScalars.contains(scalars[comma]) else { break }
      let next = scalars.skippingBlanks(from: comma + 1)
      guard next < scalars.count, scalars[next].isDecimalDigit else { break }
      starts.append(next)
    }
    guard starts.count > 1, starts.count == ends.count,
      NumberSurroundings(before: start, in: scalars).isPlain,
      let place = starts.last, let last = single(at: place), last.unit != nil, last.upper == nil,
      [.money, .percent, .multiple].contains(last.kind), last.number.fractionDigits > 0,
      starts.count > 2 || saysRespectively(before: start)
    else { return nil }
    let members = zip(starts, ends).compactMap { member($0..<$1, like: last) }
    return members.count == starts.count ? members : nil
  }

  /// The end of digits with a decimal point; nil if there is no such number.
  private func decimalEnd(at start: Int) -> Int? {
    let whole = scalars[start...].prefix(12).prefix(while: \.isDecimalDigit).endIndex
    guard whole > start, whole + 1 < scalars.count, scalars[whole] == ".", scalars[whole + 1].isDecimalDigit
    else {
      return nil
    }
    return scalars[(whole + 1)...].prefix(12).prefix(while: \.isDecimalDigit).endIndex
  }

  /// The last number of a list with what applies to all: a unit, a magnitude of at least `亿`, or the name of a
  /// multiple before the list, `对应 PE 为 62/40/31，`.
  private func lastMember(at starts: [Int], _ ends: [Int], _ start: Int) -> Quantity? {
    guard let place = starts.last, let end = ends.last, let last = single(at: place) else { return nil }
    if last.unit != nil || last.exponent >= 8 { return last }
    guard starts.count > 2, last.kind == .count, !last.isMarked, isNamedMultiple(before: start),
      zip(starts, ends).allSatisfy({ !Self.isYear(scalars[$0..<$1]) }), endsClause(at: end)
    else { return nil }
    var multiple = last
    multiple.kind = .multiple
    multiple.unit = "x"
    return multiple
  }

  private static func isYear(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    digits.count >= 4 && digits.allSatisfy(\.isDecimalDigit)
  }

  /// Whether no unit follows a number, since its clause ends there.
  private func endsClause(at end: Int) -> Bool {
    let next = scalars.skippingBlanks(from: end)
    return next == scalars.count || "，,。；;）)、".unicodeScalars.contains(scalars[next])
  }

  private static let multiples = [
    "PE", "P/E", "PB", "P/B", "PS", "P/S", "EV/EBITDA", "市盈率", "市净率", "市销率", "PE估值", "PB估值",
  ]

  /// Whether the words before a list name a multiple: `对应 PE 分别为`.
  private func isNamedMultiple(before start: Int) -> Bool {
    var words = String(scalars: scalars[max(0, start - 16)..<start].filter { $0 != " " })
    for tail in ["约为", "仅为", "约", "为", "是", ":", "：", "分别"] where words.closes(with: tail) {
      words = String(words.dropLast(tail.count))
    }
    return Self.multiples.contains { words.uppercased().closes(with: $0) }
  }

  /// Whether two numbers are amounts: `12.3/15.6 亿元` and `20/17x`. `1/5 亿元` may be a fifth.
  private func areAmounts(_ first: Range<Int>, _ last: Quantity) -> Bool {
    guard last.kind != .count else { return false }
    return last.number.fractionDigits > 0 || first.count > 1 && last.number.significand >= 10
  }

  private func member(_ range: Range<Int>, like last: Quantity) -> Quantity? {
    guard range.lowerBound != last.range.lowerBound else { return last }
    guard let (lexeme, end) = NumberPrefix.longest(in: Array(scalars[range]), at: 0), end == range.count
    else {
      return nil
    }
    var quantity = Quantity(lexeme, range: range)
    guard !quantity.isMarked, quantity.upper == nil else { return nil }
    quantity.inherit(from: last)
    return quantity
  }

  private func saysRespectively(before start: Int) -> Bool {
    let clause = scalars[max(0, start - 24)..<start].reversed().prefix {
      !"，,。；;".unicodeScalars.contains($0)
    }
    return String(scalars: clause.reversed()).holds("分别")
  }
}
