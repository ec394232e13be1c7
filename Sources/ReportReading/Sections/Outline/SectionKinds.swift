import Document
import Lexemes
import Lexicon

/// Determines the kind of each heading from its words, from the heading that it is under, and from its position.
///
/// A heading inherits the kind of the one above it only if nothing shows that something else begins: it is not a
/// numbered chapter, is not in the table of contents, and that table is not between the two.
struct SectionKinds {
  private let drafts: [HeadingDraft]
  private let byWords: [SectionKind?]
  private let listed: ListedHeadings
  /// The heading of the table of contents that the report's text follows; nil if there is none.
  private let contents: Int?
  /// The first heading after the title's own text.
  private let firstChapter: Int
  private(set) var kinds: [SectionKind] = []
  /// Sections with one of several key points each, which their headings name.
  var keyPoints: Set<Int> { Set(drafts.indices.filter(namesKeyPoint)) }
  /// Sections that summarize the report, though their headings do not say so.
  private(set) var summaries: Set<Int> = []

  /// The last number of the headlines so far, 0 if they have none, where the heading before is that of a piece of news on
  /// the level of the heading over all of them; otherwise nil.
  private var lastHeadline: Int?
  private var hasTitle = false
  /// Whether only headings of the house have occurred so far, and no title with an issue.
  private var isHead = true
  /// Whether the legal text has begun and no part of the report has followed.
  private var isInTail = false
  /// The headings that have a part with news, such as `（一）`.
  private var parentsOfNews: Set<Int> = []

  /// The page of a line; nil if unknown.
  private let page: (Int) -> Int?
  /// Whether ``summaries`` end with the first page.
  private(set) var endWithPage = false

  init(_ drafts: [HeadingDraft], page: @escaping (Int) -> Int?) {
    self.drafts = drafts
    self.page = page
    byWords = Self.kindsByWords(drafts)
    listed = ListedHeadings(drafts, byWords)
    contents = Self.contents(drafts, byWords)
    firstChapter = drafts.firstIndex { $0.level > 1 && $0.line != nil } ?? 1
    for index in drafts.indices {
      if byWords[index] == .news, Self.isPart(drafts[index]) {
        parentsOfNews.insert(drafts[index].parent ?? -1)
      }
    }
    for index in drafts.indices { settle(index) }
    summaries = foundSummaries()
  }

  private mutating func settle(_ index: Int) {
    let kind = drafts[index].line == nil ? SectionKind.other : kind(of: index)
    let isHeadline = kind == .news && byWords[index] == nil && isNewsItem(index)
    lastHeadline = isHeadline ? drafts[index].name.number?.ordinal ?? lastHeadline ?? 0 : nil
    hasTitle = hasTitle || kind == .title
    isHead =
      isHead && WeeklyTitle(drafts[index].name.printed) == nil
      && (drafts[index].line == nil || [.title, .series, .rating, .other].contains(kind))
    if [.legal, .ratingScale].contains(kind) {
      isInTail = true
    } else if ![.offices, .analysts, .risks, .relatedReports].contains(kind) {
      isInTail = false
    }
    kinds.append(kind)
  }

  // MARK: One heading

  private func kind(of index: Int) -> SectionKind {
    let draft = drafts[index]
    let parent = draft.parent.map { kinds[$0] }
    if isHead, WeeklyTitle(draft.name.printed) != nil { return .title }
    // Not the table of that name, but the analysts' comments on their estimates.
    if parent == .views, ["盈利预测与估值", "盈利预测及估值"].contains(draft.name.words) { return .views }
    if let known = byWords[index], known != .news || parent != .highlights || !inherits(.highlights, index) {
      return settled(known, index, parent)
    }
    if let parent, inherits(parent, index) { return parent }
    if Self.isPart(draft), parentsOfNews.contains(draft.parent ?? -1) { return .news }
    if !hasTitle, draft.level == 1, HouseLine(draft.name.printed) == nil { return .title }
    return continued(index) ?? .other
  }

