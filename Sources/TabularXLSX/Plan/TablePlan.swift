/// An Excel table: a header row, data rows, filter buttons and a name.
struct TablePlan: Sendable, Hashable {
  var name: String
  var range: CellRange
  var headers: [String]
  var headerStyles: [StyleID]
  var hasFilter = true
}
