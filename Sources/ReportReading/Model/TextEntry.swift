import Document

/// A numbered paragraph: an investment view, a risk.
public struct TextEntry: Sendable, Hashable {
  /// The position, counted from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}
