import Document
import Lexemes
import Lexicon

/// The pieces of a document in reading order. Paragraphs and tables that a column or page break cut are joined again.
struct ReadingFlow {
  enum Piece: Sendable, Hashable {
    case paragraph(Paragraph)
    case table(LayoutTable, page: Int, box: Box)

    /// The upper edge.
    var top: Double {
      switch self {
      case .paragraph(let paragraph): paragraph.box.top
      case .table(_, _, let box): box.top
      }
    }
  }

  private struct Entry {
    var piece: Piece
    let isSide: Bool
  }

  private var entries: [Entry] = []
  private var furniture: [(text: String, page: Int, box: Box, index: Int)] = []
  private var seenFurniture: Set<String> = []
  /// The number of table titles that were repeated on the next page.
  private(set) var repeatedTitles = 0

  /// Begins a page. A running line is kept only where it first occurs.
  mutating func begin(_ page: Int, furniture segments: [Segment]) {
    for segment in segments where !LayoutWords.isPageNumber(segment.text) {
      let key = String(String.UnicodeScalarView(segment.text.unicodeScalars.filter { !CellText.isDigit($0) }))
      if seenFurniture.insert(key).inserted {
        furniture.append((segment.text, page, segment.box, entries.count))
      }
    }
  }

  /// Ends a page with the notices at its foot.
  mutating func end(_ page: Int, foot segments: [Segment]) { begin(page, furniture: segments) }

  /// Adds the pieces of a column.
  mutating func add(_ pieces: [Piece], isSide: Bool) {
    var pieces = pieces
    if !isSide { joinToLast(&pieces) }
    entries += pieces.map { Entry(piece: $0, isSide: isSide) }
  }

  /// Inserts a piece into the last block that begins above it, before the pieces that are below it.
  static func insert(_ piece: Piece, at top: Double, into blocks: inout [[Piece]]) {
    guard let block = blocks.lastIndex(where: { $0.first.map { $0.top < top } ?? false }) else {
      blocks.insert([piece], at: 0)
      return
    }
    let place = blocks[block].firstIndex { $0.top > top } ?? blocks[block].count
    blocks[block].insert(piece, at: place)
  }

  // MARK: Breaks

  private mutating func joinToLast(_ pieces: inout [Piece]) {
    if joinTable(&pieces) { return }
    guard let first = pieces.firstIndex(where: { !Self.isFloat($0) }) else { return }
    let below =
      Self.isPageHeading(pieces[first]) ? pieces[(first + 1)...].firstIndex { !Self.isFloat($0) } : nil
    if !join(&pieces, at: first), let below { _ = join(&pieces, at: below, overPages: true) }
  }

  /// Joins a paragraph to the open one that it continues; if `overPages`, only across pages, and not a heading.
  private mutating func join(_ pieces: inout [Piece], at index: Int, overPages: Bool = false) -> Bool {
    guard case .paragraph(let next) = pieces[index],
      let target = openParagraph(before: next, at: index), case .paragraph(let open) = entries[target].piece,
      !overPages || open.page != next.page && next.scale < BodySize.headingScale, !isTitleAgain(next)
    else { return false }
    var joined = open
    joined.text = LineJoint.wrapped(open.text, next.text)
    joined.words += next.words
    joined.isLastLineFull = next.isLastLineFull
    joined.lastSpan = next.lastSpan
    joined.lastSize = next.lastSize
    if open.page == next.page {
      joined.box = open.box.union(next.box)
      joined.lineCount += next.lineCount
      joined.lastBaseline = next.lastBaseline
    }
    entries[target].piece = .paragraph(joined)
    pieces.remove(at: index)
    return true
  }

  /// Whether the page before has the same line at the same place: the title of slides that continue each other.
  private func isTitleAgain(_ next: Paragraph) -> Bool {
    entries.suffix(Self.mostOfPage).contains { entry in
      guard case .paragraph(let title) = entry.piece else { return false }
      return title.page == next.page - 1 && title.text == next.text && abs(title.box.top - next.box.top) < 3
        && abs(title.box.left - next.box.left) < 2
    }
  }

