import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// The same report as each converter writes it gives the same data.
@Suite struct DialectTests {
  static let files = [
    "pipes-marker", "pipes-markitdown", "html-mineru", "html-olmocr", "latex-nougat", "numbered-headings",
  ]
  static let datasets = [
    "report", "highlights", "companies", "traffic", "news", "events", "views", "risks", "analysts",
    "related_reports",
    "figures", "contents", "rating_scale", "assumptions",
  ]
  /// The places of values differ by nature.
  static let placeColumns: Set<String> = ["line", "source_page", "page_count", "matched_line"]

  @Test(arguments: files, datasets)
  func `every dataset of every dialect equals the main sample's`(file: String, dataset: String) throws {
    let expected = try Self.rows("ai-weekly-2024-27.md", dataset)
    let found = try Self.rows("dialects/\(file).md", dataset)
    #expect(found.count == expected.count)
    for (left, right) in zip(found, expected) where left != right {
      Issue.record("\(file), \(dataset):\n  \(left)\n  \(right)")
    }
  }

  @Test(arguments: files)
  func `every line of every dialect reaches a dataset, a section or named boilerplate`(file: String) throws {
    let report = Report(
      parsing: Document(
        markdown: try SourceText(name: file, data: try Repository.sample("dialects/\(file).md"))))
    let lost = report.ledger.indices.filter { report.ledger[$0] == .unclaimed }.map { $0 + 1 }
    #expect(lost.isEmpty)
  }

  @Test(arguments: files)
  func `no table of any dialect is left unclaimed`(file: String) throws {
    let report = Report(
      parsing: Document(
        markdown: try SourceText(name: file, data: try Repository.sample("dialects/\(file).md"))))
    #expect(report.looseCells.map(\.text).isEmpty)
  }

  /// Each sample read once.
  private static let documents: [String: TabularDocument] = {
    let samples = ["ai-weekly-2024-27.md"] + files.map { "dialects/\($0).md" }
    return samples.reduce(into: [:]) { documents, sample in
      guard let data = try? Repository.sample(sample),
        let source = try? SourceText(name: "report.md", data: data)
      else { return }
      documents[sample] = try? ReportDocument(Report(parsing: Document(markdown: source))).document
    }
  }()

  private static func rows(_ sample: String, _ dataset: String) throws -> [String] {
    let table = try #require(documents[sample]?.table(dataset))
    return table.rows.map { row in
      zip(table.columns, row.values).filter { !placeColumns.contains($0.0.name) }
        .map { "\($0.0.name)=\($0.1)" }.joined(separator: " | ")
    }
  }
}
