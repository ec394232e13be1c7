import Document
import Lexemes

/// A line of the first page: a heading, or one line of a short paragraph, and what it is.
struct FrontLine: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case title(WeeklyTitle)
    case rating(RatingLine)
    case house(HouseLine)
    /// The day of publication and its place in the text, in Unicode scalars.
    case date(CalendarDate, Range<Int>)
    /// A person or what belongs to one.
    case contact
    case words
  }

  let text: String
  /// The line as it stands in the source.
  let line: TextLine
  let isHeading: Bool
  /// Index of its section in the outline.
  let section: Int
  let content: Content
  /// Whether nothing but such lines came before it: no table, list or running text.
  let isHead: Bool

  var number: Int { line.number }

  init(_ text: String, _ line: TextLine, isHeading: Bool, section: Int, isHead: Bool) {
    self.text = text
    self.line = line
    self.isHeading = isHeading
    self.section = section
    self.isHead = isHead
    content = Self.content(of: text)
  }

  private static func content(of text: String) -> Content {
    if let rating = RatingLine(text) { return .rating(rating) }
    if let title = WeeklyTitle(text), !text.holds("《") { return .title(title) }
    if let date = PublicationDate.read(text) { return .date(date.day, date.bounds) }
    if let house = HouseLine(text) { return .house(house) }
    return ContactLine(text).isContact ? .contact : .words
  }
}

/// The lines from the top of a report down to its contents or first chapter that may say what the report is.
struct FrontPage: Sendable {
  private(set) var lines: [FrontLine] = []
  private var isHead = true

  /// Headings under which the report itself has begun.
  static let body: [SectionKind] = [
    .contents, .figures, .traffic, .news, .events, .views, .risks, .legal, .ratingScale, .offices,
  ]
  /// Headings that end the head, though the house's own lines may follow further down the page.
  private static let inner: [SectionKind] = [.highlights, .companies, .relatedReports, .market, .analysts]
  /// More characters make running text.
  private static let longest = 80

  init(_ outline: Outline) {
    for (index, section) in outline.sections.enumerated() {
      if Self.body.contains(section.kind) { break }
      if Self.inner.contains(section.kind) { isHead = false }
      if let heading = section.heading { append(section.title, heading, isHeading: true, index) }
      for block in section.blocks { read(block, index) }
    }
  }

  private mutating func read(_ block: Block, _ section: Int) {
    switch block.content {
    case .paragraph(let lines):
      let texts = lines.map { $0.text }
      guard texts.allSatisfy({ $0.count <= Self.longest }), SourceNote(block) == nil else {
        isHead = false
        return
      }
      for (line, text) in zip(lines, texts) { append(text, line, isHeading: false, section) }
    case .table, .item, .leader: isHead = false
    case .heading, .image, .hidden, .boilerplate: break
    }
  }

  private mutating func append(_ text: String, _ line: TextLine, isHeading: Bool, _ section: Int) {
    lines.append(FrontLine(text, line, isHeading: isHeading, section: section, isHead: isHead))
  }
}
