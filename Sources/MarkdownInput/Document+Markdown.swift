import Document

extension Document {
  /// Reads Markdown from any converter. Never fails: whatever is not recognized is running text.
  ///
  /// - Parameter source: the numbered lines.
  public init(markdown source: SourceText) {
    let blocks = WrappedLines.joined(BlockParser.parse(source))
    self.init(
      source: source, blocks: blocks,
      diagnostics: ReplacedCharacters.diagnostics(source.replacedCharacters) + ColumnRule.diagnostics(blocks))
  }
}
