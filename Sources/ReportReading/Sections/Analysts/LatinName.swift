import Lexemes
import Lexicon

/// Matches names in Latin letters with e-mail addresses.
enum LatinName {
  /// Whether an e-mail address may belong to a name: its part before `@` contains a part of the name, or its initials.
  ///
  /// Two capitalized words may be anything, for example `Price Target`; a matching address shows that they are a
  /// person. A name with Chinese characters always passes.
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

  /// Whether a name of two or three words is directly above a phone number, as for a colleague without an e-mail
  /// address.
  static func isOverPhone(_ place: Int, in tokens: [ContactToken]) -> Bool {
    let name = tokens[place]
    guard name.kind == .name, !name.text.hasHan, (2...3).contains(name.text.split(at: " ").count),
      tokens.indices.contains(place + 1), tokens[place + 1].kind == .phone
    else { return false }
    return (0...2).contains(tokens[place + 1].line - name.line)
  }

  /// Whether a word joins the parts of a name: `Arpad von Nemes`.
  static func isParticle(_ word: String) -> Bool { PeopleWords.particles.contains(word) }

  /// The tokens with several names on one line split where the e-mail addresses after them show the names:
  /// `Ann Lee Bob Wu`, then those of both.
  static func parted(_ tokens: [ContactToken]) -> [ContactToken] {
    tokens.indices.flatMap { place -> [ContactToken] in
      let token = tokens[place]
      guard token.kind == .name, !token.text.hasHan else { return [token] }
      let words = token.text.split(at: " ").map { String($0) }
      guard words.count > 3 else { return [token] }
      let behind = tokens[(place + 1)...].prefix { $0.kind != .name }
      let mails = behind.filter { $0.kind == .email }.map(\.text)
      guard mails.count > 1, let names = names(words[...], mails[...]) else { return [token] }
      return names.map { name in
        var own = token
        own.text = name
        return own
      }
    }
  }

  /// The words as names of two or three words, one for each e-mail address in order; nil if they do not fit.
  private static func names(_ words: ArraySlice<String>, _ mails: ArraySlice<String>) -> [String]? {
    guard let mail = mails.first else { return words.isEmpty ? [] : nil }
    for length in [2, 3] where words.count >= length {
      let name = words.prefix(length).joined(separator: " ")
      if mayOwn(mail, name), let rest = names(words.dropFirst(length), mails.dropFirst()) {
        return [name] + rest
      }
    }
    return nil
  }

  /// The tokens without Latin words that only look like names. If e-mail addresses match some names, a name without a
  /// matching address or a role is not a person.
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
