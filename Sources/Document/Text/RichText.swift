/// Plain text with its bold ranges, without Markdown's signs.
public struct RichText: Sendable, Hashable {
  /// The plain characters.
  public var text: String
  /// The bold ranges, in Unicode scalars of ``text``, in order and not touching.
  public var bold: [Range<Int>]

  /// Creates a text with bold ranges.
  public init(_ text: String, bold: [Range<Int>] = []) {
    self.text = text
    self.bold = bold
  }
}
