import Document
import Lexemes
import Lexicon

/// The key points, `核心观点`: bold labels, and behind them items that `;` separates.
///
/// A house that prints no such heading says them on the first page, before the list of contents or the first chapter.
enum Highlights: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var left: [(kind: String, lines: ClosedRange<Int>)] = []
    for (index, section) in outline.sections.enumerated() {
      let isSummary = outline.summaries.contains(index)
      guard section.kind == .highlights || isSummary else { continue }
      let isPart = section.parent.map { outline.sections[$0].kind == .highlights } ?? false
      var reader = HighlightReader(category: isPart ? section.name : nil)
      let points = KeyPoints(section, isSummary: isSummary)
      // Key points are on a page and the next at most: in a PDF a heading that is missed may leave them open.
      let last = outline.page(ofLine: section.line).map { $0 + 1 } ?? .max
      for block in points.blocks
      where !block.isFrontMatter && outline.page(ofLine: block.lines.lowerBound) ?? 0 <= last {
        reader.read(block)
        report.claim(block.lines, as: .dataset("highlights"))
      }
      reader.finish()
      left += points.left
      report.highlights += reader.highlights
    }
    if report.highlights.isEmpty { readLabelled(outline, into: &report) }
    report.noteLeft("highlights", left)
  }

  /// Where no heading says so, a paragraph may begin `核心观点：`, and paragraphs with labels of their own go on below it.
  private static func readLabelled(_ outline: Outline, into report: inout Report) {
    for section in outline.sections where labelled.contains(section.kind) {
      var reader = HighlightReader(category: nil)
      var isOpen = false
      for block in section.blocks where !block.isUnseen {
        let label = KeyPoints.label(of: block)
        isOpen =
          label.map { SectionWords.keyPointLabels.contains($0) || isOpen && !SectionWords.endsKeyPoints($0) }
          ?? false
        guard isOpen else { continue }
        reader.read(block)
        report.claim(block.lines, as: .dataset("highlights"))
      }
      reader.finish()
      report.highlights += reader.highlights
    }
  }

  private static let labelled: [SectionKind] = [
    .other, .title, .series, .industry, .rating, .market, .relatedReports, .analysts,
  ]
}

/// The blocks of a section that are key points.
struct KeyPoints {
  /// Whether a paragraph of risks is a key point among others.
  private(set) var holdRisks = false
  private(set) var blocks: [Block] = []
  private(set) var left: [(kind: String, lines: ClosedRange<Int>)] = []

  /// - Parameters:
  ///   - section: where the key points are.
  ///   - isSummary: whether no heading says that the text sums the report up: then short lines are none of it.
  init(_ section: OutlineSection, isSummary: Bool) {
    var areToldRisks = false
    let isBesideSideBar =
      isSummary
      && ([.relatedReports, .analysts, .rating, .market].contains(section.kind)
        || SectionWords.sideBars.contains(where: section.name.closes))
    blocks: for block in section.blocks {
      // The first page has no numbered figures below its key points.
      if isBesideSideBar, !blocks.isEmpty, FigureCaption(block) != nil { break }
      switch block.content {
      case .paragraph, .item: break
      case .boilerplate(let kind):
        // Behind the risks and the end of the page the report itself begins.
        let endsPage = ["page-footer", "page-header", "page-mark"].contains(kind)
        if endsPage, areToldRisks || isBesideSideBar && !blocks.isEmpty { break blocks }
        if !block.isSpacing { left.append((kind, block.lines)) }
        continue
      default: continue
      }
      if let kind = PassageKind(block) {
        left.append((kind.rawValue, block.lines))
        if kind == .legal || areToldRisks && kind == .footer { break }
      } else if !(isSummary || Self.isShortEnglish(block)) || PassageKind.isProse(block) {
        blocks.append(block)
        areToldRisks = PassageLabel(block.richText.text).map { $0.isRisk && !$0.isAlone } ?? false
      }
    }
    dropRisks(isSummary: isSummary)
    if isBesideSideBar { keepBesideSideBar() }
  }

  /// Key points are no longer: below a side bar the whole report may follow without a heading.
  private static let mostBesideSideBar = 2_500

