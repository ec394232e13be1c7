import Document
import Lexemes
import Lexicon

/// The members of an enumeration that makes up a whole sentence: `tougher rules, slower growth and FX losses`.
enum EnglishEnumeration {
  /// - Returns: the ranges of three or more members; nil where there is no such list, where more text follows it, and
  ///   where a part between commas may belong to another member: `weaker sales in the US, Japan and Korea`.
  static func members(of text: ArraySlice<Unicode.Scalar>) -> [Range<Int>]? {
    let sentence = Array(text)
    let end = sentence.last == "." ? sentence.count - 1 : sentence.count
    guard !sentence[..<end].contains(where: { ";:\n".unicodeScalars.contains($0) }),
      !endsEarly(sentence[..<end])
    else { return nil }
    var ranges = betweenCommas(sentence[..<end])
    guard ranges.count > 1, let last = ranges.popLast(), let ends = closing(sentence, last) else {
      return nil
    }
    ranges += ends
    guard ranges.count > 2, ranges.allSatisfy({ isMember(String(scalars: sentence[$0])) }) else { return nil }
    return ranges.map { ($0.lowerBound + text.startIndex)..<($0.upperBound + text.startIndex) }
  }

  private static let mostWords = 14

  /// Whether a text is a member. A single word may be another object of the previous member:
  /// `sales of phones, tablets and watches`.
  private static func isMember(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard let first = words.first, (2...mostWords).contains(words.count) else { return false }
    return !SectionWords.englishClauseOpenings.contains(String(first))
      && text.unicodeScalars.contains(where: \.isASCIILetter)
  }

  /// Whether the text contains the end of a sentence, followed by a space.
  private static func endsEarly(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { ".!?".unicodeScalars.contains($0) && $1 == " " }
  }

  /// The ranges between commas, except those in parentheses and numbers.
  private static func betweenCommas(_ scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = scalars.startIndex
    var depth = 0
    for place in scalars.indices {
      if scalars[place] == "(" { depth += 1 }
      if scalars[place] == ")" { depth = max(0, depth - 1) }
      guard scalars[place] == ",", depth == 0, place + 1 < scalars.endIndex, scalars[place + 1] == " " else {
        continue
      }
      ranges.append(start..<place)
      start = place + 1
    }
    return ranges + [start..<scalars.endIndex]
  }

  /// The text after the last comma as one member, `and FX losses`, or as two, `slower growth and FX losses`.
  private static func closing(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>]? {
    let start = scalars.skippingBlanks(from: range.lowerBound)
    for word in ["and ", "or "] where scalars[start..<range.upperBound].starts(with: word.unicodeScalars) {
      return [(start + word.utf8.count)..<range.upperBound]
    }
    let joints = [" and ", " or "].flatMap { word in
      (start..<range.upperBound).filter {
        scalars[$0] == " " && scalars[$0..<range.upperBound].starts(with: word.unicodeScalars)
      }.map { $0..<($0 + word.utf8.count) }
    }
    guard let joint = joints.first, joints.count == 1 else { return nil }
    return [start..<joint.lowerBound, joint.upperBound..<range.upperBound]
  }
}
