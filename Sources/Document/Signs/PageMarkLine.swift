import Lexemes
import Lexicon

/// A line that separates or numbers pages and that only a converter or a page footer writes.
package enum PageMarkLine {
  /// Whether a line, without the blanks before it, is such a mark.
  package static func matches(_ body: ArraySlice<UInt8>) -> Bool {
    guard let first = body.first, mayMarkPage(first) else { return false }
    let body = body.withoutBlanksAtEnd
    guard body.count <= longest else { return isSeparator(body) }
    return isSeparator(body) || isCount(body)
  }

  /// Whether a byte may begin such a line: a sign, or the first letter of `Page` or `Slide`.
  private static func mayMarkPage(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "P"),
      UInt8(ascii: "p"), UInt8(ascii: "S"), UInt8(ascii: "s"):
      true
    default: false
    }
  }

  private static let longest = 48

  /// Whether a line is what pymupdf writes in place of a picture:
  /// `**==> picture [200 x 100] intentionally omitted <==**`.
  package static func isPicture(_ body: ArraySlice<UInt8>) -> Bool {
    body.starts(with: "**==> picture [".utf8)
  }

  /// Whether a line is a LaTeX command that only affects the layout.
  package static func isLayout(_ body: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: body.dropFirst().prefix(while: \.isLetter), as: UTF8.self)
    let rest = body.dropFirst(1 + name.utf8.count)
    return name == "resizebox" && rest.contains(UInt8(ascii: "{")) && body.count < 60
      || ["newpage", "clearpage", "pagebreak", "centering"].contains(name) && rest.allSatisfy(\.isBlank)
  }

  /// `Page 2 of 12`, `--- Page 3 ---`, `## Page 4`, `[Page 5]`, `<page_number>6</page_number>`: a label and a page
  /// number, with signs around them. A number alone may be anything.
  private static func isCount(_ body: ArraySlice<UInt8>) -> Bool {
    guard body.contains(where: \.isDigit) else { return false }
    if numberTags.contains(where: body.starts(with:)) { return body.last == UInt8(ascii: ">") }
    var words = String(decoding: body, as: UTF8.self).lowercased().split(at: separators)
    guard let label = words.first, PageWords.numberLabels.contains(label) else { return false }
    if words.count == 4, words[2] == "of" || words[2] == "/" { words.remove(at: 2) }
    return (2...3).contains(words.count) && words.dropFirst().allSatisfy(isNumber)
      && (words.count == 2 || body.contains(UInt8(ascii: "/"))
        || body.firstIndex(of: Array("of".utf8)) != nil)
  }

  /// The page separator that marker writes: `{5}------------`.
  private static func isSeparator(_ body: ArraySlice<UInt8>) -> Bool {
    let digits = body.dropFirst().prefix(while: \.isDigit)
    guard body.first == UInt8(ascii: "{"), !digits.isEmpty else { return false }
    let rest = body[digits.endIndex...]
    return rest.first == UInt8(ascii: "}") && rest.count > 3
      && rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static let numberTags = ["<page_number>", "<page-number>"].map { Array($0.utf8) }
  private static let separators: Signs = " -=*#[](){}<>|_~:/\t"

  private static func isNumber(_ word: String) -> Bool {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy(\.isDigit)
  }
}
