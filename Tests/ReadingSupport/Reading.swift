import Document
import MarkdownInput
import ReportReading

/// Reads a small fixture.
public func read(_ markdown: String) throws -> Report {
  Report(parsing: Document(markdown: try SourceText(name: "fixture.md", data: Array(markdown.utf8))))
}

extension Report {
  /// The findings of one kind.
  public func codes(_ code: DiagnosticCode) -> [Diagnostic] { diagnostics.filter { $0.code == code } }

  /// Numbers of lines that nothing claims.
  public var lostLines: [Int] { ledger.indices.filter { ledger[$0] == .unclaimed }.map { $0 + 1 } }
}
