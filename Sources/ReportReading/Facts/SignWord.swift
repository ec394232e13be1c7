import Document
import Lexemes

/// A word before a number that is its sign: `净利率为负 3%`, `a margin of negative 3%`.
enum SignWord {
  /// Whether `负` is the sign of the number after it. In `背负 30 亿元` and `正负 3%` it is part of another word.
  static func isSign(at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    place == 0 || openings.contains(scalars[place - 1])
  }

  /// Characters that such a sign may follow.
  private static let openings: Signs = " (（为是在约至到由从和与及：:，,、“比速幅率润值额差达流量"

  /// Whether an English word before a number is a sign; nil if it is another word, false if it may also be an operator,
  /// as in `sales minus 5%`.
  static func english(endingAt end: Int, _ scalars: [Unicode.Scalar]) -> Bool? {
    switch word(endingAt: end, scalars).lowercased() {
    case "negative": return true
    case "minus":
      let start = end + 1 - "minus".count
      guard let before = scalars[..<start].lastIndex(where: { $0 != " " }) else { return true }
      if scalars[before].isASCIILetter {
        return leads.contains(word(endingAt: before, scalars).lowercased())
      }
      return "(（,，:：;".unicodeScalars.contains(scalars[before])
    default: return nil
    }
  }

  /// Words that a number with its sign may follow.
  private static let leads: Set<String> = [
    "was", "is", "are", "were", "be", "been", "at", "of", "to", "from", "by", "about", "around", "roughly",
    "nearly", "reached", "hit", "between", "than", "a", "with",
  ]

  private static let longest = 10

  private static func word(endingAt end: Int, _ scalars: [Unicode.Scalar]) -> String {
    let length = scalars[...end].reversed().prefix(longest).prefix { $0.isASCIILetter }.count
    return String(scalars: scalars[(end + 1 - length)...end])
  }
}
