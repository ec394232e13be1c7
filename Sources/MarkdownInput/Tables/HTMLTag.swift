import Document

/// A tag as it is in a line of text.
struct HTMLTag: Sendable, Hashable {
  /// In small letters.
  let name: String
  let isOpening: Bool
  /// What is between the name and the closing sign.
  let attributes: Range<Int>
  /// Where the text goes on behind the tag.
  let end: Int

  /// - Returns: nil where the sign at `start` begins no tag: no name follows, or another `<` comes before its `>`.
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
    // To the first of both signs, so that a text of many `<` costs no more than its length.
    guard
      let close = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[close] == UInt8(ascii: ">")
    else { return nil }
    attributes = attributesStart..<close
    end = close + 1
  }

  /// Tags of a table's own structure.
  var isPartOfTable: Bool { ["table", "thead", "tbody", "tfoot", "tr", "td", "th"].contains(name) }
  /// Tags that no text has outside of a table.
  var opensTable: Bool { ["table", "thead", "tbody", "tr"].contains(name) }
  /// Tags that end a line of text.
  var breaksLine: Bool { ["br", "p", "div", "li", "caption", "tr", "td", "th", "table"].contains(name) }
  /// Tags that begin or end a stretch of text of its own.
  var isBlock: Bool { Self.blocks.contains(name) }
  /// Tags around what a browser does not show.
  var isUnshown: Bool { ["style", "script"].contains(name) }

  private static let blocks: Set<String> = [
    "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol", "p",
    "section",
    "summary", "title", "ul",
  ]
  /// Tags that set characters apart from the number before them, which a footnote must not become a part of.
  var isScript: Bool { ["sup", "sub", "a"].contains(name) }
  /// Tags that are known to say nothing but how something looks or where it is.
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

  /// Where the text goes on behind a comment that starts at a place; nil where none does.
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

/// A tag's attributes that are numbers.
enum HTMLAttribute {
  /// The number of an attribute, with or without quotes.
  ///
  /// A quote that nothing closes ends with its tag, not, as in HTML, with the document.
  static func number(_ name: String, in attributes: ArraySlice<UInt8>) -> Int? {
    guard attributes.count > name.utf8.count else { return nil }
    let small = attributes.map { $0 | 0x20 }
    guard let start = small.firstIndex(of: Array(name.utf8)) else { return nil }
    // The fifth bit is set in digits, blanks, quotes and `=` already, so they are themselves.
    let rest = small[(start + name.utf8.count)...].drop { " =\"'\\|".utf8.contains($0) }
    let digits = rest.prefix(while: \.isDigit)
    return digits.isEmpty ? nil : Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }
}
