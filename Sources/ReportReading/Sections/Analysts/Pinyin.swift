import Lexemes
import Lexicon

/// Matches Chinese names with e-mail addresses by how a name is spelt: `zhangwei`, `zhangw`, `wei.zhang`.
enum Pinyin {
  /// Whether an address spells a whole name: the surname, and a syllable or an initial for each further character.
  static func spells(_ email: String, _ name: String) -> Bool {
    guard let surname = spelling(of: name) else { return false }
    let given = name.count - 1
    return rests(of: email, without: surname).contains { letters in
      letters.count == given && letters.allSatisfy(\.isInitial) || syllables(letters).contains(given)
    }
  }

  /// Whether an address may be that of a person with the surname of a name. It may be for any address where it is not
  /// known how the surname is spelt.
  static func mayOwn(_ email: String, _ name: String) -> Bool {
    guard let surname = spelling(of: name) else { return true }
    if Surname.mayOwn(email, name), !local(email).opens(with: surname) { return true }
    return rests(of: email, without: surname).contains { letters in
      letters.count <= 3 && letters.allSatisfy(\.isInitial) || !syllables(letters).isEmpty
    }
  }

  private static func spelling(of name: String) -> String? {
    guard (2...4).contains(name.count), name.allSatisfy({ $0.unicodeScalars.allSatisfy(\.isHan) }) else {
      return nil
    }
    return name.first.flatMap { PeopleWords.spellings[$0] }
  }

  /// The letters of an address before `@`, without digits and separators.
  private static func local(_ email: String) -> String {
    email.prefix { $0 != "@" }.lowercased().filter { $0.isASCII && $0.isLetter }
  }

  /// What is left of an address without the surname at its start or end.
  private static func rests(of email: String, without surname: String) -> [[UInt8]] {
    let letters = local(email)
    var rests: [[UInt8]] = []
    if letters.opens(with: surname) { rests.append(Array(letters.utf8.dropFirst(surname.utf8.count))) }
    if letters.closes(with: surname) { rests.append(Array(letters.utf8.dropLast(surname.utf8.count))) }
    return rests
  }

  /// The numbers of syllables that letters can be split into, up to three; empty if they are not syllables.
  private static func syllables(_ letters: [UInt8]) -> Set<Int> {
    var counts: [Set<Int>] = Array(repeating: [], count: letters.count + 1)
    counts[0] = [0]
    for start in letters.indices where !counts[start].isEmpty {
      for length in 1...longestSyllable
      where start + length <= letters.count && isSyllable(letters[start..<(start + length)]) {
        counts[start + length].formUnion(counts[start].map { $0 + 1 })
      }
    }
    return counts[letters.count].filter { $0 <= 3 }
  }

  /// `zhuang` and `shuang` are the longest syllables.
  private static let longestSyllable = 6

  /// Whether letters are a syllable: a consonant, or none, and a final.
  private static func isSyllable(_ letters: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: letters, as: UTF8.self)
    if PeopleWords.finalsAlone.contains(word) { return true }
    return PeopleWords.initials.contains { initial in
      word.opens(with: initial) && PeopleWords.finals.contains(String(word.dropFirst(initial.count)))
    }
  }
}

extension UInt8 {
  /// Whether a letter may begin a syllable.
  fileprivate var isInitial: Bool {
    self != UInt8(ascii: "i") && self != UInt8(ascii: "u") && self != UInt8(ascii: "v")
  }
}
