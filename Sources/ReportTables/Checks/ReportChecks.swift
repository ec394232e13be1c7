import Document
import Lexemes
import ReportReading

/// A check that compares parts of a report with each other.
///
/// To add one, write a file with the check and its codes, including their meanings and examples; `make docs` then lists
/// it here and in `Docs/checks.md`.
protocol ReportCheck: Sendable {
  /// The findings in a report, in any order.
  static func all(_ report: Report) -> [Diagnostic]
}

/// All checks of the report as read; checks of computed values need more than the report.
enum ReportChecks {
  static func all(_ report: Report) -> [Diagnostic] { declared.flatMap { $0.all(report) } }
}

extension String {
  /// A key that is equal for titles that differ only in blanks and in the width of characters.
  var comparisonKey: String { foldedWidth.withoutBlanks }
}
