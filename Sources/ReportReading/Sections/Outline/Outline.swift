import Document

/// A heading and what is under it up to the next heading, with its place among the others.
struct OutlineSection: Sendable, Hashable {
  /// `3.1.2`; `0` for what is before the first heading.
  let id: String
  /// The place in the outline: 1 for the title. What the heading's number says counts more than its `#`.
  let level: Int
  /// The words of the heading, number included.
  let title: String
  /// The heading's line; nil for what is before the first heading.
  let heading: TextLine?
  /// The number of the heading, and the words without it.
  let number: Enumerator?
  let name: String
  let kind: SectionKind
  /// Index of the section that this one is in.
  let parent: Int?
  let blocks: [Block]
  let line: Int
  let lineEnd: Int
}

/// All sections in reading order.
struct Outline: Sendable, Hashable {
  let sections: [OutlineSection]
  /// Indexes of sections of the first page whose text sums the report up, though no heading says so.
  let summaries: Set<Int>
  /// The lines of the YAML at the very top, with the dashes around it; nil where there is none.
  let frontMatter: ClosedRange<Int>?
  private let pages: PageMap?
  private let pageEnds: PageEnds

  /// Groups blocks under their headings.
  ///
  /// - Parameters:
  ///   - blocks: the blocks of the document, as marked since it was read.
  ///   - document: the document, which may say on which page its lines are.
  init(_ blocks: [Block], of document: Document) {
    pages = document.pages
    pageEnds = document.pageEnds
    frontMatter = blocks.first.flatMap { $0.isYAML ? $0.lines : nil }
    let lineCount = document.source.lineCount
    let drafts = HeadingDrafts.all(blocks, lineCount: lineCount)
    let kinds = SectionKinds(drafts)
    summaries = kinds.summaries
    sections = zip(drafts, kinds.kinds).map { OutlineSection($0, $1) }
  }

  /// The sections of a kind.
  func sections(_ kind: SectionKind) -> [OutlineSection] { sections.filter { $0.kind == kind } }

  /// Whether anything says on which page lines are: a PDF does, and what was printed from one.
  var hasPages: Bool { pages != nil || !pageEnds.isEmpty }

  /// The page of a line; nil where nothing says it.
  func page(ofLine line: Int) -> Int? { pages?.page(ofLine: line) ?? pageEnds.page(ofLine: line) }

  /// Whether a line is on the first page; false where nothing says on which page lines are.
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
