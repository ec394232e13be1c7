import Foundation
import ReportTables
import TestSupport
import Testing
import Document
import ReportReading

struct ChecksPageTests {
  /// `AIWEEKLY_WRITE_DOCS=1 swift test --filter ChecksPage` writes the page anew; a later run compares it.
  @Test func `Docs/checks.md is what the codes make`() throws {
    let page = Repository.root.appending(path: "Docs/checks.md")
    if ProcessInfo.processInfo.environment["AIWEEKLY_WRITE_DOCS"] == "1" {
      try ChecksPage.markdown.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("the page was written anew: run again without AIWEEKLY_WRITE_DOCS")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == ChecksPage.markdown)
  }

  /// `make docs` writes the list anew.
  @Test func `the list of checks has every check that a source file declares`() throws {
    let sources = Repository.root.appending(path: "Sources")
    let declared = try Judge.run([
      "grep", "-rhoE", "static let [A-Za-z]+ = DiagnosticCode\\(", sources.path,
    ])
    let count = String(decoding: declared, as: UTF8.self).split(separator: "\n").count
    #expect(DiagnosticCode.all.count == count)
    #expect(Set(DiagnosticCode.all).count == count)
  }

  @Test(arguments: DiagnosticCode.all)
  func `every code has a meaning in both languages and an example`(code: DiagnosticCode) {
    #expect(!code.meaning.chinese.isEmpty && !code.meaning.english.isEmpty && !code.example.isEmpty)
    #expect(ChecksPage.markdown.contains("| `\(code.rawValue)` | \(code.severity.rawValue) |"))
  }
}
