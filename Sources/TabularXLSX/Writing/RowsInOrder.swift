/// The contents of a plan, row by row from the top.
struct RowsInOrder {
  struct Row {
    var number: Int
    var heights: ArraySlice<SheetPlan.RowHeight> = []
    var merges: ArraySlice<MergePlan> = []
    var links: ArraySlice<LinkPlan> = []
    var cells: ArraySlice<CellPlan> = []
    var notes: ArraySlice<NotePlan> = []
  }

  private var heights: ArraySlice<SheetPlan.RowHeight>
  private var merges: ArraySlice<MergePlan>
  private var links: ArraySlice<LinkPlan>
  private var cells: ArraySlice<CellPlan>
  private var notes: ArraySlice<NotePlan>

  init(_ plan: SheetPlan) {
    heights = Self.sorted(plan.rowHeights, \.row)
    merges = Self.sorted(plan.merges, \.range.first.row)
    links = Self.sorted(plan.links, \.at.row)
    cells = Self.sorted(plan.cells, \.row)
    notes = Self.sorted(plan.notes, \.at.row)
  }

  /// The first row with anything left to take.
  var nextRow: Int? {
    [
      heights.first?.row, merges.first?.range.first.row, links.first?.at.row, cells.first?.row,
      notes.first?.at.row,
    ].compactMap(\.self).min()
  }

  /// Removes and returns the contents of a row.
  mutating func take(_ row: Int) -> Row {
    Row(
      number: row, heights: Self.cut(&heights) { $0.row == row },
      merges: Self.cut(&merges) { $0.range.first.row == row },
      links: Self.cut(&links) { $0.at.row == row }, cells: Self.cut(&cells) { $0.row == row },
      notes: Self.cut(&notes) { $0.at.row == row })
  }

  private static func cut<Item>(_ items: inout ArraySlice<Item>, _ belongs: (Item) -> Bool) -> ArraySlice<
    Item
  > {
    let end = items.firstIndex { !belongs($0) } ?? items.endIndex
    defer { items = items[end...] }
    return items[..<end]
  }

  /// Sorts by row; items of the same row keep their order.
  private static func sorted<Item>(_ items: [Item], _ row: (Item) -> Int) -> ArraySlice<Item> {
    guard zip(items, items.dropFirst()).contains(where: { row($0) > row($1) }) else { return items[...] }
    return items.enumerated().sorted { left, right in
      (row(left.element), left.offset) < (row(right.element), right.offset)
    }.map(\.element)[...]
  }
}
