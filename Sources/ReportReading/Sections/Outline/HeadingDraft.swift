import Document
import Lexicon

/// A heading with its position in the outline, before its kind is determined.
struct HeadingDraft: Sendable {
  let id: String
  let level: Int
  /// The heading's line; nil for the text before the first heading.
  let line: TextLine?
  let name: HeadingName
  /// The index of the heading that this one is under.
  let parent: Int?
  let blocks: ArraySlice<Block>
  let firstLine: Int
  let lineEnd: Int
  /// Whether there is running text under the heading, not counting contacts, notes and the like.
  let hasProse: Bool
}

/// Splits blocks at headings and finds each heading's level, parent and number.
struct HeadingDrafts {
  private var drafts: [HeadingDraft] = []
  /// The indexes of the headings that the current block is under.
  private var open: [Int] = []
  /// The number of children of each open level so far, for ids.
  private var counters: [Int] = [0]
  /// The level at which each style of number was last seen, so that `## （二）` is at the level of `### （一）`.
  private var numberLevels: [Enumerator.Style: (level: Int, ordinal: Int)] = [:]

  static func all(_ blocks: [Block], lineCount: Int) -> [HeadingDraft] {
    var drafts = HeadingDrafts()
    var start = blocks.startIndex
    var heading: Block?
    for index in blocks.indices {
      guard case .heading = blocks[index].content else { continue }
      drafts.close(heading, blocks[start..<index], before: blocks[index].lines.lowerBound)
      heading = blocks[index]
      start = index + 1
    }
    drafts.close(heading, blocks[start...], before: lineCount + 1)
    return drafts.drafts
  }

  private mutating func close(_ heading: Block?, _ blocks: ArraySlice<Block>, before nextLine: Int) {
    guard let heading, case .heading(let printed, let line) = heading.content else {
      closePreamble(blocks, before: nextLine)
      return
    }
    let name = HeadingName(line.text)
    let level = level(printed: printed, name)
    while let last = open.last, drafts[last].level >= level { open.removeLast() }
    drafts.append(
      HeadingDraft(
        id: nextID(depth: open.count), level: level, line: line, name: name, parent: open.last,
        blocks: blocks,
        firstLine: heading.lines.lowerBound, lineEnd: nextLine - 1,
        hasProse: blocks.contains(where: PassageKind.isProse)))
    open.append(drafts.count - 1)
  }

  private mutating func closePreamble(_ blocks: ArraySlice<Block>, before nextLine: Int) {
    guard blocks.contains(where: { !$0.isUnseen }) else { return }
    drafts.append(
      HeadingDraft(
        id: "0", level: 0, line: nil, name: HeadingName(""), parent: nil, blocks: blocks, firstLine: 1,
        lineEnd: nextLine - 1, hasProse: blocks.contains(where: PassageKind.isProse)))
  }

  /// The level of a heading. A number that continues the last one of its style has the same level, whatever its `#`
  /// suggest. The first part of a chapter, `（一）` or `1.1` directly after the chapter's heading, is below it even if
  /// both have the same markup.
  private mutating func level(printed: Int, _ name: HeadingName) -> Int {
    guard let number = name.number else { return printed }
    var level = printed
    if let seen = numberLevels[number.style], number.ordinal == seen.ordinal + 1 {
      level = seen.level
    } else if number.ordinal == 1, number.style.isOfPart, let above = drafts.last, above.level == printed,
      above.level > 1, above.name.number?.style != number.style, above.blocks.allSatisfy(\.isUnseen)
    {
      level = printed + 1
    } else if number.ordinal == 1, number.style == .arabic, let above = drafts.last, above.level == printed,
      isHeadline(name, under: above)
    {
      level = printed + 1
    }
    numberLevels[number.style] = (level, number.ordinal)
    return level
  }

  /// Whether `1、某部门就目录公开征求意见` right after `行业要闻` is its first piece of news rather than a chapter: a heading that
  /// is only the word for news and has no number precedes it, and it has more words than chapters have.
  private func isHeadline(_ name: HeadingName, under above: HeadingDraft) -> Bool {
    name.count >= 10 && above.level > 1 && above.name.number == nil && above.blocks.allSatisfy(\.isUnseen)
      && SectionWords.genericNews.contains(above.name.words) && SectionSpecs.kind(of: name) == nil
  }

  private mutating func nextID(depth: Int) -> String {
    counters = Array(counters.prefix(depth + 1))
    while counters.count <= depth { counters.append(0) }
    counters[depth] += 1
    return counters.map(String.init).joined(separator: ".")
  }
}
