import Document

/// A heading and what stands under it up to the next heading, with its place among the others.
struct OutlineSection: Sendable, Hashable {
  /// `3.1.2`; `0` for what stands before the first heading.
  let id: String
  /// The place in the outline: 1 for the title. What the heading's number says counts more than its `#`.
  let level: Int
  /// The words of the heading, number included.
  let title: String
  /// The heading's line; nil for what stands before the first heading.
  let heading: TextLine?
  /// The number of the heading, and the words without it.
  let number: HeadingNumber?
  let name: String
  let kind: SectionKind
  /// Index of the section that this one stands in.
  let parent: Int?
  let blocks: [Block]
  let line: Int
  let lineEnd: Int
}

/// All sections in reading order.
struct Outline: Sendable, Hashable {
  private(set) var sections: [OutlineSection] = []

  /// Groups blocks under their headings.
  init(_ blocks: [Block], lineCount: Int) {
    var builder = OutlineBuilder()
    var start = blocks.startIndex
    for index in blocks.indices {
      guard case .heading = blocks[index].content else { continue }
      if index > start || builder.hasHeading {
        builder.close(blocks[start..<index], before: blocks[index].lines.lowerBound)
      }
      builder.open(blocks[index])
      start = index + 1
    }
    builder.close(blocks[start...], before: lineCount + 1)
    sections = builder.sections
  }

  /// The sections of a kind.
  func sections(_ kind: SectionKind) -> [OutlineSection] { sections.filter { $0.kind == kind } }

  /// Every block of every section, in order.
  var blocks: [Block] { sections.flatMap(\.blocks) }
}

/// Keeps the path of open headings while sections are made.
private struct OutlineBuilder {
  private(set) var sections: [OutlineSection] = []
  private var open: [OpenHeading] = []
  private var current: (heading: Block, level: Int)?
  private var hasTitle = false
  /// Whether nothing but a house's own headings has come so far, and no title that names an issue.
  private var isHead = true
  /// How many children each open level has had, for ids.
  private var counters: [Int] = [0]
  /// The level at which each style of number was last seen, so that `## （二）` joins `### （一）`.
  private var numberLevels: [HeadingNumber.Style: (level: Int, ordinal: Int)] = [:]

  var hasHeading: Bool { current != nil }

  private struct OpenHeading {
    let level: Int
    let section: Int
  }

  mutating func open(_ heading: Block) {
    guard case .heading(let printed, let line) = heading.content else { return }
    let number = HeadingNumber.split(line.text).number
    current = (heading, level(printed: printed, number: number))
  }

  /// A number that goes on where its style left off is on the same level, whatever its `#` say.
  private mutating func level(printed: Int, number: HeadingNumber?) -> Int {
    guard let number else { return printed }
    var level = printed
    if let seen = numberLevels[number.style], number.ordinal == seen.ordinal + 1 { level = seen.level }
    numberLevels[number.style] = (level, number.ordinal)
    return level
  }

  mutating func close(_ blocks: ArraySlice<Block>, before nextLine: Int) {
    guard let (heading, level) = current, case .heading(_, let textLine) = heading.content else {
      closePreamble(blocks, before: nextLine)
      return
    }
    while let last = open.last, last.level >= level { open.removeLast() }
    let title = textLine.text
    let (number, name) = HeadingNumber.split(title)
    let parent = open.last?.section
    let kind = SectionKind.of(
      name, level: level, number: number, parent: parent.map { sections[$0].kind },
      isFirst: !hasTitle, isHead: isHead)
    hasTitle = hasTitle || kind == .title
    isHead = isHead && WeeklyTitle(name) == nil && [.title, .series, .rating, .other].contains(kind)
    let blocks =
      switch kind {
      case .contents, .figures: ContentsList.reading(Array(blocks))
      case .relatedReports: RelatedReportLine.unfolding(Array(blocks))
      default: Array(blocks)
      }
    sections.append(
      OutlineSection(
        id: nextID(depth: open.count), level: level, title: title, heading: textLine, number: number,
        name: name, kind: kind,
        parent: parent, blocks: blocks, line: heading.lines.lowerBound, lineEnd: nextLine - 1))
    open.append(OpenHeading(level: level, section: sections.count - 1))
    current = nil
  }

  private mutating func closePreamble(_ blocks: ArraySlice<Block>, before nextLine: Int) {
    guard blocks.contains(where: { !$0.isUnseen }) else {
      return
    }
    sections.append(
      OutlineSection(
        id: "0", level: 0, title: "", heading: nil, number: nil, name: "", kind: .other, parent: nil,
        blocks: Array(blocks),
        line: 1,
        lineEnd: nextLine - 1))
  }

  private mutating func nextID(depth: Int) -> String {
    counters = Array(counters.prefix(depth + 1))
    while counters.count <= depth { counters.append(0) }
    counters[depth] += 1
    return counters.map(String.init).joined(separator: ".")
  }
}
