import Document

/// An HTML tag in a line of text.
struct HTMLTag: Sendable, Hashable {
  /// In lower case.
  let name: String
  let isOpening: Bool
  /// The bytes between the name and the closing `>`.
  let attributes: Range<Int>
  /// The index after the closing `>`.
  let end: Int

  /// - Returns: nil where the `<` at `start` does not begin a tag: no name follows, or another `<` comes before its
  ///   `>`.
  init?(_ bytes: ArraySlice<UInt8>, at start: Int) {
    var index = start + 1
    isOpening = index >= bytes.endIndex || bytes[index] != UInt8(ascii: "/")
    if !isOpening { index += 1 }
    let nameStart = index
    while index < bytes.endIndex, index - nameStart < 12, bytes[index].isLetterOrDigit { index += 1 }
    guard index > nameStart, !bytes[nameStart].isDigit, index < bytes.endIndex, !bytes[index].isLetterOrDigit
    else {
      return nil
    }
    name = String(decoding: bytes[nameStart..<index].map { $0 | 0x20 }, as: UTF8.self)
    let attributesStart = index
    // Stops at either character, so that a text with many `<` is read in linear time.
    guard
      let close = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[close] == UInt8(ascii: ">")
    else { return nil }
    attributes = attributesStart..<close
    end = close + 1
  }

  /// Whether the tag is part of a table's structure.
  var isPartOfTable: Bool { ["table", "thead", "tbody", "tfoot", "tr", "td", "th"].contains(name) }
  /// Whether the tag begins a table. Any tag but `<table>` does so where a converter lost the `<table>`.
  var opensTable: Bool { ["table", "thead", "tbody", "tr"].contains(name) }
  /// Whether the tag ends a line of text.
  var breaksLine: Bool { ["br", "p", "div", "li", "caption", "tr", "td", "th", "table"].contains(name) }
  /// Whether the tag begins or ends a block of text.
  var isBlock: Bool { Self.blocks.contains(name) }
  /// Whether a browser does not show the content of the tag.
  var isUnshown: Bool { ["style", "script"].contains(name) }

  private static let blocks: Set<String> = [
    "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol", "p",
    "section",
    "summary", "title", "ul",
  ]
  /// Whether the tag may enclose a footnote's number, which must not become part of the number before it.
  var isScript: Bool { ["sup", "sub", "a"].contains(name) }
  /// Whether the tag describes only layout or appearance and can be dropped.
  var isKnown: Bool { Self.known.contains(name) }

  private static let known: Set<String> = [
    "a", "b", "body", "br", "caption", "center", "col", "colgroup", "details", "div", "em", "figcaption",
    "figure",
    "font", "head", "html", "hr", "i", "img", "li", "mark", "ol", "p", "s", "section", "small", "span",
    "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
  ]
}

/// `<!-- … -->` within one line.
enum HTMLComment {
  static let opening = Array("<!--".utf8)

  /// The index after a comment that starts at `start`; nil where the comment does not end on this line.
  static func end(_ line: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start + 4
    while let dash = line[index...].firstIndex(of: UInt8(ascii: ">")) {
      if dash >= start + 6, line[dash - 1] == UInt8(ascii: "-"), line[dash - 2] == UInt8(ascii: "-") {
        return dash + 1
      }
      index = dash + 1
    }
    return nil
  }
}

/// Numeric attributes of a tag.
enum HTMLAttribute {
  /// The numeric value of an attribute, with or without quotes.
  ///
  /// An unclosed quote ends with its tag and not, as in HTML, with the document.
  static func number(_ name: String, in attributes: ArraySlice<UInt8>) -> Int? {
    guard attributes.count > name.utf8.count else { return nil }
    let small = attributes.map { $0 | 0x20 }
    guard let start = small.firstIndex(of: Array(name.utf8)) else { return nil }
    // Setting bit 5 turns letters to lower case and leaves digits, spaces, quotes and `=` as they are.
    let rest = small[(start + name.utf8.count)...].drop { " =\"'\\|".utf8.contains($0) }
    let digits = rest.prefix(while: \.isDigit)
    return digits.isEmpty ? nil : Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }
}
