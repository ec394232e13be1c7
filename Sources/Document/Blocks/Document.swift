/// A document as a front end read it: numbered lines, and the blocks that they form.
///
/// Markdown and PDF become the same type, so that later stages read both alike. Nothing here knows what a report is.
public struct Document: Sendable, Hashable {
  /// The numbered lines; for a PDF, the lines of the Markdown that it is converted to.
  public let source: SourceText
  /// The blocks in reading order; together they cover every line exactly once.
  public var blocks: [Block]
  /// Where each line is printed in the PDF; nil for Markdown.
  public let pages: PageMap?
  /// The page ends in Markdown that was printed from a PDF; empty for any other document.
  public let pageEnds: PageEnds
  /// What the front end found.
  public let diagnostics: [Diagnostic]

  /// Creates a document from what a front end read.
  public init(source: SourceText, blocks: [Block], pages: PageMap? = nil, diagnostics: [Diagnostic] = []) {
    self.source = source
    self.blocks = blocks
    self.pages = pages
    pageEnds = PageEnds(blocks, in: source)
    self.diagnostics = diagnostics
  }
}
