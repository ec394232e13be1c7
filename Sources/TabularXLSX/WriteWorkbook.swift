import Tabular

/// Writes a document as an Excel workbook.
///
/// An existing file is replaced, and a failure may leave an incomplete one. A caller that needs all or nothing should
/// write to a temporary name and rename.
///
/// - Parameters:
///   - document: the tables and their descriptions.
///   - path: the file to write.
///   - options: the language, the colors, and which sheets to write.
/// - Returns: what the workbook could not show as it is.
/// - Throws: ``WorkbookError`` where the file cannot be written or the document does not fit.
public func writeWorkbook(
  _ document: TabularDocument, to path: String, options: WorkbookOptions = WorkbookOptions()
) throws(WorkbookError) -> [WorkbookRemark] {
  let plan = try WorkbookPlan(document.presented, options: options)
  let later = try WorkbookWriter.write(plan, to: path, options.scratch)
  return plan.remarks + later
}