  /// Below a side bar what is labelled as advice is advice, see `ViewsParser`, and other reports are what they are.
  private mutating func keepBesideSideBar() {
    blocks.removeAll { block in
      PassageLabel(block.richText.text).map { $0.isView && !$0.isAlone } ?? false
        || block.textLines.contains(where: Self.isReport) || Self.opensList(block)
    }
    var length = 0
    blocks = Array(
      blocks.prefix { block in
        defer { length += block.richText.text.count }
        return length < Self.mostBesideSideBar
      })
  }

  /// `1《某周报》`, a list of reports whose days are not whole.
  private static func opensList(_ block: Block) -> Bool {
    guard let first = block.textLines.first else { return false }
    return Enumerator.split(first.text).rest.drop { $0.isNumber }.opens(with: "《")
      && !(block.richText.text.split(separator: "》").last ?? "").hasHan
  }

  /// `《某周报》2024-07-01`, `某评论：景气回升 2024-07-01`
  private static func isReport(_ line: TextLine) -> Bool {
    guard line.text.hasDigit, line.text.utf8.count < 300 else { return false }
    let read = RelatedReportLine(line.text, isLabelled: true)
    return read.isStrict || !line.text.holds("。") && read.entries.contains { $0.published != nil }
  }

  /// A paragraph in Latin letters without an end: names, regions and labels of a side bar among the key points.
  private static func isShortEnglish(_ block: Block) -> Bool {
    guard case .paragraph = block.content else { return false }
    let text = block.richText.text
    return text.utf8.count < 60 && !text.hasWide
      && !".!?:".unicodeScalars.contains(text.unicodeScalars.last ?? ".")
  }

  /// The label that running text begins with; nil of anything else.
  fileprivate static func label(of block: Block) -> String? {
    guard PassageKind(block) == nil, let first = LabelledText.split(block).first, !first.text.text.isEmpty
    else {
      return nil
    }
    return first.label
  }

  /// Among points with labels risks are one more; below points without any they are a matter of their own.
  private mutating func dropRisks(isSummary: Bool) {
    holdRisks =
      !isSummary
      && blocks.contains { block in
        LabelledText.split(block).contains { piece in
          // `我们认为：` alone announces what is below it.
          piece.label.map { !RisksParser.isLabel($0) && !piece.text.text.isEmpty } ?? false
        }
      }
    guard !holdRisks else { return }
    blocks.removeAll {
      PassageLabel($0.richText.text)?.isRisk == true || PassageLabel.risksWithoutSign($0.richText) != nil
    }
  }
}

/// Walks through blocks and cuts them into labelled items.
private struct HighlightReader {
  private(set) var highlights: [Highlight] = []
  private var topic: String?
  private var category: String?
  private var number = 0
  /// A label without words of its own, until it shows what it is the label of.
  private var open: Label?

  private struct Label {
    let words: String
    let isNumbered: Bool
    let line: Int
  }

  /// Under a heading within the key points the heading is the category, until a label says otherwise.
  init(category: String?) {
    self.category = category
  }

  mutating func read(_ block: Block) {
    for piece in LabelledText.split(block) {
      let hasText = !piece.text.text.isEmpty
      if let words = piece.label {
        read(Label(words: words, isNumbered: piece.isNumbered, line: piece.line), hasText: hasText)
      } else if let label = open, hasText {
        // The label was a paragraph of its own.
        begin(label.words)
        if !label.isNumbered { topic = nil }
        open = nil
      }
      let items = piece.text.split(separators: ";；").map(
        \.withoutLeadingSigns.withoutEnumerator.withoutBullets)
      for item in items where !item.text.isEmpty { add(item, line: piece.line) }
    }
  }

  /// A label that nothing is under stays, as a point of its own.
  mutating func finish() {
    guard let label = open else { return }
    open = nil
    begin(nil)
    add(RichText(label.words), line: label.line)
  }

  /// `人工智能动态: 1) 产品应用: …` — a label without words of its own is the topic of the numbered ones.
  private mutating func read(_ label: Label, hasText: Bool) {
    if let over = open, label.isNumbered, !over.isNumbered {
      topic = over.words
      open = nil
    }
    finish()
    if !label.isNumbered { topic = nil }
    if hasText { begin(label.words) } else { open = label }
  }

  private mutating func begin(_ category: String?) {
    if self.category != category { number = 0 }
    self.category = category
  }

  private mutating func add(_ text: RichText, line: Int) {
    number += 1
    highlights.append(Highlight(topic: topic, category: category, number: number, text: text, line: line))
  }
}
