import Document
import Lexemes

/// Links, code, tags and entities: markup with an opening and a closing delimiter.
extension InlineText {
  /// `[words](target)` keeps both; `![words](file)` keeps the words.
  mutating func readLink() {
    if skipFootnote() { return }
    let isImage = scalars[position] == "!"
    let open = position + (isImage ? 1 : 0)
    guard open < scalars.count, scalars[open] == "[", let close = find("]", from: open + 1),
      close + 1 < scalars.count
    else { return keep() }
    // `[words]{.underline}`: pandoc's notation for styled text.
    if !isImage, let end = endOfAttributes(at: close + 1) {
      appendScalars((open + 1)..<close)
      position = end
      return
    }
    guard scalars[close + 1] == "(", let end = find(")", from: close + 2)
    else { return keep() }
    let words = scalars[(open + 1)..<close]
    let target = scalars[(close + 2)..<end]
    // `10.0[1](#note)` has a footnote's number after the figure.
    openScript = .link
    appendScalars(words.indices)
    // A target inside the file is of no use to a reader.
    if !isImage, target.first != "#", !words.elementsEqual(target) {
      append(words.isEmpty ? "(" : " (")
      appendScalars(target.indices)
      append(")")
    }
    position = endOfAttributes(at: end + 1) ?? end + 1
    endScript()
  }

  /// The index after pandoc's attributes that begin at `start`: `{width="3in"}`, `{.mark}`; nil where none do.
  private mutating func endOfAttributes(at start: Int) -> Int? {
    guard start + 1 < scalars.count, scalars[start] == "{", let end = find("}", from: start + 1) else {
      return nil
    }
    let words = scalars[(start + 1)..<end]
    let isAttribute = words.first == "." || words.first == "#" || words.contains("=")
    return isAttribute && words.count < 200 ? end + 1 : nil
  }

  /// Skips the mark of a footnote, `[^1]`, and the colon after it at the start of the footnote itself. Neither is text.
  private mutating func skipFootnote() -> Bool {
    let mark = scalars[position...].prefix(12)
    guard mark.starts(with: "[^".unicodeScalars), let close = mark.firstIndex(of: "]"), close > position + 2,
      mark[(position + 2)..<close].allSatisfy({ $0.isASCIILetter || $0.isDecimalDigit || $0 == "-" })
    else { return false }
    let opensLine = position == 0
    position = close + 1
    if opensLine, position < scalars.count, scalars[position] == ":" {
      position += 1
      while position < scalars.count, scalars[position] == " " { position += 1 }
    }
    return true
  }

  mutating func readCode() {
    guard let close = find("`", from: position + 1), close > position + 1 else { return keep() }
    appendScalars((position + 1)..<close)
    position = close + 1
  }

  // MARK: HTML in Markdown

  /// Reads a tag: a name that HTML has, up to `>`. `p<0.05` stays as it is.
  mutating func readTag() {
    let body = scalars[(position + 1)...].prefix(300)
    guard let close = body.firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[close] == ">" else {
      return keep()
    }
    let isClosing = body.first == "/"
    let letters = body.dropFirst(isClosing ? 1 : 0).prefix { $0.isASCIILetter || $0.isDecimalDigit }
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

  /// The alternative text of a picture: `<img alt="图 1：周访问量">`.
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

  /// Tags for the appearance of words or the target of a link, which can be dropped without losing words.
  private static let tags: Set<String> = [
    "a", "abbr", "article", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd", "del",
    "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header",
    "hr", "html", "i", "img", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s",
    "section", "small",
    "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "thead", "tt", "u", "ul",
  ]

  mutating func readEntity() {
    var bytes: [UInt8] = []
    // A reference is ASCII, so it has as many bytes as scalars.
    for scalar in scalars[position...].prefix(HTMLEntity.longest) { bytes.append(scalar) }
    guard let entity = HTMLEntity.read(bytes) else { return keep() }
    append(entity.text)
    position += entity.length
  }
}
