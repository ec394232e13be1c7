import Lexemes

/// The number at the start of a heading, an entry or an item, in any of the styles that Chinese reports use: `一、`,
/// `（二）`, `(3)`, `4)`, `5、`, `1.2`, `⑥`, `第一章 `. Digits may be full-width, and a number may be a single character: `⑴`, `⒉`,
/// `㈢`.
package struct Enumerator: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    /// `（一）`, `(一)`
    case chineseInParentheses
    /// `一、`, `第一章 `
    case chinese
    /// `（1）`, `(1)`
    case arabicInParentheses
    /// `1.`, `1、`, `1．`, `1)`
    case arabic
    /// `1.2`, `1.2.3`; the depth is the number of parts.
    case decimal(depth: Int)
    /// `①`, `❶`
    case circled
  }

  /// Where a number is looked for.
  package enum Place: Sendable, Hashable {
    /// At the start of a line, where any style is possible.
    case opening
    /// Within running text, where Chinese numerals and `1.2` are not enumerators: `3、4 月` is a list of months, and
    /// `1.5` is a number.
    case running
  }

  package let style: Style
  /// The number's last part: 2 for `（二）` and for `1.2`.
  package let ordinal: Int

  /// Reads the number at an index of a text.
  ///
  /// - Returns: the number and its length in scalars, without the blanks after it; nil if there is no number.
  package static func read(
    _ scalars: [Unicode.Scalar], at start: Int, as place: Place
  ) -> (number: Enumerator, length: Int)? {
    guard start < scalars.count else { return nil }
    let rest = scalars[start...]
    let first = scalars[start]
    if let sign = Enumerator(sign: first) { return (sign, 1) }
    if first == "(" || first == "（" { return enclosed(rest, place) }
    if isDigit(first) {
      return place == .opening ? decimal(rest) ?? arabic(rest, place) : arabic(rest, place)
    }
    guard place == .opening else { return nil }
    return first == "第" ? chapter(rest) : chinese(rest)
  }

  private static let closing: Signs = ")）"
  private static let points: Signs = ".．"
  private static let commas: Signs = "、.．"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isDecimalDigit }

  private static func value(ofDigits digits: some Sequence<Unicode.Scalar>) -> Int? {
    Int(String(scalars: Array(digits)).foldedWidth)
  }

  private static func chinese(_ scalars: ArraySlice<Unicode.Scalar>) -> (Enumerator, Int)? {
    let digits = scalars.prefix { ChineseNumeral.isDigit($0) }
    guard let value = ChineseNumeral.value(digits), digits.endIndex < scalars.endIndex,
      commas.contains(scalars[digits.endIndex])
    else { return nil }
    return (Enumerator(style: .chinese, ordinal: value), digits.count + 1)
  }

  /// `第一章 `, `第2部分：`, `第三节 `: the words follow a blank or a colon, since `第一部分收入` is not numbered.
  private static func chapter(_ scalars: ArraySlice<Unicode.Scalar>) -> (Enumerator, Int)? {
    let digits = scalars.dropFirst().prefix(4).prefix { isDigit($0) || ChineseNumeral.isDigit($0) }
    guard let value = value(ofDigits: digits) ?? ChineseNumeral.value(digits),
      let (name, style) = chapters.first(where: { scalars[digits.endIndex...].starts(with: $0.name) })
    else { return nil }
    let end = digits.endIndex + name.count
    guard end < scalars.endIndex, " \u{3000}:：、".unicodeScalars.contains(scalars[end]) else { return nil }
    return (Enumerator(style: style, ordinal: value), end + 1 - scalars.startIndex)
  }

  private static let chapters: [(name: [Unicode.Scalar], style: Style)] = [
    (["部", "分"], .chinese), (["章"], .chinese), (["篇"], .chinese), (["节"], .chineseInParentheses),
  ]

  private static func enclosed(_ scalars: ArraySlice<Unicode.Scalar>, _ place: Place) -> (Enumerator, Int)? {
    guard let close = scalars.prefix(6).firstIndex(where: closing.contains) else { return nil }
    let inside = scalars[(scalars.startIndex + 1)..<close].filter { $0 != " " }
    let length = close + 1 - scalars.startIndex
    if inside.allSatisfy(isDigit), inside.count <= (place == .opening ? 3 : 2),
      let value = value(ofDigits: inside)
    {
      return (Enumerator(style: .arabicInParentheses, ordinal: value), length)
    }
    guard place == .opening, let value = ChineseNumeral.value(inside) else { return nil }
    return (Enumerator(style: .chineseInParentheses, ordinal: value), length)
  }

  /// `1)`, `1 ）`, `1、`, `1.`; within text no digit may follow the last two.
  private static func arabic(_ scalars: ArraySlice<Unicode.Scalar>, _ place: Place) -> (Enumerator, Int)? {
    let digits = scalars.prefix(3).prefix(while: isDigit)
    guard (1...2).contains(digits.count), let value = value(ofDigits: digits),
      digits.endIndex < scalars.endIndex
    else { return nil }
    let sign = scalars[digits.endIndex]
    let next = digits.endIndex + 1
    if sign == " ", next < scalars.endIndex, closing.contains(scalars[next]) {
      return (Enumerator(style: .arabic, ordinal: value), digits.count + 2)
    }
    guard closing.contains(sign) || commas.contains(sign) else { return nil }
    if place == .running, commas.contains(sign), next < scalars.endIndex, isDigit(scalars[next]) {
      return nil
    }
    return (Enumerator(style: .arabic, ordinal: value), digits.count + 1)
  }

  /// `1.2`, `1.2.3.`: parts of one or two digits with points between them.
  private static func decimal(_ scalars: ArraySlice<Unicode.Scalar>) -> (Enumerator, Int)? {
    var parts: [Int] = []
    var index = scalars.startIndex
    while index < scalars.endIndex, parts.count < 6 {
      let digits = scalars[index...].prefix(3).prefix(while: isDigit)
      guard (1...2).contains(digits.count), let value = value(ofDigits: digits) else { break }
      parts.append(value)
      index = digits.endIndex
      guard index < scalars.endIndex, points.contains(scalars[index]) else { break }
      index += 1
    }
    guard parts.count > 1, let ordinal = parts.last, index < scalars.endIndex else { return nil }
    return (Enumerator(style: .decimal(depth: parts.count), ordinal: ordinal), index - scalars.startIndex)
  }
}

