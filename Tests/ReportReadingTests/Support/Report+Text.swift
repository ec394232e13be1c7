import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

extension Report {
  /// The report that a text makes.
  init(_ text: String) throws {
    self.init(parsing: Document(markdown: try SourceText(name: "test.md", data: Array(text.utf8))))
  }
}
