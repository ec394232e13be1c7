import Tabular

/// The first page: the headline, the rows of the comparison, and how many rows each sheet has.
///
/// Written out here a second time rather than taken from the layout, so that a figure in the wrong row is a
/// difference. What the page reckons is compared by recalculation, see Docs/verification.md.
struct ExpectedOverview: ExpectedSheet {
  /// What remarks and differences call the first page, which is not a dataset.
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
