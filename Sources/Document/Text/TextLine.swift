import Lexemes

/// One line of running text, read once by the front end: plain text, bold ranges, and where each character is.
public struct TextLine: Sendable, Hashable {
  /// The characters as the source prints them, including Markdown's signs but not the blanks around them.
  public let raw: String
  /// The plain text, without Markdown's signs.
  public let text: String
  /// The bold ranges of ``text``, in Unicode scalars, in order.
  public let bold: [Range<Int>]
  /// 1-based line of the source.
  public let number: Int
  /// 1-based column, in Unicode scalars, where ``raw`` starts.
  public let column: Int
  /// Whether the line ends with a forced break, which stays a line end.
  public var breaks: Bool
  /// Whether the bold range at its end continues on the next line.
  package let boldGoesOn: Bool
  /// The index in ``raw`` of each Unicode scalar of ``text``; nil if the two are equal.
  private let rawPlaces: [Int]?

  /// Creates a line from what a front end read.
  ///
  /// - Parameters:
  ///   - raw: the characters as printed.
  ///   - text: the plain text.
  ///   - bold: the bold ranges of the text, in Unicode scalars.
  ///   - places: the index in `raw` of each Unicode scalar of the text; nil if the two are equal.
  ///   - number: 1-based line of the source.
  ///   - column: 1-based column where `raw` starts.
  ///   - breaks: whether the line ends with a forced break.
  ///   - boldGoesOn: whether the last bold range continues on the next line.
  public init(
    raw: String, text: String, bold: [Range<Int>] = [], places: [Int]? = nil, number: Int, column: Int,
    breaks: Bool = false, boldGoesOn: Bool = false
  ) {
    self.raw = raw
    self.text = text
    self.bold = bold
    rawPlaces = places
    self.number = number
    self.column = column
    self.breaks = breaks
    self.boldGoesOn = boldGoesOn
  }

  /// Creates a line without any Markdown signs.
  public init(_ text: String, number: Int, column: Int, breaks: Bool = false) {
    self.init(raw: text, text: text, number: number, column: column, breaks: breaks)
  }

  /// The text with its bold ranges.
  public var rich: RichText { RichText(text, bold: bold) }

  /// The index in ``raw`` of each Unicode scalar of ``text``.
  package var places: [Int] { rawPlaces ?? Array(0..<text.scalarCount) }

  /// The line with another text, in the same place; for example, without a list's number or dots.
  package func replacing(text: String) -> TextLine {
    TextLine(text, number: number, column: column, breaks: breaks)
  }

  /// The line with words added to its left, for example a list's number.
  package func prefixed(_ words: String) -> TextLine {
    let added = words.scalarCount
    return TextLine(
      raw: words + raw, text: words + text,
      bold: bold.map { ($0.lowerBound + added)..<($0.upperBound + added) },
      places: rawPlaces.map { Array(0..<added) + $0.map { $0 + added } }, number: number,
      column: max(1, column - added), breaks: breaks, boldGoesOn: boldGoesOn)
  }

  /// Joins lines into one text. A forced break stays a line end; any other becomes nothing or a blank, see
  /// ``TextJoint``.
  package static func joined(_ lines: [TextLine]) -> RichText {
    guard let first = lines.first else { return RichText("") }
    var text = first.text
    var bold = first.bold
    var length = text.scalarCount
    for (line, next) in zip(lines, lines.dropFirst()) {
      let joint = joint(behind: text, line, next)
      text += joint + next.text
      let start = length + joint.scalarCount
      var shifted = next.bold.map { ($0.lowerBound + start)..<($0.upperBound + start) }
      // Bold that a line end divides is one range.
      if line.boldGoesOn, bold.last?.upperBound == length, shifted.first?.lowerBound == start {
        bold[bold.count - 1] = bold[bold.count - 1].lowerBound..<shifted.removeFirst().upperBound
      }
      bold += shifted
      length = start + next.text.scalarCount
    }
    return RichText(text, bold: bold)
  }

  /// What joins the text so far, which ends with `line`, to the next line.
  package static func joint(behind text: String, _ line: TextLine, _ next: TextLine) -> String {
    line.breaks ? "\n" : TextJoint.between(text, next.text)
  }
}