  /// The kind shown by words, except in legal text or on the report's first line, where they may mean something else.
  private func settled(_ known: SectionKind, _ index: Int, _ parent: SectionKind?) -> SectionKind {
    switch known {
    case .risks, .views, .highlights:
      if parent == .legal { return .legal }
      return isInTail && speaksOfLaw(drafts[index].blocks) ? .legal : known
    // The house's name above the title.
    case .offices where !hasTitle && isHead && !drafts[index].hasProse: return .series
    case .events where tellsPast(index): return .news
    // A chapter of news on the first level is not the title.
    case .news where !hasTitle && isHead && drafts[index].level == 1 && drafts[index].name.number == nil:
      return HouseLine(drafts[index].name.printed) == nil ? .title : .other
    default: return known
    }
  }

  /// Whether a heading such as `重要事件` is over what has happened: paragraphs of several sentences, below it or its parts,
  /// and not a calendar. Converters that give all headings one level write its parts beside it, without numbers.
  private func tellsPast(_ index: Int) -> Bool {
    guard SectionWords.openEvents.contains(where: drafts[index].name.words.closes) else { return false }
    let isBare = drafts[index].blocks.allSatisfy(\.isUnseen)
    let parts = drafts.indices[(index + 1)...].prefix { place in
      drafts[place].level > drafts[index].level
        || isBare && byWords[place] == nil && !drafts[place].name.isChapter && drafts[place].hasProse
    }.map { drafts[$0] }
    let texts = ([drafts[index]] + parts).flatMap(\.blocks).filter(PassageKind.isText).map(\.richText.text)
    let untold = texts.filter { !EventsParser.tellsPast($0, nil) }
    guard !untold.isEmpty else { return !texts.isEmpty }
    let issued = issued
    if isBare, !parts.isEmpty, !parts.contains(where: { $0.name.count < Self.shortestHeadline }) {
      // Headlines. Below those of a calendar, texts begin with days, of whatever year.
      let year = (issued ?? CalendarDate(daysSince1970: 0)).map { DefaultYear.nearest(to: $0) }
      if !untold.contains(where: { AnnouncedDates.ofEvent($0, year) != nil }) { return true }
    }
    return issued.map { day in untold.allSatisfy { Self.isPast($0, on: day) } } ?? false
  }

  /// Whether a text begins with a day before that of the report.
  private static func isPast(_ text: String, on issued: CalendarDate) -> Bool {
    guard let (dates, _) = AnnouncedDates.ofEvent(text, .nearest(to: issued)) else { return false }
    return dates.allSatisfy { day in (day.end ?? day.start).map { $0 < issued } ?? false }
  }

  /// The day of the report: the first date alone or with a label at its top.
  private var issued: CalendarDate? {
    drafts.prefix(Self.mostFront).lazy.flatMap { $0.blocks.prefix(Self.mostBlocks) }.flatMap(\.textLines)
      .compactMap { PublicationDate($0.text)?.day }.first
  }

  /// The most headings, and the most blocks below each, above the date of the report.
  private static let (mostFront, mostBlocks) = (6, 30)

  private func speaksOfLaw(_ blocks: ArraySlice<Block>) -> Bool {
    guard let text = blocks.first(where: { !$0.textLines.isEmpty })?.richText.text else { return false }
    return SectionWords.legalSubjects.contains(where: text.holds)
  }

