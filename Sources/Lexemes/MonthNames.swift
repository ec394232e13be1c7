/// The English names of months, in lower case.
package enum MonthNames {
  /// From January on.
  static let full = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  /// The first three letters of each.
  static let short = full.map { String($0.prefix(3)) }

  /// Whether a word begins with the first three letters of a month, whatever its case.
  package static func areOpened(by word: some StringProtocol) -> Bool {
    short.contains(String(word.prefix(3)).lowercased())
  }
}
