import Document
import Lexemes
import Lexicon

/// A line of the first page, a heading or a line of a short paragraph, with its kind.
struct FrontLine: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case title(WeeklyTitle)
    case rating(RatingLine)
    case house(HouseLine)
    case date(PublicationDate)
    /// A person, or a person's contact details.
    case contact
    /// A label that is not part of the text: `所属部门：行业公司部`.
    case label
    case words
  }

  /// The text, without bookmarks of a template.
  let text: String
  /// The line as in the source.
  let line: TextLine
  let isHeading: Bool
  /// The index of the line's section in the outline.
  let section: Int
  let content: Content
  /// Whether only such lines precede it: no table, list or running text.
  let isHead: Bool

  var number: Int { line.number }

  init(_ text: String, _ line: TextLine, isHeading: Bool, section: Int, isHead: Bool) {
    let printed = Self.withColon(text)
    self.text = TemplateMarks.removed(from: printed)
    self.line = line
    self.isHeading = isHeading
    self.section = section
    self.isHead = isHead
    content =
      Self.isOfBox(printed) ? .label : Self.content(of: self.text, printed: printed, isHeading: isHeading)
  }

  /// The text with a colon for a full stop apart from the label before it: `报告时间 。2024/7/1`.
  private static func withColon(_ text: String) -> String {
    guard text.utf8.count < 120, let stop = text.bounds(of: " 。"),
      (2...longestLabel).contains(text[..<stop.lowerBound].count), !text[stop.upperBound...].holds("。")
    else { return text }
    return text.replacing(" 。", with: ": ")
  }

  private static let longestLabel = 6

  /// Whether a text is the title of a box of figures, as the mark before it says: `[Table_PicQuote]历史收益率曲线`.
  private static func isOfBox(_ text: String) -> Bool {
    guard text.opens(with: "["), let end = text.firstIndex(of: "]"), text[end...].count > 1 else {
      return false
    }
    let mark = text[..<end].lowercased()
    return mark.opens(with: "[table_") && boxes.contains(where: mark.holds)
      && RatingLine(TemplateMarks.removed(from: text)) == nil && !text.hasDay
  }

  /// Parts of the names of marks over boxes of figures and charts.
  private static let boxes = ["quote", "pic", "data", "index", "trend", "market", "stock"]

  private static func content(of text: String, printed: String, isHeading: Bool) -> Content {
    if let rating = RatingLine(text) { return .rating(rating) }
    let date = PublicationDate(printed) ?? (isHeading ? nil : PublicationDate(amongLabels: text))
    // `宏观月报 2024年7月1日` above a title is not a title itself.
    if let date, !isHeading, FrontLabel.isKindOfReport(date.rest) || PublicationDate.isPlace(date.rest) {
      return .date(date)
    }
    if FrontLabel.isOfPage(text.foldedWidth) { return .label }
    if let title = WeeklyTitle(text), !text.holds("《") { return .title(title) }
    if let date { return .date(date) }
    if let house = HouseLine(text) { return .house(house) }
    if ContactLine(text).isContact || !isHeading && text.holds("@") && text.utf8.count < 120 {
      return .contact
    }
    // `评级及分析师信息`, printed as text.
    if !isHeading, SectionKind.known(text)?.isBackMatter == true { return .label }
    // `【周报】` above a title only gives the kind of report.
    let mayBeTitle = isHeading && FrontLabel.isPeriodical(text) && text.trimming("【】[] ").count > 3
    return FrontLabel.matches(text) && !mayBeTitle ? .label : .words
  }

  var isWords: Bool { if case .words = content { true } else { false } }
  var isDate: Bool { if case .date = content { true } else { false } }

  /// The rating in the line, alone or beside a date.
  var rating: RatingLine? {
    switch content {
    case .rating(let rating): rating
    case .date(let date): RatingLine(date.rest)
    case .title, .house, .contact, .label, .words: nil
    }
  }
}

/// The lines from the top of a report to its table of contents or first chapter that may describe the report.
struct FrontPage: Sendable {
  private(set) var lines: [FrontLine] = []
  private var isHead = true

  /// Kinds of headings with which the body of the report begins.
  static let body: [SectionKind] = [
    .contents, .figures, .traffic, .news, .events, .views, .risks, .legal, .ratingScale, .offices,
  ]
  /// Kinds of headings that end the head, though lines of the house may follow further down the page.
  private static let inner: [SectionKind] = [.highlights, .companies, .relatedReports, .market, .analysts]
  /// The most characters of a line. Longer ones are running text.
  private static let longest = 80
  /// The most pages of a front page: a cover, and a page that describes the report.
  static let mostPages = 2

