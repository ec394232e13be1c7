import Document
import Lexemes

/// Reads inline Markdown: bold, links, escapes, code, formulas and breaks.
///
/// CommonMark leaves `**…。**此外` as asterisks, because it requires a space or punctuation after such a closing
/// delimiter, and Chinese has no spaces. Here every pair of `**` with something in between is bold.
struct InlineText {
  let scalars: [Unicode.Scalar]
  var position = 0
  /// The plain text as UTF-8.
  private var text: [UInt8] = []
  private var length = 0
  private var bold: [Range<Int>] = []
  private(set) var boldStart: Int?
  /// A superscript, subscript or link that has begun and has no character yet.
  var openScript: Script?
  /// Where each closing delimiter was last found, so that a text with many opening ones is searched once.
  private var found: [(sign: Unicode.Scalar, place: Int?)] = []
  /// The place in the Markdown that each character comes from; nil where the caller does not need it.
  private var places: [Int]?

  /// - Returns: the plain text and its bold ranges. What is not markup stays as it is.
  static func read(_ markdown: String) -> RichText {
    guard hasSigns(markdown) else { return RichText(markdown) }
    var reader = InlineText(scalars: markdown.scalarArray)
    return reader.run()
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Whether a text contains any markup. Most do not.
  static func hasSigns(_ markdown: String) -> Bool { markdown.hasByte(where: isSign) }

  /// The plain text and, for each of its Unicode scalars, the place in the Markdown. An inserted character, for
  /// example `^` before a superscript, has the place of what follows it.
  static func readWithPlaces(_ markdown: String) -> (text: RichText, places: [Int]) {
    var reader = InlineText(scalars: markdown.scalarArray)
    reader.places = []
    let text = reader.run()
    return (text, reader.places ?? [])
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func run() -> RichText {
    var boldSigns = countOfBoldSigns()
    while position < scalars.count {
      switch scalars[position] {
      case "*" where isBoldSign && (boldSigns > 1 || boldStart != nil):
        boldSigns -= 1
        toggleBold()
      case "_" where isUnderscoreSign:
        position += 2
        if boldStart == nil { openBold() } else { closeBold() }
      case "\\" where next == "(" && readBracketedFormula():
        break
      case "\\" where next.map(\.isASCIIPunctuation) == true:
        position += 1
        keep()
      case "[", "!":
        readLink()
      case "$":
        readFormula()
      case "<":
        readTag()
      case "&":
        readEntity()
      case "`":
        readCode()
      default:
        keep()
      }
    }
    return RichText(String(decoding: text, as: UTF8.self), bold: bold.filter { !$0.isEmpty })
  }

  private var next: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

  mutating func keep() {
    append(scalars[position])
    position += 1
  }

  /// Appends a character, which comes from ``position`` unless another place is given.
  mutating func append(_ scalar: Unicode.Scalar, from place: Int? = nil) {
    if openScript != nil { startScript(with: scalar) }
    text.append(scalar)
    places?.append(place ?? position)
    length += 1
  }

  /// Appends characters of the Markdown as they are.
  mutating func appendScalars(_ range: Range<Int>) {
    for place in range { append(scalars[place], from: place) }
  }

  /// The last byte of the plain text.
  var lastByte: UInt8? { text.last }

  /// The last characters of the plain text, decoded from its last `bytes` bytes.
  func plainTail(_ bytes: Int) -> [Unicode.Scalar] {
    String(decoding: text.suffix(bytes), as: UTF8.self).scalarArray
  }

  /// Removes a space at the end of the plain text.
  mutating func dropLastBlank() {
    guard text.last == UInt8(ascii: " "), boldStart != length, bold.last?.upperBound != length else { return }
    text.removeLast()
    places?.removeLast()
    length -= 1
  }

  mutating func append(_ string: some StringProtocol) {
    for scalar in string.unicodeScalars { append(scalar) }
  }

  // MARK: Bold

  /// Whether exactly two asterisks are here. Three are a mark of significance, as in `0.10***`.
  private var isBoldSign: Bool { Self.isBoldSign(scalars, at: position) }

  private static func isBoldSign(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index] == "*", scalars[index + 1] == "*" else { return false }
    let before = index > 0 && scalars[index - 1] == "*"
    let after = index + 2 < scalars.count && scalars[index + 2] == "*"
    return !before && !after
  }

  private func countOfBoldSigns() -> Int {
    scalars.indices.count { Self.isBoldSign(scalars, at: $0) }
  }

  private mutating func toggleBold() {
    position += 2
    if let start = boldStart {
      bold.append(start..<length)
      boldStart = nil
    } else {
      boldStart = length
    }
  }

  mutating func openBold() { boldStart = boldStart ?? length }

  mutating func closeBold() {
    guard let start = boldStart else { return }
    bold.append(start..<length)
    boldStart = nil
  }

  /// The next place of a closing delimiter. Must be called with ascending `start`.
  mutating func find(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
    let known = found.firstIndex { $0.sign == scalar }
    if let known {
      guard let place = found[known].place else { return nil }
      if place >= start { return place }
    }
    let place = start < scalars.count ? scalars[start...].firstIndex(of: scalar) : nil
    if let known { found[known].place = place } else { found.append((scalar, place)) }
    return place
  }
}

extension Unicode.Scalar {
  /// Whether Markdown lets a backslash escape the character.
  var isASCIIPunctuation: Bool {
    isASCII && ("!"..."/" ~= self || ":"..."@" ~= self || "["..."`" ~= self || "{"..."~" ~= self)
  }
}
