import Document

/// An entry of the table of contents.
public struct ContentsEntry: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// The page; without a value if what is printed is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// The level: 1 for a chapter, 2 for a numbered part of one.
  public var level: Int
  /// The line of the heading that the entry refers to.
  public var matchedLine: Int?
  /// The words of the heading that the entry refers to.
  public var matchedTitle: String?
  /// The line of the source, counted from 1.
  public var line: Int
}
