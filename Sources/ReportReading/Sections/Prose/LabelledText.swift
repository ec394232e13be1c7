import Document
import Lexemes

/// A label and the text after it.
struct LabelledText {
  /// The label without its colon; nil for text before the first label.
  let label: String?
  /// Whether an enumerator precedes the label: `1)`.
  let isNumbered: Bool
  let text: RichText

  /// The line of the source on which it begins.
  let line: Int

  /// Splits a block at its bold labels or, if it has none, at plain ones.
  static func split(_ block: Block) -> [LabelledText] {
    let isItem = if case .item(_?, _) = block.content { true } else { false }
    return LabelledLines.passages(block).enumerated().flatMap { index, lines in
      split(
        TextLine.joined(lines).withoutLeadingSigns, isNumbered: isItem && index == 0,
        line: lines.first?.number ?? 1)
    }
  }

  private static func split(_ whole: RichText, isNumbered: Bool, line: Int) -> [LabelledText] {
    let scalars = whole.text.scalarArray
    var isNumbered = isNumbered
    var pieces: [LabelledText] = []
    var start = 0
    var label: String?
    let slicer = RichTextSlicer(whole, scalars)
    let end = LabelMark(range: scalars.count..<scalars.count, words: "", isNumbered: false)
    for mark in LabelMark.all(in: whole, scalars) + [end] {
      let (text, enumerated) = droppingEnumerator(slicer.slice(start..<mark.range.lowerBound))
      let words = text.withoutBullets
      if label != nil || !words.text.isEmpty {
        pieces.append(LabelledText(label: label, isNumbered: isNumbered, text: words, line: line))
      }
      let isNext = enumerated || mark.isNumbered
      if label != nil || start > 0 || isNext { isNumbered = isNext }
      label = mark.words
      start = mark.range.upperBound
      if start < scalars.count, colons.contains(scalars[start]) { start += 1 }
    }
    return pieces
  }

  static let colons: Signs = ":："

  /// Removes the enumerator of the next label from the end of a text: `…。 2)`.
  private static func droppingEnumerator(_ text: RichText) -> (text: RichText, enumerated: Bool) {
    let trimmed = text.trimmed
    // Only the end is examined, so that a long text need not be converted.
    let tail = Array(trimmed.text.unicodeScalars.suffix(8))
    guard let sign = tail.last, ")）.、".unicodeScalars.contains(sign) else { return (trimmed, false) }
    let digits = tail.dropLast().reversed().prefix { ("0"..."9").contains($0) }.count
    guard (1...2).contains(digits) else { return (trimmed, false) }
    var end = tail.count - digits - 1
    if end > 0, "(（".unicodeScalars.contains(tail[end - 1]) { end -= 1 }
    let before = end > 0 ? tail[end - 1] : " "
    guard !before.isLetterOrDigit || end == 0 else { return (trimmed, false) }
    let count = trimmed.text.scalarCount - (tail.count - end)
    return (trimmed.slice(0..<count).trimmed, true)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}
