import Document
import Lexemes
import Lexicon

/// Paragraphs whose lines no blank line parts, cut where a line begins with the label of another: `风险提示：…` below a
/// sentence on a line of its own.
enum RunOnParagraphs {
  static func parting(_ blocks: [Block]) -> [Block] { blocks.flatMap(parts).map(withDayApart) }

  /// `2026年4月2日证券分析师 张三`: the day of a side bar and the people below it, which a converter ran into one line, as
  /// two lines.
  private static func withDayApart(_ block: Block) -> Block {
    guard block.isRunning, block.textLines.count <= 3, let line = block.textLines.first,
      let end = endOfDay(line.text)
    else { return block }
    let lines = block.textLines
    let parts = [line.part(0..<end), line.part(end..<line.text.scalarCount)]
    return Block(content: .paragraph(parts + lines.dropFirst()), lines: block.lines)
  }

  /// Where the day ends that a line begins with, right before the role of a person.
  private static func endOfDay(_ text: String) -> Int? {
    guard text.utf8.count < 300, text.unicodeScalars.first?.isDecimalDigit == true,
      let (range, end) = DateRange.prefix(of: text), range.start == range.end
    else { return nil }
    let rest = text[end...].drop { $0 == " " }
    guard PeopleWords.roles.contains(where: rest.opens(with:)) else { return nil }
    return text[..<rest.startIndex].scalarCount
  }

  private static func parts(_ block: Block) -> [Block] {
    guard case .paragraph(let lines) = block.content, lines.count > 1 else { return [block] }
    let starts = [0] + lines.indices.dropFirst().filter { beginsPassage(lines[$0].text) } + [lines.count]
    guard starts.count > 2 else { return [block] }
    return zip(starts, starts.dropFirst()).map { start, end in
      let first = start == 0 ? block.lines.lowerBound : lines[start].number
      let last = end == lines.count ? block.lines.upperBound : lines[end].number - 1
      return Block(content: .paragraph(Array(lines[start..<end])), lines: first...max(first, last))
    }
  }

  private static func beginsPassage(_ text: String) -> Bool {
    text.unicodeScalars.prefix(24).contains { ":：】".unicodeScalars.contains($0) } && PassageLabel(text) != nil
  }
}

extension Block {
  /// Whether it is a heading or a paragraph.
  fileprivate var isRunning: Bool {
    switch content {
    case .heading, .paragraph: true
    default: false
    }
  }
}

extension TextLine {
  /// A stretch of the line, in Unicode scalars, as a line of its own that a break follows.
  fileprivate func part(_ range: Range<Int>) -> TextLine {
    let slice = rich.slice(range)
    return TextLine(
      raw: raw, text: slice.text, bold: slice.bold, places: Array(places[range]), number: number,
      column: column,
      breaks: true)
  }
}
