/// Lines that may be a table: between a caption, or the top of the page, and a source, the next caption, or a gap.
struct TableFrame {
  /// The lines, without what is beside the frame.
  var rows: [Row]
  /// The rows that the frame was taken from.
  let place: Range<Int>
  /// The caption above; nil at the top of a page.
  let caption: Segment?

  /// Whether other figures are beside the frame.
  var isBesideOthers = false
  /// Whether a source ends the frame.
  var hasSource = false
  /// Whether lines that do not fit follow directly below the frame.
  var goesOn = false

  /// Whether the caption says that there is a table below it and no chart: `表 3：…`.
  var isNamedTable: Bool { caption.map { LayoutWords.isTableCaption($0.text) } ?? false }

  /// The baselines of its first and last line.
  var baselines: ClosedRange<Double> {
    let all = rows.map(\.baseline)
    return (all.min() ?? 0)...(all.max() ?? 0)
  }

  private static let mostRows = 160
  private static let fewestRows = 4
  /// How far apart, in em, two lines of a table may be: a cell in the middle of a high row.
  private static let widestGap = 7.0

  // MARK: As wide as the column

  /// The frames that are as wide as the rows.
  static func whole(in rows: [Row]) -> [TableFrame] {
    let captions = rows.indices.filter {
      rows[$0].segments.count == 1 && LayoutWords.isCaption(rows[$0].text)
    }
    return ([-1] + captions).compactMap { caption in
      let below = rows.indices.dropFirst(caption + 1).prefix(mostRows)
      let end = below.first { ends(rows, $0, above: caption + 1) } ?? below.endIndex
      guard end - caption > fewestRows, caption >= 0 || end < rows.count && isSource(rows[end]) else {
        return nil
      }
      return TableFrame(
        rows: Array(rows[caption + 1..<end]), place: caption + 1..<end,
        caption: caption >= 0 ? rows[caption].segments[0] : nil,
        hasSource: end < rows.count && isSource(rows[end]))
    }
  }

  private static func ends(_ rows: [Row], _ index: Int, above first: Int) -> Bool {
    isSource(rows[index]) || rows[index].segments.contains { LayoutWords.isCaption($0.text) }
      || index > first && rows[index].baseline - rows[index - 1].baseline > widestGap * rows[index].size
  }

  private static func isSource(_ row: Row) -> Bool {
    row.segments.contains { LayoutWords.isSource($0.text) } || LayoutWords.isNote(row.text)
  }

  // MARK: Beside other figures

  /// The frames below captions beside each other, each down to a source of its own.
  static func besideOthers(in rows: [Row]) -> [TableFrame] {
    guard rows.contains(where: { captions(of: $0).count > 1 }) else { return [] }
    let joined = CaptionLines.joined(rows)
    return joined.indices.flatMap { index in
      let captions = captions(of: joined[index])
      guard captions.count > 1 else { return [TableFrame]() }
      return captions.indices.compactMap { place in
        let right = captions.indices.contains(place + 1) ? captions[place + 1].box.left - 1 : .infinity
        let left = place == 0 ? -.infinity : captions[place].box.left - 1.5 * captions[place].size
        return frame(below: captions[place], Span(left, right), index, joined)
      }
    }
  }

  private static func captions(of row: Row) -> [Segment] {
    row.segments.filter { LayoutWords.isCaption($0.text) }
  }

  /// The lines below a caption between two places; nil where a line crosses these, or no source follows.
  private static func frame(below caption: Segment, _ side: Span, _ index: Int, _ rows: [Row]) -> TableFrame?
  {
    var own: [Row] = []
    for row in rows[(index + 1)...].prefix(mostRows) {
      let inside = row.segments.filter { $0.box.right > side.left && $0.box.left < side.right }
      if inside.contains(where: { LayoutWords.isSource($0.text) || LayoutWords.isNote($0.text) }) {
        return own.count >= fewestRows
          ? TableFrame(
            rows: own, place: index..<index + 1, caption: caption, isBesideOthers: true, hasSource: true)
          : nil
      }
      guard inside.allSatisfy({ side.contains($0.span, slack: 2) && !LayoutWords.isCaption($0.text) }) else {
        return nil
      }
      if !inside.isEmpty { own.append(Row(segments: inside)) }
    }
    return nil
  }
}
