/// Text with its bold stretches, free of Markdown signs.
public struct RichText: Sendable, Hashable {
  /// The characters, without marks.
  public var text: String
  /// In Unicode scalars of ``text``, in order, not touching.
  public var bold: [Range<Int>]

  /// Creates a text with bold ranges.
  public init(_ text: String, bold: [Range<Int>] = []) {
    self.text = text
    self.bold = bold
  }
}
