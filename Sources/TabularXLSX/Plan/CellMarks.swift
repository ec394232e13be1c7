struct MergePlan: Sendable, Hashable {
  var range: CellRange
  var text: String
  var style: StyleID
}

struct LinkPlan: Sendable, Hashable {
  var at: CellAddress
  /// `internal:'Sheet'!A1`, `https://…`, `mailto:…`.
  var target: String
  /// The name of the link's target.
  var text: String
  var style: StyleID
}

/// A note that shows when the pointer rests on a cell.
struct NotePlan: Sendable, Hashable {
  let at: CellAddress
  let text: String

  private static let mostUnits = 2_000

  init(at: CellAddress, _ text: String) {
    self.at = at
    self.text = CellText.safe(text, limit: Self.mostUnits)
  }
}
