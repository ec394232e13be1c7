import Document

/// One item of the key points, `核心观点`.
public struct Highlight: Sendable, Hashable {
  /// The label over several categories: `人工智能动态`.
  public var topic: String?
  /// The bold label that the item is under: `产品应用`.
  public var category: String?
  /// The position within the category, from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}
