/// Recovers the layout of a PDF from its words and their positions.
public enum LayoutReader {
  /// Whether the bytes are those of a PDF: `%PDF-` is within the first kilobyte.
  public static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1_024)
    guard head.count >= mark.count else { return false }
    return (0...head.count - mark.count).contains { head[$0..<$0 + mark.count].elementsEqual(mark) }
  }

  /// Reads a PDF.
  ///
  /// - Throws: ``PDFError`` where `pdftotext` is missing or cannot read it, and where it has no text.
  public static func layout(of bytes: [UInt8]) throws(PDFError) -> PageLayout {
    layout(of: try PDFToText().pages(of: bytes))
  }

  /// Recovers the layout from the output of `pdftotext -bbox`.
  ///
  /// - Throws: ``PDFError`` where the output is malformed, or has more pages or words than the limits allow.
  public static func layout(ofBBox xml: [UInt8]) throws(PDFError) -> PageLayout {
    var reader = try BBoxReader()
    try reader.read(xml[...])
    return layout(of: try reader.finish())
  }

  static func layout(of pages: [PageWords]) -> PageLayout {
    var cleaning = WordCleaning()
    let cleaned = cleaning.cleaned(pages)
    let rows = cleaned.map {
      PageRows(number: $0.number, width: $0.width, height: $0.height, rows: RowBuilder.rows(of: $0.words))
    }
    var assembly = LayoutAssembly(
      pages: rows, leftOut: cleaning.counts, suspect: SuspectPages(cleaned))
    return assembly.layout()
  }
}
