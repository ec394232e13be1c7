import Tabular

/// The sheet behind the charts: blocks of formulas that sort and select from the tables, so that charts follow the
/// cells. It is the last sheet, and visible, because no data should be hidden.
struct ChartDataSheet {
  private(set) var plan: SheetPlan
  private var column = 0

  static let titleRow = TablePlacement.groupRow
  static let headerRow = titleRow + 1
  static let firstRow = headerRow + 1

  init(_ context: inout LayoutContext) {
    plan = SheetPlan(name: context.placements.chartSheet, tabColor: Theme.tab(.reference))
    // The first column holds narrow ranks, so the text beside the back link starts two columns further on.
    plan.columnWidths = [7]
    SheetHeading.put(
      on: &plan, title: context.placements.chartSheet, meaning: context.label(Labels.chartDataMeaning),
      &context)
    plan.showsGridlines = false
    plan.frozen = CellAddress(row: Self.firstRow, column: 0)
  }

  /// One column of a block: a header and its cells.
  struct BlockColumn {
    var header: String
    var type: ColumnType
    var cells: [CellContent]
    var width = 10.0
  }

  /// The sheet column for a column of the next block.
  func columnIndex(_ place: Int) -> Int { column + place }

  /// Writes a block of columns side by side.
  mutating func append(_ title: String, _ columns: [BlockColumn], _ context: inout LayoutContext) {
    let titleStyle = context.styles.id(
      CellStyle(color: Theme.navy, isBold: true, bottom: .medium(Theme.navy)))
    for (place, block) in columns.enumerated() {
      let index = columnIndex(place)
      plan.put(Self.titleRow, index, place == 0 ? .text(title) : .blank, titleStyle)
      let header = CellStyle(
        size: Theme.smallSize, color: Theme.muted, isBold: true, fill: Theme.band,
        horizontal: block.type.isNumeric ? .right : .left)
      plan.put(Self.headerRow, index, .text(block.header), context.styles.id(header))
      put(block, index, &context)
      setWidth(max(block.width, Double(TextWidth.of(block.header) + 2)), index)
    }
    setWidth(3, column + columns.count)
    column += columns.count + 1
  }

  private mutating func put(_ block: BlockColumn, _ index: Int, _ context: inout LayoutContext) {
    var style = CellStyle.body.with(\.horizontal, block.type.isNumeric ? .right : .left)
    style.numberFormat = NumberFormat.computed(block.type, magnitude: 100, trend: false)
    let id = context.styles.id(style)
    for (offset, cell) in block.cells.enumerated() {
      plan.put(Self.firstRow + offset, index, cell, id)
    }
  }

  private mutating func setWidth(_ width: Double, _ index: Int) {
    while plan.columnWidths.count <= index { plan.columnWidths.append(8) }
    plan.columnWidths[index] = width
  }

  /// The sheet after all blocks have been added; nil where there are none.
  func finished(_ context: LayoutContext) -> SheetPlan? {
    guard column > 0 else { return nil }
    var plan = plan
    let pixels = plan.pixels(ofColumns: plan.columnWidths.indices)
    plan.print = context.print(title: plan.name, pixels: pixels)
    let rows = (plan.cells.map(\.row).max() ?? 0) + 1
    let fit = PageFit(width: pixels, height: plan.pixels(ofRows: 0...rows), repeated: 0)
    if fit.pagesAcross > 1 {
      plan.print.pagesAcross = fit.pagesAcross
      plan.print.scale = Int(fit.scale * 100)
    }
    return plan
  }
}
