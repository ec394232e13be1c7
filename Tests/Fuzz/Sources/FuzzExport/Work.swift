/// What is done with an input once it is read, and how often. What takes long is done with few inputs: an execution then
/// takes a few milliseconds, most of which go into reading, where the changes of inputs make themselves felt.
enum Work: UInt8, CaseIterable {
  case json, ndjson, csv
  /// JSON with provenance, read again.
  case jsonReadBack
  case workbook
  /// A workbook read back and compared cell by cell.
  case workbookReadBack
  /// An archive of SQLite, and its documents read again.
  case archive
  /// Several reports as one document, with the pages that only a workbook shows.
  case panelWorkbook
  /// The JSON of several reports, taken apart again.
  case split
  /// A page as Markdown.
  case markdown
  /// That Markdown, read as a report.
  case markdownReadBack
  /// Datasets of a page: most pages are only laid out.
  case datasetsOfPage
  /// The schema and the dictionary of a user's own tables.
  case catalog

  /// How many inputs there are to one with which it is done.
  var oneIn: Int {
    switch self {
    case .json, .markdown: 2
    case .ndjson, .csv, .split: 4
    case .jsonReadBack, .markdownReadBack, .datasetsOfPage, .catalog: 8
    case .archive: 64
    case .workbook: 48
    case .workbookReadBack, .panelWorkbook: 4
    }
  }
}
