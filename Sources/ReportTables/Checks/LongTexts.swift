import Tabular
import Document
import ReportReading

/// Finds texts that are too long for a cell of a workbook; other outputs have them in full.
enum LongTexts {
  /// Excel's limit, in UTF-16 units.
  static let limit = 32_767

  static func diagnostics(_ draft: DatasetDraft) -> [Diagnostic] {
    let line = draft.index(of: "line")
    return draft.rows.enumerated().flatMap { index, row -> [Diagnostic] in
      guard row.values.contains(where: mayBeLong) else { return [] }
      return row.values.indices.compactMap { column -> Diagnostic? in
        guard case .text(let text) = row.values[column], text.utf16.count > limit else { return nil }
        let place: Int? = if let line, case .integer(let number) = row.values[line] { number } else { nil }
        return Diagnostic(
          .textCut,
          "\(text.utf16.count) characters (UTF-16 units) are more than the \(limit) that a cell of a workbook holds; the text is cut there",
          dataset: draft.name, row: index + 1, column: draft.columns[column].name, line: place)
      }
    }
  }

  /// UTF-8 bytes are never fewer than UTF-16 units and are counted in constant time.
  private static func mayBeLong(_ value: Value) -> Bool {
    if case .text(let text) = value { text.utf8.count > limit } else { false }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A text longer than a cell holds was cut in the workbook.
  public static let textCut = DiagnosticCode(
    "text-cut", .warning,
    "文本超出单元格上限，工作簿中截断",
    "a text longer than a cell holds was cut in the workbook",
    example: #"40,000 字 · characters"#)
}
