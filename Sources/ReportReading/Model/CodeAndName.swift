import Document
import Lexemes
import Lexicon

/// A code and a name in one cell: `腾讯控股（0700.HK）`, `0700.HK 腾讯控股`.
struct CodeAndName: Sendable, Hashable {
  /// The code as printed.
  let code: String
  let name: String

  /// - Returns: nil where the text is not a code of a known market and other words.
  init?(_ text: String) {
    guard let (code, name) = Self.enclosed(text) ?? Self.apart(text) ?? Self.glued(text), !name.isEmpty else {
      return nil
    }
    self.code = code
    self.name = name
  }

  /// Reads a symbol and the name after it from a column of codes, where the exchange need not be known:
  /// `ETN (Eaton)`, `SU.FP (Schneider)`.
  init?(symbol text: String) {
    let narrow = text.narrowed
    guard narrow.closes(with: ")"), let open = narrow.firstIndex(of: "(") else { return nil }
    let symbol = narrow[..<open].trimmed
    let name = narrow[narrow.index(after: open)...].dropLast().trimmed
    guard (1...10).contains(symbol.utf8.count), !name.isEmpty,
      symbol.utf8.allSatisfy({ $0.isCapital || $0.isDigit || $0 == UInt8(ascii: ".") }),
      symbol.utf8.contains(where: \.isCapital), name.unicodeScalars.contains(where: \.isASCIILetter)
    else { return nil }
    self.code = symbol
    self.name = name
  }

  private static func enclosed(_ text: String) -> (String, String)? {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    let inside = text[text.index(after: open)...].dropLast().trimmed
    let outside = text[..<open].trimmed
    if Ticker.isCode(inside) || isForeign(inside) { return (inside, outside) }
    return Ticker(printed: outside) == nil ? nil : (outside, inside)
  }

  /// Whether a text is the code of a foreign share: `2330 TT`, `PTT TB`. In `(New CO)` and `(ABC SA)` it is not.
  private static func isForeign(_ text: String) -> Bool {
    guard SecurityKind(printed: text) == .share else { return false }
    let parts = text.narrowed.split(at: ". ")
    return parts.first?.hasDigit == true || parts.last.map(ExchangeWords.unmistakable.contains) == true
  }

  private static func apart(_ text: String) -> (String, String)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // `000660 KS` is a code with its exchange, although its digits alone would be one of Shenzhen.
    if words.count == 2, !last.hasHan, Ticker(printed: text) == nil, isForeign(text) { return nil }
    // The market belongs to the code, also where the digits are one by themselves: `600519 CH Acme`.
    let withMarket = "\(first) \(words[1])"
    if words.count > 2, words[1].utf8.count == 2, Ticker(printed: withMarket) != nil {
      let name = words.dropFirst(2).joined(separator: " ")
      return Ticker.isCode(name) ? nil : (withMarket, name)
    }
    if Ticker.isCode(first) { return (first, words.dropFirst().joined(separator: " ")) }
    return Ticker.isCode(last) ? (last, words.dropLast().joined(separator: " ")) : nil
  }

  private static let longestGlued = 40

  /// A code of the mainland or Hong Kong directly beside Chinese characters: `甲酒600001.SH`, `0001.HK甲`, `600001甲酒`.
  private static func glued(_ text: String) -> (String, String)? {
    let scalars = text.scalarArray
    guard scalars.count <= longestGlued, let first = scalars.first, let last = scalars.last else {
      return nil
    }
    if first.isHan {
      let name = scalars.lastIndex(where: \.isHan).map { scalars[...$0] } ?? []
      let code = String(scalars: scalars[name.endIndex...])
      return startsWithDigit(code) && Ticker.isCode(code) ? (code, String(scalars: name)) : nil
    }
    guard last.isHan, let start = scalars.firstIndex(where: \.isHan) else { return nil }
    let code = String(scalars: scalars[..<start])
    return startsWithDigit(code) && Ticker.isCode(code) ? (code, String(scalars: scalars[start...])) : nil
  }

  private static func startsWithDigit(_ text: String) -> Bool { text.utf8.first?.isDigit == true }
}
