import Document

/// Assembles a document's rows into elements, page by page.
struct LayoutAssembly {
  private let pages: [PageRows]
  private let running: RunningLines
  private let body: BodySize
  private let suspect: SuspectPages
  private var leftOut: LeftOut
  private var flow = ReadingFlow()
  /// The labels of a table of words at the end of the last page.
  private var openLabels: Row?

  init(pages: [PageRows], leftOut: LeftOut, suspect: SuspectPages) {
    self.pages = pages
    self.suspect = suspect
    self.leftOut = leftOut
    running = RunningLines(pages)
    body = BodySize(pages)
  }

  mutating func layout() -> PageLayout {
    for page in pages { add(page) }
    leftOut.runningLines += flow.repeatedTitles
    var elements = flow.elements()
    Title.mark(in: &elements)
    HeadingLevels.settle(in: &elements)
    suspect.withhold(in: &elements)
    return PageLayout(
      pages: pages.map { .init(width: $0.width, height: $0.height) }, elements: elements, leftOut: leftOut,
      suspectPages: suspect.pages)
  }

  private mutating func add(_ page: PageRows) {
    var furniture: [Segment] = []
    let own = page.rows.compactMap { row in
      let (text, lines) = parted(row, on: page)
      furniture += lines
      return text
    }
    leftOut.runningLines += furniture.count
    // A notice at the foot comes last. Other running lines come first, since a house's name among them may be the
    // only one.
    let isFoot = { (line: Segment) in line.baseline > 0.5 * page.height && LayoutWords.isFooter(line.text) }
    flow.begin(page.number, furniture: furniture.filter { !isFoot($0) })
    let (unscaled, scales) = RatingTable.extracted(from: own, page: page.number)
    let (plain, wrapped) = WrappedTable.extracted(from: unscaled, page: page.number)
    let words = HeadedTables(of: plain, below: openLabels, page: page.number)
    openLabels = words.open
    let blocks = PageColumns(
      body: body.on(page.number), pageWidth: page.width, isFirst: page.number == 1, across: words.across
    ).blocks(words.rows)
      .filter { !$0.rows.isEmpty }
    var main = blocks.filter { !$0.isSide }.map { pieces(of: $0, page.number) }
    var side = blocks.filter(\.isSide).map { pieces(of: $0, page.number) }
    if page.number == 1 { FrontOrder.arrange(&main, &side) }
    for found in scales + wrapped + words.tables {
      let piece = ReadingFlow.Piece.table(found.table, page: page.number, box: found.box)
      ReadingFlow.insert(piece, at: found.box.top, into: &main)
    }
    for pieces in main { flow.add(pieces, isSide: false) }
    for pieces in side { flow.add(pieces, isSide: true) }
    flow.end(page.number, foot: furniture.filter(isFoot))
  }

  /// The text of a row and its running lines. What is beside a notice at the foot, such as a slogan, is part of the notice.
  private func parted(_ row: Row, on page: PageRows) -> (text: Row?, running: [Segment]) {
    var lines: [Segment] = []
    let text = row.filter { segment in
      let isRunning =
        running.contains(segment, of: row, on: page) || row.segments.count == 1 && page.isNumber(segment)
      if isRunning { lines.append(segment) }
      return !isRunning
    }
    guard let text, let notice = lines.firstIndex(where: { LayoutWords.isFooter($0.text) }),
      row.baseline > 0.9 * page.height
    else { return (text, lines) }
    lines[notice] = Segment(lines[notice].words + text.segments.flatMap(\.words))
    return (nil, lines)
  }

  private mutating func pieces(of block: TextBlock, _ page: Int) -> [ReadingFlow.Piece] {
    let lines = CaptionLines.joined(block.rows.sorted { $0.baseline < $1.baseline })
    let plain = ChartAxes.removed(from: lines)
    leftOut.chartLabels += plain.count
    let (rows, figureTables) = TableFinder(page: page).tables(in: plain.rows)
    let framed = FramedTable.tables(
      in: rows, without: figureTables.map(\.rows), axes: plain.axes, page: page)
    let regular = figureTables + framed
    let known = (regular + WrappedTable.tables(in: rows, without: regular.map(\.rows), page: page))
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    let wordTables = TextTable.tables(in: rows, without: known.map(\.rows), page: page)
    let tables = (known + wordTables).sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    let figures = FigureText.rows(in: rows, tables: tables.map(\.rows), axes: plain.axes)
      .union(AxisLabels.rows(in: rows, tables: tables.map(\.rows)))
    leftOut.chartLabels += figures.reduce(0) { $0 + rows[$1].segments.count }
    let builder = ParagraphBuilder(
      page: page, body: body.on(page), column: rows, tables: tables.map(\.rows))
    var pieces: [ReadingFlow.Piece] = []
    var next = 0
    for found in tables {
      pieces += builder.pieces(rows, next..<found.rows.lowerBound, without: figures, isAboveTable: true)
      let box = Box.around(rows[found.rows].lazy.map(\.box)) ?? rows[found.rows.lowerBound].box
      pieces.append(.table(found.table, page: page, box: box))
      next = found.rows.upperBound
    }
    return FigureWords.marked(pieces + builder.pieces(rows, next..<rows.count, without: figures))
  }
}

extension ParagraphBuilder {
  fileprivate func pieces(
    _ rows: [Row], _ range: Range<Int>, without dropped: Set<Int>, isAboveTable: Bool = false
  ) -> [ReadingFlow.Piece] {
    let own = range.filter { !dropped.contains($0) }.map { rows[$0] }
    return paragraphs(own, isAboveTable: isAboveTable).map { .paragraph($0) }
  }
}
