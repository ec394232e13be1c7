import Document
import Lexemes
import Lexicon

/// Finds page furniture that occurs only once by its position: a page number, the house's name or a footer between
/// the halves of a sentence, either within a paragraph or between two.
///
/// A number on a line of its own may also belong to the sentence. It stays if the next line begins with its unit.
enum PageBreaks {
  static func marking(_ blocks: [Block]) -> [Block] {
    betweenParagraphs(blocks.flatMap(withinParagraph))
  }

  private static let pageNumber = "page-number"
  private static let houseLine = "page-header"
  private static let footer = "page-footer"

  /// The kind of page furniture that a line may be; nil for text.
  private static func kind(_ line: TextLine) -> String? {
    guard line.text.utf8.count < 200 else { return nil }
    if Boilerplate.isFooter(line.text) { return footer }
    guard line.text.utf8.count <= 60 else { return nil }
    let words = line.text.foldedWidth
    if PageNumber.isNumber(words), words.utf8.count(where: \.isDigit) <= 4 {
      // A year more likely belongs to the sentence.
      return Int(words).map { (1900...2099).contains($0) } ?? false ? nil : pageNumber
    }
    let isHouse = words.holds("证券") && PageWords.departments.contains { words.closes(with: $0) }
    return isHouse ? houseLine : nil
  }

  // MARK: Lines of one paragraph

  /// The paragraph without page furniture, and the furniture as separate blocks after it, so that the text stays in
  /// one piece.
  private static func withinParagraph(_ block: Block) -> [Block] {
    guard case .paragraph(let lines) = block.content, lines.count > 1 else { return [block] }
    let kinds = lines.map(kind)
    guard kinds.contains(where: { $0 != nil }) else { return [block] }
    var dropped: [Int: String] = [:]
    for run in runs(kinds) where isFurniture(run, kinds, lines) {
      for index in run { dropped[index] = kinds[index] }
    }
    let kept = lines.indices.filter { dropped[$0] == nil }.map { lines[$0] }
    let furniture = dropped.sorted { $0.key < $1.key }.map { index, kind in
      Block(content: .boilerplate(kind), lines: lines[index].number...lines[index].number)
    }
    guard let first = kept.first, let last = kept.last, !furniture.isEmpty else {
      return furniture.isEmpty ? [block] : furniture
    }
    return [Block(content: .paragraph(kept), lines: first.number...last.number)] + furniture
  }

  private static func runs(_ kinds: [String?]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in kinds.indices where kinds[index] != nil {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// How many lines on either side are considered, so that a long paragraph does not take quadratic time.
  private static let reach = 6

  private static func isFurniture(_ run: Range<Int>, _ kinds: [String?], _ lines: [TextLine]) -> Bool {
    if kinds[run].contains(footer) {
      // `国信证券股份有限公司 12`, followed by a line with `家机构`.
      let isCount =
        NumberedFooter(lines[run.upperBound - 1].text) != nil && run.upperBound < lines.count
        && beginsWithUnit(lines[run.upperBound].text)
      return !isCount
    }
    let before = Array(lines[..<run.lowerBound].suffix(reach))
    let behind = Array(lines[run.upperBound...].prefix(reach))
    return areHalves(TextLine.joined(before), TextLine.joined(behind))
  }

  private static func areHalves(_ left: RichText, _ right: RichText) -> Bool {
    guard !left.text.isEmpty, !right.text.isEmpty, !beginsWithUnit(right.text) else { return false }
    return SentenceJoint.joins(left, right, acrossPage: true)
  }

  /// Whether a text begins with a unit, such as `个百分点`, `亿元` or `年`, so that the number before it belongs to the
  /// sentence.
  private static func beginsWithUnit(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(12))
    guard let first = scalars.first else { return false }
    return "%％‰亿万千百元年月日倍个点次x".unicodeScalars.contains(first) || FactUnits.all.read(scalars, at: 0) != nil
  }

  // MARK: Between paragraphs

  private static func betweenParagraphs(_ blocks: [Block]) -> [Block] {
    var marked = blocks
    let kinds = blocks.map(standingAlone)
    for run in pages(blocks, kinds) where isFurniture(run, kinds, blocks) {
      for index in run {
        guard let kind = kinds[index], !isBoilerplate(blocks[index]) else { continue }
        marked[index] = Block(content: .boilerplate(kind), lines: blocks[index].lines)
      }
    }
    return marked
  }

  private static func standingAlone(_ block: Block) -> String? {
    switch block.content {
    case .paragraph(let lines) where lines.count == 1: kind(lines[0])
    // `- 4 -` reads as a list item.
    case .item(nil, let lines) where lines.count == 1 && lines[0].text.closes(with: "-"): kind(lines[0])
    case .boilerplate(let name) where [pageNumber, houseLine, footer].contains(name): name
    default: nil
    }
  }

  private static func isBoilerplate(_ block: Block) -> Bool {
    block.isUnseen
  }

  /// Runs of blocks that may be page furniture, including blank lines.
  private static func pages(_ blocks: [Block], _ kinds: [String?]) -> [Range<Int>] {
    let isPart = blocks.indices.map { kinds[$0] != nil || isBoilerplate(blocks[$0]) }
    return runs(isPart.map { $0 ? "" : nil }).filter { run in
      run.contains { kinds[$0] != nil && !isBoilerplate(blocks[$0]) }
    }
  }

  /// Whether a run is page furniture. A number beside a known footer is a page number; a house's name there may be
  /// the heading of its addresses.
  private static func isFurniture(_ run: Range<Int>, _ kinds: [String?], _ blocks: [Block]) -> Bool {
    let unknown = run.filter { kinds[$0] != nil && !isBoilerplate(blocks[$0]) }
    let hasKnown = run.contains { kinds[$0] != nil && isBoilerplate(blocks[$0]) }
    if hasKnown, unknown.allSatisfy({ kinds[$0] == pageNumber }) { return true }
    guard run.lowerBound > 0, run.upperBound < blocks.count,
      case .paragraph = blocks[run.lowerBound - 1].content, case .paragraph = blocks[run.upperBound].content
    else { return false }
    // The house's name and a number together are page furniture in any context.
    if Set(unknown.compactMap { kinds[$0] }).isSuperset(of: [pageNumber, houseLine]) { return true }
    return areHalves(blocks[run.lowerBound - 1].richText, blocks[run.upperBound].richText)
  }
}
