import Tabular
import Document
import ReportReading

/// Finds the row that a finding refers to, by source line and quoted text.
struct RowsByLine: Sendable {
  private let dataset: DatasetDraft
  private let lines: [Int?]
  private let sorted: [Int]
  /// The 1-based row that begins on each line; nil for a line on which several rows begin.
  private var rows: [Int: Int?] = [:]

  init(_ dataset: DatasetDraft) {
    self.dataset = dataset
    lines = dataset.values(of: Column.line.name).map { if case .integer(let line) = $0 { line } else { nil } }
    sorted = lines.compactMap(\.self).sorted()
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      rows[line] = .some(rows[line] == nil ? index + 1 : nil)
    }
  }

  /// The current 1-based number of the row that a finding refers to.
  ///
  /// A finding's line is usually the first line of its row. It may also be further down in the row, or where the source
  /// repeats the text, such as in a list of figures; then the text decides.
  ///
  /// - Returns: nil where the row no longer exists.
  func place(of finding: Diagnostic, row: Int) -> Int? {
    guard let line = finding.line else { return lines.indices.contains(row - 1) ? row : nil }
    if lines.indices.contains(row - 1), lines[row - 1] == line || prints(finding, on: line, row: row) {
      return row
    }
    if let other = rows[line] ?? nil, quotes(finding, row: other) ?? true { return other }
    guard lines.indices.contains(row - 1) else { return nil }
    return quotes(finding, row: row) ?? false || reaches(line, row: row) ? row : nil
  }

  /// Whether the finding's cell is printed on a line, as far as the document says. A cell that spans rows is printed
  /// above all but the first of them.
  private func prints(_ finding: Diagnostic, on line: Int, row: Int) -> Bool {
    finding.column.flatMap { dataset.rows[row - 1].origins[$0]?.line } == line
  }

  /// Whether a text cell contains the text that the finding quotes; nil where there is nothing to compare.
  private func quotes(_ finding: Diagnostic, row: Int) -> Bool? {
    guard let printed = finding.printed, let place = finding.column.flatMap(dataset.index(of:)),
      let text = dataset.rows[row - 1].values[place].text
    else { return nil }
    return text.contains(printed)
  }

  /// Whether a line comes after a row's first line and before that of any other row.
  private func reaches(_ line: Int, row: Int) -> Bool {
    guard let start = lines[row - 1], start < line else { return false }
    let next = sorted.countUp(to: start)
    return next == sorted.count || sorted[next] > line
  }
}
