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
    var diagnostics: [Diagnostic] = []
  }

  static func tables(in section: OutlineSection) -> [Found] {
    guard section.blocks.contains(where: \.isTable) else { return [] }
    var found: [Found] = []
    var open: Run?
    var caption: FigureCaption?
    let hasCaptionsBelow = hasCaptionsBelow(section)
    for block in section.blocks {
      switch block.content {
      case .table(let whole):
        for grid in HeaderRepeats.split(whole) {
          if open?.goesOn(with: grid) == true {
            open?.append(grid, block.lines)
          } else {
            if let open { found.append(open.whole) }
            open = Run(grid, block.lines, caption)
            caption = nil
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

    init(_ grid: Grid, _ lines: ClosedRange<Int>, _ caption: FigureCaption?) {
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
      if HeaderRows.isData(opening) { return true }
      let next = HeaderedTable(grid, parts: parts)
      let repeatsTitles = next.titles.allSatisfy { title in
        title.text.holds("续") || first.titles.contains { $0.text == title.text }
      }
      return next.columns == first.columns && repeatsTitles
    }

    mutating func append(_ grid: Grid, _ lines: ClosedRange<Int>) {
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
      return Found(table: table, caption: caption, diagnostics: joints)
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
