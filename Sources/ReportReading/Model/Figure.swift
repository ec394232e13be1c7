import Document
import Lexemes

/// A figure, from its caption and from the list of figures.
public struct Figure: Sendable, Hashable {
  /// The number, with the word before it as printed: `图 1`.
  public var label: Printed<Int>
  /// The title as printed.
  public var title: String
  /// The unit in parentheses at the end of the title: `百万`.
  public var unit: String?
  /// The page from the list of figures; without a value if what is printed is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// The note under the figure, without `资料来源`.
  public var sourceNote: String?
  /// Whether the figure has a table.
  public var hasData: Bool
  /// The number of the figure; 0 if unknown, or if it has a chapter, as in `图 2-1`.
  public var number: Int { label.value ?? 0 }
  /// The number as printed, without the word before it: `2-1`.
  public var printedNumber: String {
    label.value.map { "\($0)" }
      ?? label.raw.foldedWidth.split { !("0"..."9").contains($0) }.joined(separator: "-")
  }
  /// The line of the caption, or of the list entry if there is no caption.
  public var line: Int
}

/// An entry of the list of figures.
public struct ListedFigure: Sendable, Hashable {
  /// The number printed before the title: `1`, `2-1`.
  public var number: String
  /// The title as printed.
  public var title: String
  /// The line of the source, counted from 1.
  public var line: Int
}
