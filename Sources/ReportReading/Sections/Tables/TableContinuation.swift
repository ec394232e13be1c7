import Document
import Lexemes

/// Joins the parts of tables that page breaks split.
///
/// The second part is as wide as the first, begins with the first part's header or with data, and only page furniture
/// and pictures are between them. Anything else is a separate table.
enum TableContinuation {
  /// A table of a section, joined if it was split.
  struct Found {
    var table: HeaderedTable
    /// The caption directly above.
    var caption: FigureCaption?
    /// The caption directly below, which may be this table's or the next figure's.
    var captionBelow: FigureCaption?
    /// The short lines directly above, nearest first.
    var linesAbove: [TextLine] = []
    /// What the notes right below say: `注：市值单位为亿元`.
    var notesBelow: [String] = []
    var diagnostics: [Diagnostic] = []
  }

  private static let mostLinesAbove = 4

  /// Adds a block to the lines above a table. A block that is not a short line clears them, and so does a source, which
  /// belongs to the figure before. Of two captions only the second is the table's.
  private static func note(_ block: Block, in lines: inout [TextLine]) {
    if SourceNote(block) != nil, !block.textLines.contains(where: { $0.text.holds("单位") }) {
      lines = []
    } else if case .paragraph(let own) = block.content, own.count == 1,
      own[0].text.utf8.count <= longestLineAbove
    {
      if isCaption(own[0].text), lines.contains(where: { isCaption($0.text) }) { lines = [] }
      lines.insert(own[0], at: 0)
      if lines.count > mostLinesAbove { lines.removeLast() }
    } else {
      lines = []
    }
  }

  private static let longestLineAbove = 240

  /// Whether a line is the caption of a figure or a table: `图5：…`, `表 1：…`, `Table 2: …`.
  private static func isCaption(_ text: String) -> Bool {
    !FigureCaption.all(text).isEmpty || TableCaption.opens(text)
  }

  static func tables(in section: OutlineSection) -> [Found] {
    guard section.blocks.contains(where: \.isTable) else { return [] }
    var found: [Found] = []
    var open: Run?
    var caption: FigureCaption?
    var linesAbove: [TextLine] = []
    // Whether only notes have followed the last table.
    var isBelow = false
    let hasCaptionsBelow = hasCaptionsBelow(section)
    for block in section.blocks {
      switch block.content {
      case .table(let whole):
        isBelow = false
        for (printed, lines) in HeaderRepeats.split(whole).inLines(block.lines) {
          let grid = repairs.reduce(SideBySide.unfolded(printed) ?? printed) { $1($0) }
          let righted = TransposedTable.righted(grid)
          let table = HeaderedTable(righted ?? grid, parts: [lines])
          if open?.goesOn(with: table) == true {
            open?.append(table)
          } else {
            if let open { found.append(open.whole) }
            open = Run(table, caption, linesAbove)
            caption = nil
            linesAbove = []
          }
        }
      case .boilerplate, .hidden, .image:
        continue
      case .paragraph(let lines) where open != nil && TableCaption.goesOn(lines):
        continue
      default:
        let next = FigureCaption(block)
        if let closed = open {
          found.append(closed.whole)
          found[found.count - 1].captionBelow = next
          isBelow = true
        }
        isBelow = isBelow && SourceNote(block) != nil
        if isBelow { found[found.count - 1].notesBelow += block.textLines.map(\.text) }
        open = nil
        caption = hasCaptionsBelow ? nil : next
        note(block, in: &linesAbove)
      }
    }
    return found + (open.map { [$0.whole] } ?? [])
  }

  /// What makes a table with a row for each company of one with its rows or columns torn or packed, in this order.
  private static let repairs: [@Sendable (Grid) -> Grid] = [
    OneRowTable.unfolded, StackedHeadings.unfolded, FiguresBelow.joined, SlashColumns.unfolded,
    PackedCells.unfolded,
    TornRows.joined, PairedRows.joined,
    MetricRows.joined,
  ]

