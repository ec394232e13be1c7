import Document

/// A line that parts or counts pages and that nothing but a converter or a page's foot writes.
enum PageMarkLine {
  static func matches(_ body: ArraySlice<UInt8>) -> Bool {
    var rest = body
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return isSeparator(rest) || isCount(rest)
  }

  /// What pymupdf writes where a picture was: `**==> picture [200 x 100] intentionally omitted <==**`.
  static func isPicture(_ body: ArraySlice<UInt8>) -> Bool { body.starts(with: "**==> picture [".utf8) }

  /// A command of LaTeX that sets the page and says nothing.
  static func isLayout(_ body: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: body.dropFirst().prefix(while: \.isLetter), as: UTF8.self)
    let rest = body.dropFirst(1 + name.utf8.count)
    return name == "resizebox" && rest.contains(UInt8(ascii: "{")) && body.count < 60
      || ["newpage", "clearpage", "pagebreak", "centering"].contains(name) && rest.allSatisfy(\.isBlank)
  }

  /// marker's `{5}------------`.
  private static func isSeparator(_ body: ArraySlice<UInt8>) -> Bool {
    let digits = body.dropFirst().prefix(while: \.isDigit)
    guard body.first == UInt8(ascii: "{"), !digits.isEmpty else { return false }
    let rest = body[digits.endIndex...]
    return rest.first == UInt8(ascii: "}") && rest.count > 3
      && rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// `Page 2 of 12`.
  private static func isCount(_ body: ArraySlice<UInt8>) -> Bool {
    guard body.count <= 24 else { return false }
    let words = String(decoding: body, as: UTF8.self).lowercased().split(separator: " ")
    return words.count == 4 && words[0] == "page" && words[2] == "of" && Int(words[1]) != nil
      && Int(words[3]) != nil
  }
}
