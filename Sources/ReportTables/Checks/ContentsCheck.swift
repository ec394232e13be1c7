import Document
import ReportReading

/// Compares the table of contents with the headings.
enum ContentsCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    report.contents.enumerated().compactMap { index, entry in
      guard let title = entry.matchedTitle else {
        return Diagnostic(
          .contentsUnmatched, "no heading matches the entry '\(entry.title)'", dataset: "contents",
          row: index + 1,
          column: "matched_line", printed: entry.title, line: entry.line)
      }
      guard title.comparisonKey != entry.title.comparisonKey else { return nil }
      return Diagnostic(
        .contentsDiffers, "the heading on line \(entry.matchedLine ?? 0) reads '\(title)'",
        dataset: "contents",
        row: index + 1, column: "title", printed: entry.title, computed: title, line: entry.line)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A contents entry has no heading.
  public static let contentsUnmatched = DiagnosticCode(
    "contents-unmatched", .warning,
    "目录条目找不到对应标题",
    "a contents entry has no matching heading",
    example: #"目录有“风险提示”，正文没有 · listed, and no such heading"#)

  /// A contents entry and its heading differ in wording.
  public static let contentsDiffers = DiagnosticCode(
    "contents-differs", .info,
    "目录条目与标题用词不同",
    "a contents entry and its heading differ in wording",
    example: #"`新品扎堆亮相` / `新品扎堆`"#)
}
