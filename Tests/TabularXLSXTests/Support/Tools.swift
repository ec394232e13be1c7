import TestSupport

/// Programs that judge a workbook from outside: Python with openpyxl, LibreOffice.
enum Tools {
  static let canReadWorkbooks = Spreadsheets.canRead
  static let canRecalculate = Spreadsheets.canRecalculate

  static func python(_ script: String, _ arguments: String...) throws -> String {
    try Judge.python(script, arguments)
  }

  /// Opens a workbook in LibreOffice with every formula computed anew, and saves it again.
  ///
  /// - Returns: the path of the copy.
  static func recalculated(_ path: String, in folder: TemporaryFolder) throws -> String {
    try Spreadsheets.recalculated(path, in: folder.url)
  }
}
