import Document
import Lexemes

/// One line of running text as in the source, without indentation, list marker or trailing spaces, and with its
/// inline markup not yet read.
struct RawLine: Sendable, Hashable {
  let markdown: String
  /// 1-based line of the source.
  let number: Int
  /// 1-based column, in Unicode scalars, where ``markdown`` starts.
  let column: Int
  /// Whether the line ends with Markdown's hard break: two spaces, or a backslash.
  var breaks = false

  /// The line with its inline markup read, as a paragraph of one line.
  var read: TextLine { RawLine.read([self]).first ?? TextLine(markdown, number: number, column: column) }

  /// The lines of one paragraph with their inline markup read. Bold text or a formula may extend over several lines.
  static func read(_ lines: [RawLine]) -> [TextLine] {
    guard lines.contains(where: { InlineText.hasSigns($0.markdown) }) else {
      return lines.map { TextLine($0.markdown, number: $0.number, column: $0.column, breaks: $0.breaks) }
    }
    var markdown = ""
    var ranges: [Range<Int>] = []
    var length = 0
    for (index, line) in lines.enumerated() {
      let joint = index > 0 ? self.joint(behind: markdown, lines[index - 1], line) : ""
      let start = length + joint.scalarCount
      length = start + line.markdown.scalarCount
      ranges.append(start..<length)
      markdown += joint + line.markdown
    }
    let (rich, places) = InlineText.readWithPlaces(markdown)
    return split(rich, places, ranges, lines)
  }

  private static func joint(behind text: String, _ line: RawLine, _ next: RawLine) -> String {
    line.breaks ? "\n" : TextJoint.between(text, next.markdown)
  }

  /// Splits the text of a paragraph into its lines again.
  private static func split(
    _ rich: RichText, _ places: [Int], _ ranges: [Range<Int>], _ lines: [RawLine]
  ) -> [TextLine] {
    let scalars = rich.text.scalarArray
    let slicer = RichTextSlicer(rich, scalars)
    var start = 0
    return zip(lines, ranges).map { line, range in
      while start < places.count, places[start] < range.lowerBound { start += 1 }
      let end = places[start...].firstIndex { $0 >= range.upperBound } ?? places.count
      let text = slicer.slice(start..<end)
      let goesOn = rich.bold.contains { $0.lowerBound < end && $0.upperBound > end }
      defer { start = end }
      return TextLine(
        raw: line.markdown, text: text.text, bold: text.bold,
        places: places[start..<end].map { $0 - range.lowerBound }, number: line.number, column: line.column,
        breaks: line.breaks, boldGoesOn: goesOn)
    }
  }
}

extension GridCell {
  /// A Markdown cell with its inline markup read.
  init(_ raw: String, at location: SourceLocation, role: Role = .own) {
    // Some converters write an empty cell this way.
    let raw = raw.opens(with: "&") && raw == "&nbsp;" ? "" : CellWords.bare(raw)
    let text = InlineText.read(raw).text
    // `<br>302.70`
    let hasBreak = text.utf8.first == UInt8(ascii: "\n") || text.utf8.last == UInt8(ascii: "\n")
    self.init(raw: raw, text: hasBreak ? text.trimmed : text, at: location, role: role)
  }
}
