import Lexemes
import Lexicon

/// A figure's caption, `图 1: AI 相关网站周访问量 (百万)`: its number, its title and the unit in parentheses.
package struct FigureCaption: Sendable, Hashable {
  /// The number; in `图 2-1`, whose number has a chapter, one that orders figures by both, see ``hasChapter``.
  package let number: Int
  /// Whether the number has two parts, that of a chapter and that of the figure in it: `图 2-1`.
  package var hasChapter: Bool { number >= Self.chapter }
  /// The label and the number as printed: `图 1`.
  package let label: String
  package let title: String
  package let unit: String?

  /// - Returns: nil if the block is not a single line that begins with a figure's label and number.
  package init?(_ block: Block) {
    guard let first = Self.all(block).first else { return nil }
    self = first
  }

  /// The captions of a block; there are several if figures are side by side.
  package static func all(_ block: Block) -> [FigureCaption] {
    switch block.content {
    case .paragraph(let lines) where lines.count == 1 && mayOpen(lines[0].raw):
      all(lines[0].text)
    case .leader(let line, _), .image(let line): all(line.text)
    default: []
    }
  }

  /// The captions of a line: `图1：甲（百万）  图2：乙（%）`.
  package static func all(_ text: String) -> [FigureCaption] {
    var captions: [FigureCaption] = []
    var rest = Substring(text)
    while let caption = FigureCaption(lineOf: String(rest)) {
      captions.append(caption)
      guard let next = next(in: rest, after: caption.number) else { break }
      rest = rest[next...]
    }
    return captions
  }

  /// Whether a label may be at the start of a line, after Markdown's signs. This is a cheap check before the full one.
  private static func mayOpen(_ markdown: String) -> Bool {
    let start = markdown.utf8.prefix(48)
    // The simplified and the traditional form of a label's character share their first byte.
    return labels.contains { label in label.utf8.first.map(start.contains) ?? false }
  }

  private static let labels = CaptionWords.figureLabels
  /// The first characters of labels, simplified and traditional.
  private static let initials = Signs(labels.compactMap(\.unicodeScalars.first) + ["圖"])
  private static let longestLabel = 8
  /// Characters before a figure number that a title only mentions: `图1：甲与图2：乙的对比`.
  private static let goOn: Signs = "与和及至、，,如见比（(之"

  package init?(text: String) {
    guard let (number, label, behind) = Self.numbered(text), Self.opensTitle(behind, label) else {
      return nil
    }
    self.init(number, label, behind.drop { $0 == " " }.dropFirst())
  }

  /// Reads a caption on a line of its own, which may have a blank instead of a colon, `图 1 周访问量`, or nothing: `图1周访问量`.
  /// But `图 1 显示…` is a sentence.
  package init?(lineOf text: String) {
    guard let (number, label, behind) = Self.numbered(text), let sign = behind.first else { return nil }
    if Self.opensTitle(behind, label) {
      self.init(number, label, behind.drop { $0 == " " }.dropFirst())
      return
    }
    guard (2...(Self.isLatin(label) ? Self.longestLatinTitle : Self.longestTitle)).contains(behind.count),
      !behind.prefix(while: { $0 != "(" && $0 != "（" }).contains(where: Self.sentenceSigns.contains),
      let word = behind.first(where: { $0 != " " && $0 != "\u{3000}" }), !Self.sentenceWords.contains(word),
      sign == " " || sign == "\u{3000}" || Self.mayAdjoin(behind)
    else { return nil }
    self.init(number, label, behind)
  }

  /// The most characters of a title without a colon before it. Longer lines are sentences that lost their full stop.
  private static let longestTitle = 60
  private static let longestLatinTitle = 40

  /// Whether a text directly after a figure's number may be the title: words in Chinese that are not a clause.
  private static func mayAdjoin(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    return (first.isHan || "“《".unicodeScalars.contains(first)) && !adjoiningWords.contains(first)
      && !openEnds.contains(last)
  }

  private static let adjoiningWords = Signs(CaptionWords.adjoiningWords.unicodeScalars)
  private static let openEnds = Signs(CaptionWords.openEnds.unicodeScalars)

  private static let marks: Signs = ":：.．、"

  /// Whether a sign precedes the title: `Figure 1: …`, and in English also `Figure 1 - …`.
  private static func opensTitle(_ behind: Substring, _ label: Substring) -> Bool {
    guard let first = behind.first else { return false }
    if marks.contains(first) { return true }
    let sign = behind.drop { $0 == " " }
    return isLatin(label) && ["-", "–", "—"].contains(sign.first) && sign.dropFirst().first == " "
  }

  private static func isLatin(_ label: Substring) -> Bool { label.utf8.first.map { $0 < 0x80 } == true }

  private static let sentenceSigns: Signs = "。，；！？,;!?"
  /// Characters that continue a sentence after `图 1`.
  private static let sentenceWords = Signs(CaptionWords.sentenceWords.unicodeScalars)

  private init(_ number: Int, _ label: Substring, _ words: Substring) {
    self.number = number
    self.label = String(label)
    let own = Self.next(in: words, after: number).map { words[..<$0] } ?? words
    (title, unit) = Self.unit(of: own.trimmed)
  }

  /// The number after the label, and what follows it.
  private static func numbered(_ text: String) -> (number: Int, label: Substring, behind: Substring)? {
    guard let initial = text.unicodeScalars.first, initials.contains(initial) else { return nil }
    let opening = String(text.prefix(scalars: longestLabel)).simplified
    guard let label = labels.first(where: { opening.opens(with: $0) }) else { return nil }
    let rest = text.dropFirst(label.count).drop { $0 == " " }
    let digits = rest.prefix(scalars: 4).prefix { $0.unicodeScalars.allSatisfy(\.isDecimalDigit) }
    guard let number = Int(digits.foldedWidth), digits.count < 4 else { return nil }
    let behind = rest.dropFirst(digits.count)
    if let (part, end) = partOfChapter(behind), (1..<100).contains(number) {
      let sign = end.drop { $0 == " " }
      let isSigned = sign.first.map(marks.contains) == true
      return (number * chapter + part, text[..<end.startIndex], isSigned ? sign : end)
    }
    let sign = behind.drop { $0 == " " }
    let printed = text[..<behind.startIndex]
    return (number, printed, sign.first.map(marks.contains) == true ? sign : behind)
  }

  /// What the number of a chapter is multiplied by; a number of its own has at most three digits.
  package static let chapter = 1000

  /// The number after that of a chapter, `-2` of `图 1-2`, and what follows it. No hyphen of a range follows the number.
  private static func partOfChapter(_ text: Substring) -> (number: Int, behind: Substring)? {
    guard let sign = text.first, "-–－".contains(sign) else { return nil }
    let digits = text.dropFirst().prefix(scalars: 3).prefix { $0.unicodeScalars.allSatisfy(\.isDecimalDigit) }
    guard (1...2).contains(digits.count), let number = Int(digits.foldedWidth) else { return nil }
    return (number, text.dropFirst(1 + digits.count))
  }

  /// Where the caption of the next figure begins on the same line.
  private static func next(in text: Substring, after number: Int) -> Substring.Index? {
    guard text.utf8.count < 600 else { return nil }
    var before: Unicode.Scalar?
    var places: [Int] = []
    text.withBytes { bytes in
      bytes.forEachScalar { scalar, place in
        if let before, initials.contains(scalar), !goOn.contains(before), !before.isASCIILetter {
          places.append(place)
        }
        before = scalar
      }
    }
    return places.lazy.map { text.utf8.index(text.startIndex, offsetBy: $0) }.first { place in
      guard let (found, _, behind) = numbered(String(text[place...])), let sign = behind.first else {
        return false
      }
      return found == number + 1 && (sign == ":" || sign == "：")
    }
  }
}

// MARK: - Units

extension FigureCaption {
  /// The unit, if there is exactly one; it then applies to columns that name none.
  package var soleUnit: String? {
    unit.flatMap { $0.unicodeScalars.contains(where: Self.joints.contains) ? nil : $0 }
  }

  private static let joints: Signs = "，,、/；;"

  private static func unit(of title: String) -> (String, String?) {
    guard let last = title.last, last == ")" || last == "）",
      let open = title.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return (title, nil) }
    var unit = title[title.index(after: open)...].dropLast().trimmed
    if unit.simplified.opens(with: CaptionWords.unitLabel) {
      unit = unit.dropFirst(CaptionWords.unitLabel.count).drop { $0 == ":" || $0 == "：" }.trimmed
    }
    let parts = unit.split(at: joints).map { $0.foldedWidth }
    return !parts.isEmpty && parts.allSatisfy(CaptionWords.units.contains)
      ? (title[..<open].trimmed, unit) : (title, nil)
  }
}
