import Document

/// Makes tables of rows that a converter wrote as lines of text, with blanks where the columns were parted.
///
/// The rows must agree in the number of their fields and in what each holds, and a header must fit them, see
/// ``PlainHeader``. Otherwise nothing is read from them, which a check says.
struct PlainRows {
  /// The blocks with tables in place of such rows.
  private(set) var blocks: [Block]
  /// A check for each group of rows that are not clear enough.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ blocks: [Block]) {
    self.blocks = blocks
    let lined = blocks.map(SharedCells.asLines)
    let lines = lined.compactMap { $0?.lines }
    let tables = Self.stretches(zip(blocks, lined).map { $1 ?? $0 }).flatMap { stretch in
      RowGroup.groups(in: stretch).flatMap { group in
        let tables = group.tables
        // Rows that are in a table anyway need no check of their own.
        let unread = group.unread(besides: tables).filter { row in
          !lines.contains { $0.contains(row.line.number) }
        }
        if !unread.isEmpty { diagnostics.append(Self.finding(unread)) }
        return tables
      }
    }
    guard !tables.isEmpty else { return }
    let read = zip(blocks, lined).map { block, lined in
      lined.flatMap { lined in tables.contains { $0.lines.overlaps(lined.lines) } ? lined : nil } ?? block
    }
    self.blocks = Self.blocks(read, with: tables)
  }

  /// The lines of paragraphs that nothing but blank lines parts, where any may be a row.
  private static func stretches(_ blocks: [Block]) -> [[TextLine]] {
    var stretches: [[TextLine]] = [[]]
    for block in blocks where !block.isSpacing {
      if case .paragraph(let lines) = block.content {
        stretches[stretches.count - 1] += lines
      } else if stretches.last?.isEmpty == false {
        stretches.append([])
      }
    }
    return stretches
  }

  /// The blocks with each table in place of its lines.
  private static func blocks(_ blocks: [Block], with tables: [Block]) -> [Block] {
    var made: [Block] = []
    var rest = tables[...]
    for block in blocks {
      var first = block.lines.lowerBound
      if let last = made.last, last.isTable, last.lines.upperBound >= first {
        first = last.lines.upperBound + 1
      }
      while let table = rest.first, table.lines.lowerBound <= block.lines.upperBound {
        made += part(of: block, first, table.lines.lowerBound - 1)
        made.append(table)
        first = table.lines.upperBound + 1
        rest.removeFirst()
      }
      made += part(of: block, first, block.lines.upperBound)
    }
    return made
  }

  /// A range of a block's lines as a block; none if it is empty.
  private static func part(of block: Block, _ first: Int, _ last: Int) -> [Block] {
    guard first <= last else { return [] }
    let range = first...last
    guard range != block.lines else { return [block] }
    guard case .paragraph(let lines) = block.content else {
      return [Block(content: block.content, lines: range)]
    }
    let kept = lines.filter { range.contains($0.number) }
    return [Block(content: kept.isEmpty ? .boilerplate("blank") : .paragraph(kept), lines: range)]
  }

  private static func finding(_ rows: [PlainRow]) -> Diagnostic {
    let first = rows[0].line
    return Diagnostic(
      .plainRows,
      "\(rows.count) lines look like rows of a table with codes and figures, but which figure is in which column is "
        + "not clear, so they were not read",
      chinese: "有 \(rows.count) 行像是带代码和数字的表格，但无法确定各列的含义，因此未读取", dataset: "companies",
      printed: first.raw, line: first.number)
  }
}

/// Rows of one table, with short lines between them that may be titles of sections.
private struct RowGroup {
  private enum Line {
    case row(PlainRow)
    case title(TextLine)

    var number: Int {
      switch self {
      case .row(let row): row.line.number
      case .title(let line): line.number
      }
    }

    var lastNumber: Int {
      switch self {
      case .row(let row): row.lastLine
      case .title(let line): line.number
      }
    }
  }

  private var lines: [Line] = []
  /// The lines above the first row, the nearest last.
  private let above: [TextLine]

  private init(above: [TextLine]) { self.above = above }

  private static let fewestRows = 2
  private static let longestTitle = 60

  static func groups(in stretch: [TextLine]) -> [RowGroup] {
    let lines = WrappedNames.joined(stretch)
    var groups: [RowGroup] = []
    var title: TextLine?
    var isOpen = false
    for (index, (line, row)) in lines.enumerated() {
      if let row {
        if !isOpen {
          groups.append(RowGroup(above: lines[..<index].suffix(PlainHeader.mostLines).map(\.line)))
        }
        if isOpen, let title { groups[groups.count - 1].lines.append(.title(title)) }
        groups[groups.count - 1].lines.append(.row(row))
        (isOpen, title) = (true, nil)
      } else if title == nil, line.text.utf8.count <= longestTitle, !line.text.hasDigit {
        title = line
      } else {
        (isOpen, title) = (false, nil)
      }
    }
    return groups.filter { $0.rows.count >= fewestRows }
  }

  private var rows: [PlainRow] {
    lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  // MARK: Tables

  /// The table of the rows, in several parts where rows that do not fit are between them; empty if no header fits.
  var tables: [Block] {
    guard let kinds = commonKinds, let header = PlainHeader(above, over: kinds) else { return [] }
    var parts: [[Line]] = [header.title.map { [.title($0)] } ?? []]
    for line in lines {
      if case .row(let row) = line, !row.fits(kinds) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts.enumerated().compactMap { index, part in
      table(part, header, kinds.count, isFirst: index == 0)
    }
  }

  /// What the columns hold in most rows; nil if fewer than half agree.
  private var commonKinds: [PlainRow.Field.Kind]? {
    let counts = Dictionary(rows.map { ($0.kinds, 1) }, uniquingKeysWith: +)
    guard let most = counts.max(by: { $0.value < $1.value })?.key else { return nil }
    let count = rows.count { $0.fits(most) }
    return count >= Self.fewestRows && count * 2 > rows.count ? most : nil
  }

  private func table(_ part: [Line], _ header: PlainHeader, _ width: Int, isFirst: Bool) -> Block? {
    let body = part.map { line in
      switch line {
      case .row(let row): row.fields.map { row.line.cell($0.text, $0.range) }
      case .title(let title): [title.cell(title.text, 0..<title.text.scalarCount)]
      }
    }
    guard let first = part.first?.number, let last = part.last?.lastNumber else { return nil }
    let start = isFirst ? above.suffix(header.lineCount).first?.number ?? first : first
    return Block(content: .table(Grid(rows: header.cells + body)), lines: start...last)
  }

  /// The rows that no table contains.
  func unread(besides tables: [Block]) -> [PlainRow] {
    rows.filter { row in !tables.contains { $0.lines.contains(row.line.number) } }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Lines of text look like rows of a company table whose columns are not clear.
  public static let plainRows = DiagnosticCode(
    "plain-rows", .warning,
    "文字行像是丢失了表格结构的公司表，未读取",
    "lines of text look like rows of a company table that lost its columns; they were not read",
    example: #"`600000.SH 甲公司 10.2 0.8 1.1`"#)
}
