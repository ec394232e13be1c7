import Document

extension Document {
  /// Reads a PDF.
  ///
  /// Its lines are those of the Markdown that ``MarkdownPrinter`` prints for the whole file. The blocks are made from
  /// the layout itself.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the name of the file in messages.
  /// - Throws: ``PDFError`` where `pdftotext` is missing or cannot read it, and where it has no text.
  public init(pdf bytes: [UInt8], name: String) throws(PDFError) {
    self.init(try LayoutReader.layout(of: bytes), name: name, bytes: bytes)
  }

  /// Makes a document from a layout.
  ///
  /// - Parameters:
  ///   - layout: the layout of a PDF.
  ///   - name: the name of the file in messages.
  ///   - bytes: the file itself, for its digest.
  public init(_ layout: PageLayout, name: String, bytes: [UInt8]) {
    let output = MarkdownPrinter.print(layout)
    var pageOfLine: [Int] = []
    for page in output.pages { pageOfLine.append(page ?? pageOfLine.last ?? 1) }
    self.init(
      source: SourceText(name: name, lines: output.lines, madeFrom: bytes),
      blocks: BlockMaker.blocks(layout.elements, output),
      pages: PageMap(
        count: layout.pages.count, pageOfLine: pageOfLine,
        stretches: PrintedPlaces.stretches(of: layout.elements, output), leftOut: layout.leftOut),
      diagnostics: LayoutFindings.diagnostics(layout, output))
  }
}
