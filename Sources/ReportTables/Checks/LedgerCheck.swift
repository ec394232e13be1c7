import Document
import ReportReading

/// What became of the lines of a report.
struct LedgerCounts: Sendable, Hashable {
  private(set) var read = 0
  /// In a dataset, prose of sections included.
  private(set) var exported = 0
  /// Blank lines, rules, page footers: nothing to keep.
  private(set) var boilerplate = 0
  private(set) var unclaimed = 0

  init(_ report: Report) {
    read = report.ledger.count
    for claim in report.ledger {
      switch claim {
      case .dataset, .section: exported += 1
      case .boilerplate: boilerplate += 1
      case .unclaimed: unclaimed += 1
      }
    }
  }
}

/// Says in one line that nothing was lost, or how much.
enum LedgerCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let counts = LedgerCounts(report)
    return [
      Diagnostic(
        .ledger,
        "\(counts.read) lines read, \(counts.exported) exported, \(counts.boilerplate) blank or boilerplate, "
          + "\(counts.unclaimed) unclaimed",
        chinese: "读入 \(counts.read) 行，导出 \(counts.exported) 行，空行与样板 \(counts.boilerplate) 行，丢失 "
          + "\(counts.unclaimed) 行")
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
