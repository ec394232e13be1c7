import Foundation
import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

@testable import aiweekly_export

@Suite("--verify")
struct VerifyTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test("A workbook that was read back is in place, and a line says what was compared")
  func verified() throws {
    let run = try Program.run(["--xlsx", "--verify", "-o", "a.xlsx", Sample.path], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("a.xlsx: verified: "))
    #expect(run.output.isEmpty)
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test("A workbook on standard output is read back before the first byte goes out")
  func streamed() throws {
    let plain = try Program.run(["--xlsx", "-o", "-", Sample.path], in: folder)
    let checked = try Program.run(["--xlsx", "--verify", "-o", "-", Sample.path], in: folder)
    #expect(checked.output == plain.output)
    #expect(checked.errors.contains("<stdout>: verified: "))
  }

  @Test("Without a workbook there is nothing to read back", arguments: ["--json", "--csv", "--ndjson"])
  func usage(format: String) throws {
    let run = try Program.run([format, "--verify", Sample.path], in: folder)
    #expect(run.status == ExitStatus.usage.rawValue)
    #expect(run.errors.contains("add --xlsx"))
    #expect(try folder.names() == [])
  }

  @Test("A workbook that differs ends as a fault of the program and never replaces a good one")
  func differing() throws {
    let source = try SourceText(name: "report.md", data: Array(Sample.small.utf8))
    let document = try ReportDocument(Report(parsing: Document(markdown: source))).document
    let other = try SourceText(name: "report.md", data: Array(Sample.small.utf8) + Array("再推荐\n".utf8))
    let wanted = try ReportDocument(Report(parsing: Document(markdown: other))).document
    try folder.write("a.xlsx", "the good one")
    let check = WorkbookCheck(document: wanted, options: WorkbookOptions(), remarks: [], label: "a.xlsx")
    let failure = try #require(throws: CommandFailure.self) {
      var staging = Staging(Temporaries())
      try staging.file(folder.path("a.xlsx")) { path throws(CommandFailure) in
        _ = try? writeWorkbook(document, to: path)
        _ = try check.line(forWorkbookAt: path)
      }
      try staging.commit()
    }
    #expect(failure.status == .software)
    #expect(failure.message.contains("a.xlsx: the workbook differs from CSV and JSON in "))
    #expect(failure.message.contains("[workbook-differs]"))
    #expect(try folder.text("a.xlsx") == "the good one")
    #expect(try folder.names() == ["a.xlsx"])
  }

  @Test("A file that cannot be read back is a fault of the program too")
  func unreadable() throws {
    let path = try folder.write("a.xlsx", "no workbook")
    let check = WorkbookCheck(
      document: TabularDocument(metadata: [], tables: []), options: WorkbookOptions(), remarks: [],
      label: "a.xlsx")
    let failure = try #require(throws: CommandFailure.self) { try check.line(forWorkbookAt: path) }
    #expect(failure.status == .software)
    #expect(failure.message.hasPrefix("a.xlsx: the workbook cannot be read back: "))
  }
}
