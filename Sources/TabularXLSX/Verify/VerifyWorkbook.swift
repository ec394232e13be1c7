import Tabular

/// Reads a workbook back and compares every cell with the document that it was written from.
///
/// It compares the values that CSV and JSON hold, not what the writer planned: printed values, texts, dates, durations
/// and booleans; the formula and the cached value of computed cells; headers and labels; the extent of each table; the
/// overview's headline; and the numbered source text. Sheets are streamed one cell at a time; only the shared strings
/// are kept in memory.
///
/// - Parameters:
///   - document: the document that the workbook was written from.
///   - path: the path of the workbook.
///   - options: the options that it was written with.
///   - remarks: what ``writeWorkbook(_:to:options:)`` reported that it could not show; anything else is a difference.
/// - Returns: how much was compared, and what differs.
/// - Throws: ``WorkbookReadError`` where the file is not a readable workbook.
public func verifyWorkbook(
  _ document: TabularDocument, at path: String, options: WorkbookOptions = WorkbookOptions(),
  remarks: [WorkbookRemark] = []
) throws(WorkbookReadError) -> WorkbookVerification {
  try verifyWorkbook(document, at: path, options: options, remarks: remarks, limits: .excel)
}

func verifyWorkbook(
  _ document: TabularDocument, at path: String, options: WorkbookOptions, remarks: [WorkbookRemark],
  limits: ExcelLimits
) throws(WorkbookReadError) -> WorkbookVerification {
  let expectation: ExpectedWorkbook
  do throws(WorkbookError) {
    expectation = try ExpectedWorkbook(document.presented, options: options, limits: limits)
  } catch {
    throw .cannotBeWritten(error)
  }
  let archive = try ZipArchive(path: path)
  var verifier = try WorkbookVerifier(
    archive, allowances: Allowances(remarks, options: options, limits: limits))
  return try verifier.compare(archive, with: expectation)
}
