import Document

/// The layout recovered from a PDF: its text in reading order, with positions.
public struct PageLayout: Sendable, Hashable {
  /// The size of each page.
  public internal(set) var pages: [PageSize]
  /// Headings, paragraphs, items and tables in reading order.
  public internal(set) var elements: [LayoutElement]
  /// The number of words and lines that were left out, by reason.
  public internal(set) var leftOut: LeftOut
  /// Pages whose text layer cannot be trusted, from 1; their digits are replaced by U+FFFD.
  public internal(set) var suspectPages: [Int]

  /// A page's size, in points.
  public struct PageSize: Sendable, Hashable {
    /// The width, in points.
    public var width: Double
    /// The height, in points.
    public var height: Double
  }
}

/// An element of a page, such as a heading, a paragraph or a table.
public struct LayoutElement: Sendable, Hashable {
  /// The kinds of elements.
  public enum Content: Sendable, Hashable {
    /// A heading; the report's title has level 1.
    case heading(level: Int, String)
    /// A paragraph of running text.
    case paragraph(String)
    /// An item of a list, without its bullet.
    case item(String)
    /// An entry of a table of contents: words, dots, page number.
    case leader(String)
    /// The caption of a figure or table.
    case caption(String)
    /// The source of a figure or table: `资料来源：…`.
    case source(String)
    /// A table.
    case table(LayoutTable)
    /// A running header or footer, kept where it first occurs.
    case runningLine(String)
  }

  /// The kind of the element and its text.
  public internal(set) var content: Content
  /// The page that the element begins on, from 1.
  public internal(set) var page: Int
  /// The element's rectangle on that page.
  public internal(set) var box: Box
  /// Whether the element is in a side bar.
  public internal(set) var isSide: Bool
  var isTable: Bool { if case .table = content { true } else { false } }

  var size: Double = 0
  /// The words of running text with their positions. Table cells have positions of their own.
  var words: [PlacedWord] = []

  /// Whether the element is a running line that is not text of the report: a notice, or one that first occurs after
  /// page 1. A running line of the first page may name the house.
  var isLaterRunningLine: Bool {
    if case .runningLine(let text) = content { page > 1 || LayoutWords.isFooter(text) } else { false }
  }
}
