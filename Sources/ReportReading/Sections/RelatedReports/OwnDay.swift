import Document
import Lexemes

/// The day of the report itself where a side bar has it below the list of related reports:
/// `2、《某周报》2024-06-24`, `2024年7月1日`, `证券分析师 张三`.
enum OwnDay {
  /// Whether a line of the list is that day, with which the list ends: a date alone with the mark of a template before
  /// it, or with a person below it and a title above it that has a date of its own.
  static func ends(_ above: [TextLine]?, _ lines: [TextLine], _ below: [TextLine]?) -> Bool {
    guard lines.count == 1, lines[0].text.hasDigit, lines[0].text.utf8.count <= longest else { return false }
    let words = TemplateMarks.removed(from: lines[0].text)
    guard RelatedReportLine(words).date?.day != nil else { return false }
    if words.count < lines[0].text.count { return true }
    guard let above, let below else { return false }
    return RelatedReportLine(TextLine.joined(above).text).entries.last?.published != nil
      && ContactLine(TextLine.joined(below).text).isContact
  }

  private static let longest = 60
}
