import Lexemes
import Lexicon

extension IndustryWords {
  private static let names = WordSet(all)
  private static let joints: Signs = "/、-·&＆"
  private static let blanks: Signs = " \u{3000}"
  private static let kinds = ["行业", "产业", "板块"]

  /// Whether words name one or more industries: `电力设备/光伏设备`, `房地产行业`.
  static func isName(_ text: String) -> Bool {
    let words = text.split(at: joints)
    guard (1...3).contains(words.count) else { return false }
    return words.allSatisfy { printed in
      let word = printed.split(at: blanks).joined()
      return names.contains(word)
        || kinds.contains { word.closes(with: $0) && names.contains(word.dropLast($0.count)) }
    }
  }
}
