import Document
import Lexemes

/// Collects paragraphs and items of running text, and joins paragraphs that a page break split.
///
/// A paragraph that ends in mid-sentence is joined with one that continues it, see ``SentenceJoint``. Figures, notes
/// and page footers may be between the halves; a heading, a list or a table may not.
struct ParagraphJoiner {
  /// A paragraph or item, joined if it was split.
  struct Entry {
    /// The parts that page breaks separated.
    fileprivate var parts: [RichText]
    var text: RichText {
      RichText.joined(parts) { TextJoint.between($0.text, $1.text) }
    }
    /// The text lines of each part.
    fileprivate var textLines: [[TextLine]]
    /// For each part, where it starts in the text in Unicode scalars, the line on which it begins, and its text lines.
    var starts: [(start: Int, line: Int, text: [TextLine])] {
      var place = 0
      return parts.indices.map { index in
        if index > 0 {
          place += TextJoint.between(parts[index - 1].text, parts[index].text).scalarCount
        }
        defer { place += parts[index].text.scalarCount }
        return (start: place, line: lines[index].lowerBound, text: textLines[index])
      }
    }
    var line: Int
    /// The lines of each part; several if parts were joined.
    var lines: [ClosedRange<Int>]
    var marker: String?
    var isItem: Bool
    var section: OutlineSection

    /// Appends the parts of an entry that continues this one.
    fileprivate mutating func append(_ next: Entry) {
      parts += next.parts
      textLines += next.textLines
      lines += next.lines
    }
  }

  private(set) var entries: [Entry] = []
  /// Whether paragraphs that are not text of the report itself are left out, see ``PassageKind``.
  private let leavesOthers: Bool
  /// The lines that were left out, with their kind.
  private(set) var left: [(kind: String, lines: ClosedRange<Int>)] = []

  init(leavingOthers leavesOthers: Bool = false) {
    self.leavesOthers = leavesOthers
  }

  /// Whether the last entry is a paragraph that may be continued.
  private var isOpen = false
  /// Whether page furniture or a figure has been read since.
  private var hasCrossedPage = false

  mutating func read(_ section: OutlineSection) {
    isOpen = false
    for (place, block) in section.blocks.enumerated() {
      let isOverTable = leavesOthers && TableCaption.isTitle(block, above: section.block(behind: place))
      if leavesOthers, let kind = isOverTable ? .caption : PassageKind(block) {
        left.append((kind.rawValue, block.lines))
        hasCrossedPage = true
        // The text after a legal notice belongs to it.
        if kind == .legal { return }
        continue
      }
      if block.isSpacing { continue }
      if leavesOthers, case .boilerplate(let kind) = block.content {
        left.append((kind, block.lines))
      }
      switch block.content {
      case .paragraph
      where FigureCaption(block) == nil && SourceNote(block) == nil && !TableCaption.matches(block.textLines):
        readParagraph(block, in: section)
      case .item(let marker, _):
        append(block, marker: marker, isItem: true, in: section)
        isOpen = false
      case .table, .heading, .leader:
        isOpen = false
      case .paragraph, .image, .hidden, .boilerplate:
        hasCrossedPage = true
      }
    }
  }

  /// Returns the entries, and reports a finding for every joint.
  func finish(into report: inout Report) -> [Entry] {
    tell(&report)
    return entries
  }

  /// Reports a finding for every joint in the selected entries.
  func tell(_ report: inout Report, where isTold: (Entry) -> Bool = { _ in true }) {
    for entry in entries where entry.lines.count > 1 && isTold(entry) {
      for part in entry.lines.dropFirst() {
        report.diagnostics.append(
          Diagnostic(
            .paragraphJoined, "this seems to continue the paragraph on line \(entry.line)",
            chinese: "第 \(entry.line) 行的段落似在此处接续，已合并",
            line: part.lowerBound))
      }
    }
  }

  private mutating func readParagraph(_ block: Block, in section: OutlineSection) {
    let text = block.richText
    if isOpen, let half = entries.last?.parts.last,
      SentenceJoint.joins(half, text, acrossPage: hasCrossedPage)
    {
      entries[entries.count - 1].parts.append(text)
      entries[entries.count - 1].textLines.append(block.textLines)
      entries[entries.count - 1].lines.append(block.lines)
    } else {
      append(block, marker: nil, isItem: false, in: section)
    }
    isOpen = true
    hasCrossedPage = false
  }

  private mutating func append(_ block: Block, marker: String?, isItem: Bool, in section: OutlineSection) {
    entries.append(
      Entry(
        parts: [block.richText], textLines: [block.textLines], line: block.lines.lowerBound,
        lines: [block.lines], marker: marker,
        isItem: isItem,
        section: section))
  }
}

// MARK: Lines of English

extension [ParagraphJoiner.Entry] {
  /// The entries, with English lines joined to the line above that they continue. In a narrow column with bullets
  /// that are drawings and not text, each line of an item is a paragraph of its own.
  var joiningEnglishLines: [ParagraphJoiner.Entry] {
    var joined: [ParagraphJoiner.Entry] = []
    for entry in self {
      if let last = joined.last, Self.goesOn(entry, behind: last) {
        joined[joined.count - 1].append(entry)
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  private static func goesOn(_ entry: Element, behind last: Element) -> Bool {
    // `eSSD …` may be a name at the start of an entry.
    let opening = entry.text.text.unicodeScalars.prefix(2)
    guard !entry.isItem, let first = opening.first, let second = opening.last,
      ("a"..."z").contains(first) && !("A"..."Z").contains(second) || first == "(",
      let end = last.text.text.unicodeScalars.last, end.isASCII, !".;:!?".unicodeScalars.contains(end),
      !entry.text.text.hasWide, !last.text.text.hasWide
    else { return false }
    return Enumerator.length(entry.text.text.scalarArray, at: 0) == nil
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A paragraph that a page break seems to have split was joined.
  public static let paragraphJoined = DiagnosticCode(
    "paragraph-joined", .info,
    "似被分页切断的段落已合并",
    "a paragraph that a page break seems to have split was joined",
    example: #"`…断网也` + `能保持流畅…`"#)
}
