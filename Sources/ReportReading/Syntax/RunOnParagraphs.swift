import Document
import Lexemes
import Lexicon

/// Splits paragraphs without blank lines between them where a line begins with the label of a new passage, such as
/// `风险提示：…` below a sentence.
enum RunOnParagraphs {
  static func parting(_ blocks: [Block]) -> [Block] { blocks.flatMap(parts).map(withDayApart) }

  /// Splits the date of a side bar from the people below it, which a converter joined into one line:
  /// `2026年4月2日证券分析师 张三`.
  private static func withDayApart(_ block: Block) -> Block {
    guard block.isRunning, block.textLines.count <= 3, let line = block.textLines.first,
      let end = endOfDay(line.text)
    else { return block }
    let lines = block.textLines
    let parts = [line.part(0..<end), line.part(end..<line.text.scalarCount)]
    return Block(content: .paragraph(parts + lines.dropFirst()), lines: block.lines)
  }

  /// The end of a date at the start of a line, if a person's role follows directly.
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
  /// Whether the block is a heading or a paragraph.
  fileprivate var isRunning: Bool {
    switch content {
    case .heading, .paragraph: true
    default: false
    }
  }
}

extension TextLine {
  /// A range of the line, in Unicode scalars, as a separate line with a hard break after it.
  fileprivate func part(_ range: Range<Int>) -> TextLine {
    let slice = rich.slice(range)
    return TextLine(
      raw: raw, text: slice.text, bold: slice.bold, places: Array(places[range]), number: number,
      column: column,
      breaks: true)
  }
}
