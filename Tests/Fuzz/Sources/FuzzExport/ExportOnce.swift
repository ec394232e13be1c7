import ReportTables
import Tabular
import TabularXLSX
import Document
import MarkdownInput
import ReportReading

/// One execution: the whole way from bytes to JSON, CSV and a workbook. No input may crash it, make it hang or
/// make it lose a line.
struct ExportOnce {
  /// Where the workbook is written, over and over.
  let workbookPath: String

  func callAsFunction(_ bytes: [UInt8]) {
    guard let source = try? SourceText(name: "fuzz.md", data: bytes) else { return }
    if ReportDocument.isJSON(source.bytes) {
      guard let json = try? JSONValue(parsing: source.bytes), let document = try? ReportDocument(json: json)
      else { return }
      write(document)
    } else {
      let report = Report(parsing: Document(markdown: source))
      precondition(!report.ledger.contains(.unclaimed), "a line reached no dataset")
      guard let document = try? ReportDocument(report) else { preconditionFailure("a definition failed") }
      write(document)
    }
  }

  private func write(_ document: ReportDocument) {
    precondition(!document.document.json().isEmpty)
    precondition(document.document.tables.allSatisfy { !$0.csv().isEmpty })
    do throws(WorkbookError) {
      _ = try writeWorkbook(document.document, to: workbookPath)
    } catch .tooManyColumns {
      // A limit of the format, and said so.
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
