import Document
import Lexemes
import ReportReading

/// A check that holds parts of a report against each other.
///
/// To add one, write a file with the finder, its codes, what they mean and an example; `make docs` lists it here and
/// in `Docs/checks.md`.
protocol ReportCheck: Sendable {
  /// What the check finds in a report, in any order.
  static func all(_ report: Report) -> [Diagnostic]
}

/// All checks of a report as it was read; those of computed values need more than the report.
enum ReportChecks {
  static func all(_ report: Report) -> [Diagnostic] { declared.flatMap { $0.all(report) } }
}

extension String {
  /// What two ways of setting a title share: no blanks, and one width of signs.
  var comparisonKey: String { foldedWidth.withoutBlanks }
}
