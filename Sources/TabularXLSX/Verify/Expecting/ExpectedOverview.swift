import Tabular

/// The overview: the document's title, its labelled figures with the verdict, and the index of sheets.
///
/// Written out here a second time rather than taken from the layout, so that a figure beside the wrong label
/// is a difference.
struct ExpectedOverview: ExpectedSheet {
  /// What remarks and differences call the overview, which is no dataset.
  static let name = "summary"

  private var cells: [CellAddress: ExpectedCell] = [:]
  private let language: Language

  let sheet: String
  private(set) var rows = OverviewLayout.titleRow..<OverviewLayout.firstRow
  let columns = OverviewLayout.labelColumn..<(OverviewLayout.indexColumn + 2)

  init(_ document: TabularDocument, _ placements: Placements, language: Language) {
    self.language = language
    sheet = placements.overviewSheet
    put(.title, of: document.summary, at: OverviewLayout.titleRow)
    put(.subtitle, of: document.summary, at: OverviewLayout.subtitleRow)
    var row = OverviewLayout.firstRow
    for (role, heading) in OverviewLayout.sections {
      let items = document.summary.filter { $0.role == role }
      guard !items.isEmpty else { continue }
      put(items, under: heading, from: row, placements)
      row += items.count + 1
      if role == .check { row += putLive(document, placements, from: row) }
      row += 1
    }
    putIndex(document, placements)
    rows = OverviewLayout.titleRow..<((cells.keys.map(\.row).max() ?? 0) + 1)
  }

  func cell(at address: CellAddress) -> ExpectedCell? { cells[address] }

  private mutating func put(_ role: SummaryItem.Role, of items: [SummaryItem], at row: Int) {
    guard let item = items.first(where: { $0.role == role }) else { return }
    cells[CellAddress(row: row, column: OverviewLayout.labelColumn)] = ExpectedCell(
      value: item.value, type: item.type, dataset: Self.name, column: item.name)
  }

  private mutating func put(
    _ items: [SummaryItem], under heading: LocalizedText, from row: Int, _ placements: Placements
  ) {
    put(heading, at: row)
    let addressing = SheetAddressing(placements: placements, own: nil, row: "")
    for (place, item) in items.enumerated() {
      let address = CellAddress(row: row + 1 + place, column: OverviewLayout.valueColumn)
      put(item.title, at: address.row)
      let formula = item.expression.map {
        ExpectedCell.Formula.live($0.formula(addressing, resultType: item.type))
      }
      cells[address] = ExpectedCell(
        value: item.value, type: item.type, formula: formula ?? .none, dataset: Self.name, column: item.name)
      if OverviewChecks.severity(of: item) == .error {
        putVerdict(on: item, at: address, heading: row, placements)
      }
    }
  }

  /// What the checks say of the workbook itself.
  ///
  /// - Returns: how many lines there are.
  private mutating func putLive(
    _ document: TabularDocument, _ placements: Placements, from row: Int
  ) -> Int {
    let lines = OverviewChecks.liveLines(document, placements, language: language)
    for (place, line) in lines.enumerated() {
      put(line.label, at: row + place)
      cells[CellAddress(row: row + place, column: OverviewLayout.valueColumn)] = ExpectedCell(
        value: line.value, type: line.value.number == nil ? .text : .integer, formula: .live(line.formula),
        dataset: Self.name, column: line.label.english)
    }
    return lines.count
  }

  private mutating func put(_ label: LocalizedText, at row: Int) {
    cells[CellAddress(row: row, column: OverviewLayout.labelColumn)] =
      .label(label.text(in: language), dataset: Self.name)
  }

  private mutating func putVerdict(
    on item: SummaryItem, at address: CellAddress, heading row: Int, _ placements: Placements
  ) {
    let passed = Labels.passed.text(in: language)
    let failed = Labels.failed(OverviewChecks.sheet(of: item, placements)).text(in: language)
    cells[CellAddress(row: row, column: OverviewLayout.valueColumn)] = ExpectedCell(
      value: .text(item.value.number == 0 ? passed : failed), type: .text,
      formula: .live(OverviewChecks.verdict(address, passed, failed)), dataset: Self.name, column: "verdict")
  }

  /// Each sheet with the number of its rows.
  private mutating func putIndex(_ document: TabularDocument, _ placements: Placements) {
    var row = OverviewLayout.firstRow + 1
    for placement in placements.ordered {
      for (place, part) in placement.parts.enumerated() {
        let count = placement.isRecord ? placement.table.columns.count : part.rows.count
        let first = placement.address(row: part.rows.lowerBound, column: 0, part: place).row
        let cells = CellRange(rows: first...(first + count - 1), column: 0)
        let formula = "=ROWS(\(SheetNames.quoted(part.sheet))!\(cells.absolute))"
        putIndex(part.sheet, count, .live(formula), at: row)
        row += 1
      }
    }
    guard let source = placements.sourceSheet else { return }
    putIndex(source, document.sourceLines.count, .none, at: row)
  }

  private mutating func putIndex(
    _ sheet: String, _ count: Int, _ formula: ExpectedCell.Formula, at row: Int
  ) {
    let column = OverviewLayout.indexColumn
    cells[CellAddress(row: row, column: column)] = .label(sheet, dataset: Self.name)
    cells[CellAddress(row: row, column: column + 1)] = ExpectedCell(
      value: .integer(count), type: .integer, formula: formula, dataset: Self.name, column: "rows of \(sheet)"
    )
  }
}
