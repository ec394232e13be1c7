import Document
import Lexemes

/// Finds headings without `#`, and determines levels where all headings have the same.
///
/// MinerU writes all headings at one level; other converters write bold or numbered lines. Where a report has `#`
/// headings of several levels they are trusted, and only few other lines are taken for headings, such as usual titles.
enum PlainHeadings {
  static func promoting(_ blocks: [Block]) -> [Block] {
    let first = blocks.firstIndex { if case .heading = $0.content { true } else { false } }
    let blocks = blocks.enumerated().map { index, block in
      isText(block, isFirst: index == first)
        ? Block(content: .paragraph(block.textLines), lines: block.lines) : block
    }
    let printed = blocks.compactMap { block in
      if case .heading(let level, _) = block.content { level } else { nil }
    }
    // Two or three headings may all be on one level on purpose. A single one is the title and says nothing about the
    // others.
    let hasSigns = printed.count > 1
    let isFlat = !hasSigns || printed.count > 3 && Set(printed).count == 1
    var finder = Finder(hasSigns: hasSigns, isFlat: isFlat)
    let found = blocks.indices.map { finder.block(at: $0, in: blocks) }
    return isFlat ? belowKeyPoints(found) : found
  }

  /// Moves headings between that of the key points and the end of the front page one level down, where all were on
  /// one level. The front page of a report with a table of contents ends before that table.
  private static func belowKeyPoints(_ blocks: [Block]) -> [Block] {
    let headings = blocks.indices.compactMap { index -> (index: Int, level: Int, line: TextLine)? in
      if case .heading(let level, let line) = blocks[index].content { (index, level, line) } else { nil }
    }
    let kinds = headings.map { SectionKind.known($0.line.text) }
    guard let contents = kinds.firstIndex(of: .contents), let first = kinds.firstIndex(of: .highlights),
      first < contents
    else { return blocks }
    let own = headings[(first + 1)..<contents].enumerated().prefix { offset, heading in
      kinds[first + 1 + offset] == nil && HeadingName(heading.line.text).number == nil
    }.map(\.element)
    guard own.count <= mostKeyPoints,
      first + own.count < contents
        ? frontPage.contains(kinds[first + 1 + own.count]) : true
    else { return blocks }
    var below = blocks
    for heading in own where heading.level == headings[first].level {
      below[heading.index] = Block(
        content: .heading(level: heading.level + 1, heading.line), lines: blocks[heading.index].lines)
    }
    return below
  }

  private static let mostKeyPoints = 10
  /// The kinds of sections that follow the key points on the front page.
  private static let frontPage: [SectionKind?] = [
    .risks, .relatedReports, .analysts, .rating, .contents, .figures, .offices, .views,
  ]

  /// Whether a block marked as a heading is text: a figure's caption, `风险提示：` followed by its risks, a sentence.
  private static func isText(_ block: Block, isFirst: Bool) -> Bool {
    guard case .heading(_, let line) = block.content else { return false }
    if FigureCaption(lineOf: line.text) != nil || SourceNote(text: line.text) != nil { return true }
    if let label = PassageLabel(line.text), label.isRisk, !label.isAlone { return true }
    return !isFirst && line.text.utf8.count > 60 && ["。", "；"].contains(where: line.text.closes(with:))
  }
}

/// Visits the blocks in order and keeps track of the levels so far.
private struct Finder {
  let hasSigns: Bool
  let isFlat: Bool
  private var levels = HeadingLevels()
  private var kind = SectionKind.other
  /// Whether a heading has been found.
  private var hasHeading = false
  /// The number of the last heading with each style of number.
  private var numbers: [Enumerator.Style: Int] = [:]

  init(hasSigns: Bool, isFlat: Bool) {
    self.hasSigns = hasSigns
    self.isFlat = isFlat
  }

