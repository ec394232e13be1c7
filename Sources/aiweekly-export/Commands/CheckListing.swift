import Document
import ReportTables
import Tabular

/// The checks as text for the terminal, and as JSON.
struct CheckListing {
  let language: Language

  /// One line for each check: its code, its severity, what it means.
  func overview(_ checks: [DiagnosticCode]) -> [String] {
    let width = checks.map(\.rawValue.count).max() ?? 0
    return checks.map { check in
      "\(TextColumns.padded(check.rawValue, to: width))  "
        + "\(TextColumns.padded(check.severity.rawValue, to: 7))  \(meaning(of: check))"
    }
  }

  /// A check's line, and below it what such a finding looks like in a report.
  func explanation(of check: DiagnosticCode) -> [String] {
    let label = LocalizedText("示例：", "example: ").text(in: language)
    return overview([check]) + ["  \(label)\(check.example)"]
  }

  /// An array with an object for each check.
  func json(_ checks: [DiagnosticCode]) -> [UInt8] {
    JSONValue.array(
      checks.map { check in
        .object([
          .init("code", .string(check.rawValue)), .init("severity", .string(check.severity.rawValue)),
          .init("meaning", .string(check.meaning.english)),
          .init("meaning_zh", .string(check.meaning.chinese)),
          .init("example", .string(check.example)),
        ])
      }
    ).json()
  }

  private func meaning(of check: DiagnosticCode) -> String {
    LocalizedText(check.meaning.chinese, check.meaning.english).text(in: language)
  }
}
