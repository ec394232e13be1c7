/// Compares the cells of one sheet, in the order of the file, with the expected ones.
struct SheetComparison {
  private let expected: any ExpectedSheet
  private let comparison: CellComparison
  /// How many cells of the rectangle have been compared, counted row by row.
  private var done = 0

  private(set) var result = WorkbookVerification()

  init(_ expected: any ExpectedSheet, _ comparison: CellComparison) {
    self.expected = expected
    self.comparison = comparison
  }

  mutating func take(_ found: FoundCell) {
    guard let place = place(of: found.address) else {
      if found.hasContent, expected.mustBeEmpty(found.address) {
        differ(found.address, nil, (FoundContent(found, comparison.strings).description, "an empty cell"))
      }
      return
    }
    guard place >= done else {
      differ(found.address, nil, ("the cell twice or out of order", "each cell once"))
      return
    }
    compareMissing(upTo: place)
    compare(found, at: found.address)
    done = place + 1
  }

  /// Compares the remaining cells, which the sheet lacks.
  mutating func finish() {
    compareMissing(upTo: expected.rows.count * expected.columns.count)
  }

  private func place(of address: CellAddress) -> Int? {
    guard expected.rows.contains(address.row), expected.columns.contains(address.column) else { return nil }
    return (address.row - expected.rows.lowerBound) * expected.columns.count + address.column
      - expected.columns.lowerBound
  }

  private mutating func compareMissing(upTo end: Int) {
    while done < end {
      let (row, column) = done.quotientAndRemainder(dividingBy: expected.columns.count)
      compare(
        nil,
        at: CellAddress(
          row: expected.rows.lowerBound + row, column: expected.columns.lowerBound + column))
      done += 1
    }
  }

  private mutating func compare(_ found: FoundCell?, at address: CellAddress) {
    guard let cell = expected.cell(at: address) else { return }
    result.cells += 1
    if let found, found.hasFormula { result.formulas += 1 }
    guard let mismatch = comparison.mismatch(found, cell, at: address) else { return }
    differ(address, cell, mismatch)
  }

  private mutating func differ(
    _ address: CellAddress, _ cell: ExpectedCell?, _ mismatch: CellComparison.Mismatch
  ) {
    result.append(
      WorkbookDifference(
        sheet: expected.sheet, cell: address.a1, dataset: cell?.dataset, row: cell?.row,
        column: cell?.column, found: mismatch.found, expected: mismatch.expected))
  }
}
