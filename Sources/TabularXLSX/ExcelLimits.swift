/// The limits of a sheet. Tests lower them to exercise the code that handles them.
struct ExcelLimits: Sendable {
  var rows = 1_048_576
  var columns = 16_384
  /// UTF-16 units in a cell.
  var cellUnits = 32_767
  /// UTF-16 units in the name of a sheet.
  var sheetNameUnits = 31
  /// Links on one sheet.
  var links = 65_530
  /// Notes on one sheet. Not Excel's limit: libxlsxwriter searches for each note's row from the first one on, so the
  /// time grows with the square of the number of notes.
  var notes = 500
  /// Notes on the headers of one sheet. Not Excel's limit: for each note, the library adds up the widths of all columns
  /// before it.
  var headerNotes = 250
  /// Rows beyond which a table is laid out only as it is written. Not Excel's limit, and it does not affect the file.
  var heldRows = 2_000
  /// Cells of a workbook beyond which the library writes each row as soon as it is complete, and sheets have no Excel
  /// tables. Otherwise it needs about 140 bytes for each cell.
  var tableCells = 1_000_000
  /// Columns of an Excel table. Not Excel's limit: the library allocates, for each column, what all of them need, which
  /// was 500 MB for 4,000. A wider sheet has filter buttons without a table.
  var tableColumns = 1_000
  /// Characters of a link's address.
  var linkLength = 2_079
  /// Formatted runs of text, bold and plain, in a cell. Not Excel's limit but the library's: it counts them in eight
  /// bits, and never returns with more.
  var textRuns = 254
  /// Characters of XML in a cell's formatted runs: the library applies Excel's limit on text to the markup.
  var richMarkup = 32_767
  /// The largest height of a row, in points.
  var rowHeight = 409.0

  static let excel = ExcelLimits()
}
