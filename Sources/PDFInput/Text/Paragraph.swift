/// Lines of running text that belong together.
struct Paragraph: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text
    /// Behind a bullet.
    case item
    case caption
    case source
    /// Words with wide gaps between them on one line.
    case tabbed
    /// `1.2 公司简介 ........ 7`
    case leader
  }

  var kind: Kind
  var text: String
  var box: Box
  let page: Int
  let size: Double
  /// Its size by that of the page's running text.
  let scale: Double
  /// Where the first line begins.
  let firstLeft: Double
  var lineCount = 1
  var lastBaseline: Double
  /// How far its last two lines are apart; nil of one line.
  var pitch: Double?
  /// Where the last line begins and ends.
  var lastSpan: Span
  /// Whether the first line begins behind the left edge of the column.
  let isIndented: Bool
  /// Whether the last line reaches the right edge of the column.
  var isLastLineFull: Bool
  /// Its words and where they are, in reading order.
  var words: [PlacedWord] = []
}