  mutating func block(at index: Int, in blocks: [Block]) -> Block {
    let block = blocks[index]
    if case .heading(let printed, let line) = block.content {
      let level = nextLevel(line.text)
      return isFlat ? Block(content: .heading(level: level, line), lines: block.lines) : keep(block, printed)
    }
    guard let line = candidate(block) ?? bulletTitle(block, at: index, in: blocks),
      isHeading(block, line, at: index, in: blocks)
    else { return block }
    let level = nextLevel(line.text)
    // A bold line is a heading one level below the last; a plain title is on the same level.
    let isBelow = line.rich.isWhollyBold
    let depth = isFlat ? level : min(6, max(2, lastPrinted + (isBelow ? 1 : 0)))
    return Block(content: .heading(level: depth, line), lines: block.lines)
  }

  private var lastPrinted = 1

  private mutating func keep(_ block: Block, _ printed: Int) -> Block {
    lastPrinted = printed
    return block
  }

  /// Records the kind of a heading, and returns its level.
  private mutating func nextLevel(_ text: String) -> Int {
    let name = HeadingName(text)
    kind = SectionKind.known(text, name) ?? .other
    hasHeading = true
    if let number = name.number { numbers[number.style] = number.ordinal }
    return levels.next(name, kind: kind)
  }

  /// A block of one line, with its list number put back before it; nil for other blocks.
  private func candidate(_ block: Block) -> TextLine? {
    // `1、《某报告》2024-07-01` belongs to a list of reports.
    if let text = block.textLines.first?.text, text.holds("《"), RelatedReportLine(text).isStrict {
      return nil
    }
    switch block.content {
    case .paragraph(let lines) where lines.count == 1: return lines[0]
    case .item(let marker?, let lines) where lines.count == 1:
      let line = lines[0]
      return line.prefixed(marker + " ")
    default: return nil
    }
  }

  /// The words after a bullet that is not part of a list, if they are a usual title: `■ 风险提示`.
  private func bulletTitle(_ block: Block, at index: Int, in blocks: [Block]) -> TextLine? {
    guard case .item(nil, let lines) = block.content, let line = lines.first, lines.count == 1,
      line.text.utf8.count <= 80
    else { return nil }
    let name = HeadingName(line.text)
    // Key points with no other heading after them would extend over the whole report.
    let isTitle =
      SectionSpecs.isPlainTitle(name) && (hasSigns || SectionSpecs.kind(of: name) == .risks)
      || isTitleOfNews(block, line.text, name) && leadsToText(index, in: blocks)
    guard isTitle || name.words == "风险" else { return nil }
    let isInList = neighbours(of: index, in: blocks).contains { block in
      if case .item(nil, _) = block.content { true } else { false }
    }
    return isInList ? nil : line
  }

  private func isHeading(_ block: Block, _ line: TextLine, at index: Int, in blocks: [Block]) -> Bool {
    let isListed = kind == .contents || kind == .figures
    // Usual titles are not longer.
    if line.text.utf8.count <= 80 {
      let name = HeadingName(line.text)
      if SectionSpecs.isPlainTitle(name) { return !isListed || leadsToText(index, in: blocks) }
      if isTitleOfNews(block, line.text, name), leadsToText(index, in: blocks) { return true }
      if name.words == "风险", leadsToRisks(index, in: blocks) { return true }
      if name.english != nil, isEnglishTitle(name, at: index, in: blocks) { return true }
    }
    // `**“衰退”先行指标为何失效？**` at the top of a report is its title.
    if !hasSigns, !hasHeading, line.rich.isWhollyBold, line.text.count <= 40,
      "？?！!".contains(line.text.last ?? " ")
    {
      return true
    }
    if headsSteps(line.text, at: index, in: blocks) { return true }
    guard line.canBeHeading else { return false }
    let rich = line.rich
    let isBold = rich.bold == [0..<rich.text.scalarCount]
    let (number, name) = Enumerator.split(rich.text)
    if isDeepNumber(rich.text, number, name) { return !isListed || leadsToText(index, in: blocks) }
    if hasSigns, let number, isNextChapter(number, name), isApart(block, at: index, in: blocks) {
      return !isListed
    }
    if hasSigns {
      guard isBold, SectionKind.known(name) != nil, name.count <= 16 else { return false }
      return !isListed || leadsToText(index, in: blocks)
    }
    if isBold || RatingLine(rich.text) != nil { return isBold }
    // An entry of a table of contents looks like a heading, but is followed by more entries and not by text.
    guard !isListed || leadsToText(index, in: blocks) else { return false }
    if SectionKind.isUsualName(name) { return true }
    if isUnsigned(name), leadsToText(index, in: blocks) || leadsToParts(index, in: blocks) { return true }
    guard let number, isApart(block, at: index, in: blocks) else { return false }
    return number.style != .arabicInParentheses && number.style != .circled
  }

