import Document
import Lexemes
import Lexicon

/// Finds the headline below a title: the first words of the title's section, or a heading directly below it.
struct HeadlineFinder {
  let title: FrontLine
  /// The lines in the order of the text.
  let lines: [FrontLine]
  let outline: Outline
  /// The texts before a bar, with the first line that begins with each: `Clean Tech` in `Clean Tech | North America`.
  private let sectors: [Substring: Int]

  init(title: FrontLine, lines: [FrontLine], outline: Outline) {
    self.title = title
    self.lines = lines
    self.outline = outline
    var sectors: [Substring: Int] = [:]
    for line in lines where line.text.holds(" |") {
      for bar in line.text.indices.dropFirst() where line.text[bar] == "|" {
        let blank = line.text.index(before: bar)
        guard line.text[blank] == " ", sectors[line.text[..<blank]] == nil else { continue }
        sectors[line.text[..<blank]] = line.number
      }
    }
    self.sectors = sectors
  }

  /// The first words below the title, in its section.
  func paragraph() -> FrontTitle.Headline? {
    let own = lines.filter {
      !$0.isHeading && $0.section == title.section && $0.number > title.number && $0.isHead
    }
    guard let first = own.first(where: mayBeHeadline),
      let block = outline.sections[title.section].blocks.first(where: { $0.lines.contains(first.number) })
    else { return nil }
    // Running text may have short lines by chance.
    guard block.textLines.count <= 3 else { return nil }
    let words = own.filter { block.lines.contains($0.number) && mayBeHeadline($0) }
    // More lines are running text, and so is text in which a sentence ends and another follows.
    guard words.count <= 2, !headsProse(block) else { return nil }
    let text = words.reduce("") { $0 + TextJoint.between($0, $1.text) + FrontTitle.withoutDashes($1.text) }
    return FrontTitle.Headline(text: text, lines: words)
  }

  /// Whether a line is the heading of the paragraph below, since the next paragraphs have similar lines above them.
  private func headsProse(_ block: Block) -> Bool {
    let blocks = outline.sections[title.section].blocks.filter { !$0.isUnseen }
    let heads = zip(blocks, blocks.dropFirst()).filter { head, next in
      PassageKind.isProse(next) && head.textLines.count == 1 && head.textLines[0].text.count <= 40
        && !PassageKind.isProse(head)
        && FrontLine(head.textLines[0].text, head.textLines[0], isHeading: false, section: 0, isHead: true)
          .isWords
    }
    return heads.count > 1 && heads.contains { $0.0.lines == block.lines }
  }

  private func mayBeHeadline(_ line: FrontLine) -> Bool {
    line.isWords && !isIndustry(line) && !isColumn(line) && !isName(line) && !line.text.holds("。")
      && !"：:；;，,".contains(line.text.last ?? ":") && !isEnglishSentence(line.text)
      && !isSectorAbove(line) && !isOfOtherReports(line.text) && !LabelledValue.matches(line.text)
      && !isLabelOfDay(line) && !isAboveCode(line) && RatingLine.action(alone: line.text) == nil
      && !(EnglishHouse.isName(line.text) && EnglishHouse.signs(line.text, outline))
  }

  /// Whether a text is the label of a list of reports with its first title: `相关研究 1、《…》2024-07-01`.
  private func isOfOtherReports(_ text: String) -> Bool {
    guard text.holds("《") || text.holds("<<") else { return false }
    let words = TemplateMarks.removed(from: text)
    return RelatedReportLine(text, isLabelled: true).isStrict
      || SectionWords.relatedReports.contains { words.opens(with: $0) }
  }

  /// Whether the code of a share is below the line, which then is the company's sector.
  private func isAboveCode(_ line: FrontLine) -> Bool {
    guard let code = below(line)?.text.split(at: " ").first else { return false }
    return code.hasDigit && Ticker(printed: code) != nil
  }

  /// Whether the line is a label with its day below it.
  private func isLabelOfDay(_ line: FrontLine) -> Bool {
    guard LabelledValue.mayBeLabelOfDay(line.text), let below = below(line) else { return false }
    if case .date = below.content { return true }
    return false
  }

  /// Whether a line repeats a sector from a line above: `Clean Tech` below `Clean Tech | North America`.
  private func isSectorAbove(_ line: FrontLine) -> Bool {
    sectors[Substring(line.text)].map { $0 < line.number } ?? false
  }

  /// The number of lines before a line number.
  private func countAbove(_ number: Int) -> Int { lines.partitioningIndex { $0.number >= number } }

  private func above(_ line: FrontLine) -> FrontLine? {
    lines[..<countAbove(line.number)].last
  }

  private func below(_ line: FrontLine) -> FrontLine? {
    lines[countAbove(line.number + 1)...].first
  }

  /// Whether a text is an English sentence: `Below, we lay out what matters this week.`
  private func isEnglishSentence(_ text: String) -> Bool {
    text.closes(with: ".") && text.utf8.count > 40 && !text.hasWide
  }

  /// Whether the line is a name with contact details below it.
  private func isName(_ line: FrontLine) -> Bool {
    guard ContactLine(line.text).isNames, let below = below(line) else { return false }
    if case .contact = below.content { return true }
    return false
  }

