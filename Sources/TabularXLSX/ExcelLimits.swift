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
  /// Notes on the headers of one sheet. Not Excel's limit: the library adds up the widths of all columns before that of each note.
  var headerNotes = 250
  /// Rows of a table beyond which they are laid out only when they are written. Not Excel's limit, nor seen in the file.
  var heldRows = 2_000
  /// Cells of a workbook beyond which the library writes each row as soon as it is whole, and sheets have no Excel tables: it
  /// needs about 140 bytes for each cell otherwise.
  var tableCells = 1_000_000
  /// Columns of an Excel table. Not Excel's limit: the library sets aside, for each of them, what all of them need, which was 500 MB
  /// for 4,000. A sheet with more has filter buttons without a table.
  var tableColumns = 1_000
  /// Characters of a link's address.
  var linkLength = 2_079
  /// Stretches of text, bold and plain, in a cell. Not Excel's limit but the library's: its counter of them has
  /// eight bits, and with more it never returns.
  var textRuns = 254
  /// Characters of the XML of a cell's stretches: the library takes Excel's limit of a text for one of its markup.
  var richMarkup = 32_767
  /// Points that a row can be high.
  var rowHeight = 409.0

  static let excel = ExcelLimits()
}
