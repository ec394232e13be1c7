/// The notes under tables, `资料来源: …`, by the dataset that a table went into.
enum TableNotesParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections {
      var dataset: String?
      for block in section.blocks {
        switch block.content {
        case .table:
          dataset = report.dataset(ofLine: block.lines.lowerBound)
        case .paragraph:
          if let name = dataset, SourceNote(block) != nil {
            report.tableNotes[name, default: []].append(block.richText.text)
          }
          dataset = nil
        case .boilerplate, .image: break
        case .heading, .item, .leader: dataset = nil
        }
      }
    }
  }
}

extension Report {
  /// The dataset that a line was read into.
  fileprivate func dataset(ofLine line: Int) -> String? {
    guard ledger.indices.contains(line - 1), case .dataset(let name) = ledger[line - 1] else { return nil }
    return name
  }
}
