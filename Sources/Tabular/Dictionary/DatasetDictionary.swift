/// The Markdown dictionary of all datasets, generated from the definitions: what each dataset is for, and each column's
/// names, type, expression and meaning.
public struct DatasetDictionary: Sendable {
  private let datasets: [Entry]

  private struct Entry: Sendable {
    let description: DatasetDescription
    let columns: [Column]
  }

  /// Creates a dictionary of these datasets.
  public init(_ datasets: [(DatasetDescription, [Column])]) {
    self.datasets = datasets.map { Entry(description: $0.0, columns: $0.1) }
  }

  /// The whole page, with titles in both languages and sentences in one.
  ///
  /// - Parameter language: the language of the sentences.
  /// - Returns: Markdown with pipe tables and a final newline.
  public func markdown(language: Language = .english) -> String {
    let sections = datasets.map { section($0, language) }
    return ([introduction] + sections).joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    """
    # Datasets

    Made from the definitions in `Sources/ReportTables`; do not edit by hand.

    A column is called the same in JSON, in CSV and in expressions; its titles are in workbooks. Where
    `computed as` says how, the cell is a live formula in a workbook and its value elsewhere; an operand that is
    missing, a division by zero and a guard (`where`) that does not hold make it missing. A column that belongs to
    a family, `eps_fy1`, has as many siblings as the report prints. `where printed` marks columns that a document
    has only where its report prints them.
    """
  }

  private func section(_ entry: Entry, _ language: Language) -> String {
    let description = entry.description
    let rows = entry.columns.map { cells($0, language).joined(separator: " | ") }.map { "| \($0) |" }
    return """
      ## \(description.name)

      \(Self.escaped(description.title.chinese)) · \(Self.escaped(description.title.english)). \
      \(Self.escaped(description.meaning.text(in: language)))\(description.isRecord ? " (one object)" : "")

      | column | 标题 | title | type | unit | computed as | meaning |
      | --- | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }

  private func cells(_ column: Column, _ language: Language) -> [String] {
    let family =
      (column.familyPattern.map { ", one of \(Self.code($0))" } ?? "")
      + (column.isOptional ? ", where printed" : "")
    let words = column.allowedValues.map(Self.code).joined(separator: ", ")
    return [
      Self.code(column.name) + family,
      Self.escaped(column.title.chinese),
      Self.escaped(column.title.english),
      column.type.rawValue + (words.isEmpty ? "" : ": \(words)"),
      Self.escaped(column.unit?.text(in: language) ?? ""),
      column.expression.map { Self.code($0.description) } ?? "",
      Self.escaped(column.meaning.text(in: language)),
    ]
  }

  /// A code span, escaped for a table cell.
  private static func code(_ text: String) -> String {
    let fence = text.contains("`") ? ("`` ", " ``") : ("`", "`")
    return fence.0 + replaced(text, ["|": "\\|", "\n": " "]) + fence.1
  }

  /// Plain text with Markdown syntax escaped, for a table cell.
  private static func escaped(_ text: String) -> String {
    replaced(
      text,
      [
        "|": "\\|", "\n": " ", "*": "\\*", "_": "\\_", "`": "\\`", "[": "\\[", "\\": "\\\\", "<": "&lt;",
        "&": "&amp;",
      ])
  }

  private static func replaced(_ text: String, _ signs: [Character: String]) -> String {
    text.map { signs[$0] ?? String($0) }.joined()
  }
}
