import Document
import Lexemes

/// Reads figures: their captions, the notes under them, and the list of figures with their pages.
enum FiguresParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let listed = listedFigures(outline, into: &report)
    let captions = captionedFigures(outline, into: &report)
    var figures = captions
    let entries = Dictionary(
      listed.map { ($0.caption.printedNumber, $0) }, uniquingKeysWith: { first, _ in first })
    for index in figures.indices {
      guard let entry = entries[figures[index].printedNumber] else { continue }
      figures[index].page = entry.page
      figures[index].unit = figures[index].unit ?? entry.caption.unit
    }
    let captioned = Set(captions.map(\.printedNumber))
    for entry in listed where !captioned.contains(entry.caption.printedNumber) {
      figures.append(
        Figure(
          label: entry.label, title: entry.caption.title, unit: entry.caption.unit,
          page: entry.page,
          sourceNote: nil, hasData: false, line: entry.line))
    }
    report.figures = figures.sorted { ($0.number, $0.line) < ($1.number, $1.line) }
    report.listedFigures = listed.map {
      ListedFigure(number: $0.caption.printedNumber, title: $0.caption.title, line: $0.line)
    }
  }

  private struct Entry {
    let caption: FigureCaption
    let label: Printed<Int>
    let page: Printed<Int>?
    let line: Int
  }

  private static func listedFigures(_ outline: Outline, into report: inout Report) -> [Entry] {
    var entries: [Entry] = []
    for section in outline.sections {
      for block in section.blocks {
        var found: [Entry] = []
        switch block.content {
        case .leader(let line, let page):
          found = listed(FigureCaption.all(block), line, page, report.source)
        // A list may have lost its pages.
        case .paragraph(let lines) where section.kind == .figures,
          .item(_, let lines) where section.kind == .figures:
          found = lines.flatMap { listed(FigureCaption.all($0.text), $0, nil, report.source) }
        default: break
        }
        if !found.isEmpty { report.claim(block.lines, as: .dataset("figures")) }
        entries += found
      }
    }
    return entries
  }

  /// The entries of one line; several if a converter joined the lines of the list.
  private static func listed(
    _ captions: [FigureCaption], _ line: TextLine, _ page: Printed<Int>?, _ source: SourceText
  ) -> [Entry] {
    let labels = FigureLabels(captions, [line], in: source).labels
    return captions.enumerated().map { index, caption in
      // Of several entries on a line, all but the last still contain their dots and page.
      let isLast = index == captions.count - 1
      let leader = isLast ? nil : LeaderLine(Array(caption.title.utf8)[...])
      let words = leader.map { String(decoding: $0.title, as: UTF8.self).trimmed } ?? caption.title
      let whole =
        leader == nil ? caption : FigureCaption(text: "图\(caption.printedNumber):\(words)") ?? caption
      let inner = leader.flatMap { pageWithin(line, caption.title, $0, source) }
      return Entry(caption: whole, label: labels[index], page: isLast ? page : inner, line: line.number)
    }
  }

  /// The page at the end of one of several entries on a line.
  private static func pageWithin(
    _ line: TextLine, _ entry: String, _ leader: LeaderLine, _ source: SourceText
  ) -> Printed<Int>? {
    let text = line.text
    guard !leader.mark.isEmpty, let range = text.bounds(of: entry) else { return nil }
    let end = text.scalarRange(range).upperBound
    let length = String(decoding: leader.mark, as: UTF8.self).scalarCount
    return TextPlaces([line], in: source).printed(leader.page, at: (end - length)..<end)
  }

  private static func captionedFigures(_ outline: Outline, into report: inout Report) -> [Figure] {
    var collector = FigureCollector(report.source)
    for section in outline.sections where section.kind != .figures && section.kind != .contents {
      collector.read(section)
    }
    for lines in collector.claimed { report.claim(lines, as: .dataset("figures")) }
    return collector.figures
  }
}
