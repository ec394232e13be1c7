/// A heading and its own prose, up to the next heading.
public struct Section: Sendable, Hashable {
  /// The position in the outline: `3.1.2`; `0` is the text before the first heading.
  public var id: String
  /// The level of the heading, 1 for the title.
  public var level: Int
  /// The title as printed.
  public var title: String
  /// What the section is about.
  public var kind: SectionKind
  /// Paragraphs, items, captions and notes, separated by blank lines. Tables are in their datasets.
  public var text: String
  /// The line of the source, counted from 1.
  public var line: Int
  /// The last line of the section.
  public var lineEnd: Int
}
