/// Reads the signs inside a line of Markdown: bold, links, escapes, code, formulas, breaks.
///
/// CommonMark leaves `**…。**此外` as asterisks, because its rule asks for a blank or punctuation outside the
/// closing sign; Chinese has no blanks. Here every pair of `**` with something between is bold.
struct InlineText {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var text = String.UnicodeScalarView()
  private var length = 0
  private var bold: [Range<Int>] = []
  private var boldStart: Int?

  /// - Returns: the plain text and its bold stretches. What is no sign stays as it is.
  static func read(_ markdown: String) -> RichText {
    guard markdown.utf8.contains(where: isSign) else { return RichText(markdown) }
    var reader = InlineText(scalars: Array(markdown.unicodeScalars))
    return reader.run()
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "`"):
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
      case "\\" where next.map(\.isASCIIPunctuation) == true:
        position += 1
        keep()
      case "[", "!":
        readLink()
      case "$":
        readFormula()
      case "<":
        readBreak()
      case "&":
        readEntity()
      case "`":
        readCode()
      default:
        keep()
      }
    }
    return RichText(String(text), bold: bold.filter { !$0.isEmpty })
  }

  private var next: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

  private mutating func keep() {
    append(scalars[position])
    position += 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    text.append(scalar)
    length += 1
  }

  private mutating func append(_ string: some StringProtocol) {
    for scalar in string.unicodeScalars { append(scalar) }
  }

  // MARK: Bold

  /// Exactly two asterisks: three are a significance mark as in `0.10***`.
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

  // MARK: Links, code, formulas

  /// How far ahead a closing sign is looked for: a line of nothing but opening signs must not cost its square.
  private static let reach = 2_000

  private func find(_ scalar: Unicode.Scalar, from start: Int) -> Int? {
    guard start < scalars.count else { return nil }
    return scalars[start..<min(scalars.count, start + Self.reach)].firstIndex(of: scalar)
  }

  /// `[words](target)` keeps both; `![words](file)` keeps the words.
  private mutating func readLink() {
    let isImage = scalars[position] == "!"
    let open = position + (isImage ? 1 : 0)
    guard open < scalars.count, scalars[open] == "[", let close = find("]", from: open + 1),
      close + 1 < scalars.count, scalars[close + 1] == "(", let end = find(")", from: close + 2)
    else {
      keep()
      return
    }
    let words = scalars[(open + 1)..<close]
    let target = scalars[(close + 2)..<end]
    for scalar in words { append(scalar) }
    if !isImage, !words.elementsEqual(target) {
      append(words.isEmpty ? "" : " ")
      append("(")
      for scalar in target { append(scalar) }
      append(")")
    }
    position = end + 1
  }

  private mutating func readCode() {
    guard let close = find("`", from: position + 1), close > position + 1 else {
      keep()
      return
    }
    for scalar in scalars[(position + 1)..<close] { append(scalar) }
    position = close + 1
  }

  /// `$…$` after pandoc's rule: no blank inside the signs, no digit after the closing one.
  private mutating func readFormula() {
    guard let close = find("$", from: position + 1), close > position + 1,
      !scalars[position + 1].properties.isWhitespace, !scalars[close - 1].properties.isWhitespace,
      !(close + 1 < scalars.count && ("0"..."9").contains(scalars[close + 1])),
      let plain = TeXText.plain(scalars[(position + 1)..<close])
    else {
      keep()
      return
    }
    append(plain)
    position = close + 1
  }

  private mutating func readBreak() {
    for spelling in ["<br>", "<br/>", "<br />", "<BR>"] {
      let sign = Array(spelling.unicodeScalars)
      guard scalars[position...].starts(with: sign) else { continue }
      append("\n")
      position += sign.count
      return
    }
    keep()
  }

  private mutating func readEntity() {
    for (name, scalar) in Self.entities where scalars[position...].starts(with: name.unicodeScalars) {
      append(scalar)
      position += name.unicodeScalars.count
      return
    }
    keep()
  }

  private static let entities: [(String, Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
  ]
}

extension Unicode.Scalar {
  /// What Markdown lets a backslash escape.
  var isASCIIPunctuation: Bool {
    isASCII && ("!"..."/" ~= self || ":"..."@" ~= self || "["..."`" ~= self || "{"..."~" ~= self)
  }
}
