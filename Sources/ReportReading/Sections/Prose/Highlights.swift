import Document
import Lexemes
import Lexicon

/// Reads the key points, `核心观点`: bold labels, each followed by items separated by `;`.
///
/// Without such a heading, they are on the first page, before the table of contents or the first chapter.
enum Highlights: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var left: [(kind: String, lines: ClosedRange<Int>)] = []
    for (index, section) in outline.sections.enumerated() {
      let isSummary = outline.summaries.contains(index)
      guard section.kind == .highlights || isSummary else { continue }
      var reader = HighlightReader(category: outline.keyPoints.contains(index) ? section.name : nil)
      let points = KeyPoints(section, isSummary: isSummary)
      // Key points cover at most two pages. In a PDF, a missed heading would otherwise extend them.
      let further = isSummary && outline.endWithPage ? 0 : 1
      let last = outline.page(ofLine: section.line).map { $0 + further } ?? .max
      let blocks = points.blocks.filter {
        !$0.isFrontMatter && outline.page(ofLine: $0.lines.lowerBound) ?? 0 <= last
      }
      for (place, block) in blocks.enumerated() {
        reader.read(block, above: blocks.dropFirst(place + 1).first)
        report.claim(block.lines, as: .dataset("highlights"))
      }
      reader.finish()
      left += points.left
      report.highlights += reader.highlights
    }
    if report.highlights.isEmpty { readLabelled(outline, into: &report) }
    report.noteLeft("highlights", left)
  }

  /// Reads key points without a heading: a paragraph that begins with `核心观点：`, and the labelled paragraphs below it.
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
        reader.read(block, above: nil)
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
  /// Whether other key points have labels, so that a paragraph of risks among them only sums the risks up.
  private(set) var areLabelled = false
  private(set) var blocks: [Block] = []
  private(set) var left: [(kind: String, lines: ClosedRange<Int>)] = []
  /// Whether the titles of other reports have begun.
  private var isInList = false

  /// - Parameters:
  ///   - section: the section with the key points.
  ///   - isSummary: whether the text is a summary without such a heading. Then short lines are left out.
  init(_ section: OutlineSection, isSummary: Bool) {
    let start = isSummary ? LabelledBullets.first(in: section.blocks) ?? 0 : 0
    var areToldRisks = false
    // Whether the last block was a label of risks on a line of its own, so that the next one is about risks.
    var isBelowRiskLabel = false
    let isBesideSideBar =
      isSummary
      && ([.relatedReports, .analysts, .rating, .market].contains(section.kind)
        || SectionWords.sideBars.contains(where: section.name.closes))
    blocks: for (place, whole) in section.blocks.enumerated() {
      let front = FrontLines(whole)
      left += front.left
      guard let block = front.rest else { continue }
      if isBesidePeople(block) {
        left.append((PassageKind.contact.rawValue, block.lines))
        continue
      }
      // A numbered figure shows that the key points have ended.
      if isBesideSideBar, !blocks.isEmpty, FigureCaption(block) != nil { break }
      switch block.content {
      case .paragraph, .item: break
      case .boilerplate(let kind):
        // The body of the report begins after the risks and the end of the page.
        let endsPage = ["page-footer", "page-header", "page-mark"].contains(kind)
        if endsPage, areToldRisks || isBesideSideBar && !blocks.isEmpty { break blocks }
        if !block.isSpacing { left.append((kind, block.lines)) }
        continue
      default: continue
      }
      let next = section.block(behind: place)
      if TableCaption.isTitle(block, above: next) || Self.isKindOfReport(block) {
        left.append((PassageKind.front.rawValue, block.lines))
      } else if isOfOtherReports(block) {
        left.append((PassageKind.reference.rawValue, block.lines))
      } else if let kind = PassageKind(block) {
        left.append((kind.rawValue, block.lines))
        if kind == .legal || areToldRisks && kind == .footer { break }
      } else if isSummary, blocks.isEmpty,
        Self.isEnglishTitle(block) || block.lines.lowerBound < start && Self.isHeadline(block)
      {
        left.append((PassageKind.front.rawValue, block.lines))
      } else if isSummary, PassageLabel.isRiskAlone(block.richText.text) {
        areToldRisks = true
        isBelowRiskLabel = true
      } else if isBelowRiskLabel {
        isBelowRiskLabel = false
      } else if isSummary, Self.isTopic(block, above: next) {
        blocks.append(block)
      } else if !(isSummary || Self.isShortEnglish(block)) || PassageKind.isProse(block) {
        blocks.append(block)
        areToldRisks = PassageLabel(block.richText.text).map { $0.isRisk && !$0.isAlone } ?? false
      }
    }
    areLabelled = !isSummary && blocks.contains(where: Self.isLabelled)
    dropRisks()
    if isBesideSideBar { keepBesideSideBar() }
  }

  /// Whether a block only says what kind of report this is: `金融工程`, `策略研究·策略周报`. The name of a desk may end a key point.
  private static func isKindOfReport(_ block: Block) -> Bool {
    guard case .paragraph(let lines) = block.content, lines.count == 1, let text = lines.first?.text else {
      return false
    }
    return text.utf8.count <= 60 && FrontLabel.isKindOfReport(text.foldedWidth)
      && !["所", "院", "部", "组", "中心", "团队"].contains(where: text.closes(with:))
  }

  /// Whether a block is a bullet that is only the label of the paragraph below.
  private static func isTopic(_ block: Block, above next: Block?) -> Bool {
    LabelledBullets.label(of: block, above: next).map { !$0.holds("，") && !$0.holds("：") } ?? false
  }

  /// Whether a block is the label `相关研究` among the key points, or one of the titles below it.
  private mutating func isOfOtherReports(_ block: Block) -> Bool {
    let text = block.richText.text
    if block.textLines.count == 1, SectionWords.relatedReports.contains(text.trimming(":： ")) {
      isInList = true
    } else if isInList, text.holds("。") || text.utf8.count > 300 {
      isInList = false
    }
    return isInList
  }

  /// Whether a block is a name alone, directly below people or other data of the first page.
  private func isBesidePeople(_ block: Block) -> Bool {
    guard let last = left.last, block.textLines.count == 1,
      block.lines.lowerBound <= last.lines.upperBound + 2,
      [PassageKind.contact, .front, .date].contains(where: { $0.rawValue == last.kind })
    else { return false }
    return PersonLine.isName(block.richText.text)
  }

  /// The most characters of key points below a side bar, where the whole report may follow without a heading.
  private static let mostBesideSideBar = 2_500

  /// Removes what is not a key point below a side bar: labelled advice, see `ViewsParser`, and titles of other reports.
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

  /// Whether a block is a list of reports with incomplete dates: `1《某周报》`.
  private static func opensList(_ block: Block) -> Bool {
    guard let first = block.textLines.first else { return false }
    return Enumerator.split(first.text).rest.drop { $0.isNumber }.opens(with: "《")
      && !(block.richText.text.split(separator: "》").last ?? "").hasHan
  }

  /// Whether a line is the title of another report: `《某周报》2024-07-01`, `某评论：景气回升 2024-07-01`.
  private static func isReport(_ line: TextLine) -> Bool {
    guard line.text.hasDigit, line.text.utf8.count < 300 else { return false }
    let read = RelatedReportLine(line.text, isLabelled: true)
    return read.isStrict || !line.text.holds("。") && read.entries.contains { $0.published != nil }
  }

  /// Whether a block is a short Latin paragraph without final punctuation: names, regions and labels of a side bar.
  private static func isShortEnglish(_ block: Block) -> Bool {
    guard case .paragraph = block.content else { return false }
    let text = block.richText.text
    return text.utf8.count < 60 && !text.hasWide
      && !".!?:".unicodeScalars.contains(text.unicodeScalars.last ?? ".")
  }

  /// Whether a block is one line of English without final punctuation, such as a headline printed as text.
  private static func isEnglishTitle(_ block: Block) -> Bool {
    guard case .paragraph(let lines) = block.content, lines.count == 1 else { return false }
    let text = lines[0].text.trimmed
    return text.utf8.count < 160 && !text.hasWide
      && !".!?:;”\"".unicodeScalars.contains(text.unicodeScalars.last ?? ".")
  }

  /// Whether a block is a line that does not end like a sentence.
  private static func isHeadline(_ block: Block) -> Bool {
    block.textLines.count == 1 && !(block.richText.text.last.map { "。；！？.;!?".contains($0) } ?? false)
  }

  /// The label that running text begins with; nil if there is none.
  fileprivate static func label(of block: Block) -> String? {
    guard PassageKind(block) == nil, let first = LabelledText.split(block).first, !first.text.text.isEmpty
    else {
      return nil
    }
    return first.label
  }

  /// Whether a block has a label with its text. `我们认为：` alone only introduces what follows.
  private static func isLabelled(_ block: Block) -> Bool {
    LabelledText.split(block).contains { piece in
      piece.label.map { !RisksParser.isLabel($0) && !piece.text.text.isEmpty } ?? false
    }
  }

  /// Removes paragraphs of risks, unless other key points have labels too. Then the risks are one more key point, but for
  /// a bullet of them.
  private mutating func dropRisks() {
    guard !areLabelled else { return blocks.removeAll(where: Self.isBulletOfRisks) }
    while let label = blocks.firstIndex(where: { PassageLabel.isRiskAlone($0.richText.text) }) {
      let isFollowed = label + 1 < blocks.count && PassageLabel(blocks[label + 1].richText.text) == nil
      blocks.removeSubrange(label...(isFollowed ? label + 1 : label))
    }
    blocks.removeAll {
      PassageLabel($0.richText.text)?.isRisk == true || PassageLabel.risksWithoutSign($0.richText) != nil
    }
  }

  private static func isBulletOfRisks(_ block: Block) -> Bool {
    let text = block.richText.text
    guard PassageLabel(text)?.isRisk == true else { return false }
    if case .item(nil, _) = block.content { return true }
    return LeadingSigns.length(text.scalarArray) > 0
  }
}

