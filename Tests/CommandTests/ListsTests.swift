import Foundation
import TestSupport
import Testing

/// Lists that nobody writes: of the checks, of those who find them, of the dialects of tables.
@Suite("Lists made from the declarations")
struct ListsTests {
  @Test(
    "A list in the sources is what the declarations make; `make lists` writes it anew",
    arguments: [
      ("CHECKS", "Sources/ReportTables/Checks/DiagnosticCode+All.swift"),
      ("FINDERS", "Sources/ReportTables/Checks/ReportChecks+All.swift"),
      ("DIALECTS", "Sources/MarkdownInput/Tables/TableDialects+All.swift"),
    ])
  func list(variable: String, path: String) throws {
    let folder = try Folder()
    let names = ["CHECKS", "FINDERS", "DIALECTS"]
    let places = names.map { "\($0)=\(folder.url.appending(path: $0).path)" }
    _ = try Judge.run(["make", "-s", "-C", Sample.root.path, "lists"] + places)
    let made = try String(contentsOf: folder.url.appending(path: variable), encoding: .utf8)
    #expect(try String(contentsOf: Sample.root.appending(path: path), encoding: .utf8) == made)
    #expect(made.split(separator: "\n").count > 8)
  }
}