  /// Whether a line in brackets or with a bullet is the title of news outside the key points and the contents, which have
  /// such labels too: `【行业新闻】`, `◼ 行业新闻`.
  private func isTitleOfNews(_ block: Block, _ text: String, _ name: HeadingName) -> Bool {
    guard hasHeading, ![.highlights, .contents, .figures].contains(kind) else { return false }
    let isItem = if case .item(nil, _) = block.content { true } else { false }
    guard
      isItem || text.opens(with: "【") && text.closes(with: "】") || LeadingSigns.length(text.scalarArray) > 0
    else { return false }
    return SectionSpecs.kind(of: name) == .news
  }

  /// Whether a line without markup is the next chapter, `2. 行业新闻` below `# 1. 行情回顾`.
  private func isNextChapter(_ number: Enumerator, _ name: String) -> Bool {
    guard number.style.isChapter, let last = numbers[number.style], number.ordinal == last + 1,
      name.count <= 12, let kind = SectionKind.known(name)
    else { return false }
    return [.news, .events, .views, .risks].contains(kind)
  }

  /// `某某证券研究所投资评级：` over the steps of a rating scale.
  private func headsSteps(_ text: String, at index: Int, in blocks: [Block]) -> Bool {
    guard text.utf8.count <= 80, let sign = text.last, "：:".contains(sign),
      SectionKind.known(String(text.dropLast())) == .ratingScale, let next = next(after: index, in: blocks)
    else { return false }
    return next.textLines.prefix(3).contains { RatingStep.isDefinition($0.text) }
  }

  /// Whether a short line is a heading, where headings have no marks: its words are those of a section of text, such
  /// as `重要政策及要闻`.
  private func isUnsigned(_ name: String) -> Bool {
    guard !hasSigns, name.count <= 12, !name.hasDigit, let first = name.unicodeScalars.first,
      !Self.goOn.contains(first), let kind = SectionKind.known(name)
    else { return false }
    return [.news, .events, .views, .risks, .ratingScale].contains(kind)
  }

  /// First characters of a line that continues the one before: `和法律声明`.
  private static let goOn: Signs = "和与及或的之、，"

  /// Whether a line begins with a number of several levels, as only headings do: `3.1.1. 储能`.
  private func isDeepNumber(_ text: String, _ number: Enumerator?, _ name: String) -> Bool {
    guard case .decimal(let depth)? = number?.style,
      depth > 2 || depth == 2 && text.prefix(6).count(where: { $0 == "." }) > 1
    else { return false }
    return (2...30).contains(name.count) && name.unicodeScalars.first?.isWide == true && !name.holds("，")
  }

  /// The next block that is not blank or page furniture.
  private func next(after index: Int, in blocks: [Block]) -> Block? {
    blocks[(index + 1)...].prefix(8).first { !$0.isUnseen }
  }

  /// The nearest blocks before and after that are not blank or page furniture.
  private func neighbours(of index: Int, in blocks: [Block]) -> [Block] {
    [blocks[..<index].suffix(8).last { !$0.isUnseen }, next(after: index, in: blocks)].compactMap(\.self)
  }