  private static let mostOfPage = 100

  /// Whether a piece may be its page's heading, such as the kind of report, not one of the text: one short line
  /// in large characters, without a number. A sentence may continue below it.
  private static func isPageHeading(_ piece: Piece) -> Bool {
    guard case .paragraph(let paragraph) = piece else { return false }
    return paragraph.kind == .text && paragraph.lineCount == 1 && paragraph.scale >= BodySize.headingScale
      && paragraph.text.unicodeScalars.count <= 12 && HeadingNumber(paragraph.text) == nil
  }

  /// Joins the table at the top of a page to the one at the end of the previous page. Titles that are repeated above
  /// the second half are dropped.
  private mutating func joinTable(_ pieces: inout [Piece]) -> Bool {
    let titles = pieces.prefix(Self.mostTitles + 1).prefix { if case .paragraph = $0 { true } else { false } }
    guard titles.count <= Self.mostTitles, pieces.indices.contains(titles.count),
      case .table(let table, _, _) = pieces[titles.count],
      let last = entries.lastIndex(where: { !$0.isSide }),
      case .table(let above, let page, let box) = entries[last].piece
    else { return false }
    let before = entries[..<last].suffix(Self.mostTitles).compactMap { Self.words($0.piece) }
    guard titles.allSatisfy({ Self.words($0).map(before.contains) ?? false }),
      let joined = TableContinuation.joined(above, table)
    else { return false }
    entries[last].piece = .table(joined, page: page, box: box)
    pieces.removeFirst(titles.count + 1)
    repeatedTitles += titles.count
    return true
  }

  /// The most titles of a table: a caption, its own title, a line of units.
  private static let mostTitles = 3

  private static func words(_ piece: Piece) -> String? {
    if case .paragraph(let paragraph) = piece { paragraph.text } else { nil }
  }

  /// The paragraph that the next one continues: the last one of the main text, followed only by figures and tables,
  /// or the one above a notice at the foot of the previous page.
  private func openParagraph(before next: Paragraph, at index: Int) -> Int? {
    let own = entries.indices.reversed().lazy.filter {
      !entries[$0].isSide && !Self.isFloat(entries[$0].piece)
    }
    guard let last = own.first, case .paragraph(let open) = entries[last].piece else { return nil }
    let isLeftOpen = next.text.firstScalar.map { ("a"..."z").contains($0) } ?? false
    if open.page == next.page - 1, isLeftOpen && open.text.lastScalar == "." || Self.isNotice(open.text),
      let above = openParagraph(above: open, before: next, own.dropFirst().prefix(Self.mostNotices))
    {
      return above
    }
    if Self.goesOn(open, next) {
      let hasFloats = index > 0 || last != entries.indices.last
      // A heading with nothing but tables below it does not continue on the next page.
      if hasFloats, open.page != next.page, open.scale >= BodySize.headingScale { return nil }
      return hasFloats || !Self.isFarBelow(next, open) ? last : nil
    }
    guard open.page == next.page - 1, isLeftOpen else { return nil }
    return openParagraph(above: open, before: next, own.dropFirst().prefix(Self.mostNotices))
  }

  /// The open paragraph far above a notice at the foot of its page.
  private func openParagraph(
    above notice: Paragraph, before next: Paragraph, _ places: some Sequence<Int>
  ) -> Int? {
    places.first { place in
      guard case .paragraph(let above) = entries[place].piece, above.page == notice.page else { return false }
      return Self.isFarBelow(notice, above) && Self.goesOn(above, next)
    }
  }

  private static let mostNotices = 3

  /// Whether the text is a notice at the foot: `www.… 请务必阅读正文最后的免责声明`.
  private static func isNotice(_ text: String) -> Bool {
    Lexicon.PageWords.footWords.contains(where: text.holds)
  }

