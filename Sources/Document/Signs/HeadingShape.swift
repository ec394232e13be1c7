import Lexemes

extension TextLine {
  /// Whether the line may be a heading: it is short and does not end like a sentence.
  package var canBeHeading: Bool { text.canBeHeading }
}

extension String {
  private static let longestHeading = 60

  /// Whether a line of text may be a heading: it is short and does not end like a sentence.
  package var canBeHeading: Bool {
    guard utf8.count <= Self.longestHeading * 3 + 8, (2...Self.longestHeading).contains(count),
      let last = unicodeScalars.last
    else { return false }
    return !"。！？；：，,;:.!?…”、》|".unicodeScalars.contains(last) && !holds("。") && !holds("@")
      && SourceNote(text: self) == nil && FigureCaption(text: self) == nil
  }
}
