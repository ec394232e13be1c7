import Document
import Lexemes
import Lexicon

/// Reads YAML front matter, which may have the title and date if the text does not.
enum FrontMatter {
  /// Fills in the title and the date of publication of a report without them.
  ///
  /// If the YAML has a title, a heading below the first level is that of a section and not the title.
  static func fill(_ report: inout Report, _ outline: Outline) {
    let heading = outline.sections.first { $0.line == report.header.line && $0.heading != nil }
    let hasTitle = report.header.title != nil && (heading?.level ?? 1) == 1
    guard let lines = outline.frontMatter else { return }
    for number in lines.dropFirst().dropLast() {
      let text = report.source.text(ofLine: number)
      guard let (key, value) = entry(text) else { continue }
      if FrontPageWords.frontMatterTitles.contains(key), !hasTitle, value.count > 1 {
        report.header.title = value
        report.header.line = number
        report.claim(number...number, as: .dataset("report"))
      }
      guard FrontPageWords.frontMatterDays.contains(key), report.header.published == nil else { continue }
      // The date of a timestamp: `2024-07-01T00:00:00+08:00`.
      let printed = String(value.prefix { $0 != "T" && $0 != " " })
      guard let day = DateLexeme.read(printed), let bounds = text.bounds(of: printed) else { continue }
      let line = TextLine(text, number: number, column: 1)
      report.header.published = TextPlaces([line], in: report.source).printed(
        day, at: text.scalarRange(bounds))
      report.claim(number...number, as: .dataset("report"))
    }
  }

  /// An unindented key and its value without quotation marks; nil for lists and indented lines.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
    let value = line[line.index(after: colon)...].trimmed.trimming("\"'")
    return value.isEmpty ? nil : (line[..<colon].trimmed.lowercased(), value)
  }
}
