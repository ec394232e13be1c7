import Lexemes

/// Joins the lines below a header into rows.
///
/// A line with two or more figures anchors a row. Other lines are wrapped cells of the nearest row, or rows of their
/// own: section titles, rows of words.
struct TableBody {
  let rows: [Row]
  let columns: [Span]
  let page: Int

  func table(header: [TableCell]) -> LayoutTable {
    let merged = mergedRows()
    let shared = SharedLabels(rows: rows, columns: columns)
    var table = LayoutTable(header: header, rows: [], irregular: [], columns: columns)
    for (anchor, lines) in merged {
      let own = lines.flatMap(\.segments).filter { !shared.segments.contains($0) }
      guard !own.isEmpty else { continue }
      let index = table.rows.count
      var cells = [TableCell](repeating: .empty, count: columns.count)
      if let label = shared.labels[anchor] { cells[0] = label }
      for segment in own {
        if TableColumns.covered(by: segment.span, columns).count > 1,
          lines.contains(where: { $0.numberCount >= 2 })
        {
          table.irregular.append(.init(row: index, text: segment.text))
        }
        cells[TableColumns.home(of: segment.span, columns)].append(segment)
      }
      table.rows.append(TableRow(cells: cells, page: page))
    }
    return table
  }

  /// The first line with figures of each row, or its only line, and all its lines, from the top.
  private func mergedRows() -> [(Int, [Row])] {
    let anchors = rows.indices.filter { rows[$0].numberCount >= 2 || isNameWithOneFigure(rows[$0]) }
    var lines = Dictionary(uniqueKeysWithValues: anchors.map { ($0, [$0]) })
    let pitch = pitch(anchors)
    let names = WrappedNames(rows: rows, columns: columns).homes(anchors)
    var homes: [Int: Int] = [:]
    for index in rows.indices where lines[index] == nil {
      if let home = names[index] {
        lines[home, default: []].append(index)
        continue
      }
      let bracketed = closesBracket(index) ? index - 1 : nil
      if let home = bracketed ?? home(of: index, anchors, pitch)
        ?? homes[index - 1].flatMap({ goesOn(index, with: $0) }) ?? nameAbove(index, homes)
      {
        homes[index] = home
        lines[home, default: []].append(index)
      } else {
        lines[index] = [index]
      }
    }
    return lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted().map { rows[$0] }) }
  }

  /// Whether a row of a table with two columns of figures has only one: a name in the first column and a figure at the right
  /// edge of another, and no line closer to it than lines of text can be.
  private func isNameWithOneFigure(_ row: Row) -> Bool {
    guard columns.count == 3, row.segments.count == 2, row.numberCount == 1 else { return false }
    let (name, figure) = (row.segments[0], row.segments[1])
    let home = TableColumns.home(of: figure.span, columns)
    let others = rows.filter { $0.numberCount >= 2 }
    return CellText.isNumber(figure.text) && home > 0 && !CellText.isNumber(name.text)
      && others.contains { abs($0.left - name.box.left) < name.size }
      && others.contains { $0.segments.contains { abs($0.box.right - figure.box.right) < 0.3 * figure.size } }
      && !rows.contains { $0.baseline != row.baseline && abs($0.baseline - row.baseline) < 1.05 * row.size }
  }

  /// The anchor that this line is a wrapped line of; nil if it is a row of its own.
  private func home(of index: Int, _ anchors: [Int], _ pitch: Double) -> Int? {
    let base = rows[index].baseline
    guard let nearest = nearest(to: index, anchors) else { return nil }
    let near = distance(nearest, base)
    let size = rows[index].size
    guard near <= 1.8 * size, near <= 0.72 * pitch else { return nil }
    // Too near to be a line below the figures, so it is beside them.
    if near < 0.95 * size { return nearest }
    return isAlone(index) ? nil : nearest
  }

  /// Whether a line in one cell ends the bracket that this cell of the row above has opened: `0000.HK (Acme -`, `Power)`.
  private func closesBracket(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (line, above) = (rows[index], rows[index - 1])
    guard line.segments.count == 1, above.numberCount >= 2,
      line.baseline - above.baseline < 1.8 * line.size,
      let open = above.segments.first(where: { abs($0.box.left - line.left) < 2 })
    else { return false }
    return Self.depth(open.text) == 1 && Self.depth(line.text) == -1 && ")）".contains(line.text.suffix(1))
  }

  /// How many brackets more are opened than closed.
  private static func depth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { depth, scalar in
      switch scalar {
      case "(", "（": depth + 1
      case ")", "）": depth - 1
      default: depth
      }
    }
  }

  /// The row whose English name this line continues: directly below its last line, which had no room for this line's first word.
  private func nameAbove(_ index: Int, _ homes: [Int: Int]) -> Int? {
    guard index > 0, isAlone(index),
      let home = rows[index - 1].numberCount >= 2 ? index - 1 : homes[index - 1]
    else { return nil }
    let (line, above) = (rows[index].segments[0], rows[index - 1].segments[0])
    guard line.baseline - above.baseline < 1.45 * line.size, abs(line.box.left - above.box.left) < 1,
      abs(line.size - above.size) < 0.05 * line.size, above.emWidth > 18, above.words.count > 6,
      LatinTitle.isLatin(above.text), LatinTitle.isLatin(line.text), let word = line.words.first
    else { return nil }
    let right = rows.map { $0.segments[0].box }.filter { $0.left < line.box.right }.map(\.right).max() ?? 0
    let hasRoom = above.box.right + 0.3 * line.size + word.box.width <= right
    return !hasRoom || LatinTitle.isLowercase(line.text) || LatinTitle.isLeftOpen(above.text) ? home : nil
  }

  /// The row that this line is the third line of: directly below its second line, in a cell that that line has too.
  private func goesOn(_ index: Int, with home: Int) -> Int? {
    let (line, above) = (rows[index], rows[index - 1])
    guard home < index - 1, line.segments.count == 1, line.baseline - above.baseline < 1.25 * line.size,
      above.segments.contains(where: { abs($0.box.left - line.left) < 2 && abs($0.size - line.size) < 0.5 })
    else { return nil }
    return home
  }

  /// The nearest anchor. Rows are ordered from the top, so it is the last one above or the first one below.
  private func nearest(to index: Int, _ anchors: [Int]) -> Int? {
    let below = anchors.partitioningIndex(where: { $0 >= index })
    let base = rows[index].baseline
    return anchors[max(0, below - 1)..<min(anchors.count, below + 1)].min {
      distance($0, base) < distance($1, base)
    }
  }

  private func distance(_ anchor: Int, _ base: Double) -> Double { abs(rows[anchor].baseline - base) }

  private func pitch(_ anchors: [Int]) -> Double {
    let bases = anchors.map { rows[$0].baseline }
    return bases.count > 1 ? zip(bases, bases.dropFirst()).map { $1 - $0 }.median : 2 * rows[0].size
  }

  /// Whether a line has words in the first column only, as section titles have.
  private func isAlone(_ index: Int) -> Bool {
    rows[index].segments.count == 1 && TableColumns.home(of: rows[index].segments[0].span, columns) == 0
  }
}