  init(_ outline: Outline) {
    var hasBodyBegun = false
    let lastSideBar = outline.hasPages ? 0 : Self.lastSideBar(outline)
    for (index, section) in outline.sections.enumerated() {
      if let page = outline.page(ofLine: section.line), page > Self.mostPages { break }
      if hasBodyBegun || Self.body.contains(section.kind) {
        guard outline.hasPages || index <= lastSideBar else { break }
        (hasBodyBegun, isHead) = (true, false)
        readBesideBody(section, outline, index)
        continue
      }
      if Self.inner.contains(section.kind) { isHead = false }
      if let heading = section.heading { append(section.title, heading, isHeading: true, index) }
      for block in section.blocks { read(block, index) }
    }
  }

  /// The last section of the first page's side bar, if advice, risks or news come before it. Only on the first page are
  /// people and related reports below these. Where the first chapter is numbered, all before it is the first page.
  private static func lastSideBar(_ outline: Outline) -> Int {
    let end =
      outline.sections.firstIndex { body.contains($0.kind) && !mayPrecedeSideBar($0) }
      ?? outline.sections.endIndex
    let front = outline.sections[..<end].prefix(mostSections)
    let chapter = front.firstIndex { $0.number?.opensChapters($0.kind) ?? false }
    if let chapter, chapter > 0 { return chapter - 1 }
    return front.lastIndex { [.relatedReports, .analysts, .rating].contains($0.kind) } ?? 0
  }

  private static func mayPrecedeSideBar(_ section: OutlineSection) -> Bool {
    switch section.kind {
    case .views, .risks: true
    case .news: section.number == nil && section.line <= lastLine
    default: false
    }
  }

  private static let mostSections = 16
  /// The last line on which news may begin on the first page.
  private static let lastLine = 40

  /// Reads the date and rating in a side bar of a PDF's first page, which comes after the text beside it.
  private mutating func readBesideBody(_ section: OutlineSection, _ outline: Outline, _ index: Int) {
    let start = lines.count
    // Without pages, a heading is of the side column only if more of the report follows.
    let isBeside = !outline.hasPages && index + 1 < outline.sections.count
    if let heading = section.heading, isBeside || outline.isOnFirstPage(heading.number) {
      append(section.title, heading, isHeading: true, index)
    }
    for block in section.blocks where !outline.hasPages || outline.isOnFirstPage(block.lines.lowerBound) {
      read(block, index)
    }
    let isUntitled =
      !outline.hasPages && !lines[..<start].contains(where: \.mayBeTitle)
      && !section.blocks.contains(where: \.isTable)
    let beside = lines[start...].filter { line in
      switch line.content {
      case .date, .rating: true
      case .house(let house): house.industry != nil || line.text.hasBrackets
      case .title, .words: line.text.hasBrackets || isUntitled && line.isHeading
      case .contact, .label: line.text.hasBrackets
      }
    }
    lines.replaceSubrange(start..., with: beside)
  }

  private mutating func read(_ block: Block, _ section: Int) {
    switch block.content {
    case .paragraph(let lines):
      // `Rating: Buy  Price: … Target price: …` may be longer.
      let isRating = lines.count == 1 && EnglishRating(lines[0].text) != nil
      guard isRating || lines.allSatisfy({ $0.text.count <= Self.longest }), SourceNote(block) == nil,
        !Self.isRunningText(lines)
      else {
        isHead = false
        return
      }
      for line in lines { append(line.text, line, isHeading: false, section) }
    case .item(_, let lines):
      // `- 0755-00000000` below a name belongs to the person.
      if !lines.allSatisfy({ ContactLine($0.text).isContact }) { isHead = false }
      // `▲ Overweight`: an arrow for a raised rating.
      if lines.count == 1, EnglishRating(lines[0].text) != nil {
        append(lines[0].text, lines[0], isHeading: false, section)
      }
    case .table, .leader: isHead = false
    case .heading, .image, .hidden, .boilerplate: break
    }
  }

  /// Whether lines are a wrapped paragraph: four or more, at least three quarters of them long, with a full stop
  /// among them.
  private static func isRunningText(_ lines: [TextLine]) -> Bool {
    guard lines.count > 3 else { return false }
    let long = lines.count { $0.text.count >= 24 && !$0.text.holds("@") }
    return 4 * long >= 3 * lines.count && lines.contains { $0.text.holds("。") || $0.text.holds(". ") }
  }

  private mutating func append(_ text: String, _ line: TextLine, isHeading: Bool, _ section: Int) {
    lines.append(FrontLine(text, line, isHeading: isHeading, section: section, isHead: isHead))
  }
}

extension FrontLine {
  /// Whether a heading may be the title, because it is more than the name of a section or an industry.
  fileprivate var mayBeTitle: Bool {
    guard isHeading, !IndustryWords.isName(text), SectionKind.known(text) == nil else { return false }
    return switch content {
    case .title, .words: true
    case .rating, .house, .date, .contact, .label: false
    }
  }
}

extension String {
  /// Whether the text has a date.
  fileprivate var hasDay: Bool { hasDigit && DateRange.first(in: self) != nil }

  /// Whether the text has a bracket of a title. A date below it belongs to that report.
  fileprivate var hasBrackets: Bool { holds("《") || holds("》") || holds(">>") }
}
