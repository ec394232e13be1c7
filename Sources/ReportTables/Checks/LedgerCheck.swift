import Document
import ReportReading

/// Says in one line that nothing was lost, or how much.
enum LedgerCheck {
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
}
