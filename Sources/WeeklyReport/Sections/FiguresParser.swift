/// Figures: their captions, the notes under them, and the list of figures that tells their pages.
enum FiguresParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let listed = listedFigures(outline, into: &report)
    let captions = captionedFigures(outline, into: &report)
    var figures = captions
    let entries = Dictionary(listed.map { ($0.caption.number, $0) }, uniquingKeysWith: { first, _ in first })
    for index in figures.indices {
      guard let entry = entries[figures[index].number] else { continue }
      figures[index].page = entry.page
      figures[index].unit = figures[index].unit ?? entry.caption.unit
    }
    let captioned = Set(captions.map(\.number))
    for entry in listed where !captioned.contains(entry.caption.number) {
      figures.append(
        Figure(
          number: entry.caption.number, title: entry.caption.title, unit: entry.caption.unit,
          page: entry.page,
          sourceNote: nil, hasData: false, line: entry.line))
    }
    report.figures = figures.sorted { ($0.number, $0.line) < ($1.number, $1.line) }
    report.listedFigures = listed.map {
      ListedFigure(number: $0.caption.number, title: $0.caption.title, line: $0.line)
    }
  }

  private struct Entry {
    let caption: FigureCaption
    let page: Int?
    let line: Int
  }

  private static func listedFigures(_ outline: Outline, into report: inout Report) -> [Entry] {
    var entries: [Entry] = []
    for block in outline.blocks {
      guard case .leader(let line, let page) = block.content, let caption = FigureCaption(block) else {
        continue
      }
      entries.append(Entry(caption: caption, page: page, line: line.number))
      report.claim(block.lines, as: .dataset("figures"))
    }
    return entries
  }

  private static func captionedFigures(_ outline: Outline, into report: inout Report) -> [Figure] {
    var figures: [Figure] = []
    for section in outline.sections where section.kind != .figures && section.kind != .contents {
      var isOpen = false
      // A table that no caption stands above belongs to the one right below it.
      var hasTableAbove = false
      for block in section.blocks {
        if case .leader = block.content { continue }
        if case .boilerplate = block.content { continue }
        defer { hasTableAbove = isOpen ? false : block.isTable }
        if let caption = FigureCaption(block) {
          figures.append(
            Figure(
              number: caption.number, title: caption.title, unit: caption.unit, page: nil, sourceNote: nil,
              hasData: hasTableAbove, line: block.lines.lowerBound))
          report.claim(block.lines, as: .dataset("figures"))
          isOpen = true
        } else if isOpen, !figures.isEmpty {
          isOpen = extend(&figures[figures.count - 1], with: block, &report)
        }
      }
    }
    return figures
  }

  /// - Returns: whether more of the figure may follow.
  private static func extend(_ figure: inout Figure, with block: Block, _ report: inout Report) -> Bool {
    switch block.content {
    case .table:
      figure.hasData = true
      return true
    case .image:
      return true
    case .paragraph:
      guard let note = SourceNote(block) else { return false }
      figure.sourceNote = note.text
      report.claim(block.lines, as: .dataset("figures"))
      return false
    case .heading, .item, .leader, .boilerplate:
      return false
    }
  }
}
