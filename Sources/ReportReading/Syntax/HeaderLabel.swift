import Document
import Lexemes

/// One label of a column's header, taken apart: `收盘价（元）2024/8/9` is the name 收盘价 with a unit and a date.
struct HeaderLabel {
  /// What stands in parentheses.
  let asides: [String]
  /// The label without dates.
  let undated: String
  private let bare: String

  /// - Parameter text: width folded.
  init(_ text: String) {
    var asides: [String] = []
    var bare = ""
    var inside: String?
    for character in text {
      switch (character, inside) {
      case ("(", nil): inside = ""
      case (")", let words?):
        asides.append(words.trimmed)
        bare += " "
        inside = nil
      case (_, nil): bare.append(character)
      case (_, _?): inside?.append(character)
      }
    }
    if let inside { asides.append(inside.trimmed) }
    self.asides = asides
    self.bare = bare
    let words = bare.split(at: " ") + asides
    let kept = words.filter { !Self.isDate($0) }
    undated = kept.count == words.count ? text : kept.joined(separator: " ")
  }

  /// Without blanks, small letters, dates, units behind a blank or slash, and footnotes.
  var name: String {
    var words = bare.prefix { $0 != "^" }.split(at: " ").filter { !Self.isDate($0) }
    while words.count > 1, let last = words.last, MagnitudeWord.isUnit(last) { words.removeLast() }
    let name = words.joined()
    let parts = name.split(at: "/")
    let hasUnit = parts.count > 1 && parts.last.map { MagnitudeWord.isUnit($0) } ?? false
    return (hasUnit ? parts.dropLast().joined(separator: "/") : name).lowercased()
  }

  private static let dateSigns: Signs = "/.-月"

  /// `2024/7/5`, `2024.7.19`, `7月5日`: a whole date, no year alone.
  private static func isDate(_ word: some StringProtocol) -> Bool {
    let text = String(word)
    guard text.unicodeScalars.contains(where: dateSigns.contains), FiscalYear.read(text) == nil else {
      return false
    }
    return DateLexeme.read(text) != nil
  }
}
