/// A document as a front end read it: numbered lines, and the blocks that they make.
///
/// Markdown and PDF become the same document, so that everything behind it reads both alike. Nothing here knows what a
/// report is.
public struct Document: Sendable, Hashable {
  /// The numbered lines. Of a PDF these are the lines of the Markdown that it is printed as.
  public let source: SourceText
  /// In reading order; together they take up every line once.
  public var blocks: [Block]
  /// Where each line was on paper; nil for Markdown.
  public let pages: PageMap?
  /// Where the pages end of Markdown that was printed from a PDF; empty of any other.
  public let pageEnds: PageEnds
  /// What the front end noticed.
  public let diagnostics: [Diagnostic]

  /// A document from what a front end read.
  public init(source: SourceText, blocks: [Block], pages: PageMap? = nil, diagnostics: [Diagnostic] = []) {
    self.source = source
    self.blocks = blocks
    self.pages = pages
    pageEnds = PageEnds(blocks, in: source)
    self.diagnostics = diagnostics
  }
}
