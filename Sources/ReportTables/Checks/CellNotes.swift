import Lexemes
import Tabular
import Document
import ReportReading

/// Hangs findings that name a cell on that cell, for outputs that can show it.
enum CellNotes {
  static func attach(_ diagnostics: [Diagnostic], to rows: inout [Row], of dataset: String) {
    for finding in diagnostics where finding.dataset == dataset {
      guard let row = finding.row, rows.indices.contains(row - 1) else { continue }
      for column in cells(of: finding) { attach(finding, to: &rows[row - 1].notes[column]) }
    }
  }

  /// A printed PE that does not follow shows beside it, as the gap to the computed one.
  private static func cells(of finding: Diagnostic) -> [String] {
    guard let column = finding.column else { return [] }
    guard finding.code == .peContradicted, column.opens(with: "pe_printed_") else { return [column] }
    return [column, column.replacing("pe_printed_", with: "pe_gap_")]
  }

  /// Findings come worst first; the first note of a cell sets its tone, later ones add their words.
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
