import Tabular
import WeeklyReport

/// Hangs findings that name a cell on that cell, for outputs that can show it.
enum CellNotes {
  static func attach(_ diagnostics: [Diagnostic], to rows: inout [Row], of dataset: String) {
    for finding in diagnostics where finding.dataset == dataset {
      guard let row = finding.row, let column = finding.column, rows.indices.contains(row - 1) else {
        continue
      }
      // Findings come worst first; the first note of a cell sets its tone, later ones add their words.
      if let note = rows[row - 1].notes[column] {
        rows[row - 1].notes[column] = CellNote(note.severity, note.text + "\n" + finding.message)
      } else {
        let severity = CellNote.Severity(rawValue: finding.severity.rawValue) ?? .info
        rows[row - 1].notes[column] = CellNote(severity, finding.message)
      }
    }
  }
}

extension Array where Element == Diagnostic {
  /// Worst first, then by line.
  func sorted() -> [Diagnostic] {
    let order = Diagnostic.Severity.allCases
    return enumerated().sorted { left, right in
      let ranks = [left, right].map { order.firstIndex(of: $0.element.severity) ?? order.count }
      let lines = [left, right].map { $0.element.line ?? .max }
      return (ranks[0], lines[0], left.offset) < (ranks[1], lines[1], right.offset)
    }.map(\.element)
  }
}
