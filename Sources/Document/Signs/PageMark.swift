import Lexicon

/// The page at the end of an entry in a table of contents: a number, or what is printed in its place: `IX`, `9-10`,
/// `-`, `错误!未定义书签。`.
package struct PageMark {
  /// Its length in bytes; 0 if there is no mark.
  package let length: Int
  /// The page number; nil if the mark is not a number.
  package let page: Int?

  /// - Parameter text: text that ends with the mark, without blanks after it.
  package init(endOf text: ArraySlice<UInt8>) {
    if let broken = Self.broken.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      (length, page) = (broken.count, nil)
      return
    }
    let digits = text.reversed().prefix(while: \.isDigit).count
    let before = text.dropLast(digits)
    if digits > 0, before.last == UInt8(ascii: "-"), let first = before.dropLast().last, first.isDigit {
      length = digits + 1 + before.dropLast().reversed().prefix(while: \.isDigit).count
      page = nil
    } else if digits > 0 {
      length = digits
      page = digits < 6 ? Int(String(decoding: text.suffix(digits), as: UTF8.self)) : nil
    } else {
      length = Self.signs(endOf: text)
      page = nil
    }
  }

  /// The length of a dash, or of Roman numerals after a blank, a tab or a dot; 0 if there are none.
  private static func signs(endOf text: ArraySlice<UInt8>) -> Int {
    if let dash = dashes.first(where: { text.suffix($0.count).elementsEqual($0) }) { return dash.count }
    let letters = text.reversed().prefix { "IVXLCivxlc".utf8.contains($0) }.count
    guard (1...6).contains(letters), let joint = text.dropLast(letters).last else { return 0 }
    return joint.isBlank || joint == UInt8(ascii: ".") ? letters : 0
  }

  /// Whether a byte may be the last one of a line that ends with a page or with dots.
  package static func mayEnd(_ byte: UInt8) -> Bool {
    byte.isDigit || ".-IVXLCivxlc".utf8.contains(byte) || byte == 0x82 || byte == 0x93 || byte == 0x94
  }

  /// What Word prints if the heading no longer exists.
  private static let broken = PageWords.brokenReferences.map { Array($0.utf8) }
  private static let dashes = ["-", "–", "—"].map { Array($0.utf8) }
}