// MARK: - Numbers that are one character

extension Enumerator {
  /// A number that is one character.
  private init?(sign: Unicode.Scalar) {
    // Most characters are outside the range from `①` to `㈩`.
    guard (0x2460...0x3229).contains(sign.value),
      let series = Self.series.first(where: { $0.signs.contains(sign) })
    else { return nil }
    style = series.style
    ordinal = Int(sign.value - series.signs.lowerBound.value) + 1
  }

  private static let series: [(signs: ClosedRange<Unicode.Scalar>, style: Style)] = [
    ("①"..."⑳", .circled), ("⑴"..."⒇", .arabicInParentheses), ("⒈"..."⒛", .arabic),
    ("㈠"..."㈩", .chineseInParentheses), ("❶"..."❿", .circled),
  ]

  /// Whether a character is a number by itself, as `③` is.
  package static func isSign(_ scalar: Unicode.Scalar) -> Bool { Enumerator(sign: scalar) != nil }
}

extension Enumerator {
  /// Splits the number off the start of a heading or an entry.
  ///
  /// - Returns: the number, or nil if there is none, and the words after it. A number without words is not split off,
  ///   nor are those of `24年` and `3D`.
  package static func split(_ text: String) -> (number: Enumerator?, rest: String) {
    guard let first = text.unicodeScalars.first, mayOpen(first) else { return (nil, text) }
    let scalars = text.scalarArray
    guard let (number, length) = read(scalars, at: 0, as: .opening) else { return (nil, text) }
    let words = String(scalars: scalars[length...]).trimmed
    return words.isEmpty ? (nil, text) : (number, words)
  }

  private static func mayOpen(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "(" || scalar == "（" || scalar == "第" || ChineseNumeral.isDigit(scalar)
      || isSign(scalar)
  }

  /// The length in scalars of the number at an index within running text, including the blanks after it; otherwise nil.
  package static func length(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard let (_, length) = read(scalars, at: start, as: .running) else { return nil }
    return length + scalars[(start + length)...].prefix { $0 == " " || $0 == "\u{3000}" }.count
  }

  /// The number at the start of a line of running text. Its first character rules most lines out.
  package static func value(opening line: String) -> Int? {
    guard let first = line.unicodeScalars.first, mayOpen(first) else { return nil }
    return read(Array(line.unicodeScalars.prefix(6)), at: 0, as: .running)?.number.ordinal
  }

  /// The value of a number in running text: 2 for `（2）` and `②`.
  package static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    read(Array(scalars), at: 0, as: .running)?.number.ordinal
  }
}

extension RichText {
  /// The text without the bullets and the number at its start.
  package var withoutEnumerator: RichText {
    let scalars = text.scalarArray
    let bullets = scalars.prefix { Bullets.signs.contains($0) || $0.isWhitespace }.count
    let start = bullets + (Enumerator.length(scalars, at: bullets) ?? 0)
    return start == 0 ? self : slice(start..<scalars.count).trimmed
  }

  /// The text without bullets at either end, which converters keep as ordinary characters.
  package var withoutBullets: RichText {
    let scalars = text.scalarArray
    let isText = { (scalar: Unicode.Scalar) in
      !Bullets.signs.contains(scalar) && !scalar.isWhitespace
    }
    guard let first = scalars.firstIndex(where: isText), let last = scalars.lastIndex(where: isText) else {
      return RichText("")
    }
    return first == 0 && last == scalars.count - 1 ? self : slice(first..<(last + 1))
  }
}

/// The signs that mark list items where Markdown has `-`.
package enum Bullets {
  package static let signs: Signs = "■□◼◾⚫●○•◆◇▶►➢➤❑❖▪★☆✓✔▍▎▌✦✧▫‣⁃◎»"
}
