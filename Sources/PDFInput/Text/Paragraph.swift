/// Lines of running text that belong together.
struct Paragraph: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text
    /// Text after a bullet.
    case item
    case caption
    case source
    /// Words with wide gaps between them on one line.
    case tabbed
    /// An entry of a table of contents: `1.2 公司简介 ........ 7`.
    case leader
  }

  var kind: Kind
  var text: String
  var box: Box
  let page: Int
  let size: Double
  /// The font size divided by that of the page's running text.
  let scale: Double
  /// The left edge of the first line.
  let firstLeft: Double
  var lineCount = 1
  var lastBaseline: Double
  /// The distance between the last two baselines; nil if there is only one line.
  var pitch: Double?
  /// The horizontal extent of the last line.
  var lastSpan: Span
  /// The font size of the last line: that of a line with figures in another font seems to differ.
  var lastSize: Double
  /// Whether the first line begins right of the column's left edge.
  let isIndented: Bool
  /// Whether the last line reaches the right edge of the column.
  var isLastLineFull: Bool
  /// Whether the text is between the caption of a figure and its source and hardly larger than the caption: a part of the figure,
  /// such as the name of a line.
  var isInFigure = false
  /// The words with their positions, in reading order.
  var words: [PlacedWord] = []
}
