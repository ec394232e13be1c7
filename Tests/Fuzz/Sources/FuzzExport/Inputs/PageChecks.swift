import Document
import Glibc
import MarkdownInput
import ReportReading

@testable import PDFInput

/// What must be true of every page, whatever its words are.
struct PageChecks {
  let layout: PageLayout
  let draw: Draw
  let finding: Finding

  func check() {
    for case .table(let table) in layout.elements.map(\.content) {
      finding.unless(table.rows.allSatisfy { $0.cells.count == table.header.count }, "a row lacks cells")
    }
    let document = Document(layout, name: "fuzz.pdf", bytes: [])
    let lines = document.blocks.flatMap(\.lines)
    finding.unless(
      lines == Array(1..<document.source.lineCount + 1) || lines.isEmpty, "a line is in no block, or in two")
    if Self.looksAtRoundTrips, !lines.isEmpty {
      finding.unless(
        Document(markdown: document.source).blocks == document.blocks,
        "the printed Markdown is read otherwise than the page")
    }
    checkPrinted()
  }

  /// The Markdown that `markdown report.pdf` prints is text, and a report loses none of its lines.
  private func checkPrinted() {
    guard draw.has(.markdown) else { return }
    let printed = Array(MarkdownPrinter.print(layout).text.utf8)
    guard !printed.isEmpty, draw.has(.markdownReadBack) else { return }
    do throws(SourceError) {
      let report = Report(parsing: Document(markdown: try SourceText(name: "printed.md", data: printed)))
      finding.unless(
        report.ledger.allSatisfy { $0 != .unclaimed }, "a line of printed Markdown reached no dataset")
    } catch {
      finding.unless(false, "printed Markdown is refused: \(error)")
    }
  }

  /// Whether the printed Markdown must give the same blocks. Signs that no report prints make it another one still, so it
  /// is looked at only on demand.
  private static let looksAtRoundTrips = getenv("FUZZ_ROUND_TRIP") != nil
}
