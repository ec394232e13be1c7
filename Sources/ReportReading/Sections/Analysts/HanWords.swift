import Document
import Lexemes
import Lexicon

/// Chinese roles: ranks and a word such as `分析师`.
enum HanRole {
  private static let ranks = PeopleWords.ranks.map(\.scalarArray)
  private static let cores = PeopleWords.roles.map(\.scalarArray)

  /// The first characters of ranks and roles. Most characters do not begin either.
  private static let firsts = Signs((ranks + cores).compactMap(\.first))

  /// The length of the role that begins at a place; 0 if none does.
  static func length(in han: [Unicode.Scalar], at start: Int) -> Int {
    guard start < han.count, firsts.contains(han[start]) else { return 0 }
    var place = start
    var found = 0
    while place < han.count {
      for core in cores where han[place...].starts(with: core) {
        found = max(found, place + core.count - start)
      }
      guard let rank = ranks.filter({ han[place...].starts(with: $0) }).max(by: { $0.count < $1.count })
      else { break }
      place += rank.count
    }
    return found
  }

  /// The index at which a role at the end begins; nil if the words do not end with one.
  static func ending(_ han: [Unicode.Scalar]) -> Int? {
    guard cores.contains(where: { han.ends(with: $0) }) else { return nil }
    return han.indices.first { length(in: han, at: $0) == han.count - $0 }
  }
}

/// Chinese labels, composed of a few parts: `证券投资咨询执业资格证书编码`.
enum HanLabel {
  private static let parts = PeopleWords.labelParts.map(\.scalarArray).sorted { $0.count > $1.count }

  /// The first characters of the parts. Most characters do not begin any.
  private static let firsts = Signs(parts.compactMap(\.first))

  /// The length of the label that begins at a place; 0 if none does.
  static func length(in han: [Unicode.Scalar], at start: Int) -> Int {
    guard start < han.count, firsts.contains(han[start]) else { return 0 }
    var place = start
    var found = 0
    while place < han.count, let part = parts.first(where: { han[place...].starts(with: $0) }) {
      place += part.count
      if PeopleWords.labelEnds.contains(String(scalars: part)) { found = place - start }
    }
    return found > 1 ? found : 0
  }
}

/// Chinese names: a surname and one or two characters.
enum HanName {
  /// Whether words are a name. After a role and a colon, any two to four characters are.
  static func isName(_ han: [Unicode.Scalar], isAnnounced: Bool) -> Bool {
    if han.contains("·") { return (4...15).contains(han.count) && han.first != "·" && han.last != "·" }
    guard (2...4).contains(han.count) else { return false }
    let text = String(scalars: han)
    guard !PeopleWords.otherWords.contains(text), RatingLine(text) == nil,
      !PeopleWords.groupEnds.contains(where: text.closes(with:))
    else { return false }
    return isAnnounced || hasSurname(text) && (han.count < 4 || isCompound(text))
  }

  /// Whether a name begins with a known surname. A Latin name always passes.
  static func hasSurname(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.isHan else { return true }
    return PeopleWords.surnames.contains(first) || isCompound(name)
  }

  private static func isCompound(_ name: String) -> Bool {
    name.scalarCount > 2 && PeopleWords.compoundSurnames.contains(where: name.opens(with:))
  }
}

extension Array where Element == Unicode.Scalar {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
