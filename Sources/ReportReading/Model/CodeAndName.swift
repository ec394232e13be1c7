import Document
import Lexemes

/// A code and a name in one cell: `腾讯控股（0700.HK）`, `0700.HK 腾讯控股`.
struct CodeAndName: Sendable, Hashable {
  /// The code as printed.
  let code: String
  let name: String

  /// - Returns: nil where the text is not a code of a known market and other words.
  init?(_ text: String) {
    guard let (code, name) = Self.enclosed(text) ?? Self.apart(text), !name.isEmpty else { return nil }
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
    if isCode(inside) { return (inside, outside) }
    return Ticker(printed: outside) == nil ? nil : (outside, inside)
  }

  private static func apart(_ text: String) -> (String, String)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if Ticker(printed: first) != nil { return (first, words.dropFirst().joined(separator: " ")) }
    return Ticker(printed: last) == nil ? nil : (last, words.dropLast().joined(separator: " "))
  }

  private static func isCode(_ text: String) -> Bool {
    Ticker(printed: text) != nil || Ticker(digits: text) != nil
  }
}