  /// Whether a heading inherits the kind of the one above it.
  private func inherits(_ kind: SectionKind, _ index: Int) -> Bool {
    guard let parent = drafts[index].parent, SectionSpecs.of(kind)?.inherits == true else { return false }
    if kind == .legal || kind == .offices { return true }
    if let contents, parent < contents, contents < index { return false }
    let isPart = isPart(index, of: parent)
    switch kind {
    case .risks:
      // Under `投资机会与风险提示`, a part on opportunities is not about risks.
      let isMixed = MixedAdvice.headsTwo(drafts[parent].name.words, length: drafts[parent].name.count)
      return isPart && (!isMixed || drafts[index].name.words.holds("风险"))
        || RiskWords.end(drafts[index].name.words)
    case .highlights:
      // Risks are the last of the key points.
      guard !endsWithRisks(drafts[index - 1].blocks) else { return false }
      return isPart || !isListed(index) && !drafts[index].name.isChapter
    default:
      guard isPart || !isListed(index) && drafts[index].name.number?.style != .chinese else {
        return false
      }
      // A heading over only pictures and tables is not news.
      return kind != .news || drafts[index].hasProse || drafts[index].blocks.allSatisfy(\.isUnseen)
        || drafts[index].blocks.contains { PassageKind($0) == nil && !$0.textLines.isEmpty }
    }
  }

  private func endsWithRisks(_ blocks: ArraySlice<Block>) -> Bool {
    guard let last = blocks.last(where: PassageKind.isText) else { return false }
    return PassageLabel(last.richText.text).map { $0.isRisk && !$0.isAlone } ?? false
  }

  /// Whether a heading is in the table of contents, which lists only headings after it.
  private func isListed(_ index: Int) -> Bool {
    (contents.map { index > $0 } ?? true) && listed.contains(index)
  }

  /// Whether a heading's number makes it a part of another: `3.1` of `3.`, `（一）` of a heading without a number.
  private func isPart(_ index: Int, of parent: Int) -> Bool {
    guard let number = drafts[index].name.number else { return false }
    guard let above = drafts[parent].name.number else {
      return !number.style.isChapter && !drafts[parent].name.isChapter
    }
    return number.style.depth > above.style.depth || above.style == .chinese && number.style != .chinese
  }

  /// The kind of the previous heading, if it is one of key points or advice without text of its own and so applies to
  /// the next. Key points may have several such headings.
  private func continued(_ index: Int) -> SectionKind? {
    if isNewsItem(index) { return .news }
    guard index > 0, [.highlights, .views].contains(kinds[index - 1]), !drafts[index].name.isChapter,
      !isListed(index), !TableCaption.opens(drafts[index].name.printed)
    else { return nil }
    let isBelowName = byWords[index - 1] != nil && !drafts[index - 1].hasProse
    return isBelowName || isFurtherPoint(index) ? kinds[index - 1] : nil
  }

  /// Whether a heading is that of one of several key points: on the level of the heading `核心观点`, which has no text of
  /// its own, as converters write that give all headings one level. The run must end with a usual heading within a page
  /// and hold nothing but text; otherwise it may be the body of the report.
  private func isFurtherPoint(_ index: Int) -> Bool {
    let first = max(0, index - Self.mostPoints)
    guard kinds[index - 1] == .highlights,
      let name = (first..<index).last(where: { byWords[$0] == .highlights }), !drafts[name].hasProse
    else { return false }
    let rest = drafts.indices[(name + 1)...].prefix(Self.mostPoints)
    guard let end = rest.first(where: { byWords[$0] != nil || drafts[$0].name.isChapter }), index < end
    else { return false }
    let points = name + 1..<end
    return points.allSatisfy { isPointOfText(drafts[$0], below: drafts[name]) }
      && points.reduce(0) { $0 + length(of: $1) } <= Self.longestPage
  }

  /// Whether a heading is over key points and is not the usual one, `核心观点`.
  private func namesKeyPoint(_ index: Int) -> Bool {
    guard kinds[index] == .highlights else { return false }
    if byWords[index] != .highlights { return true }
    return drafts[index].parent.map { kinds[$0] == .highlights } ?? false
      && !SectionWords.highlights.contains(drafts[index].name.words)
  }

  private func isPointOfText(_ draft: HeadingDraft, below name: HeadingDraft) -> Bool {
    draft.hasProse && isOnLevel(draft, of: name)
      && draft.blocks.allSatisfy { $0.isUnseen || !$0.textLines.isEmpty && FigureCaption($0) == nil }
  }

