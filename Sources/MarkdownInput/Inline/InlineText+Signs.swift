import Document
import Lexemes

/// Links, code, tags and entities: signs that have an opening and a closing one.
extension InlineText {
  /// `[words](target)` keeps both; `![words](file)` keeps the words.
  mutating func readLink() {
    let isImage = scalars[position] == "!"
    let open = position + (isImage ? 1 : 0)
    guard open < scalars.count, scalars[open] == "[", let close = find("]", from: open + 1),
      close + 1 < scalars.count, scalars[close + 1] == "(", let end = find(")", from: close + 2)
    else { return keep() }
    let words = scalars[(open + 1)..<close]
    let target = scalars[(close + 2)..<end]
    // `10.0[1](#note)` prints a footnote's number behind the figure.
    openScript = .link
    appendScalars(words.indices)
    // A place on a page of the file is of no use to a reader.
    if !isImage, target.first != "#", !words.elementsEqual(target) {
      append(words.isEmpty ? "(" : " (")
      appendScalars(target.indices)
      append(")")
    }
    position = end + 1
    endScript()
  }

  mutating func readCode() {
    guard let close = find("`", from: position + 1), close > position + 1 else { return keep() }
    appendScalars((position + 1)..<close)
    position = close + 1
  }

  // MARK: HTML in Markdown

  /// A tag is a name that HTML has, up to `>`; `p<0.05` stays what it is.
  mutating func readTag() {
    let body = scalars[(position + 1)...].prefix(300)
    guard let close = body.firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[close] == ">" else {
      return keep()
    }
    let isClosing = body.first == "/"
    let letters = body.dropFirst(isClosing ? 1 : 0).prefix { $0.isASCII && $0.properties.isAlphabetic }
    let name = String(scalars: letters).lowercased()
    let next = scalars[letters.endIndex]
    guard Self.tags.contains(name), next == ">" || next == "/" || next == " " else { return keep() }
    position = close + 1
    switch name {
    case "br": append("\n")
    case "img": if let words = Self.alternative(body[..<close]) { appendScalars(words) }
    case "b", "strong": if isClosing { closeBold() } else { openBold() }
    case "sup", "sub", "a": if isClosing { endScript() } else { openScript = Script(tag: name) }
    default: break
    }
  }

  /// The words that stand for a picture: `<img alt="图 1：周访问量">`.
  private static func alternative(_ tag: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let name = "alt=".scalarArray
    let place = tag.indices.first { place in
      tag[place...].prefix(name.count).map(\.properties.lowercaseMapping)
        == name.map(\.properties.lowercaseMapping)
    }
    guard let place, let quote = tag[place...].dropFirst(name.count).first, quote == "\"" || quote == "'"
    else {
      return nil
    }
    let words = tag[(place + name.count + 1)...].prefix { $0 != quote }
    return words.startIndex..<words.endIndex
  }

  /// Tags that say how words look or where a link leads, and nothing that is not also in the words.
  private static let tags: Set<String> = [
    "a", "b", "body", "br", "center", "div", "em", "font", "html", "i", "img", "mark", "p", "s", "small",
    "span", "strong",
    "sub", "sup", "table", "tbody", "thead", "u",
  ]

  mutating func readEntity() {
    var bytes: [UInt8] = []
    // A reference is ASCII: as many bytes as scalars.
    for scalar in scalars[position...].prefix(HTMLEntity.longest) { bytes.append(scalar) }
    guard let entity = HTMLEntity.read(bytes) else { return keep() }
    append(entity.text)
    position += entity.length
  }
}
