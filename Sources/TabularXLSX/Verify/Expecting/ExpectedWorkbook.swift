import Tabular

/// All sheets of a workbook with cells that are known from the document.
struct ExpectedWorkbook {
  private(set) var sheets: [any ExpectedSheet] = []
  /// Optional sheets that only hold what is derived from others.
  let derivedSheets: Set<String>

  init(
    _ document: TabularDocument, options: WorkbookOptions, limits: ExcelLimits
  ) throws(WorkbookError) {
    let placements = try Placements(document, options: options, limits: limits)
    let language = options.language
    derivedSheets = Set([placements.chartSheet] + placements.pages.map(\.sheet))
    sheets.append(ExpectedOverview(document, placements, language: language))
    for placement in placements.ordered {
      guard !placement.isRecord else {
        sheets.append(ExpectedRecord(placement, among: placements, language: language))
        continue
      }
      for part in placement.parts {
        sheets.append(ExpectedRows(placement, part: part, among: placements, language: language))
      }
    }
    if let source = placements.sourceSheet {
      sheets.append(ExpectedSource(document, sheet: source, limits: limits))
    }
  }
}
