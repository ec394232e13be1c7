import Document

extension Block {
  /// Whether the block is a date or people beside the text of a first page. Converters may put a side bar among the
  /// key points.
  var isFrontMatter: Bool {
    let lines = textLines
    return !lines.isEmpty && lines.count < 20
      && lines.allSatisfy {
        $0.text.utf8.count < 200 && (PublicationDate($0.text) != nil || ContactLine($0.text).isContact)
      }
  }
}
