import Lexemes
import Tabular
import Document
import ReportReading

/// Attaches findings about single cells to these cells, for outputs that can show them.
enum CellNotes {
  static func attach(_ diagnostics: [Diagnostic], to rows: inout [Row], of dataset: String) {
    for finding in diagnostics where finding.dataset == dataset {
      guard let row = finding.row, rows.indices.contains(row - 1) else { continue }
      for column in cells(of: finding) { attach(finding, to: &rows[row - 1].notes[column]) }
    }
  }

  /// The cells to mark. A contradicted PE is marked in the column of its gap to the computed PE too.
  private static func cells(of finding: Diagnostic) -> [String] {
    guard let column = finding.column else { return [] }
    guard finding.code == .peContradicted, column.opens(with: "pe_printed_") else { return [column] }
    return [column, column.replacing("pe_printed_", with: "pe_gap_")]
  }

  /// Findings come in order of severity: the first determines a cell's severity, later ones only append their text.
  private static func attach(_ finding: Diagnostic, to note: inout CellNote?) {
    if let first = note {
      let text = LocalizedText(
        first.text.chinese + "\n" + finding.chinese, first.text.english + "\n" + finding.message)
      note = CellNote(first.severity, text)
    } else {
      let severity = CellNote.Severity(rawValue: finding.severity.rawValue) ?? .info
      note = CellNote(severity, LocalizedText(finding.chinese, finding.message))
    }
  }
}

extension Array where Element == Diagnostic {
  /// Sorts by severity, the worst first, then by line.
  func sorted() -> [Diagnostic] {
    let order = Diagnostic.Severity.allCases
    let ranks = map { order.firstIndex(of: $0.severity) ?? order.count }
    let lines = map { $0.line ?? .max }
    return indices.sorted { (ranks[$0], lines[$0], $0) < (ranks[$1], lines[$1], $1) }.map { self[$0] }
  }
}
