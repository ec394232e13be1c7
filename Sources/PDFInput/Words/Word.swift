import Document
import Lexemes

/// A word of a page and its position, as `pdftotext -bbox` prints it: characters of one font without a gap.
struct Word: Sendable, Hashable {
  let text: String
  let box: Box
  /// The font size, in points.
  let size: Double

  /// - Parameters:
  ///   - text: the characters of the word.
  ///   - box: its rectangle.
  ///   - size: its font size; estimated from the box if nil.
  init(text: String, box: Box, size: Double? = nil) {
    self.text = text
    self.box = box
    self.size = size ?? FontSizes.chinese(text, box) ?? 0.9 * box.height
  }

  /// The baseline. The box does not give it, but in most fonts the descent is a fifth of the height.
  var baseline: Double { box.bottom - 0.2 * box.height }

  /// Splits the word after some of its characters. The place of the cut is estimated from their usual widths.
  func split(after count: Int) -> (Word, Word)? {
    let scalars = Array(text.unicodeScalars)
    guard count > 0, count < scalars.count else { return nil }
    let width = { (part: ArraySlice<Unicode.Scalar>) in part.reduce(0) { $0 + ($1.isWide ? 1 : 0.5) } }
    let share = width(scalars[..<count]) / width(scalars[...])
    let cut = box.left + share * box.width
    var (left, right) = (box, box)
    left.right = cut
    right.left = cut
    return (
      Word(text: String(scalars: scalars[..<count]), box: left, size: size),
      Word(text: String(scalars: scalars[count...]), box: right, size: size)
    )
  }
}

/// The words of one page.
struct PageWords: Sendable, Hashable {
  /// The page number, from 1.
  let number: Int
  let width: Double
  let height: Double
  var words: [Word]
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIILetter: Bool { (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A) }
}

extension StringProtocol {
  var firstScalar: Unicode.Scalar? { unicodeScalars.first }
  var lastScalar: Unicode.Scalar? { unicodeScalars.last }
}
