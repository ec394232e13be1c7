import Tabular

/// The headline of the first page.
///
/// Derived here from the document rather than taken from the layout, so that a headline in the wrong cell is a
/// difference. The formulas of the page are checked by recalculation, see Docs/verification.md.
struct ExpectedOverview: ExpectedSheet {
  /// The name of the first page in remarks and differences; it is not a dataset.
  static let name = "summary"

  private var cells: [CellAddress: ExpectedCell] = [:]
  let sheet: String
  private(set) var rows = 0..<1
  let columns = CoverLayout.page.lowerBound..<(CoverLayout.page.upperBound + 1)

  init(_ document: TabularDocument, _ placements: Placements, language: Language) {
    sheet = placements.overviewSheet
    let titles = [SummaryItem.Role.subtitle, .title].compactMap { role in
      document.summary.first { $0.role == role && !$0.value.plainText.isEmpty }
    }
    let headline = CellAddress(row: CoverLayout.headlineRow, column: columns.lowerBound)
    if let own = document.cover.headline {
      cells[headline] = ExpectedCell(
        value: .text(own.text(in: language)), type: .text, dataset: Self.name, column: "headline")
    } else if let item = titles.first {
      cells[headline] = ExpectedCell(
        value: item.value, type: item.type, dataset: Self.name, column: item.name)
    }
    rows = 0..<((cells.keys.map(\.row).max() ?? 0) + 1)
  }

  func cell(at address: CellAddress) -> ExpectedCell? { cells[address] }
}
