import Lexemes

/// Distinguishes headings from paragraphs by size and numbering.
enum Headings {
  /// The level of a paragraph that is a heading, from 2; nil for any other.
  static func level(of paragraph: Paragraph, isSide: Bool) -> Int? {
    let mostLines = LatinTitle.isLatin(paragraph.text) || paragraph.scale >= largeScale ? 3 : 2
    guard paragraph.kind == .text, paragraph.lineCount <= mostLines,
      isTitle(paragraph.text) || isTitleBeforeSubtitle(paragraph)
    else { return nil }
    let number = HeadingNumber(paragraph.text)
    let isBig = paragraph.scale >= BodySize.headingScale && !paragraph.isInFigure
    if isSide { return isBig && isLabel(paragraph.text) ? 3 : nil }
    guard isBig || number.map({ isNumberedHeading(paragraph, $0) }) ?? false else { return nil }
    if let number { return min(6, 1 + number.depth) }
    return paragraph.scale >= 1.3 ? 2 : 3
  }

  /// A scale that no words in running text have.
  private static let largeScale = 1.5
  private static let titleScale = 1.7

  /// `某某体系搭建：` in large words: what follows the colon is the subtitle, on a line of its own in another size.
  private static func isTitleBeforeSubtitle(_ paragraph: Paragraph) -> Bool {
    guard paragraph.scale >= largeScale, let last = paragraph.text.lastScalar,
      "：:".unicodeScalars.contains(last)
    else { return false }
    let words = String(paragraph.text.unicodeScalars.dropLast())
    // On later pages, the title of a slide: `基本面信息：`.
    let least = paragraph.page > 1 && paragraph.scale >= titleScale ? 4 : 10
    return words.unicodeScalars.count >= least && words.hasWide && isTitle(words)
  }

  /// Whether the text may be a heading: short, without the end of a sentence, and not just a number or a date.
  private static func isTitle(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    // Letters are half as wide as Chinese characters, and English needs more of them.
    let isLatin = LatinTitle.isLatin(text)
    guard scalars.count > 1, scalars.count <= (isLatin ? 150 : 60), !CellText.isNumber(text),
      let last = text.lastScalar
    else {
      return false
    }
    guard !"。；;，,：:".unicodeScalars.contains(last), !scalars.contains("。"), !scalars.contains("@") else {
      return false
    }
    if isLatin, scalars.count > 60 && last == "." || isFormula(text) { return false }
    if text.firstScalar == "©" || hasTime(text) || LayoutWords.isFooter(text)
      || LayoutWords.isPageNumber(text)
      || ContactColumns.isContact(text)
    {
      return false
    }
    // Two or three letters are a logo.
    let isMark = scalars.count <= 3 && scalars.allSatisfy { $0.isASCIILetter }
    return scalars.contains { $0.isHan || $0.isASCIILetter } && !isMark && !LayoutWords.isDate(text)
  }

  /// Whether the text is a part of a formula: several letters, none beside another one, as in `f (t) = C`.
  private static func isFormula(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.isASCIILetter }
    return words.count > 1 && words.allSatisfy { $0.count == 1 } && text.unicodeScalars.contains(" ")
  }

  /// Whether the text has a time of day, as a line with the time of production has: `04 Aug 2026 02:35:27 ET`.
  private static func hasTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    return (1..<parts.count - 1).contains { index in
      parts[index].unicodeScalars.count == 2 && parts[index].unicodeScalars.allSatisfy(\.isASCIIDigit)
        && parts[index - 1].lastScalar?.isASCIIDigit == true
        && parts[index + 1].firstScalar?.isASCIIDigit == true
    }
  }

  /// Whether the text may be a heading of a side bar: four to six Chinese characters. Names and dates are large there
  /// too.
  private static func isLabel(_ text: String) -> Bool {
    (4...6).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(\.isHan)
  }

  /// Whether a numbered paragraph is a heading: one short line. Otherwise it may be a list item. Items have no numbers of two
  /// or three parts, so the title behind one may have a comma.
  private static func isNumberedHeading(_ paragraph: Paragraph, _ number: HeadingNumber) -> Bool {
    let signs = number.style == .decimal && number.depth > 1 ? "。；" : "，。；"
    // In a column of titles alone each line may reach the edge.
    let isFull =
      paragraph.isLastLineFull
      && (number.depth < 2 || !paragraph.text.hasWide || paragraph.lastSpan.width > 20 * paragraph.size)
    return paragraph.lineCount == 1 && !isFull && paragraph.text.unicodeScalars.count <= 40
      && !paragraph.text.unicodeScalars.contains { signs.unicodeScalars.contains($0) }
  }
}
