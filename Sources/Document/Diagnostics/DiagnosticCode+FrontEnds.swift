// Found by the front ends MarkdownInput and PDFInput, but declared here: the list of all checks must not depend on
// either of them.
extension DiagnosticCode {
  /// A table in a notation that is not supported; its text is kept.
  public static let tableUnread = DiagnosticCode(
    "table-unread", .warning,
    "无法识别的表格写法，按文字保留",
    "a table in a notation that is not supported; its text is kept",
    example: #"`-----  ------`，有字越过列线 · words that cross the ends of the dashes"#)

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
