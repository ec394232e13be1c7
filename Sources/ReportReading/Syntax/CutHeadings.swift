import Document
import Lexemes
import Lexicon

/// Joins headings that are the beginning of a paragraph: a converter took the bold start of an English sentence for a
/// heading, `## Outlook: supply tightens. We`, and the rest, `expect prices to recover.`, for the paragraph below it.
enum CutHeadings {
  static func joining(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    var hasTitle = false
    var index = 0
    while index < blocks.count {
      let next = blocks[(index + 1)...].firstIndex { !$0.isSpacing }
      if hasTitle, let next, let whole = paragraph(of: blocks[index], goingOn: blocks[next]) {
        joined.append(whole)
        index = next + 1
        continue
      }
      if case .heading = blocks[index].content { hasTitle = true }
      joined.append(blocks[index])
      index += 1
    }
    return joined
  }

  private static func paragraph(of block: Block, goingOn next: Block) -> Block? {
    guard case .heading(_, let line) = block.content, case .paragraph(let lines) = next.content,
      let first = lines.first, isOpen(line.text, before: first.text)
    else { return nil }
    return Block(
      content: .paragraph([line] + lines), lines: block.lines.lowerBound...next.lines.upperBound)
  }

  /// Whether a heading has a whole clause and goes on in a text below it: with a small letter, or behind a word that
  /// ends nothing.
  private static func isOpen(_ heading: String, before text: String) -> Bool {
    guard (24...240).contains(heading.utf8.count), !heading.hasWide,
      heading.holds(": ") || heading.holds(". "),
      let last = heading.split(at: " ").last, last.unicodeScalars.allSatisfy(\.isASCIILetter),
      heading.split(at: " ").count >= 6, SectionKind.known(heading) == nil
    else { return false }
    let goesOn = text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    return SectionWords.englishOpenEnds.contains(last.lowercased())
      || goesOn && text.split(at: " ").count >= 6
  }
}
