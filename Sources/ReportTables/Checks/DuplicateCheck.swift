import Document
import ReportReading

/// Finds rows that a report prints twice.
enum DuplicateCheck: ReportCheck {
  /// The key by which rows are equal, the text to show for a row, and its line.
  private typealias Identity = (key: String, printed: String, line: Int)

  static func all(_ report: Report) -> [Diagnostic] {
    let companies = report.companies.map { company -> Identity in
      let code = company.ticker.value?.code ?? company.ticker.raw
      return (code, code, company.line)
    }
    let events = report.events.map { event -> Identity in
      ("\(event.name.comparisonKey)|\(event.dates.map { "\($0)" } ?? "")", event.name, event.line)
    }
    let related = report.relatedReports.map { other -> Identity in
      (
        "\(other.title.comparisonKey)|\(other.published?.value.map { "\($0)" } ?? "")", other.title,
        other.line
      )
    }
    return duplicates(companies, dataset: "companies", column: "ticker")
      + duplicates(report.traffic.map { ($0.app, $0.app, $0.line) }, dataset: "traffic", column: "app")
      + duplicates(events, dataset: "events", column: "name")
      + duplicates(related, dataset: "related_reports", column: "title")
  }

  private static func duplicates(_ rows: [Identity], dataset: String, column: String) -> [Diagnostic] {
    var seen: [String: Int] = [:]
    return rows.enumerated().compactMap { index, row in
      guard row.printed.nonEmptyWord != nil else { return nil }
      guard let first = seen[row.key] else {
        seen[row.key] = row.line
        return nil
      }
      return Diagnostic(
        .duplicateRow, "'\(row.printed)' appears twice; the first row is on line \(first)", dataset: dataset,
        row: index + 1,
        column: column, printed: row.printed, line: row.line)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A row appears twice.
  public static let duplicateRow = DiagnosticCode(
    "duplicate-row", .warning,
    "重复行",
    "a row appears twice",
    example: #"`Kimi` 两行 · twice"#)
}
