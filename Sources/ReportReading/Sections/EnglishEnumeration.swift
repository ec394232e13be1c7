import Document
import Lexemes

/// The members of a list in a sentence: `tougher rules, slower growth and FX losses`.
enum EnglishEnumeration {
  /// - Returns: three members or more; nil where a sentence has no such list, or where what is between its commas are
  ///   clauses rather than members.
  static func members(of text: RichText) -> [RichText]? {
    guard let sentence = firstSentence(text) else { return nil }
    var ranges = betweenCommas(sentence)
    guard ranges.count > 1, let last = ranges.popLast(), let ends = closing(sentence, last) else {
      return nil
    }
    ranges += ends
    guard ranges.count > 2 else { return nil }
    let members = ranges.map { text.slice($0).trimmed }
    return members.allSatisfy { isMember($0.text) } ? members : nil
  }

  private static let mostWords = 14
  /// What begins a clause, or a member that is not the last.
  private static let openings: Set<String> = [
    "which", "that", "including", "such", "particularly", "especially", "though", "although", "while", "with",
    "given",
    "if", "as", "but", "and", "or", "we", "this", "these", "who", "where", "when", "because", "resulting",
    "leading",
    "thus", "however", "driven", "due",
  ]

  private static func isMember(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard let first = words.first, words.count <= mostWords else { return false }
    return !openings.contains(String(first)) && text.unicodeScalars.contains(where: \.isASCIILetter)
  }

  /// Up to the first full stop; nil where another sign divides the text already.
  private static func firstSentence(_ text: RichText) -> [Unicode.Scalar]? {
    let scalars = text.text.scalarArray
    let end = scalars.indices.first { place in
      scalars[place] == "." && (place + 1 == scalars.count || scalars[place + 1] == " ")
    }
    let sentence = Array(scalars[..<(end ?? scalars.count)])
    return sentence.contains { ";:\n".unicodeScalars.contains($0) } ? nil : sentence
  }

  /// Commas in parentheses and in numbers divide nothing.
  private static func betweenCommas(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (place, scalar) in scalars.enumerated() {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth = max(0, depth - 1) }
      guard scalar == ",", depth == 0, place + 1 < scalars.count, scalars[place + 1] == " " else { continue }
      ranges.append(start..<place)
      start = place + 1
    }
    return ranges + [start..<scalars.count]
  }

  /// What is behind the last comma as one member, `and FX losses`, or as the last two, `slower growth and FX losses`.
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
