import Lexemes
import Lexicon

/// Names in Latin letters, and the mails that can be theirs.
enum LatinName {
  /// Whether a mail can belong to a name: a part of the name, or its initials, is in what is before the sign `@`.
  ///
  /// Two words with capital letters may be anything, `Price Target` too; a mail tells a person from such words. Of a name
  /// in Chinese characters nothing is asked.
  static func mayOwn(_ email: String, _ name: String) -> Bool {
    guard !name.hasHan else { return true }
    let local = email.prefix { $0 != "@" }.lowercased()
    let words = name.lowercased().split(at: " .-'")
    let pieces = Set(local.split(at: "._-0123456789"))
    if words.contains(where: { pieces.contains($0) && $0.count > 1 || $0.count > 2 && local.holds($0) }) {
      return true
    }
    let initials = words.compactMap(\.first).map(String.init).joined()
    return initials.count > 1 && pieces.contains(initials)
  }

  /// Whether a name of two or three words is right above a phone: a colleague whose mail the page does not print.
  static func isOverPhone(_ place: Int, in tokens: [ContactToken]) -> Bool {
    let name = tokens[place]
    guard name.kind == .name, !name.text.hasHan, (2...3).contains(name.text.split(at: " ").count),
      tokens.indices.contains(place + 1), tokens[place + 1].kind == .phone
    else { return false }
    return (0...2).contains(tokens[place + 1].line - name.line)
  }

  /// Whether a word joins the parts of a name: `Arpad von Nemes`.
  static func isParticle(_ word: String) -> Bool { PeopleWords.particles.contains(word) }

  /// The pieces of a list without words in Latin letters that look like names, where the mails say who the people are:
  /// whose mail none of them is, and who has no role, is none.
  static func withoutStrangers(_ tokens: [ContactToken]) -> [ContactToken] {
    let mails = tokens.filter { $0.kind == .email }
    guard !mails.isEmpty else { return tokens }
    func isKnown(_ name: ContactToken) -> Bool { mails.contains { mayOwn($0.text, name.text) } }
    let latin = tokens.filter { $0.kind == .name && !$0.text.hasHan }
    guard latin.contains(where: isKnown) else { return tokens }
    return tokens.indices.filter { place in
      let token = tokens[place]
      return token.kind != .name || token.isAnnounced || token.text.hasHan || isKnown(token)
        || isOverPhone(place, in: tokens)
    }.map { tokens[$0] }
  }
}
