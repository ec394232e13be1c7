import Lexemes

extension AnnouncedDates {
  /// The dates at the start of an event; nil for a count or an amount, as in `10-15 家公司`, `10-12 点`.
  static func ofEvent(_ text: String, _ year: DefaultYear?) -> (dates: [AnnouncedDates], end: String.Index)? {
    guard let found = prefix(of: text, defaultYear: year) else { return nil }
    let isBare = text[..<found.end].unicodeScalars.allSatisfy { !$0.isHan }
    return isBare && isCounted(text[found.end...].scalarArray) ? nil : found
  }

  /// Whether words begin with what numbers before them count.
  private static func isCounted(_ words: [Unicode.Scalar]) -> Bool {
    let place = words.skippingBlanks(from: 0)
    guard place < words.count else { return false }
    func begins(_ word: String) -> Bool { words[place...].starts(with: word.unicodeScalars) }
    if amounts.contains(where: begins) { return true }
    guard !nouns.contains(where: begins), let unit = FactUnits.all.read(words, at: place)?.unit else {
      return false
    }
    return unit.unicodeScalars.allSatisfy(\.isHan) && (unit.count > 1 || counters.contains(unit))
  }

  private static let amounts = ["倍", "点", "成", "亿", "%", "％"]
  /// Words that begin like a measure.
  private static let nouns = ["个人", "个股", "个体", "家家"]
  /// Measures of one character with which hardly any name begins. `人福`, `名创` and `天士力` are companies.
  private static let counters: Set<String> = ["家", "个", "项", "款", "辆", "种", "次"]
}
