/// What a sheet holds. Tests lower the limits, to see them reached.
struct ExcelLimits: Sendable {
  var rows = 1_048_576
  var columns = 16_384
  /// UTF-16 units in a cell.
  var cellUnits = 32_767
  /// UTF-16 units in the name of a sheet.
  var sheetNameUnits = 31
  /// Links on one sheet.
  var links = 65_530
  /// Notes on one sheet. Not Excel's limit: libxlsxwriter looks for each note's row from the first one on, so that their
  /// time grows with the square of their number.
  var notes = 500
  /// Characters of a link's address.
  var linkLength = 2_079
  /// Points that a row can be high.
  var rowHeight = 409.0

  static let excel = ExcelLimits()
}
