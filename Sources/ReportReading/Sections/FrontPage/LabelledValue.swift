import Document
import Lexemes
import Lexicon

/// Lines with a label and its value, `原评级：买入`, or two labels, which are data of a report and not its headline.
enum LabelledValue {
  static func matches(_ text: String) -> Bool {
    let folded = text.foldedWidth.trimmed
    if isRow(folded) || isEnglish(folded.lowercased()) { return true }
    guard let colon = folded.firstIndex(of: ":") else { return false }
    let label = folded[..<colon].withoutBlanks.lowercased()
    if FrontPageWords.valueLabels.contains(where: label.closes(with:)) { return true }
    return label.count <= longestLabel && isValue(folded[folded.index(after: colon)...].trimmed)
  }

  private static let longestLabel = 12

  /// Whether a text is the row of a table that begins with a code: `600000 甲公司 12.0 买入`.
  private static func isRow(_ text: String) -> Bool {
    let words = text.split(at: " ")
    guard words.count > 2, let code = words.first, (4...9).contains(code.utf8.count) else { return false }
    let digits = code.prefix { $0 != "." }
    return digits.utf8.count >= 4 && digits.utf8.allSatisfy(\.isDigit)
      && words.dropFirst().contains { $0.utf8.first.map(\.isDigit) ?? false }
  }

  /// Whether a text is an English label and its figure: `Target price HK$300.00`.
  private static func isEnglish(_ text: String) -> Bool {
    text.hasDigit && text.utf8.count <= 60
      && FrontPageWords.englishValueLabels.contains(where: text.opens(with:))
  }

  /// Whether a text is the label of a day on the line below: `报告发布日期`.
  static func isLabelOfDay(_ text: String) -> Bool {
    let label = text.trimming(":： ")
    return label.count <= 8 && FrontPageWords.dayEnds.contains(where: label.closes(with:))
  }

  /// Whether a text may be the label of a day, also of that of the data: `数据截至`. A day must then follow.
  static func mayBeLabelOfDay(_ text: String) -> Bool {
    isLabelOfDay(text)
      || text.count <= 8 && !text.holds("，") && FrontPageWords.dataDays.contains(where: text.holds)
  }

  /// Whether words are only a rating or a date.
  private static func isValue(_ words: String) -> Bool {
    if RatingLine(words) != nil { return true }
    guard words.hasDigit, let (_, bounds) = DateRange.first(in: words, defaultYear: 2000) else {
      return false
    }
    return bounds.lowerBound == words.startIndex && bounds.upperBound == words.endIndex
  }
}