/// Visits blocks and splits them into labelled items.
private struct HighlightReader {
  private(set) var highlights: [Highlight] = []
  private var topic: String?
  private var category: String?
  private var number = 0
  /// A label without text of its own, until it is known what it is the label of.
  private var open: Label?
  /// Whether the category is a bullet above a paragraph, so that the next bullet ends it.
  private var isBelowBullet = false

  private struct Label {
    let words: String
    let isNumbered: Bool
    let line: Int
  }

  /// A heading within the key points is the category until a label changes it.
  init(category: String?) {
    self.category = category
  }

  /// Reads a block. A short bullet over numbered items or a paragraph, `● 行业新闻` over `1、…`, is their label.
  mutating func read(_ block: Block, above next: Block?) {
    if let words = LabelledBullets.label(of: block, above: next) {
      isBelowBullet = true
      return read(Label(words: words, isNumbered: false, line: block.lines.lowerBound), hasText: false)
    }
    if isBelowBullet, case .item(nil, _) = block.content {
      finish()
      begin(nil)
      isBelowBullet = false
    }
    for piece in LabelledText.split(block) {
      let hasText = !piece.text.text.isEmpty
      if let words = piece.label {
        isBelowBullet = false
        read(Label(words: words, isNumbered: piece.isNumbered, line: piece.line), hasText: hasText)
      } else if let label = open, hasText {
        // The label was a paragraph of its own.
        begin(label.words)
        if !label.isNumbered { topic = nil }
        open = nil
      }
      let items = Self.items(piece.text).map(\.withoutLeadingSigns.withoutEnumerator.withoutBullets)
      for item in items where !item.text.isEmpty { add(item, line: piece.line) }
    }
  }

  /// The points of a text with semicolons. In a sentence in English they separate clauses, `(1) …; (2) …; and (3) …`, unless
  /// each begins with a capital letter.
  private static func items(_ text: RichText) -> [RichText] {
    let parts = text.split(separators: ";；")
    guard parts.count > 1, !text.text.hasHan else { return parts }
    let areSentences = parts.dropFirst().allSatisfy { part in
      part.text.trimmed.utf8.first.map { (0x41...0x5A).contains($0) } ?? true
    }
    return areSentences ? parts : [text]
  }

  /// Ends reading. A label without any text is kept as a key point.
  mutating func finish() {
    guard let label = open else { return }
    open = nil
    begin(nil)
    add(RichText(label.words), line: label.line)
  }

  /// Reads a label. One without text of its own is the topic of numbered ones after it: `人工智能动态: 1) 产品应用: …`.
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
    // What is left between `；` and `。`.
    guard text.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDecimalDigit }) else {
      return
    }
    number += 1
    highlights.append(Highlight(topic: topic, category: category, number: number, text: text, line: line))
  }
}