  /// Whether the next block is a list of risks. `风险` alone on a line may also be a word of a figure.
  private func leadsToRisks(_ index: Int, in blocks: [Block]) -> Bool {
    guard let next = next(after: index, in: blocks), case .paragraph = next.content else { return false }
    let risks = RiskList.split(next.richText)
    return 2 * risks.count { RiskWords.end($0.text) } > risks.count
  }

  /// Whether an English title is confirmed by the list below it: `Key Risks` over items, `Related Research` over
  /// titles with dates. Such words may also be labels of figures.
  private func isEnglishTitle(_ name: HeadingName, at index: Int, in blocks: [Block]) -> Bool {
    guard let kind = SectionSpecs.kind(of: name), let next = next(after: index, in: blocks) else {
      return false
    }
    switch kind {
    case .risks:
      if case .item = next.content { return true }
      return EnglishRisk.opens(next.richText.text) || !EnglishRisk.lists(in: next.richText).isEmpty
    case .relatedReports:
      return RelatedReportLine(next.richText.text).entries.contains { $0.published != nil }
    default: return false
    }
  }

  private func leadsToText(_ index: Int, in blocks: [Block]) -> Bool {
    guard let next = next(after: index, in: blocks) else { return false }
    return candidate(next).map { !$0.canBeHeading } ?? true
  }

  /// Whether the next line is the first part of a section: `（一）国内`.
  private func leadsToParts(_ index: Int, in blocks: [Block]) -> Bool {
    guard let next = next(after: index, in: blocks).flatMap(candidate),
      let number = Enumerator.split(next.text).number
    else { return false }
    return number.ordinal == 1 && number.style == .chineseInParentheses && next.canBeHeading
  }

  /// Whether the block is not part of a list: no item numbered in the same style, and no line with an adjacent
  /// number, comes directly before or after it.
  private func isApart(_ block: Block, at index: Int, in blocks: [Block]) -> Bool {
    guard case .item(let marker?, _) = block.content else {
      return ![index - 1, index + 1].contains { blocks.indices.contains($0) && countsOn(block, blocks[$0]) }
    }
    return neighbours(of: index, in: blocks).allSatisfy { block in
      if case .item(let other?, _) = block.content { other.last != marker.last } else { true }
    }
  }

  private func countsOn(_ block: Block, _ neighbour: Block) -> Bool {
    guard case .paragraph(let lines) = block.content, case .paragraph(let others) = neighbour.content,
      let number = lines.first.flatMap({ Enumerator.value(opening: $0.text) }),
      let other = others.first.flatMap({ Enumerator.value(opening: $0.text) })
    else { return false }
    return abs(number - other) == 1
  }
}

/// Determines levels of headings by their numbers and words alone.
private struct HeadingLevels {
  private var isFirst = true
  private var hasChapterNumbers = false
  private var isInOffices = false

  mutating func next(_ name: HeadingName, kind: SectionKind) -> Int {
    let number = name.number
    defer { isFirst = false }
    if isFirst, number == nil, kind == .other { return 1 }
    if number?.style == .chinese { hasChapterNumbers = true }
    // The house's list of addresses has its cities as headings.
    let isPlace =
      name.count <= 4 || ["公司", "代表处", "总部", "营业部"].contains(where: name.words.closes(with:))
      || name.words.closes(with: ")")
    let isPart = isInOffices && number == nil && kind == .other && isPlace
    isInOffices = kind == .offices || isPart
    switch number?.style {
    case nil: return isPart ? 3 : 2
    case .chinese: return 2
    case .chineseInParentheses: return 3
    case .arabic: return hasChapterNumbers ? 3 : 2
    case .arabicInParentheses, .circled: return 4
    case .decimal(let depth): return min(6, depth + 1)
    }
  }
}