  private func isColumn(_ line: FrontLine) -> Bool {
    let words = FrontTitle.withoutDashes(line.text)
    return FrontTitle.isSubtitle(line.text) && words.count <= 12 && !words.hasDigit
      && (FrontLabel.namesColumn(words) || FrontLabel.isKindOfReport(words))
  }

  /// Whether the line is the name of an industry, or follows a line that announces one.
  private func isIndustry(_ line: FrontLine) -> Bool {
    if IndustryWords.isName(line.text) { return true }
    guard line.text.count <= HouseLine.longestIndustry,
      let above = above(line),
      case .house(let house) = above.content
    else { return false }
    return house.isOnIndustry && house.industry == nil
  }

  /// The large words below an English title that is only the name of a company or a series, with only parts of
  /// a first page between them: sectors, codes, prices, the rating. Only a PDF tells by their size what is a heading.
  func belowName() -> FrontTitle.Headline? {
    guard outline.hasPages, title.isHeading, !title.text.hasWide, Self.countWords(title.text) <= 5 else {
      return nil
    }
    for line in lines[countAbove(title.number + 1)...].prefix(Self.longestHead) {
      guard line.isHead else { return nil }
      let count = Self.countWords(line.text)
      guard line.isWords, count >= (line.isHeading ? 3 : 4), !EnglishFrontLabel.namesSectors(line.text) else {
        continue
      }
      guard line.isHeading, !line.text.hasWide, mayBeHeadline(line),
        outline.sections[line.section].kind == .other
      else { return nil }
      return FrontTitle.Headline(text: line.text, lines: [line])
    }
    return nil
  }

  /// Whether an English text is too short for a headline: `Consumer`, `OUR TAKE`.
  func isLabel(_ text: String) -> Bool { !text.hasWide && Self.countWords(text) < 3 }

  private static func countWords(_ text: String) -> Int { text.split(at: " ").count }

  /// The most lines between a title and its headline.
  private static let longestHead = 14

  /// A heading directly below the title with only parts of a first page below it: a rating, a date, people.
  func subtitle() -> FrontTitle.Headline? {
    let place = title.section + 1
    guard title.isHeading, outline.sections.indices.contains(place), outline.sections[place].kind == .other,
      outline.sections[place].number == nil,
      let line = lines.first(where: { $0.isHeading && $0.section == place }),
      line.isHead, mayBeHeadline(line), !Self.opensChapter(line.text)
    else { return nil }
    let isHeadline = FrontTitle.isSubtitle(line.text) || goesWithTitle(line, place) || headsFrontPage(place)
    let text = FrontTitle.withoutDashes(line.text)
    return isHeadline ? FrontTitle.Headline(text: text, lines: [line]) : nil
  }

  /// Whether a heading is the theme of this issue, since the title is the same for every issue.
  private func goesWithTitle(_ line: FrontLine, _ place: Int) -> Bool {
    let name = title.text.trimming("【】[]《》 ")
    guard case .words = title.content, FrontLabel.namesColumn(name), line.text.count > 8 else { return false }
    let isOpen = outline.sections[title.section].blocks.contains { !$0.textLines.isEmpty || $0.isTable }
    return !isOpen && !Self.chapterEnds.contains(where: line.text.closes(with:))
  }

  /// A heading further down the head without text of its own, if the title is the same for every issue.
  func theme() -> FrontTitle.Headline? {
    let isColumn = if case .title = title.content { true } else { FrontLabel.namesColumn(title.text) }
    guard title.isHeading, isColumn else { return nil }
    let line = lines.first { line in
      let section = outline.sections[line.section]
      return line.isHeading && line.isHead && line.number > title.number && line.number < title.number + 20
        && section.kind == .other && section.number == nil && line.text.count > 5 && mayBeHeadline(line)
        && !FrontTitle.isSubtitle(line.text) && !Self.isChapter(line.text)
        && section.blocks.allSatisfy { $0.isUnseen || $0.isFrontMatter }
    }
    return line.map { FrontTitle.Headline(text: $0.text, lines: [$0]) }
  }

  /// Whether a heading begins or ends like a chapter of a weekly: `本周行情`, `板块估值情况`.
  static func isChapter(_ text: String) -> Bool {
    opensChapter(text) || chapterEnds.contains(where: text.closes(with:))
  }

  private static func opensChapter(_ text: String) -> Bool { chapters.contains(where: text.opens(with:)) }

  /// The beginnings and endings of chapters in a weekly.
  private static let chapters = ["本周", "上周", "一周", "下周", "近期", "今日", "本月", "上月", "周度"]
  private static let chapterEnds = [
    "回顾", "表现", "走势", "跟踪", "概况", "数据", "动态", "观点", "情况", "分析", "复盘", "一览", "汇总",
  ]

  private func headsFrontPage(_ place: Int) -> Bool {
    let section = outline.sections[place]
    let next = outline.sections.indices.contains(place + 1) ? outline.sections[place + 1] : nil
    let opening = section.blocks.first { !$0.isUnseen }
    if let opening {
      let below = lines.first { !$0.isHeading && $0.section == place && opening.lines.contains($0.number) }
      return below.map { !$0.isWords } ?? false
    }
    if next?.kind == .rating {
      // `### 互联网` above the rating is the industry.
      return section.name.count > 8
    }
    return next.map { $0.kind != .other && $0.level <= section.level } ?? false
  }
}
