import Lexemes

/// A line of the first page: a heading, or one line of a short paragraph, and what it is.
struct FrontLine: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case title(WeeklyTitle)
    case rating(RatingLine)
    case house(HouseLine)
    case date(CalendarDate)
    /// A person or what belongs to one.
    case contact
    case words
  }

  let text: String
  let number: Int
  let isHeading: Bool
  /// Index of its section in the outline.
  let section: Int
  let content: Content
  /// Whether nothing but such lines came before it: no table, list or running text.
  let isHead: Bool

  init(_ text: String, number: Int, isHeading: Bool, section: Int, isHead: Bool) {
    self.text = text
    self.number = number
    self.isHeading = isHeading
    self.section = section
    self.isHead = isHead
    content = Self.content(of: text)
  }

  private static func content(of text: String) -> Content {
    if let rating = RatingLine(text) { return .rating(rating) }
    if let title = WeeklyTitle(text), !text.contains("《") { return .title(title) }
    if let date = PublicationDate.read(text) { return .date(date) }
    if let house = HouseLine(text) { return .house(house) }
    return AnalystLine(text).isContact ? .contact : .words
  }
}

/// The lines from the top of a report down to its contents or first chapter that may say what the report is.
struct FrontPage: Sendable {
  private(set) var lines: [FrontLine] = []
  private var isHead = true

  /// Headings under which the report itself has begun.
  static let body: Set<SectionKind> = [
    .contents, .figures, .traffic, .news, .events, .views, .risks, .legal, .ratingScale, .offices,
  ]
  /// Headings that end the head, though the house's own lines may follow further down the page.
  private static let inner: Set<SectionKind> = [.highlights, .companies, .relatedReports, .market, .analysts]
  /// More characters make running text.
  private static let longest = 80

  init(_ outline: Outline) {
    for (index, section) in outline.sections.enumerated() {
      if Self.body.contains(section.kind) { break }
      if Self.inner.contains(section.kind) { isHead = false }
      if section.level > 0 { append(section.title, section.line, isHeading: true, index) }
      for block in section.blocks { read(block, index) }
    }
  }

  private mutating func read(_ block: Block, _ section: Int) {
    switch block.content {
    case .paragraph(let lines):
      let texts = lines.map { InlineText.read($0.markdown).text }
      guard texts.allSatisfy({ $0.count <= Self.longest }), SourceNote(block) == nil else {
        isHead = false
        return
      }
      for (line, text) in zip(lines, texts) { append(text, line.number, isHeading: false, section) }
    case .table, .item, .leader: isHead = false
    case .heading, .image, .boilerplate: break
    }
  }

  private mutating func append(_ text: String, _ number: Int, isHeading: Bool, _ section: Int) {
    lines.append(FrontLine(text, number: number, isHeading: isHeading, section: section, isHead: isHead))
  }
}
