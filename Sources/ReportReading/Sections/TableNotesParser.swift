import Document
import Lexemes

/// Reads the notes under tables, `资料来源: …`, by the dataset that the table was read into.
enum TableNotesParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections {
      var table: (dataset: String, notes: [RichText])?
      for block in section.blocks {
        switch block.content {
        case .paragraph where table != nil && SourceNote(block) != nil:
          table?.notes.append(block.richText)
        case .boilerplate, .hidden, .image: break
        case .table:
          keep(table, in: &report)
          table = report.dataset(ofLine: block.lines.lowerBound).map { ($0, []) }
        case .paragraph, .heading, .item, .leader:
          keep(table, in: &report)
          table = nil
        }
      }
      keep(table, in: &report)
    }
  }

  /// Keeps the sources of a table; other remarks (`注：…`) only if it has none.
  private static func keep(_ table: (dataset: String, notes: [RichText])?, in report: inout Report) {
    guard let table else { return }
    let texts = table.notes.map(\.text)
    let sources = texts.filter { text in SourceNote.sourceLabels.contains { text.opens(with: $0) } }
    let kept = sources.isEmpty ? texts : sources
    if !kept.isEmpty { report.tableNotes[table.dataset, default: []] += kept }
  }
}

extension Report {
  /// The dataset that a line was read into.
  fileprivate func dataset(ofLine line: Int) -> String? {
    guard ledger.indices.contains(line - 1), case .dataset(let name) = ledger[line - 1] else { return nil }
    return name
  }
}
