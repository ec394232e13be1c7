import Tabular

/// Places the charts of all sheets, and lays out the sheet of sorted data that they draw.
enum ChartLayout {
  static func place(on sheets: inout [SheetPlan], _ context: inout LayoutContext) -> SheetPlan? {
    nil
  }
}
