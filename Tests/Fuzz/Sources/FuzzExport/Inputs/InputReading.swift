import Document
import MarkdownInput
import ReportArchive
import ReportReading
import ReportTables
import Tabular

@testable import PDFInput

/// Reads inputs of all kinds.
struct InputReading {
  let draw: Draw
  let finding: Finding

  /// What an input came to.
  enum Made {
    /// An error says why it is none of its kind.
    case refused
    /// A page that does not go on to the datasets.
    case laidOut
    case report(Report)
    /// With the user's own columns that are among them.
    case datasets(ReportDocument, UserColumns)
    /// With the user's own tables.
    case datasetsOf(ReportFamily, ReportDocument)
    case several([ReportDocument])
  }

  func read(_ input: FuzzInput) -> Made {
    let made =
      switch input.kind {
      case .markdown: readMarkdown(input.body)
      case .several: readSeveral(input.body)
      case .json: readJSON(input.body)
      case .columns: readColumns(input.text)
      case .words: readWords(input.text)
      case .layout: readLayout(input.body)
      case .yaml: DeskFileReading(draw: draw, finding: finding).read(input.body)
      }
    if case .refused = made { return made }
    Tally.shared.accepted("\(input.kind)")
    return made
  }

  /// The datasets of a report, every line of which must have come to something.
  func datasets(of report: Report) -> ReportDocument? {
    let lost = report.ledger.indices.filter { report.ledger[$0] == .unclaimed }.map { $0 + 1 }
    finding.unless(lost.isEmpty, "a line reached no dataset: \(lost)")
    do throws(TableError) {
      return try ReportDocument(report)
    } catch {
      finding.unless(false, "a definition failed: \(error)")
      return nil
    }
  }

  // MARK: Kinds

  private func readMarkdown(_ bytes: [UInt8]) -> Made {
    guard let source = try? SourceText(name: "fuzz.md", data: bytes) else { return .refused }
    return .report(Report(parsing: Document(markdown: source)))
  }

  private func readSeveral(_ bytes: [UInt8]) -> Made {
    let reports = bytes.split(separator: 0x0C).prefix(6).compactMap { part -> ReportDocument? in
      guard let source = try? SourceText(name: "fuzz.md", data: Array(part)) else { return nil }
      return datasets(of: Report(parsing: Document(markdown: source)))
    }
    return reports.isEmpty ? .refused : .several(reports)
  }

  /// The document of a report, or of several.
  private func readJSON(_ bytes: [UInt8]) -> Made {
    guard let json = try? JSONValue(parsing: bytes) else { return .refused }
    guard SplitDocument.isOne(json) else {
      return (try? ReportDocument(json: json)).map { .datasets($0, UserColumns()) } ?? .refused
    }
    guard let split = try? SplitDocument(json) else { return .refused }
    let reports = split.parts.compactMap { try? ReportDocument(json: $0.json) }
    return reports.isEmpty ? .refused : .several(reports)
  }

  /// A column of a user's own on each line: its name, a colon, its expression.
  private func readColumns(_ text: String) -> Made {
    let columns = text.split(separator: "\n").compactMap { line -> UserColumn? in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      let name = String(parts[0].drop { $0 == " " })
      return UserColumn(
        dataset: parts[1].contains("visits") ? "traffic" : "companies", name: name,
        title: LocalizedText(same: name), content: .expression(parts[1]))
    }
    guard let columns = try? UserColumns(columns) else { return .refused }
    do throws(TableError) {
      return .datasets(
        try ReportDocument(SampleReport.report, options: ReportOptions(columns: columns)), columns)
    } catch {
      finding.unless(false, "columns that were taken failed later: \(error)")
      return .refused
    }
  }

  private func readWords(_ text: String) -> Made {
    page(LayoutReader.layout(of: PageWordsText.pages(text)))
  }

  private func readLayout(_ xml: [UInt8]) -> Made {
    guard let layout = try? LayoutReader.layout(ofBBox: xml) else { return .refused }
    return page(layout)
  }

  /// Words with boxes, to the blocks of a document. Few of them go on to the datasets, which take ten times as long.
  private func page(_ layout: PageLayout) -> Made {
    PageChecks(layout: layout, draw: draw, finding: finding).check()
    guard draw.has(.datasetsOfPage) else { return .laidOut }
    return .report(Report(parsing: Document(layout, name: "fuzz.pdf", bytes: [])))
  }
}
