import Lexemes

/// The mark of a footnote after a label, a name or a code: `收盘价*`, `0700.HK^1`, `甲公司①`.
package enum FootnoteMark {
  private static let signs: Signs = "*†‡§#¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨ "

  /// The text without the mark at its end; unchanged if nothing else would be left.
  package static func dropped(from text: String) -> String {
    guard let last = text.unicodeScalars.last else { return text }
    if last == "]" { return withoutNumber(text) }
    guard signs.contains(last) || last.isDecimalDigit else { return text }
    let scalars = text.scalarArray
    var end = scalars.count
    while end > 0, signs.contains(scalars[end - 1]) { end -= 1 }
    // A superscript: `0700.HK<sup>1</sup>` is read as `0700.HK^1`.
    let digits = scalars[..<end].reversed().prefix(2).prefix { $0.isDecimalDigit }.count
    if digits > 0, end - digits > 1, scalars[end - digits - 1] == "^" { end -= digits + 1 }
    return end > 0 && end < scalars.count ? String(scalars: scalars[..<end]).trimmed : text
  }

  /// `600000.SH[1]`
  private static func withoutNumber(_ text: String) -> String {
    guard let open = text.lastIndex(of: "["), open > text.startIndex else { return text }
    let number = text[text.index(after: open)...].dropLast()
    guard (1...2).contains(number.utf8.count), number.utf8.allSatisfy(\.isDigit) else { return text }
    return text[..<open].trimmed
  }
}
