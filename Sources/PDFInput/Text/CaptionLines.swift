/// Joins the second line of a caption to its first one, for each of several figures side by side.
///
/// Otherwise the line would be read across the figures, or taken for a label of the chart.
enum CaptionLines {
  static func joined(_ rows: [Row]) -> [Row] {
    guard rows.contains(where: { !titles($0).isEmpty }) else { return rows }
    let right = rows.map(\.right).quantile(0.9)
    var rows = rows.map { Optional(withLabelsJoined($0)) }
    for index in rows.indices.dropLast() {
      var lines = 1
      while lines < mostLines, join(&rows, at: index, right: right) { lines += 1 }
    }
    return sideBySide(rows.compactMap(\.self))
  }

  /// The most lines of a caption or source.
  private static let mostLines = 6

  /// Joins each caption of a row to the next line below it if that continues it. Lines of captions beside it may be
  /// between them. Returns whether one was joined.
  private static func join(_ rows: inout [Row?], at index: Int, right: Double) -> Bool {
    guard let row = rows[index] else { return false }
    var taken: Set<Int> = []
    var open: [Int] = []
    for position in titles(row) {
      let caption = row.segments[position]
      let bound = bound(of: caption, near: index, rows) ?? right
      let place = append(&rows, index, position) { goesOn(caption, $0, bound: bound) }
      if let place { taken.insert(place) } else { open.append(position) }
    }
    // If one of several captions continues, the others continue on the same line; English ones end sooner.
    for position in open where row.segments[position].text.hasWide {
      let caption = row.segments[position]
      if let place = place(below: caption, index, rows), taken.contains(place) {
        _ = append(&rows, index, position) { isBelow(caption, $0) }
      }
    }
    return !taken.isEmpty
  }

  /// The row of the next line below a caption; nil if it is too far below.
  private static func place(below caption: Segment, _ index: Int, _ rows: [Row?]) -> Int? {
    rows.indices[(index + 1)...].prefix(4).first { place in
      rows[place]?.segments.contains { $0.span.meets(caption.span) } == true
    }
  }

  /// Appends the next line below a caption if it fits; returns its row.
  private static func append(
    _ rows: inout [Row?], _ index: Int, _ position: Int, where isRest: (Segment) -> Bool
  ) -> Int? {
    guard let caption = rows[index]?.segments[position], let place = place(below: caption, index, rows),
      let rest = rows[place]?.segments.first(where: { $0.span.meets(caption.span) && isRest($0) })
    else { return nil }
    rows[index]?.segments[position] = Segment(caption, wrappedTo: rest)
    rows[place] = rows[place]?.filter { $0 != rest }
    return place
  }

  /// The positions of a row's captions, and of its sources if there are several beside each other.
  private static func titles(_ row: Row) -> [Int] {
    let sources = row.segments.indices.filter { LayoutWords.isSource(row.segments[$0].text) }
    return row.segments.indices.filter { LayoutWords.isCaption(row.segments[$0].text) }
      + (sources.count > 1 ? sources : [])
  }

  /// The left edge of the next caption beside one, which may be a little above or below it; nil if there is none.
  private static func bound(of caption: Segment, near index: Int, _ rows: [Row?]) -> Double? {
    let near = rows[max(0, index - 3)...min(rows.count - 1, index + 3)].compactMap(\.self).flatMap(\.segments)
    return near.filter {
      $0.box.left > caption.box.right && (LayoutWords.isCaption($0.text) || LayoutWords.isSource($0.text))
        && abs($0.baseline - caption.baseline) < 3 * caption.size
    }.map(\.box.left).min()
  }

  /// The rows, with captions beside each other from left to right, even if their first lines are not equally high.
  private static func sideBySide(_ rows: [Row]) -> [Row] {
    var rows = rows
    for index in rows.indices.dropFirst() {
      let (above, row) = (rows[index - 1], rows[index])
      if row.right < above.left, row.baseline - above.baseline < 2.2 * row.size,
        (above.segments + row.segments).allSatisfy({ LayoutWords.isCaption($0.text) })
      {
        rows.swapAt(index - 1, index)
      }
    }
    return rows
  }

