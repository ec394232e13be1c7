import Document
import Lexemes

/// Visits sections and combines each caption with the table and note that belong to it.
struct FigureCollector {
  private(set) var figures: [Figure] = []
  private(set) var claimed: [ClosedRange<Int>] = []
  /// How many of the last figures are side by side and may still get a table or a note.
  private var open = 0
  /// The number of title lines since the caption. A few may precede its table.
  private var titles = 0
  private static let mostTitles = 3
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func read(_ section: OutlineSection) {
    open = 0
    // A table without a caption above belongs to the one directly below.
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

  /// Reads a table: the data of the captions above it, unless its own cells have captions.
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

  /// The most rows that are searched for captions. A longer table is data and not used for layout.
  private static let mostRows = 200

  private static func isData(_ cell: GridCell) -> Bool {
    !cell.raw.opens(with: "![") && FigureCaption(lineOf: cell.text) == nil
      && SourceNote(text: cell.text) == nil
  }

  /// Reads a block that may belong to the open figures, and closes them if it does not.
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

  /// Adds a note. Figures side by side may each have one: `资料来源：甲 资料来源：乙`.
  private mutating func note(_ block: Block) {
    let notes = SourceNote.all(block)
    for (index, figure) in figures.indices.suffix(open).enumerated() {
      figures[figure].sourceNote = notes.count == open ? notes[index].text : block.note
    }
    claimed.append(block.lines)
  }
}

extension Block {
  /// The whole text of a note.
  fileprivate var note: String? { SourceNote(self)?.text }
}
