import Document

/// What there is to say about how the pages were read.
enum LayoutFindings {
  static func diagnostics(_ layout: PageLayout, _ output: MarkdownPrinter.Output) -> [Diagnostic] { [] }
}