  /// Joins a label such as `Exhibit 2:` with the words after it where the gap is wider than a space.
  private static func withLabelsJoined(_ row: Row) -> Row {
    guard row.segments.count > 1, row.segments.contains(where: isLabel) else { return row }
    var segments: [Segment] = []
    for segment in row.segments {
      if let label = segments.last, isLabel(label), !LayoutWords.isCaption(segment.text),
        segment.box.left - label.box.right < 4 * segment.size
      {
        segments[segments.count - 1] = Segment(label.words + segment.words)
      } else {
        segments.append(segment)
      }
    }
    return Row(segments: segments)
  }

  /// Whether the text is a year in brackets: `(2025)`.
  private static func isYearInBrackets(_ text: String) -> Bool {
    guard let first = text.firstScalar, "(（".unicodeScalars.contains(first) else { return false }
    return CellText.isCentury(String(text.dropFirst().dropLast()))
  }

  /// Whether the text is a percentage in exactly the caption's size, at its left edge and with nothing beside it in the line, for
  /// which the caption had no room: `同比增长` and `33%`.
  private static func isShare(_ line: Segment, of caption: Segment) -> Bool {
    guard let end = caption.words.last, let last = caption.text.lastScalar else { return false }
    return line.text.lastScalar == "%" && last.isHan && abs(line.size - end.size) < 0.02 * end.size
      && abs(line.box.left - caption.box.left) < 1 && line.baseline - end.baseline < 1.6 * end.size
  }

  /// Whether a segment is only the word and number of a caption: `图12`, `Exhibit 2:`.
  private static func isLabel(_ segment: Segment) -> Bool {
    segment.text.utf8.count <= 14 && LayoutWords.isCaption(segment.text)
      && (segment.text.lastScalar.map { $0.isASCIIDigit || ":：.".unicodeScalars.contains($0) } ?? false)
  }

  /// Whether a line continues a caption: it is below it, and the caption's line had no room for its first word; or in
  /// English, where lines end sooner, it begins in lower case or follows a word that no caption ends with.
  private static func goesOn(_ caption: Segment, _ line: Segment, bound: Double) -> Bool {
    guard isBelow(caption, line), let end = caption.words.last, let word = line.words.first,
      line.box.right < bound + 0.5 * line.size
    else { return false }
    let size = max(caption.size, end.size)
    let isClose = line.baseline - end.baseline < 1.35 * size
    if caption.emWidth > 14, LatinTitle.isLatin(caption.text), isClose,
      LatinTitle.isLowercase(line.text) || LatinTitle.isLeftOpen(caption.text) && line.words.count > 2
    {
      return true
    }
    if closesBracket(caption, line) { return true }
    let width = word.text.hasWide ? 1.2 * word.size : word.box.width + 0.3 * word.size
    return end.box.right + width > bound - 1.6 * size
  }

  /// Whether a line is directly below a caption, begins where it does, and has its size.
  private static func isBelow(_ caption: Segment, _ line: Segment) -> Bool {
    guard let end = caption.words.last else { return false }
    let pitch = line.baseline - end.baseline
    // The label may be smaller than the title after it.
    let size = max(caption.size, end.size)
    return pitch > 0.5 * size && pitch < 2 * size
      && min(abs(line.size - end.size), abs(line.size - caption.size)) < 0.06 * size
      && abs(line.box.left - caption.box.left) < 2 && caption.emWidth > 12
      && !LayoutWords.isCaption(line.text) && !LayoutWords.isSource(line.text)
      && !LayoutWords.isNote(line.text)
      && (!CellText.isNumber(line.text) || isYearInBrackets(line.text) || isShare(line, of: caption))
  }

  /// Whether a caption ends inside brackets and the line ends them.
  private static func closesBracket(_ caption: Segment, _ line: Segment) -> Bool {
    func depth(_ text: String) -> Int {
      text.unicodeScalars.reduce(0) { depth, scalar in
        "（(".unicodeScalars.contains(scalar)
          ? depth + 1 : "）)".unicodeScalars.contains(scalar) ? depth - 1 : depth
      }
    }
    return depth(caption.text) == 1 && depth(line.text) == -1
  }
}
