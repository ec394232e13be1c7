import Document
import ReportReading

/// The number of errors and of warnings.
struct Tally: Sendable, Hashable {
  let errors: Int
  let warnings: Int

  init(_ findings: [Diagnostic]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
  }

  /// `2 errors, 1 warning`; nil if there are none.
  var summary: String? {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return nil }
    return parts.map { Self.counted($0.0, $0.1) }.joined(separator: ", ")
  }

  /// `1 report`, `3 reports`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
