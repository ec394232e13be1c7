import Tabular

/// The sheet of the source text: each line with its number.
struct ExpectedSource: ExpectedSheet {
  /// The name of the source text in remarks and differences; it is not a dataset.
  static let name = "source"

  private let lines: [String]
  private let places: SourceRows

  let sheet: String
  let rows: Range<Int>
  let columns = 0..<2

  init(_ document: TabularDocument, sheet: String, limits: ExcelLimits) {
    lines = document.sourceLines
    places = SourceRows(document, limits: limits)
    self.sheet = sheet
    rows = SourceRows.header + 1..<places.last + 1
  }

  func cell(at address: CellAddress) -> ExpectedCell? {
    guard let line = places.line(inRow: address.row) else { return nil }
    let value = address.column == 0 ? Value.integer(line) : .text(SourceSheetLayout.shown(lines[line - 1]))
    return ExpectedCell(
      value: value, type: address.column == 0 ? .integer : .text, dataset: Self.name, row: line,
      column: address.column == 0 ? "line" : "text")
  }

  func mustBeEmpty(_ address: CellAddress) -> Bool { address.row >= rows.upperBound }
}
