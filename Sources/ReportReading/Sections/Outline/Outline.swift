import Document

/// A heading with the blocks up to the next heading, and its position in the outline.
struct OutlineSection: Sendable, Hashable {
  /// The position in the outline, such as `3.1.2`; `0` for the text before the first heading.
  let id: String
  /// The level in the outline, 1 for the title. The heading's number counts more than its `#`.
  let level: Int
  /// The words of the heading, with its number.
  let title: String
  /// The heading's line; nil for the text before the first heading.
  let heading: TextLine?
  /// The number of the heading, and the words without it.
  let number: Enumerator?
  let name: String
  let kind: SectionKind
  /// The index of the section that contains this one.
  let parent: Int?
  let blocks: [Block]
  let line: Int
  let lineEnd: Int

  /// The next block behind a place that a reader sees.
  func block(behind place: Int) -> Block? { blocks[(place + 1)...].first { !$0.isUnseen } }

  /// The section with other blocks: some of its own, or what they hold.
  func with(blocks: [Block]) -> OutlineSection {
    OutlineSection(
      id: id, level: level, title: title, heading: heading, number: number, name: name, kind: kind,
      parent: parent, blocks: blocks, line: line, lineEnd: lineEnd)
  }
}

/// All sections in reading order.
struct Outline: Sendable, Hashable {
  let sections: [OutlineSection]
  /// The indexes of sections of the first page that summarize the report without a heading that says so.
  let summaries: Set<Int>
  /// The indexes of sections below the heading of one key point.
  let keyPoints: Set<Int>
  /// Whether these sections summarize the report only up to the end of the page.
  let endWithPage: Bool
  /// The lines of the YAML front matter, including the dashes around it; nil if there is none.
  let frontMatter: ClosedRange<Int>?
  private let pages: PageMap?
  private let pageEnds: PageEnds

  /// Groups blocks under their headings.
  ///
  /// - Parameters:
  ///   - blocks: the blocks of the document, after marking boilerplate and headings.
  ///   - document: the document, which may have the pages of its lines.
  init(_ blocks: [Block], of document: Document) {
    pages = document.pages
    pageEnds = document.pageEnds
    frontMatter = blocks.first.flatMap { $0.isYAML ? $0.lines : nil }
    let lineCount = document.source.lineCount
    let drafts = HeadingDrafts.all(blocks, lineCount: lineCount)
    let (pages, pageEnds) = (pages, pageEnds)
    let kinds = SectionKinds(drafts) { pages?.page(ofLine: $0) ?? pageEnds.page(ofLine: $0) }
    (summaries, endWithPage, keyPoints) = (kinds.summaries, kinds.endWithPage, kinds.keyPoints)
    sections = zip(drafts, kinds.kinds).map { OutlineSection($0, $1) }
  }

  /// The sections of a kind.
  func sections(_ kind: SectionKind) -> [OutlineSection] { sections.filter { $0.kind == kind } }

  /// Whether the pages of lines are known, as for a PDF and Markdown printed from one.
  var hasPages: Bool { pages != nil || !pageEnds.isEmpty }

  /// The page of a line; nil if unknown.
  func page(ofLine line: Int) -> Int? { pages?.page(ofLine: line) ?? pageEnds.page(ofLine: line) }

  /// Whether a line is on the first page; false if pages are unknown.
  func isOnFirstPage(_ line: Int) -> Bool { page(ofLine: line) == 1 }

  /// Every block of every section, in order.
  var blocks: [Block] { sections.flatMap(\.blocks) }
}

extension OutlineSection {
  fileprivate init(_ draft: HeadingDraft, _ kind: SectionKind) {
    let blocks =
      switch kind {
      case .contents, .figures: ContentsList.reading(Array(draft.blocks))
      case .relatedReports: RelatedReportLine.unfolding(Array(draft.blocks))
      default: Array(draft.blocks)
      }
    self.init(
      id: draft.id, level: draft.level, title: draft.line?.text ?? "", heading: draft.line,
      number: draft.name.number, name: draft.name.printed, kind: kind, parent: draft.parent, blocks: blocks,
      line: draft.firstLine, lineEnd: draft.lineEnd)
  }
}
