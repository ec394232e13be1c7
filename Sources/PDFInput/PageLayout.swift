import Document

/// What was recovered of a PDF: its text in reading order, with places.
public struct PageLayout: Sendable, Hashable {
  /// How large each page is.
  public internal(set) var pages: [PageSize]
  /// Headings, paragraphs, items and tables in reading order.
  public internal(set) var elements: [LayoutElement]
  /// What was kept out.
  public internal(set) var leftOut: LeftOut
  /// Pages whose fonts do not say what they show; their digits are replaced by U+FFFD.
  public internal(set) var suspectPages: [Int]

  /// A page's size, in points.
  public struct PageSize: Sendable, Hashable {
    /// From left to right.
    public var width: Double
    /// From top to bottom.
    public var height: Double
  }
}

/// A piece of a page.
public struct LayoutElement: Sendable, Hashable {
  /// What it is.
  public enum Content: Sendable, Hashable {
    /// A heading; the report's title has level 1.
    case heading(level: Int, String)
    case paragraph(String)
    /// An item of a list, without its bullet.
    case item(String)
    /// An entry of the contents: words, dots, page.
    case leader(String)
    case caption(String)
    case source(String)
    case table(LayoutTable)
    /// A line that pages repeat at the head or foot, where it is first.
    case runningLine(String)
  }

  /// What it is, and its words.
  public internal(set) var content: Content
  /// The page it begins on, from 1.
  public internal(set) var page: Int
  /// Where it is on that page.
  public internal(set) var box: Box
  /// Whether it is in a side bar.
  public internal(set) var isSide: Bool
  var isTable: Bool { if case .table = content { true } else { false } }

  var size: Double = 0
  /// The words of running text and where they are; cells of tables have places of their own.
  var words: [PlacedWord] = []

  /// Whether it is a line that pages repeat and no text of the report: a notice, or what begins on the second page or later.
  /// What the first page begins with may say whose report it is.
  var isLaterRunningLine: Bool {
    if case .runningLine(let text) = content { page > 1 || LayoutWords.isFooter(text) } else { false }
  }
}
