import Foundation
import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// A report that workbooks are made of.
enum ReportSubject: Sendable, Hashable, CustomTestStringConvertible {
  case sample(String)
  /// The real report of 2024, week 27.
  case weekly27
  /// A text of the test's own, under a name.
  case text(String, String)

  /// The main sample, and the real report where there is one.
  static let main = [sample("ai-weekly-2024-27.md")] + real

  /// Every sample, and the real report where there is one.
  static func all() throws -> [ReportSubject] { try Repository.samples().map(sample) + real }

  private static let real: [ReportSubject] = RealReports.areExpected ? [.weekly27] : []

  var testDescription: String {
    switch self {
    case .sample(let name): name
    case .weekly27: "the real report of week 27"
    case .text(let name, _): name
    }
  }

  func document(_ options: ReportOptions = ReportOptions()) throws -> TabularDocument {
    let bytes: [UInt8]
    switch self {
    case .sample(let name): bytes = try Repository.sample(name)
    case .weekly27: bytes = try RealReports.weekly27()
    case .text(_, let text): bytes = Array(text.utf8)
    }
    return try ReportDocument(
      Report(parsing: Document(markdown: try SourceText(name: "report.md", data: bytes))), options: options
    ).document
  }
}

/// A report's workbook in a folder that goes away with the test.
final class WrittenReport {
  let folder: URL
  let document: TabularDocument
  let remarks: [WorkbookRemark]
  let options: WorkbookOptions

  var path: String { folder.appending(path: "report.xlsx").path }

  init(
    _ subject: ReportSubject, options: WorkbookOptions = WorkbookOptions(),
    reading: ReportOptions = ReportOptions()
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.options = options
    document = try subject.document(reading)
    remarks = try writeWorkbook(
      document, to: folder.appending(path: "report.xlsx").path, options: options)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}
