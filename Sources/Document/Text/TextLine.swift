import Lexemes

/// One line of running text, read once by the front end: plain text, its bold stretches, and where each character is.
public struct TextLine: Sendable, Hashable {
  /// The characters as the source prints them, Markdown's signs included, blanks around them left off.
  public let raw: String
  /// The text without signs.
  public let text: String
  /// Bold stretches of ``text``, in Unicode scalars, in order.
  public let bold: [Range<Int>]
  /// 1-based line of the source.
  public let number: Int
  /// 1-based column, in Unicode scalars, where ``raw`` starts.
  public let column: Int
  /// Whether the line ends with a forced break, which stays a line end.
  public var breaks: Bool
  /// Whether the bold stretch at its end goes on in the next line.
  package let boldGoesOn: Bool
  /// For each Unicode scalar of ``text`` its place in ``raw``; nil where the two are the same.
  private let rawPlaces: [Int]?

  /// A line as a front end read it.
  ///
  /// - Parameters:
  ///   - raw: the characters as printed.
  ///   - text: what they say.
  ///   - bold: bold stretches of the text, in Unicode scalars.
  ///   - places: for each Unicode scalar of the text its place among those of `raw`; nil where they are the same.
  ///   - number: 1-based line of the source.
  ///   - column: 1-based column where `raw` starts.
  ///   - breaks: whether the line ends with a forced break.
  ///   - boldGoesOn: whether the last bold stretch goes on in the next line.
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

  /// A line without any signs in it.
  public init(_ text: String, number: Int, column: Int, breaks: Bool = false) {
    self.init(raw: text, text: text, number: number, column: column, breaks: breaks)
  }

  /// The text with its bold stretches.
  public var rich: RichText { RichText(text, bold: bold) }

  /// For each Unicode scalar of ``text`` its place among those of ``raw``.
  package var places: [Int] { rawPlaces ?? Array(0..<text.scalarCount) }

  /// The same line with other words, as where a list's number or its dots are taken off: it is where the line is.
  package func replacing(text: String) -> TextLine {
    TextLine(text, number: number, column: column, breaks: breaks)
  }

  /// The line with words before it to its left: a list's number.
  package func prefixed(_ words: String) -> TextLine {
    let added = words.scalarCount
    return TextLine(
      raw: words + raw, text: words + text,
      bold: bold.map { ($0.lowerBound + added)..<($0.upperBound + added) },
      places: rawPlaces.map { Array(0..<added) + $0.map { $0 + added } }, number: number,
      column: max(1, column - added), breaks: breaks, boldGoesOn: boldGoesOn)
  }

  /// Lines as one text: a forced break stays a line end, other ends vanish between Chinese characters and
  /// become a blank elsewhere.
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
      // Bold that a line end cuts in two is one stretch.
      if line.boldGoesOn, bold.last?.upperBound == length, shifted.first?.lowerBound == start {
        bold[bold.count - 1] = bold[bold.count - 1].lowerBound..<shifted.removeFirst().upperBound
      }
      bold += shifted
      length = start + next.text.scalarCount
    }
    return RichText(text, bold: bold)
  }

  /// What is between the text so far, which ends with one line, and the next line.
  package static func joint(behind text: String, _ line: TextLine, _ next: TextLine) -> String {
    line.breaks ? "\n" : TextJoint.between(text, next.text)
  }
}
