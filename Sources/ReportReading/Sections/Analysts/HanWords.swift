import Document
import Lexemes
import Lexicon

/// Roles in Chinese: ranks and a word such as 分析师.
enum HanRole {
  private static let ranks = PeopleWords.ranks.map(\.scalarArray)
  private static let cores = PeopleWords.roles.map(\.scalarArray)

  /// How long the role is that begins at a place; 0 where none does.
  static func length(in han: [Unicode.Scalar], at start: Int) -> Int {
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

  /// Where the role begins that ends the words; nil where they end otherwise.
  static func ending(_ han: [Unicode.Scalar]) -> Int? {
    guard cores.contains(where: { han.ends(with: $0) }) else { return nil }
    return han.indices.first { length(in: han, at: $0) == han.count - $0 }
  }
}

/// Labels in Chinese, put together from a few parts: `证券投资咨询执业资格证书编码`.
enum HanLabel {
  private static let parts = PeopleWords.labelParts.map(\.scalarArray).sorted { $0.count > $1.count }

  /// How long the label is that begins at a place; 0 where none does.
  static func length(in han: [Unicode.Scalar], at start: Int) -> Int {
    var place = start
    var found = 0
    while place < han.count, let part = parts.first(where: { han[place...].starts(with: $0) }) {
      place += part.count
      if PeopleWords.labelEnds.contains(String(scalars: part)) { found = place - start }
    }
    return found > 1 ? found : 0
  }
}

/// Names in Chinese: a surname and one or two characters.
enum HanName {
  /// - Parameter isAnnounced: whether a role and a colon stand before the words; then any few characters are a name.
  static func isName(_ han: [Unicode.Scalar], isAnnounced: Bool) -> Bool {
    if han.contains("·") { return (4...15).contains(han.count) && han.first != "·" && han.last != "·" }
    guard (2...4).contains(han.count) else { return false }
    let text = String(scalars: han)
    guard !PeopleWords.otherWords.contains(text), RatingLine(text) == nil else { return false }
    if isAnnounced { return true }
    if han.count > 2, PeopleWords.compoundSurnames.contains(where: text.opens(with:)) { return true }
    return han.count < 4 && PeopleWords.surnames.contains(han[0])
  }
}

extension Array where Element == Unicode.Scalar {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
