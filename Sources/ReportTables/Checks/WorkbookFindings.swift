import Document

/// Findings of writing and verifying workbooks. The program reports them; the dataset `checks` cannot contain them,
/// because it is part of the workbook.
extension DiagnosticCode {
  /// Rows continue on another sheet.
  public static let rowsSplit = DiagnosticCode(
    "rows-split", .info,
    "行数超出工作表上限，续至下一表",
    "rows continue on another sheet",
    example: #"1,048,576 行以上 · more than 1,048,576 rows"#)

  /// A workbook cell differs from JSON and CSV.
  public static let workbookDiffers = DiagnosticCode(
    "workbook-differs", .error,
    "工作簿单元格与 JSON/CSV 不一致",
    "a workbook cell differs from JSON and CSV",
    example: #"`Companies!K4`"#)
}