  /// Whether captions are below their tables: a table comes first and a caption last. Then the caption above a table
  /// belongs to another one.
  private static func hasCaptionsBelow(_ section: OutlineSection) -> Bool {
    let order = section.blocks.compactMap { $0.isTable ? true : FigureCaption($0) == nil ? nil : false }
    return order.count > 2 && order.first == true && order.last == false
  }

  /// The parts of a table so far.
  private struct Run {
    private var table: HeaderedTable
    private let caption: FigureCaption?
    private let linesAbove: [TextLine]
    private var diagnostics: [Diagnostic] = []

    init(_ table: HeaderedTable, _ caption: FigureCaption?, _ linesAbove: [TextLine]) {
      self.table = table
      self.caption = caption
      self.linesAbove = linesAbove
    }

    func goesOn(with next: HeaderedTable) -> Bool { table.goesOn(with: next) }

    mutating func append(_ next: HeaderedTable) {
      if let rest = table.restOfRow(opening: next) { note(rest) }
      let others = OtherFigures.columns(of: next, behind: table)
      if !others.isEmpty { noteOthers(next) }
      table.append(others.isEmpty ? next : next.unplacing(others))
    }

    /// Reports a part with other figures than the table.
    private mutating func noteOthers(_ next: HeaderedTable) {
      diagnostics.append(
        Diagnostic(
          .tableContinued,
          "the rows behind the page break have other figures than the table on line \(table.firstLine): they were left empty",
          chinese: "分页后的各行与第 \(table.firstLine) 行表格的指标不同，数值留空", severity: .warning, dataset: "companies",
          line: next.firstLine))
    }

    /// Reports the cells that the rest of a split row is joined to.
    private mutating func note(_ rest: [GridCell]) {
      guard let last = table.rows.last else { return }
      for (whole, cell) in zip(last, rest) where !cell.isEmpty {
        diagnostics.append(
          Diagnostic(
            .tableContinued,
            "'\(cell.text)' was joined to '\(whole.text)': a page break split the row",
            chinese: "分页将该行截断：“\(cell.text)”已并入“\(whole.text)”", printed: cell.text,
            line: cell.location.line))
      }
    }

    var whole: Found {
      let joints = table.parts.dropFirst().map { part in
        Diagnostic(
          .tableContinued, "this continues the table on line \(table.firstLine), which a page break split",
          line: part.lowerBound)
      }
      let stacks = table.stacks.map { line in
        Diagnostic(
          .rowsStacked, "several rows were written as one; they were separated", line: line)
      }
      let unplaced = table.unplaced.map { line in
        Diagnostic(
          .valueKind,
          "this header row has fewer cells than the table has columns and was not used: columns may have shifted",
          chinese: "该表头行单元格数少于列数，无法对应，未采用", line: line)
      }
      return Found(
        table: table, caption: caption, linesAbove: linesAbove,
        diagnostics: joints + stacks + diagnostics + [unplaced].compactMap(\.self))
    }
  }
}

extension [Grid] {
  /// The pieces of a table with the lines of each, which together are all lines of the table.
  fileprivate func inLines(_ whole: ClosedRange<Int>) -> [(Grid, ClosedRange<Int>)] {
    var found: [(Grid, ClosedRange<Int>)] = []
    var end = whole.upperBound
    for (index, grid) in enumerated().reversed() {
      let first = index == 0 ? whole.lowerBound : grid.rows.first?.line ?? whole.lowerBound
      // Several HTML rows may be on one line.
      let start = Swift.min(Swift.max(first, whole.lowerBound), end)
      found.append((grid, start...end))
      end = Swift.max(whole.lowerBound, Swift.min(end, start - 1))
    }
    return found.reversed()
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A table split by a page break was joined.
  public static let tableContinued = DiagnosticCode(
    "table-continued", .info,
    "被分页截断的表格已接上",
    "a table cut by a page break was continued",
    example: #"表头在下一页重复 · the header repeated on the next page"#)

  /// Rows that a converter wrote as one were separated.
  public static let rowsStacked = DiagnosticCode(
    "rows-stacked", .info,
    "合并成一行的多行数据已拆分",
    "several rows that were written as one were separated",
    example: #"`0700.HK<br>3690.HK`"#)
}
