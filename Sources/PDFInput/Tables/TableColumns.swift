/// Infers the columns of a table from the positions of its cells.
enum TableColumns {
  /// The columns of rows with figures.
  ///
  /// The fullest rows come first, so that a cell of a shorter row that spans two columns does not join them. A column
  /// that only shorter rows fill needs two of them.
  static func inferred(from rows: [Row]) -> [Span] {
    let figures = rows.filter { $0.numberCount >= 2 }
    let most = usualMost(figures)
    var columns = Span.merged(
      figures.filter { $0.segments.count == most }.flatMap { $0.segments.map(\.span) })
    for row in figures where row.segments.count == most - 1 { columns = extended(columns, by: row) }
    let others = figures.filter { $0.segments.count != most && $0.segments.count != most - 1 }
    return added(columns, strays(others, columns), atLeast: 2)
  }

  /// Adds columns whose cells are only on lines without figures, such as wrapped names.
  static func withLooseCells(_ columns: [Span], _ rows: [Row]) -> [Span] {
    let loose = rows.filter { $0.numberCount < 2 }
    let short = loose.flatMap(\.segments).filter { $0.text.unicodeScalars.count < 14 }.map(\.span)
    return added(
      columns, short.filter { span in !columns.contains { $0.meets(span, slack: 1.5) } }, atLeast: 3)
  }

  /// The largest number of cells that enough rows have: two rows, or one in twenty.
  private static func usualMost(_ rows: [Row]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.segments.count, default: 0] += 1 }
    let enough = max(rows.count > 3 ? 2 : 1, rows.count / 20)
    return counts.filter { $0.value >= enough }.keys.max() ?? counts.keys.max() ?? 0
  }

  private static func extended(_ columns: [Span], by row: Row) -> [Span] {
    var columns = columns
    for segment in row.segments {
      let met = columns.indices.filter { columns[$0].meets(segment.span, slack: -0.5) }
      switch met.count {
      case 0: columns = (columns + [segment.span]).sorted { $0.left < $1.left }
      case 1: columns[met[0]] = columns[met[0]].union(segment.span)
      default: break
      }
    }
    return Span.merged(columns)
  }

  private static func strays(_ rows: [Row], _ columns: [Span]) -> [Span] {
    rows.flatMap(\.segments).map(\.span).filter { span in !columns.contains { $0.meets(span) } }
  }

  private static func added(_ columns: [Span], _ spans: [Span], atLeast: Int) -> [Span] {
    let new = Span.merged(spans).filter { column in spans.count { column.meets($0) } >= atLeast }
    return (columns + new).sorted { $0.left < $1.left }
  }

  // MARK: Cells

  /// The columns that a span covers, each by more than a share of the narrower of the two.
  static func covered(by span: Span, _ columns: [Span], share: Double = 0.3) -> [Int] {
    columns.indices.filter { columns[$0].overlap(span) > share * min(span.width, columns[$0].width) }
  }

  /// The column of a cell: the one that it overlaps most, or else the nearest.
  static func home(of span: Span, _ columns: [Span]) -> Int {
    let best = columns.indices.max { columns[$0].overlap(span) < columns[$1].overlap(span) }
    if let best, columns[best].overlap(span) > 0 { return best }
    return columns.indices.min {
      abs(columns[$0].middle - span.middle) < abs(columns[$1].middle - span.middle)
    } ?? 0
  }

  // MARK: Cutting

  /// Cuts the segments of a row that span two columns, at a gap between words near the border of the columns.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - columns: the table's columns.
  ///   - below: the next line of the header; a segment centred over several of its headings is one heading.
  /// - Returns: the row with its segments cut at the columns.
  static func cut(_ row: Row, at columns: [Span], below: Row? = nil) -> Row {
    Row(
      segments: row.segments.flatMap { segment in
        let isGroup =
          below.map {
            HeadingGroups.isOverSeveral(segment, of: $0, beside: row.segments)
              || HeadingGroups.years(below: segment, in: $0, beside: row.segments) != nil
          } ?? false
        return isGroup ? [segment] : cut(segment, at: columns)
      })
  }

  private static func cut(_ segment: Segment, at columns: [Span]) -> [Segment] {
    let words = segment.words
    guard words.count > 1 else { return [segment] }
    var cuts: Set<Int> = []
    for (left, right) in zip(columns, columns.dropFirst())
    where segment.box.left < left.right - 1 && segment.box.right > right.left + 1 {
      if let best = widestGap(words, near: Span(left.right, right.left)) { cuts.insert(best) }
    }
    guard !cuts.isEmpty else { return [segment] }
    let ends = cuts.sorted() + [words.count]
    return zip([0] + ends, ends).map { Segment(Array(words[$0..<$1])) }
  }

  /// The index of the word after the widest gap around a border.
  private static func widestGap(_ words: [Word], near border: Span) -> Int? {
    var best: (index: Int, weight: Double)?
    for index in 1..<words.count {
      let (left, right) = (words[index - 1], words[index])
      let gap = right.box.left - left.box.right
      let middle = (right.box.left + left.box.right) / 2
      let slack = 0.6 * right.size
      guard gap > 0.02 * right.size, middle > border.left - slack, middle < border.right + slack else {
        continue
      }
      // The words of the next column begin here, or those of this one end here.
      let isEdge =
        abs(right.box.left - border.right) < 0.1 * right.size
        || abs(left.box.right - border.left) < 0.1 * right.size
      let weight = gap - 0.05 * abs(middle - border.middle) + (isEdge ? 0.25 * right.size : 0)
      if best.map({ weight > $0.weight }) ?? true { best = (index, weight) }
    }
    return best?.index
  }

  /// Cuts a code off the name that follows it without a gap: `300750.SZ宁德时代`. A name in parentheses stays with the
  /// code.
  static func withCodesCut(_ row: Row) -> Row {
    Row(segments: row.segments.flatMap(codeCut))
  }

  private static func codeCut(_ segment: Segment) -> [Segment] {
    let text = segment.text.replacing(" ", with: "")
    guard var left = CellText.codeLength(text), left < text.unicodeScalars.count,
      !"(（".unicodeScalars.contains(text.scalarArray[left])
    else { return [segment] }
    var head: [Word] = []
    var words = segment.words[...]
    while let word = words.first, word.text.unicodeScalars.count <= left {
      left -= word.text.unicodeScalars.count
      head.append(word)
      words = words.dropFirst()
    }
    if left > 0, let first = words.first, let (code, name) = first.split(after: left) {
      head.append(code)
      words[words.startIndex] = name
    }
    return head.isEmpty || words.isEmpty ? [segment] : [Segment(head), Segment(Array(words))]
  }
}
