import Tabular

/// The sheet of the source text: each line with its number.
struct ExpectedSource: ExpectedSheet {
  /// What remarks and differences call the source text, which is no dataset.
  static let name = "source"

  private let lines: [String]

  let sheet: String
  let rows: Range<Int>
  let columns = 0..<2

  init(_ lines: [String], sheet: String, limits: ExcelLimits) {
    self.lines = lines
    self.sheet = sheet
    let first = SourceSheetLayout.address(ofLine: 1).row
    rows = first..<(first + min(lines.count, limits.rows - first))
  }

  func cell(at address: CellAddress) -> ExpectedCell? {
    let line = address.row - rows.lowerBound + 1
    let value = address.column == 0 ? Value.integer(line) : .text(lines[line - 1])
    return ExpectedCell(
      value: value, type: address.column == 0 ? .integer : .text, dataset: Self.name, row: line,
      column: address.column == 0 ? "line" : "text")
  }

  func mustBeEmpty(_ address: CellAddress) -> Bool { address.row >= rows.upperBound }
}
