// Found by the target PDFInput, but declared here, where the list of all checks includes them.
extension DiagnosticCode {
  /// A cell of a PDF's table spans columns that other rows keep apart.
  public static let pdfTableIrregular = DiagnosticCode(
    "pdf-table-irregular", .warning,
    "PDF 表格中有单元格跨列",
    "a cell in a table of a PDF spans columns that other rows keep apart",
    example: "a total that is printed between two columns")

  /// A PDF's text does not say what its pages show.
  public static let textLayerSuspect = DiagnosticCode(
    "text-layer-suspect", .error,
    "PDF 内嵌文字与页面显示不符",
    "the text stored in the PDF is not what its pages show",
    example: "a font whose digits stand for no character, so that `2024年` is read as `年`")
}
