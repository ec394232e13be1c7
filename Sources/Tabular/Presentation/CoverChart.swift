/// A chart on the first page, below a heading that says what it shows.
public enum CoverChart: Sendable, Hashable {
  /// Bars left and right of zero for lists beside a table, by the names of the lists and their columns.
  case changes(
    heading: LocalizedText, table: String, lists: [String], names: String, amounts: String, rows: Int)
  /// A chart of a page, by the page's name and the indices of the block and the chart.
  case page(String, block: Int, chart: Int)
  /// Named points for the comparison's rows, with one column along each axis.
  case points(heading: LocalizedText, x: String, xTitle: LocalizedText, y: String, yTitle: LocalizedText)
}
