import Document
import Lexemes

/// A heading's words in the form used for comparison: without number, bullets, spaces and final colon.
struct HeadingName: Sendable, Hashable {
  /// The number at the start.
  let number: Enumerator?
  /// The words as printed, without number, bullets and colon.
  let printed: String
  /// The same words, with full-width characters folded and without spaces.
  let words: String
  /// The words in lower case if they are English, so that `Key Points` and `KEY POINTS` are the same heading.
  let english: String?
  /// The words before a colon inside the heading.
  let label: String?
  let count: Int
  /// Whether it is numbered like a chapter: `3. …`, `三、…`, and `3 …`, which is not a list number.
  let isChapter: Bool

  init(_ title: String) {
    let bare = Self.bare(title)
    let (number, rest) = Enumerator.split(bare)
    self.number = number
    printed = Self.withoutColon(Self.bare(rest))
    let spaced = number == nil ? Self.spacedNumber(printed) : 0
    let words = Self.withoutAppendix(
      (spaced == 0 ? printed : String(printed.dropFirst(spaced))).foldedWidth.withoutBlanks)
    self.words = words
    let isEnglish = words.utf8.first.map { $0 < 0x80 } == true && words.utf8.allSatisfy { $0 < 0x80 }
    english = isEnglish ? words.lowercased() : nil
    isChapter = spaced > 0 || number.map { $0.style.isChapter } ?? false
    label = words.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(words[..<$0]) }
    count = words.scalarCount
  }

  /// Whether it looks like a sentence, which may contain any word.
  var isSentence: Bool { words.unicodeScalars.contains(where: Self.sentenceSigns.contains) }

  private static let sentenceSigns: Signs = "，,。？?！!；;“”:："

  /// The title without leading bullets and template marks, and without brackets around it: `■ 风险`, `【免责声明】`.
  private static func bare(_ title: String) -> String {
    let title = TemplateMarks.hasHashes(title) ? TemplateMarks.removed(from: title) : title
    var rest = title
    // Most titles begin with a Chinese character or a digit and need no closer look.
    if let first = title.unicodeScalars.first, !first.isHan, !first.isDecimalDigit {
      let scalars = title.scalarArray
      let start = LeadingSigns.length(scalars)
      guard start < scalars.count else { return title }
      if start > 0 { rest = String(scalars: scalars[start...]) }
    }
    if rest.opens(with: "【"), rest.closes(with: "】") || rest.closes(with: "】："),
      let end = rest.lastIndex(of: "】")
    {
      rest = String(rest[rest.index(after: rest.startIndex)..<end])
    }
    return rest
  }

  /// The words without the label of an appendix: `附录二：行业新闻`.
  private static func withoutAppendix(_ words: String) -> String {
    guard words.opens(with: "附录"), let colon = words.prefix(5).firstIndex(of: ":") else { return words }
    let rest = words[words.index(after: colon)...]
    return rest.isEmpty ? words : String(rest)
  }

  /// The length of a chapter number such as `3 ` before Chinese words; 0 for `3 月`.
  private static func spacedNumber(_ words: String) -> Int {
    let digits = words.prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits) else { return 0 }
    let rest = words.dropFirst(digits)
    guard rest.first == " ", let next = rest.dropFirst().unicodeScalars.first, next.isWide,
      !"年月日周季家个只点倍".unicodeScalars.contains(next)
    else { return 0 }
    return digits + 1
  }

  private static func withoutColon(_ words: String) -> String {
    guard let last = words.last, last == ":" || last == "：" else { return words }
    return words.dropLast().trimmed
  }
}

extension Enumerator {
  /// Whether it is the number of the first chapter, `一、` or `1.`, unless the heading is known for something else.
  func opensChapters(_ kind: SectionKind) -> Bool {
    ordinal == 1 && (style == .chinese || style == .arabic) && ![.highlights, .risks].contains(kind)
  }
}

