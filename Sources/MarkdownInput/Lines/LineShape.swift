import Document
import Lexemes

/// The kind of a single line, judged by its bytes alone.
enum LineShape: Sendable, Hashable {
  case blank
  case rule
  case heading(level: Int, textStart: Int)
  case setextUnderline
  /// A list item: where its text starts, and its number if it has one.
  case item(marker: String?, textStart: Int)
  case fence
  case comment
  case image
  case tabRow
  case leader
  case text(textStart: Int)

  /// A page separator of some converter: `{5}------`, `Page 2 of 12`.
  case pageMark

  /// A line that begins with a block-level tag: `<li>…`, `</ul>`.
  case markup
  /// The start of content that a browser does not show: `<style>`.
  case unshown

  var isHeading: Bool { if case .heading = self { true } else { false } }

  /// - Parameter line: the bytes of a line without its line ending; offsets in the shape count from its start.
  init(_ line: ArraySlice<UInt8>) {
    let indent = line.prefix { $0.isBlank }.count
    let body = line.dropFirst(indent)
    guard let first = body.first, !LineShape.isWhitespaceOnly(body) else {
      self = .blank
      return
    }
    if let leader = LeaderLine(line) {
      self = leader.isEntry ? .leader : .text(textStart: indent)
      return
    }
    if line.contains(UInt8(ascii: "\t")), LineShape.isTabRow(line) {
      self = .tabRow
      return
    }
    self =
      PageMarkLine.matches(body) ? .pageMark : LineShape.byFirstByte(first, body, indent: indent)
  }

  private static func byFirstByte(_ first: UInt8, _ body: ArraySlice<UInt8>, indent: Int) -> LineShape {
    switch first {
    case UInt8(ascii: "#"):
      return heading(body, indent: indent) ?? .text(textStart: indent)
    case UInt8(ascii: ">"):
      let inner = body.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count
      return inner == body.count ? .blank : .text(textStart: indent + inner)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
      if isRule(body) { return .rule }
      if PageMarkLine.isPicture(body) { return .pageMark }
      return item(body, indent: indent) ?? .text(textStart: indent)
    case UInt8(ascii: "="):
      return body.allSatisfy { $0 == first || $0.isBlank } ? .setextUnderline : .text(textStart: indent)
    case UInt8(ascii: "`"):
      return body.starts(with: "```".utf8) ? .fence : .text(textStart: indent)
    case UInt8(ascii: "~"):
      return body.starts(with: "~~~".utf8) ? .fence : .text(textStart: indent)
    case UInt8(ascii: "<"):
      if body.starts(with: "<!--".utf8) { return .comment }
      if isPictureTag(body) { return .image }
      return TaggedHeading(html: body)?.shape(indent: indent) ?? markup(body) ?? .text(textStart: indent)
    case UInt8(ascii: "\\"):
      if PageMarkLine.isLayout(body) { return .rule }
      if let item = escapedItem(body, indent: indent) { return item }
      return TaggedHeading(latex: body)?.shape(indent: indent) ?? .text(textStart: indent)
    case UInt8(ascii: "}"):
      return body.count == 1 ? .rule : .text(textStart: indent)
    case UInt8(ascii: "$"):
      return body.elementsEqual("$$".utf8) ? .rule : .text(textStart: indent)
    case UInt8(ascii: "!"):
      return isImage(body) ? .image : .text(textStart: indent)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return item(body, indent: indent) ?? .text(textStart: indent)
    default:
      return bullet(body, indent: indent) ?? .text(textStart: indent)
    }
  }

  private static func markup(_ body: ArraySlice<UInt8>) -> LineShape? {
    if body.dropFirst().first == UInt8(ascii: "!") {
      let declaration = String(decoding: body.dropFirst(2).prefix(7), as: UTF8.self).lowercased()
      return declaration == "doctype" ? .markup : nil
    }
    guard let tag = HTMLTag(body, at: body.startIndex) else { return nil }
    return tag.isUnshown ? .unshown : tag.isBlock ? .markup : nil
  }

  private static func heading(_ body: ArraySlice<UInt8>, indent: Int) -> LineShape? {
    let level = body.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = body.dropFirst(level)
    guard level <= 6, rest.first.map(\.isBlank) ?? true || standsClose(rest, level) else { return nil }
    var blanks = rest.prefix { $0.isBlank }.count
    while rest.dropFirst(blanks).starts(with: "\u{3000}".utf8) { blanks += 3 }
    return .heading(level: level, textStart: indent + level + blanks)
  }

