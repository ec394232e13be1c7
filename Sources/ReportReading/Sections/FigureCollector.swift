import Document
import Lexemes

/// Walks through sections and puts each caption together with the table and the note that belong to it.
struct FigureCollector {
  private(set) var figures: [Figure] = []
  private(set) var claimed: [ClosedRange<Int>] = []
  /// How many of the last figures are side by side and may still get a table or a note.
  private var open = 0
  /// Title lines since the caption: a few may be over its table.
  private var titles = 0
  private static let mostTitles = 3
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func read(_ section: OutlineSection) {
    open = 0
    // A table that no caption is above belongs to the one right below it.
    var hasTableAbove = false
    for block in section.blocks {
      if case .leader = block.content { continue }
      if block.isUnseen { continue }
      let captions = FigureCaption.all(block)
      let wasOpen = open > 0
      if !captions.isEmpty {
        begin(captions, block.textLines, block.lines.lowerBound, hasData: hasTableAbove)
        claimed.append(block.lines)
      } else if case .table(let grid) = block.content {
        read(grid)
      } else if open > 0 {
        extend(with: block)
      }
      hasTableAbove = block.isTable && !wasOpen && open == 0
    }
  }

  private mutating func begin(
    _ captions: [FigureCaption], _ lines: [TextLine], _ line: Int, hasData: Bool
  ) {
    let labels = FigureLabels(captions, lines, in: source)
    figures += zip(captions, labels.labels).map { caption, label in
      Figure(
        label: label, title: caption.title, unit: caption.unit, page: nil, sourceNote: nil, hasData: hasData,
        line: line)
    }
    open = captions.count
    titles = 0
  }

  /// A table is the data of the captions over it, unless captions are in its own cells.
  private mutating func read(_ grid: Grid) {
    let cells = grid.rows.prefix(Self.mostRows).joined().filter { !$0.isEmpty && $0.role == .own }
    let captions = cells.filter { $0.raw.utf8.count < 400 }.flatMap { cell in
      FigureCaption.all(cell.text).map { (caption: $0, line: cell.textLine) }
    }
    guard !captions.isEmpty else {
      for index in figures.indices.suffix(open) { figures[index].hasData = true }
      return
    }
    let notes = cells.compactMap { SourceNote(text: $0.text) }
    let hasData = grid.rows.contains { row in
      row.count { !$0.isEmpty && $0.role == .own && Self.isData($0) } > 1
    }
    for (index, found) in captions.enumerated() {
      begin([found.caption], [found.line], found.line.number, hasData: hasData)
      let note = notes.count == captions.count ? notes[index] : notes.first
      figures[figures.count - 1].sourceNote = note?.text
    }
    open = notes.isEmpty ? captions.count : 0
  }

  /// More rows than that are data and no page's layout.
  private static let mostRows = 200

  private static func isData(_ cell: GridCell) -> Bool {
    !cell.raw.opens(with: "![") && FigureCaption(lineOf: cell.text) == nil
      && SourceNote(text: cell.text) == nil
  }

  /// Takes what may belong to the open figures; they close where nothing more may follow.
  private mutating func extend(with block: Block) {
    switch block.content {
    case .image: break
    case .paragraph(let lines):
      if SourceNote(block) != nil {
        note(block)
        open = 0
      } else if titles < Self.mostTitles, lines.count == 1, lines[0].canBeHeading {
        titles += 1
      } else {
        open = 0
      }
    case .heading, .item, .leader, .hidden, .boilerplate, .table: open = 0
    }
  }

  /// Side by side, each figure may have a note of its own: `资料来源：甲 资料来源：乙`.
  private mutating func note(_ block: Block) {
    let notes = SourceNote.all(block)
    for (index, figure) in figures.indices.suffix(open).enumerated() {
      figures[figure].sourceNote = notes.count == open ? notes[index].text : block.note
    }
    claimed.append(block.lines)
  }
}

extension Block {
  /// The note whole.
  fileprivate var note: String? { SourceNote(self)?.text }
}