extension Enumerator.Style {
  /// Whether the style numbers chapters or their parts, and not list items.
  var isChapter: Bool {
    switch self {
    case .chinese, .arabic, .decimal: true
    case .chineseInParentheses, .arabicInParentheses, .circled: false
    }
  }

  /// Whether the style numbers the parts of a chapter.
  var isOfPart: Bool {
    switch self {
    case .chineseInParentheses: true
    case .decimal(let depth): depth > 1
    case .chinese, .arabic, .arabicInParentheses, .circled: false
    }
  }

  /// The depth of such a number in an outline.
  var depth: Int {
    switch self {
    case .chinese: 1
    case .chineseInParentheses: 2
    case .arabic: 1
    case .decimal(let depth): depth
    case .arabicInParentheses, .circled: 4
    }
  }
}

/// Leading marks without meaning: bullets, `$\spadesuit$`, letters from a symbol font, marks of a Word template.
enum LeadingSigns {
  /// The length of the marks in scalars; 0 for most texts.
  static func length(_ scalars: [Unicode.Scalar]) -> Int {
    var start = 0
    while start < scalars.count {
      let scalar = scalars[start]
      if isSign(scalar) || scalar.isWhitespace {
        start += 1
      } else if let length = formula(scalars, at: start) ?? mark(scalars, at: start)
        ?? letter(scalars, at: start)
      {
        start += length
      } else {
        break
      }
    }
    return start
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    if Bullets.signs.contains(scalar) || "·◇☆♦♠♣♥※▫◦○☐☑☒✦✧➔→⬥◈".unicodeScalars.contains(scalar) {
      return true
    }
    return (0xE000...0xF8FF).contains(scalar.value)
  }

  /// The length of a formula that is a single command: `$\bigcirc$`.
  private static func formula(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "$", start + 2 < scalars.count else { return nil }
    var end = start + 1
    while end < scalars.count, scalars[end] == " " { end += 1 }
    guard end < scalars.count, scalars[end] == "\\" else { return nil }
    end += 1
    let name = scalars[end...].prefix(24).prefix { $0.isASCIILetter }
    end = name.endIndex
    while end < scalars.count, scalars[end] == " " { end += 1 }
    guard !name.isEmpty, end < scalars.count, scalars[end] == "$" else { return nil }
    return end + 1 - start
  }

  /// The length of a letter from a symbol font before Chinese words: `n 风险提示`.
  private static func letter(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + 2 < scalars.count, "nlupqØü".unicodeScalars.contains(scalars[start]),
      scalars[start + 1] == " ", scalars[start + 2].isWide
    else { return nil }
    return 2
  }

  /// The length of a template mark, whole or cut: `[Table_Summary]`, `le_Summary]`.
  private static func mark(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    var end = start
    let isOpen = scalars[end] == "["
    if isOpen { end += 1 }
    let table = scalars[end...].prefix(6).prefix { $0.isASCIILetter }
    guard "Table".unicodeScalars.reversed().starts(with: table.reversed()) else { return nil }
    end = table.endIndex
    guard end < scalars.count, scalars[end] == "_" else { return nil }
    let name = scalars[(end + 1)...].prefix(24).prefix { $0.isASCIILetter || $0.isDecimalDigit }
    guard name.count >= 3 else { return nil }
    end = name.endIndex
    let isClosed = end < scalars.count && scalars[end] == "]"
    let isUsual =
      start == 0 && table.count == 5 && TemplateMarks.isUsual(scalars[table.endIndex...].dropFirst())
    guard isClosed || isOpen && !table.isEmpty || isUsual else { return nil }
    return end + (isClosed ? 1 : 0) - start
  }
}

extension RichText {
  /// The text without leading marks, see ``LeadingSigns``.
  var withoutLeadingSigns: RichText {
    let scalars = text.scalarArray
    let start = LeadingSigns.length(scalars)
    return start == 0 || start == scalars.count ? self : slice(start..<scalars.count)
  }
}
