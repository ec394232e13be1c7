import Document
import Lexemes
import Lexicon

/// YAML between `---` lines at the very top of a text in Markdown, which tells its title and day where the text does not.
enum FrontMatter {
  /// Takes the title and the day of publication for a report that prints none.
  ///
  /// A heading below the first level is that of a part, and not the title, where YAML names one.
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
      // `2024-07-01T00:00:00+08:00`
      let printed = String(value.prefix { $0 != "T" && $0 != " " })
      guard let day = DateLexeme.read(printed), let bounds = text.bounds(of: printed) else { continue }
      let line = TextLine(text, number: number, column: 1)
      report.header.published = TextPlaces([line], in: report.source).printed(
        day, at: text.scalarRange(bounds))
      report.claim(number...number, as: .dataset("report"))
    }
  }

  /// A key at the margin and its value, without quotes; nil of lists and of what is indented.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return nil }
    let value = line[line.index(after: colon)...].trimmed.trimming("\"'")
    return value.isEmpty ? nil : (line[..<colon].trimmed.lowercased(), value)
  }
}