  /// The most headings from that of the key points to the next usual one.
  private static let mostPoints = 12

  /// Whether a heading is the headline of a piece of news: on the level of the heading over the news, which has no text
  /// of its own, as converters write that give all headings one level.
  private func isNewsItem(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard index > 0, kinds[index - 1] == .news, isOnLevel(draft, of: drafts[index - 1]), !isListed(index)
    else { return false }
    let isFirst = [.news, .events].contains(byWords[index - 1])
    guard isFirst ? drafts[index - 1].blocks.allSatisfy(\.isUnseen) : lastHeadline != nil else {
      return false
    }
    if let number = draft.name.number {
      return number.style == .arabic && number.ordinal == (lastHeadline ?? 0) + 1
        && (!isFirst || isPartOrAppendix(drafts[index - 1]))
    }
    return draft.hasProse && !draft.name.isChapter && draft.name.count >= Self.shortestHeadline
      && !HeadlineFinder.isChapter(draft.name.printed)
  }

  /// Whether a heading is one below which numbers begin again: `2.5 行业新闻`, `附录二：行业新闻`.
  private func isPartOrAppendix(_ draft: HeadingDraft) -> Bool {
    if case .decimal? = draft.name.number?.style { return true }
    return draft.name.printed.opens(with: "附录")
  }

  /// Whether a heading is on the level of the one above, or that one is a part such as `2.1` and only its number shows
  /// that it is lower.
  private func isOnLevel(_ draft: HeadingDraft, of above: HeadingDraft) -> Bool {
    if case .decimal? = above.name.number?.style { return draft.level <= above.level }
    return draft.level == above.level
  }

  private static let shortestHeadline = 8

  // MARK: Summaries

  private mutating func foundSummaries() -> Set<Int> {
    let points = drafts.indices.first { kinds[$0] == .highlights && drafts[$0].hasProse }
    let text = FrontText(drafts, kinds, page: page)
    if let points { return Set(sideBars(behind: points) + text.sections(from: points + 1)) }
    if let marked = drafts.indices.first(where: { isFrontKind($0) && holdsSummaryMark($0) }) {
      return Set([marked] + sideBars(behind: marked))
    }
    let summaries = unmarkedSummaries()
    guard summaries.isEmpty else { return summaries.union(summaries.max().map(sideBars) ?? []) }
    let title = drafts.firstIndex { $0.line != nil && !$0.blocks.isEmpty || $0.hasProse } ?? 0
    let front = text.sections(from: kinds.firstIndex(of: .title) ?? title)
    endWithPage = true
    return Set(front.isEmpty ? text.onFirstPage() : front)
  }

  /// Whether a section may contain the summary and is before the table of contents.
  private func isFrontKind(_ index: Int) -> Bool {
    Self.frontKinds.contains(kinds[index]) && (contents.map { index < $0 } ?? true)
      && !drafts[index].name.isChapter
  }

  /// Whether a template marks the summary, with `[Table_Summary]` directly before its words. In a text without headings
  /// nothing shows where the summary ends, so there it must not be longer than a page.
  private func holdsSummaryMark(_ index: Int) -> Bool {
    let hasChapters = drafts.indices.dropFirst(index + 1).contains {
      ![.legal, .ratingScale, .offices].contains(kinds[$0])
    }
    guard hasChapters || length(of: index) <= Self.longestPage else { return false }
    return drafts[index].blocks.contains { block in
      PassageKind.isProse(block) && block.textLines.prefix(3).contains { TemplateMarks.opensSummary($0.text) }
    }
  }

