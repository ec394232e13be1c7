struct PrintPlan: Sendable, Hashable {
  var isLandscape = false
  var area: CellRange?
  var repeatedRows: ClosedRange<Int>?
  /// Leading columns that are repeated on every page, where several pages are side by side.
  var repeatedColumns: ClosedRange<Int>?
  var pagesAcross = 1
  /// In percent, where the scale is fixed rather than fitted to a number of pages: spreadsheets fit the table and its
  /// charts separately, and charts alone would grow over several pages.
  var scale: Int?
  /// Whether the sheet is fitted to one page.
  var fitsOnePage = false
  /// The first row of each page but the first.
  var breaks: [Int] = []
  var header = ""
  var footer = ""
}
