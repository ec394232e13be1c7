import Tabular

/// Reads a workbook back and compares every cell with the document that it was written from.
///
/// Compared are the values that CSV and JSON hold, not what the writer planned: printed values, texts, dates,
/// durations, booleans; in computed cells the formula and its cached value; headers and labels; the extent of
/// each table; the overview's figures; the numbered source text. Sheets are read as a stream, a cell at a
/// time; shared texts are kept once each.
///
/// - Parameters:
///   - document: what the workbook was written from.
///   - path: the workbook.
///   - options: what it was written with.
///   - remarks: what ``writeWorkbook(_:to:options:)`` said it could not show; nothing else may be amiss.
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