  /// Sections of a side bar after the key points below which the key points continue, since a converter read the
  /// related reports, the people or the price chart between two of them. The table of contents, the risks or the
  /// legal text show where the front page ends.
  private func sideBars(behind points: Int) -> [Int] {
    let rest = drafts.indices.dropFirst(points + 1)
    guard let end = rest.first(where: { !Self.sideBarKinds.contains(kinds[$0]) && !isSideBar($0) }),
      [.contents, .figures, .risks, .legal, .ratingScale].contains(kinds[end]) || isFirstChapter(end)
    else { return [] }
    return rest.prefix { $0 < end }.filter {
      drafts[$0].hasProse && length(of: $0) >= Self.shortestText && mayGoOn(below: $0)
    }
  }

  /// Whether text below a heading of a side bar may be key points: below a heading of the market if its chart is
  /// there too, and below people if it is not about their careers.
  private func mayGoOn(below index: Int) -> Bool {
    let blocks = drafts[index].blocks
    if kinds[index] == .analysts {
      return !blocks.contains { block in HouseWords.careers.contains(where: block.richText.text.holds) }
    }
    let isOfMarket =
      kinds[index] == .market || ["走势", "表现", "行情"].contains(where: drafts[index].name.words.closes)
    guard isOfMarket else { return true }
    return blocks.contains { block in
      if case .image = block.content { true } else { block.textLines.isEmpty && !block.isSpacing }
    }
  }

  /// Whether a heading is that of the first chapter, as its number shows.
  private func isFirstChapter(_ index: Int) -> Bool {
    drafts[index].name.number?.opensChapters(kinds[index]) ?? false
  }

  private static let sideBarKinds: [SectionKind] = [.relatedReports, .analysts, .rating, .market]

  private func isSideBar(_ index: Int) -> Bool {
    SectionWords.sideBars.contains(where: drafts[index].name.words.closes)
      || kinds[index] == .highlights && byWords[index] == nil
  }

  private func unmarkedSummaries() -> Set<Int> {
    let front = drafts.indices.filter {
      isFront($0) && Self.frontKinds.contains(kinds[$0]) && drafts[$0].hasProse
    }
    if !front.contains(where: { self.length(of: $0) >= Self.shortestText }), let beside = besideTheText() {
      return [beside]
    }
    guard contents == nil else { return Set(front) }
    // Without a table of contents, the text under the title is a summary if chapters follow and it is more than a line.
    let chapters = drafts.indices.count {
      kinds[$0] == .other && drafts[$0].line != nil && drafts[$0].hasProse
    }
    let headline = drafts.indices.filter {
      $0 == firstChapter && isHeadlineBelowName($0) && drafts[$0].hasProse
    }
    let lead = front.filter { kinds[$0] != .other || drafts[$0].line == nil } + headline
    let length = lead.flatMap { drafts[$0].blocks }.filter(PassageKind.isProse)
      .reduce(0) { $0 + $1.textLines.reduce(0) { $0 + $1.text.count } }
    return chapters - headline.count > 1 && length >= 100 ? Set(lead) : []
  }

  /// The section of a side bar that the report's own text follows without a heading: related reports, people, price
  /// chart. It must be the first section with running text.
  private func besideTheText() -> Int? {
    guard
      let first = drafts.indices.first(where: { drafts[$0].hasProse && length(of: $0) >= Self.shortestText }),
      contents.map({ first < $0 }) ?? true, !drafts[first].name.isChapter, drafts[first].name.number == nil
    else { return nil }
    switch kinds[first] {
    case .relatedReports, .analysts, .rating: break
    case .market, .other, .figures:
      guard SectionWords.sideBars.contains(where: drafts[first].name.words.closes) else { return nil }
    default: return nil
    }
    return length(of: first) >= 100 ? first : nil
  }

  private static let shortestText = 40
  /// The characters of sentences that the first page of a report has at most.
  private static let longestPage = 2_000

  /// The number of characters in the sentences of a section.
  private func length(of index: Int) -> Int {
    drafts[index].blocks.filter { block in
      PassageKind.isProse(block) && block.textLines.contains { $0.text.holds("。") }
    }.reduce(0) { $0 + $1.textLines.reduce(0) { $0 + $1.text.count } }
  }

