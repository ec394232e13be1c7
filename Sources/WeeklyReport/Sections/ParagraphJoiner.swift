/// Collects paragraphs and items of running text, and joins again what a page break cut in two.
///
/// A paragraph that ends in mid-sentence, followed by one that goes on, was one paragraph. Figures, notes and
/// page footers may stand between the halves; a heading, a list or a table may not.
struct ParagraphJoiner {
  /// A paragraph or item, whole again.
  struct Entry {
    /// What a page break parted.
    fileprivate var parts: [RichText]
    var text: RichText {
      RichText.joined(parts) { TextJoint.between($0.text, $1.text) }
    }
    var line: Int
    /// The lines of each part; more than one where parts were joined.
    var lines: [ClosedRange<Int>]
    var marker: String?
    var isItem: Bool
    var section: OutlineSection
  }

  private(set) var entries: [Entry] = []
  private var isOpen = false

  mutating func read(_ section: OutlineSection) {
    isOpen = false
    for block in section.blocks {
      switch block.content {
      case .paragraph where FigureCaption(block) == nil && SourceNote(block) == nil:
        readParagraph(block, in: section)
      case .item(let marker, _):
        append(block, marker: marker, isItem: true, in: section)
        isOpen = false
      case .table, .heading, .leader:
        isOpen = false
      case .paragraph, .image, .boilerplate:
        break
      }
    }
  }

  /// The entries, with a diagnostic for every joint.
  func finish(into report: inout Report) -> [Entry] {
    for entry in entries where entry.lines.count > 1 {
      for part in entry.lines.dropFirst() {
        report.diagnostics.append(
          Diagnostic(
            .paragraphJoined, "this goes on with the paragraph of line \(entry.line), which a page break cut",
            line: part.lowerBound))
      }
    }
    return entries
  }

  private mutating func readParagraph(_ block: Block, in section: OutlineSection) {
    let text = block.richText
    if isOpen, !entries.isEmpty {
      entries[entries.count - 1].parts.append(text)
      entries[entries.count - 1].lines.append(block.lines)
    } else {
      append(block, marker: nil, isItem: false, in: section)
    }
    isOpen = Self.endsInMidSentence(text.text)
  }

  private mutating func append(_ block: Block, marker: String?, isItem: Bool, in section: OutlineSection) {
    entries.append(
      Entry(
        parts: [block.richText], line: block.lines.lowerBound, lines: [block.lines], marker: marker,
        isItem: isItem,
        section: section))
  }

  /// Whether a text stops without any sign that ends a sentence, a clause or a quotation.
  private static func endsInMidSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return !"。！？：；…”’」』）】》.!?:;\")]>*".unicodeScalars.contains(last)
  }
}
