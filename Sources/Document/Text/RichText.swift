/// Text with its bold stretches, free of Markdown signs.
public struct RichText: Sendable, Hashable {
  public var text: String
  /// In Unicode scalars of ``text``, in order, not touching.
  public var bold: [Range<Int>]

  public init(_ text: String, bold: [Range<Int>] = []) {
    self.text = text
    self.bold = bold
  }
}