  /// Whether `#` without a space after it marks a heading: `##核心观点`. `#话题#` and `#1` are not headings, nor is a
  /// sentence.
  private static func standsClose(_ rest: ArraySlice<UInt8>, _ level: Int) -> Bool {
    guard let first = rest.first, rest.count <= 180, !rest.contains(UInt8(ascii: "#")) else { return false }
    let isSentence = ["。", "；", "，", "："].contains { rest.suffix(3).elementsEqual($0.utf8) }
    return !isSentence && (first >= 0x80 || level > 1 && first.isLetter || first == UInt8(ascii: "("))
  }

  private static func bullet(_ body: ArraySlice<UInt8>, indent: Int) -> LineShape? {
    BulletSign.length(body).map { numbered(body, $0, indent: indent) }
  }

  /// Whether the line is three or more of one character and otherwise only spaces.
  private static func isRule(_ body: ArraySlice<UInt8>) -> Bool {
    guard let sign = body.first, sign != UInt8(ascii: "+") else { return false }
    return body.allSatisfy { $0 == sign || $0.isBlank } && body.count { $0 == sign } >= 3
  }

  /// Reads `- text`, `1. text`, `1) text`, and a number after the dash: `- 1) text`.
  private static func item(_ body: ArraySlice<UInt8>, indent: Int) -> LineShape? {
    if let number = numberMarker(body) {
      return .item(
        marker: String(decoding: body.prefix(number.marker), as: UTF8.self), textStart: indent + number.end)
    }
    guard let sign = body.first, "-*+".utf8.contains(sign), let blank = body.dropFirst().first, blank.isBlank
    else { return nil }
    let start = 1 + body.dropFirst().prefix { $0.isBlank }.count
    // `- • text`: the converter's bullet before the PDF's own.
    return bullet(body.dropFirst(start), indent: indent + start) ?? numbered(body, start, indent: indent)
  }

  /// `\- text`: a converter escaped the dash that the page begins its items with.
  private static func escapedItem(_ body: ArraySlice<UInt8>, indent: Int) -> LineShape? {
    let rest = body.dropFirst()
    guard rest.first == UInt8(ascii: "-"), let shape = item(rest, indent: indent + 1),
      rest.dropFirst().contains(where: { !$0.isBlank })
    else { return nil }
    return shape
  }

  /// The item after a bullet, with the number that it may begin with.
  private static func numbered(_ body: ArraySlice<UInt8>, _ start: Int, indent: Int) -> LineShape {
    guard let number = numberMarker(body.dropFirst(start)) else {
      return .item(marker: nil, textStart: indent + start)
    }
    let marker = String(decoding: body.dropFirst(start).prefix(number.marker), as: UTF8.self)
    return .item(marker: marker, textStart: indent + start + number.end)
  }

  /// Reads up to three digits, then `.` or `)` and a space, or `）` with or without one.
  private static func numberMarker(_ body: ArraySlice<UInt8>) -> (marker: Int, end: Int)? {
    let digits = body.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard (1...3).contains(digits) else { return nil }
    let rest = body.dropFirst(digits)
    if rest.starts(with: "）".utf8) {
      return (digits + 3, digits + 3 + rest.dropFirst(3).prefix { $0.isBlank }.count)
    }
    guard let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
      let blank = rest.dropFirst().first, blank.isBlank
    else { return nil }
    return (digits + 1, digits + 1 + rest.dropFirst().prefix { $0.isBlank }.count)
  }

  private static func isImage(_ body: ArraySlice<UInt8>) -> Bool {
    body.starts(with: "![".utf8) && body.last == UInt8(ascii: ")")
      && body.count { $0 == UInt8(ascii: "!") } == 1
  }

  /// Whether the line is only `<img …>`.
  private static func isPictureTag(_ body: ArraySlice<UInt8>) -> Bool {
    body.starts(with: "<img ".utf8) && body.last == UInt8(ascii: ">")
      && body.count { $0 == UInt8(ascii: "<") } == 1
  }

  /// Whether tabs make the line a row. They do only between or after cells; one tab before text is an indentation.
  private static func isTabRow(_ line: ArraySlice<UInt8>) -> Bool {
    var (tabs, filled) = (0, 0)
    var isFilled = false
    for byte in line {
      if byte == UInt8(ascii: "\t") {
        tabs += 1
        isFilled = false
      } else if !isFilled, !byte.isBlank {
        filled += 1
        isFilled = true
      }
    }
    return filled > 1 || tabs > 1 || line.first != UInt8(ascii: "\t")
  }

  private static func isWhitespaceOnly(_ body: ArraySlice<UInt8>) -> Bool {
    // A line of no-break or ideographic spaces is blank too.
    String(decoding: body.prefix(64), as: UTF8.self).unicodeScalars.allSatisfy(\.isWhitespace)
      && body.count <= 64
  }
}
