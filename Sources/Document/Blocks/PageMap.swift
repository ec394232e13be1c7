/// Which page each line of a document is printed on, and where on it.
public struct PageMap: Sendable, Hashable {
  /// How many pages the document has.
  public let count: Int
  /// The 1-based page of each line, starting with the first line.
  public let pageOfLine: [Int]
  /// What was left out of the text.
  public let leftOut: LeftOut
  /// Where the words of each 1-based line are printed, from left to right.
  private let stretches: [Int: [Stretch]]

  /// Characters of a line that are printed together, and where.
  public struct Stretch: Sendable, Hashable {
    /// The 1-based column of its first character in the line.
    public let column: Int
    /// Its length in characters.
    public let length: Int
    /// Where it is printed.
    public let place: PagePlace

    /// Creates a stretch of a line.
    public init(column: Int, length: Int, place: PagePlace) {
      self.column = column
      self.length = length
      self.place = place
    }
  }

  /// Creates a map from the page of each line and from where its words are printed.
  public init(
    count: Int, pageOfLine: [Int], stretches: [Int: [Stretch]] = [:], leftOut: LeftOut = LeftOut()
  ) {
    self.count = count
    self.pageOfLine = pageOfLine
    self.stretches = stretches
    self.leftOut = leftOut
  }

  /// The page of a 1-based line; nil outside the document.
  public func page(ofLine line: Int) -> Int? {
    pageOfLine.indices.contains(line - 1) ? pageOfLine[line - 1] : nil
  }

  /// Where some characters of a line are printed.
  ///
  /// - Parameters:
  ///   - line: 1-based.
  ///   - column: 1-based, of the first character.
  ///   - length: how many characters.
  /// - Returns: the bounding box of all of them; if a page break divides them, of those on the first page; nil if
  ///   nothing is printed there.
  public func place(ofLine line: Int, column: Int, length: Int) -> PagePlace? {
    let touched = (stretches[line] ?? []).filter {
      $0.column < column + max(1, length) && $0.column + $0.length > column
    }
    guard let page = touched.first?.place.page else { return nil }
    return touched.lazy.map(\.place).filter { $0.page == page }.reduce(nil) { whole, place in
      whole.map { $0.union(place) } ?? place
    }
  }
}

/// A rectangle on a page, in points from the page's top left corner.
public struct PagePlace: Sendable, Hashable {
  /// The page, counted from 1.
  public let page: Int
  /// The left edge.
  public let left: Double
  /// The top edge.
  public let top: Double
  /// The right edge.
  public let right: Double
  /// The bottom edge.
  public let bottom: Double

  /// Creates a rectangle from its edges.
  public init(page: Int, left: Double, top: Double, right: Double, bottom: Double) {
    self.page = page
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest rectangle around both, on the page of the first.
  func union(_ other: PagePlace) -> PagePlace {
    PagePlace(
      page: page, left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// How much of a document's pages was left out of its text, by reason.
public struct LeftOut: Sendable, Hashable {
  /// Words that a template hides, fields that nobody filled in, and words off the page.
  public var hidden = 0
  /// Words that run upwards or downwards.
  public var rotated = 0
  /// Words behind or across the text that most pages repeat, and stamps that a data terminal puts on a copy.
  public var watermarks = 0
  /// Lines at the head or foot that most pages repeat.
  public var runningLines = 0
  /// Labels of a chart's axes and legend.
  public var chartLabels = 0

  /// Creates counts of zero.
  public init() {}
}
