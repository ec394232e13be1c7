import Tabular

/// What the writer reported that it could not show as it is. Only then may a cell differ, and only as the remark says.
struct Allowances {
  /// A cell, or a whole column where the address consists of letters only.
  private struct Place: Hashable {
    var kind: WorkbookRemark.Kind
    var sheet: String
    var address: String
  }

  let cellUnits: Int
  let cutMarker: String
  /// Whether any cell had characters replaced, since a formula may copy that text to another cell.
  let hasReplacements: Bool
  private var places: Set<Place> = []

  init(_ remarks: [WorkbookRemark], options: WorkbookOptions, limits: ExcelLimits) {
    cellUnits = limits.cellUnits
    cutMarker = Labels.cutMarker.text(in: options.language)
    hasReplacements = remarks.contains { $0.kind == .charactersReplaced }
    for remark in remarks {
      // A remark without a row concerns the whole column, except on the overview, which has neither rows nor columns of
      // a dataset.
      let isColumn = remark.row == nil && remark.dataset != ExpectedOverview.name
      let address = isColumn ? String(remark.cell.prefix { $0.isLetter }) : remark.cell
      places.insert(Place(kind: remark.kind, sheet: remark.sheet, address: address))
    }
  }

  func allow(_ kind: WorkbookRemark.Kind, sheet: String, at address: CellAddress) -> Bool {
    guard !places.isEmpty else { return false }
    return places.contains(Place(kind: kind, sheet: sheet, address: address.a1))
      || places.contains(
        Place(kind: kind, sheet: sheet, address: CellAddress.letters(address.column)))
  }
}