  /// Whether a paragraph of the same page is too far below to continue the other one, such as a notice at the foot.
  private static func isFarBelow(_ next: Paragraph, _ open: Paragraph) -> Bool {
    next.page == open.page && next.box.top - open.box.bottom > 1.6 * open.size
      && next.lastBaseline > open.lastBaseline
  }

  private static func isFloat(_ piece: Piece) -> Bool {
    guard case .paragraph(let paragraph) = piece else { return true }
    return paragraph.kind == .caption || paragraph.kind == .source
  }

  private static func goesOn(_ open: Paragraph, _ next: Paragraph) -> Bool {
    if LatinTitle.goesOnBelow(open, next) { return true }
    guard open.kind == .text || open.kind == .item, next.kind == .text, open.isLastLineFull,
      !isIndented(next, behind: open) || hangs(next, below: open),
      open.text.unicodeScalars.count > 12, abs(open.size - next.size) < 0.08 * open.size,
      let last = open.text.lastScalar, !"。！？：；!?".unicodeScalars.contains(last)
    else { return false }
    // One English sentence ends and another begins: nothing shows that they belong to one paragraph.
    if last == ".", let first = next.text.firstScalar, ("A"..."Z").contains(first), open.page != next.page {
      return false
    }
    return HeadingNumber(next.text) == nil && ListMarker.letter(next.text) == nil
  }

  /// Whether the first line is indented, compared with the paragraph's own next lines if it has any.
  private static func isIndented(_ next: Paragraph, behind open: Paragraph) -> Bool {
    if next.lineCount > 1 { return next.firstLeft > next.box.left + 1.2 * next.size }
    return next.isIndented && abs(next.firstLeft - open.lastSpan.left) > 1.2 * next.size
  }

  /// Whether lines are aligned with the words of an item and not with its bullet.
  private static func hangs(_ next: Paragraph, below open: Paragraph) -> Bool {
    let indent = next.box.left - open.box.left
    return open.kind == .item && indent > 0 && indent < 3 * next.size
  }

  // MARK: Elements

  func elements() -> [LayoutElement] {
    var elements: [LayoutElement] = []
    var lines = furniture[...]
    for (index, entry) in entries.enumerated() {
      while let line = lines.first, line.index <= index {
        elements.append(
          LayoutElement(content: .runningLine(line.text), page: line.page, box: line.box, isSide: false))
        lines = lines.dropFirst()
      }
      elements.append(Self.element(entry))
    }
    return elements
      + lines.map { LayoutElement(content: .runningLine($0.text), page: $0.page, box: $0.box, isSide: false) }
  }

  private static func element(_ entry: Entry) -> LayoutElement {
    switch entry.piece {
    case .table(let table, let page, let box):
      return LayoutElement(content: .table(table), page: page, box: box, isSide: entry.isSide)
    case .paragraph(let paragraph):
      return LayoutElement(
        content: content(paragraph, isSide: entry.isSide), page: paragraph.page, box: paragraph.box,
        isSide: entry.isSide, size: paragraph.size, words: paragraph.words)
    }
  }

  private static func content(_ paragraph: Paragraph, isSide: Bool) -> LayoutElement.Content {
    if let level = Headings.level(of: paragraph, isSide: isSide) {
      return .heading(level: level, paragraph.text)
    }
    switch paragraph.kind {
    case .text, .tabbed: return .paragraph(paragraph.text)
    case .item: return .item(paragraph.text)
    case .caption: return .caption(paragraph.text)
    case .source: return .source(paragraph.text)
    case .leader:
      // Hyphens that do not lead to a page number are part of a paragraph.
      let isEntry = LeaderLine(Array(paragraph.text.utf8)[...])?.isEntry == true
      return isEntry ? .leader(paragraph.text) : .paragraph(paragraph.text)
    }
  }
}
