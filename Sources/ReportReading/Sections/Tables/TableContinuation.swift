import Document
import Lexemes

/// Joins the parts of tables that page breaks cut.
///
/// The second part is as wide as the first, nothing but page furniture and pictures stands between, and it begins
/// with the first part's header or with data. Anything else is a table of its own.
enum TableContinuation {
  /// A table of a section, whole again.
  struct Found {
    var table: HeaderedTable
    /// What stands right above as its caption.
    var caption: FigureCaption?
    /// What stands right below as one, this table's or the next figure's.
    var captionBelow: FigureCaption?
    /// The few short lines right above, nearest first.
    var linesAbove: [TextLine] = []
    var diagnostics: [Diagnostic] = []
  }

  private static let mostLinesAbove = 4

  /// Adds a block to the lines above a table; a block that is no short line ends them.
  private static func note(_ block: Block, in lines: inout [TextLine]) {
    if case .paragraph(let own) = block.content, own.count == 1, own[0].text.utf8.count <= longestLineAbove {
      lines.insert(own[0], at: 0)
      if lines.count > mostLinesAbove { lines.removeLast() }
    } else {
      lines = []
    }
  }

  private static let longestLineAbove = 240

  static func tables(in section: OutlineSection) -> [Found] {
    guard section.blocks.contains(where: \.isTable) else { return [] }
    var found: [Found] = []
    var open: Run?
    var caption: FigureCaption?
    var linesAbove: [TextLine] = []
    let hasCaptionsBelow = hasCaptionsBelow(section)
    for block in section.blocks {
      switch block.content {
      case .table(let whole):
        for grid in HeaderRepeats.split(whole) {
          if open?.goesOn(with: grid) == true {
            open?.append(grid, block.lines)
          } else {
            if let open { found.append(open.whole) }
            open = Run(grid, block.lines, caption, linesAbove)
            caption = nil
            linesAbove = []
          }
        }
      case .boilerplate, .hidden, .image:
        continue
      default:
        let next = FigureCaption(block)
        if let closed = open {
          found.append(closed.whole)
          found[found.count - 1].captionBelow = next
        }
        open = nil
        caption = hasCaptionsBelow ? nil : next
        note(block, in: &linesAbove)
      }
    }
    return found + (open.map { [$0.whole] } ?? [])
  }

  /// Whether captions stand under their tables, as they do where a table comes first and a caption last: the one above
  /// a table is then another's.
  private static func hasCaptionsBelow(_ section: OutlineSection) -> Bool {
    let order = section.blocks.compactMap { $0.isTable ? true : FigureCaption($0) == nil ? nil : false }
    return order.count > 2 && order.first == true && order.last == false
  }

  /// Parts that belong together so far.
  private struct Run {
    private var rows: [[GridCell]]
    private let width: Int
    private let first: HeaderedTable
    private var parts: [ClosedRange<Int>]
    private let caption: FigureCaption?
    private let linesAbove: [TextLine]
    private var diagnostics: [Diagnostic] = []

    init(
      _ grid: Grid, _ lines: ClosedRange<Int>, _ caption: FigureCaption?, _ linesAbove: [TextLine]
    ) {
      self.linesAbove = linesAbove
      rows = grid.rows
      width = grid.width
      first = HeaderedTable(grid, parts: [lines])
      parts = [lines]
      self.caption = caption
    }

    func goesOn(with grid: Grid) -> Bool {
      guard grid.width == width, width > 1, first.hasHeader,
        let opening = grid.rows.first(where: { !$0.isBlank })
      else {
        return false
      }
      if HeaderRows.isData(opening) || wrappedRow(of: grid) != nil { return true }
      let next = HeaderedTable(grid, parts: parts)
      let repeatsTitles = next.titles.allSatisfy { title in
        title.text.holds("续") || first.titles.contains { $0.text == title.text }
      }
      return next.columns == first.columns && repeatsTitles
    }

    /// The first row of the next page where it is the rest of a row that the page break cut: words under words of the
    /// last row, nothing in the first column, and rows of data right below.
    private func wrappedRow(of grid: Grid) -> [GridCell]? {
      let filled = grid.rows.drop { $0.isBlank }
      guard let rest = filled.first, let below = filled.dropFirst().first, HeaderRows.isData(below),
        let last = rows.last(where: { !$0.isBlank }), HeaderRows.isData(last),
        rest.first?.isEmpty == true, rest.count(where: { !$0.isEmpty }) <= 2
      else { return nil }
      let isText = rest.indices.allSatisfy { place in
        rest[place].isEmpty || last.cell(place).map { isWord($0.text) && isWord(rest[place].text) } ?? false
      }
      return isText ? rest : nil
    }

    private func isWord(_ text: String) -> Bool {
      !text.isEmpty && FiscalYear.readHeading(text) == nil && NumberLexeme.read(text).value == nil
        && !MagnitudeWord.isUnit(text)
    }

    /// Puts the rest of a cut row behind what the last page has of it.
    private mutating func join(_ rest: [GridCell]) {
      guard let place = rows.lastIndex(where: { !$0.isBlank }) else { return }
      for (column, cell) in rest.enumerated() where !cell.isEmpty {
        let whole = rows[place][column]
        rows[place][column] = GridCell(
          raw: whole.raw + cell.raw, text: whole.text + cell.text, at: whole.location, role: whole.role)
        diagnostics.append(
          Diagnostic(
            .tableContinued,
            "'\(cell.text)' was joined to '\(whole.text)': a page break cut the row in two",
            chinese: "分页将该行截断：“\(cell.text)”已并入“\(whole.text)”", printed: cell.text,
            line: cell.location.line))
      }
    }

    mutating func append(_ grid: Grid, _ lines: ClosedRange<Int>) {
      var grid = grid
      if let rest = wrappedRow(of: grid) {
        join(rest)
        let first = grid.rows.firstIndex { !$0.isBlank } ?? 0
        grid = Grid(rows: Array(grid.rows[(first + 1)...]))
      }
      let next = HeaderedTable(grid, parts: [lines])
      // A repeated header may be split into rows in another way than the first; what it heads is the same.
      rows += next.columns == first.columns ? next.rows : grid.rows
      parts.append(lines)
    }

    var whole: Found {
      let table = parts.count == 1 ? first : HeaderedTable(Grid(rows: rows), parts: parts)
      let joints = parts.dropFirst().map { part in
        Diagnostic(
          .tableContinued, "this goes on with the table of line \(table.firstLine), which a page break cut",
          line: part.lowerBound)
      }
      return Found(
        table: table, caption: caption, linesAbove: linesAbove, diagnostics: joints + diagnostics)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A table cut by a page break was continued.
  public static let tableContinued = DiagnosticCode(
    "table-continued", .info,
    "被分页切断的表格已接续",
    "a table cut by a page break was continued",
    example: #"表头在下一页重复 · the header repeated on the next page"#)
}
