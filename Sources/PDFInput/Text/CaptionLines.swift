/// Joins the second line of a caption to its first one, for each of several figures side by side.
///
/// Otherwise the line would be read across the figures, or taken for a label of the chart.
enum CaptionLines {
  static func joined(_ rows: [Row]) -> [Row] {
    guard rows.contains(where: { $0.segments.contains { LayoutWords.isCaption($0.text) } }) else {
      return rows
    }
    let right = rows.map(\.right).quantile(0.9)
    var rows = rows.map { Optional(withLabelsJoined($0)) }
    // A caption has three lines at most.
    for index in rows.indices.dropLast().flatMap({ [$0, $0] }) {
      guard let row = rows[index], row.segments.contains(where: { LayoutWords.isCaption($0.text) }),
        let place = rows[(index + 1)...].prefix(2).firstIndex(where: { $0 != nil }), let below = rows[place]
      else { continue }
      var taken: Set<Segment> = []
      let segments = row.segments.enumerated().map { position, caption -> Segment in
        let bound =
          row.segments.indices.contains(position + 1) ? row.segments[position + 1].box.left : right
        guard LayoutWords.isCaption(caption.text),
          let rest = below.segments.first(where: { goesOn(caption, $0, bound: bound) })
        else { return caption }
        taken.insert(rest)
        return Segment(caption, wrappedTo: rest)
      }
      guard !taken.isEmpty else { continue }
      rows[index] = Row(segments: segments)
      rows[place] = below.filter { !taken.contains($0) }
    }
    return rows.compactMap(\.self)
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

  /// Whether a segment is only the word and number of a caption: `图12`, `Exhibit 2:`.
  private static func isLabel(_ segment: Segment) -> Bool {
    segment.text.utf8.count <= 14 && LayoutWords.isCaption(segment.text)
      && (segment.text.lastScalar.map { $0.isASCIIDigit || ":：.".unicodeScalars.contains($0) } ?? false)
  }

  /// Whether a line goes on with a caption: right below it, beginning where it does, in its size, and the caption's line
  /// had no room for its first word; or in English, where lines end sooner, it begins with a small letter or behind a word
  /// that nothing ends with.
  private static func goesOn(_ caption: Segment, _ line: Segment, bound: Double) -> Bool {
    guard let end = caption.words.last else { return false }
    let pitch = line.baseline - end.baseline
    // The label may be smaller than the title behind it.
    let size = max(caption.size, end.size)
    guard pitch > 0.5 * size, pitch < 1.7 * size, abs(line.size - size) < 0.06 * size,
      abs(line.box.left - caption.box.left) < 2, caption.emWidth > 12, let word = line.words.first,
      !LayoutWords.isCaption(line.text), !LayoutWords.isSource(line.text), !LayoutWords.isNote(line.text),
      !CellText.isNumber(line.text) || isYearInBrackets(line.text)
    else { return false }
    if caption.emWidth > 14, LatinTitle.isLatin(caption.text), pitch < 1.35 * size,
      line.box.right < bound,
      LatinTitle.isLowercase(line.text) || LatinTitle.isLeftOpen(caption.text) && line.words.count > 2
    {
      return true
    }
    let width = word.text.hasWide ? 1.2 * word.size : word.box.width + 0.3 * word.size
    return end.box.right + width > bound - 0.8 * size && line.box.right < bound
  }
}
