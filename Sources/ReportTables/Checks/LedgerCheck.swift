import Document
import ReportReading

/// Reports how many pages of a PDF were read, and what was left out of the text.
enum PageReadingCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    guard let pages = report.pages else { return [] }
    let out = pages.leftOut
    return [
      Diagnostic(
        .pdfReading,
        "\(pages.count) pages read; left out: \(out.runningLines) lines that pages repeat, \(out.watermarks) words of "
          + "watermarks, \(out.hidden) hidden words, \(out.rotated) rotated words, \(out.chartLabels) labels of charts",
        chinese: "读入 \(pages.count) 页；未收入正文：页眉页脚 \(out.runningLines) 行、水印 \(out.watermarks) 词、"
          + "隐藏文字 \(out.hidden) 词、旋转文字 \(out.rotated) 词、图表标签 \(out.chartLabels) 处")
    ]
  }
}

/// Reports in one line how many lines were read, exported and lost.
enum LedgerCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let counts = LineCounts(report)
    return [
      Diagnostic(
        .ledger,
        "\(counts.read) lines read, \(counts.exported) exported, \(counts.boilerplate) blank or boilerplate, "
          + "\(counts.lost) unclaimed",
        chinese: "读入 \(counts.read) 行，导出 \(counts.exported) 行，空行与页眉页脚等 \(counts.boilerplate) 行，丢失 "
          + "\(counts.lost) 行")
    ]
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// How many lines were read, exported and lost.
  public static let ledger = DiagnosticCode(
    "ledger", .info,
    "读入、导出与丢失的行数",
    "how many lines were read, exported and lost",
    example: #"`276 lines read, 174 exported, 102 blank or boilerplate, 0 unclaimed`"#)

  /// How many pages of a PDF were read, and what was left out of the text.
  public static let pdfReading = DiagnosticCode(
    "pdf-reading", .info,
    "PDF 的页数，以及未收入正文的内容",
    "how many pages of a PDF were read, and what of them was left out of the text",
    example: #"`6 pages read; left out: 24 lines that pages repeat, …, 40 labels of charts`"#)
}
