import Tabular

/// Writes a document as an Excel workbook.
///
/// An existing file is replaced. A caller that wants all or nothing gives a temporary name and renames.
///
/// - Parameters:
///   - document: finished tables and what is said of them.
///   - path: the file to write.
///   - options: language, colours, which sheets.
/// - Returns: what the workbook could not show as it is.
/// - Throws: ``WorkbookError`` where the file cannot be written or the document does not fit.
public func writeWorkbook(
  _ document: TabularDocument, to path: String, options: WorkbookOptions = WorkbookOptions()
) throws(WorkbookError) -> [WorkbookRemark] {
  let plan = try WorkbookPlan(document.presented, options: options)
  let later = try WorkbookWriter.write(plan, to: path, options.scratch)
  return plan.remarks + later
}
