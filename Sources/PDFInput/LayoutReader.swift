/// Recovers the layout of a PDF from its words and their places.
public enum LayoutReader {
  /// Whether bytes are a PDF's: `%PDF-` is within the first kilobyte.
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

  /// Recovers the layout from what `pdftotext -bbox` printed.
  ///
  /// - Throws: ``PDFError`` where it is not that, or has more pages or words than are read.
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
