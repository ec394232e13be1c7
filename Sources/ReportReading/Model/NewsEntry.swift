import Document

/// A paragraph or list item of the news.
public struct NewsEntry: Sendable, Hashable {
  /// Whether an entry is a paragraph or an item of a list.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case paragraph, item
  }

  /// The heading that the entry is under, without its number: `产品应用`.
  public var category: String
  /// The headline between the category and the entry; nil if there is none.
  public var heading: String?
  /// The position within the category, from 1.
  public var number: Int
  /// Whether an entry is a paragraph or an item of a list.
  public var kind: Kind
  /// The list number as printed, `1)`; nil for paragraphs.
  public var marker: String?
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}