  /// Whether a heading is the headline below an English title that is only a name: `Acme (700 HK)` without text of its
  /// own, and `Orders recover as costs fall`.
  private func isHeadlineBelowName(_ index: Int) -> Bool {
    guard index > 0, kinds[index - 1] == .title, !drafts[index - 1].hasProse, kinds[index] == .other,
      drafts[index].level == drafts[index - 1].level + 1, drafts[index].name.number == nil
    else { return false }
    let (name, headline) = (drafts[index - 1].name.printed, drafts[index].name.printed)
    return !name.hasWide && !headline.hasWide && name.split(at: " ").count <= 5
      && headline.split(at: " ").count >= 4
  }

  private static let frontKinds: [SectionKind] = [.title, .series, .industry, .rating, .other]

  /// Whether a heading is before the table of contents or, if there is none, before the first chapter.
  private func isFront(_ index: Int) -> Bool {
    if let contents { return index < contents && !drafts[index].name.isChapter }
    return index < firstChapter
  }

  // MARK: What words say

  private static func kindsByWords(_ drafts: [HeadingDraft]) -> [SectionKind?] {
    let kinds = drafts.indices.map { index -> SectionKind? in
      let draft = drafts[index]
      guard let line = draft.line, !FrontTitle.isSubtitle(line.text) else { return nil }
      if RatingLine(draft.name.printed) != nil || isOverRating(index, drafts) { return .rating }
      return SectionSpecs.kind(of: draft.name)
    }
    let hasKeyPoints = kinds.contains(.highlights)
    let further = FurtherKinds(drafts, kinds)
    return drafts.indices.map { index in
      let (draft, kind) = (drafts[index], kinds[index] ?? further[index])
      guard kind == nil else { return kind }
      // `每周观点：批价企稳`: a chapter, and its theme after the colon.
      if let label = draft.name.label, draft.name.number != nil, SectionWords.opinions.contains(label) {
        return .views
      }
      guard SectionWords.opinions.contains(draft.name.words) else { return nil }
      return hasKeyPoints ? .views : .highlights
    }
  }

  /// Whether a heading such as `个股评级` is over only the rating itself and not over a rating scale.
  private static func isOverRating(_ index: Int, _ drafts: [HeadingDraft]) -> Bool {
    guard SectionWords.ratingScaleEndings.contains(drafts[index].name.words) else { return false }
    if let block = drafts[index].blocks.first(where: { !$0.isUnseen }) {
      return block.textLines.count == 1 && RatingLine(block.textLines[0].text) != nil
    }
    return drafts.indices.contains(index + 1) && RatingLine(drafts[index + 1].name.printed) != nil
  }

  private static func isPart(_ draft: HeadingDraft) -> Bool {
    draft.name.number?.style == .chineseInParentheses
  }

  private static func contents(_ drafts: [HeadingDraft], _ byWords: [SectionKind?]) -> Int? {
    guard let first = byWords.firstIndex(where: { $0 == .contents || $0 == .figures }) else { return nil }
    let hasText = drafts.indices.contains {
      $0 > first && drafts[$0].hasProse && byWords[$0]?.isBackMatter != true
    }
    return hasText ? first : nil
  }
}

/// The headings listed in the table of contents.
private struct ListedHeadings {
  private let text: String
  private let names: [String]
  private static let longest = 16_000

  init(_ drafts: [HeadingDraft], _ byWords: [SectionKind?]) {
    var text = ""
    for (draft, kind) in zip(drafts, byWords) {
      for block in draft.blocks where text.utf8.count < Self.longest {
        let isEntry = if case .leader = block.content { true } else { kind == .contents }
        guard isEntry else { continue }
        text += block.textLines.map(\.text).joined(separator: "\n").foldedWidth.withoutBlanks + "\n"
      }
    }
    self.text = text
    names = drafts.map(\.name.words)
  }

  func contains(_ index: Int) -> Bool {
    !text.isEmpty && names[index].count > 2 && text.holds(names[index])
  }
}
