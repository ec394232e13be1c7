/// Labels beside their paragraphs: company names, dates, headings in a margin.
///
/// A label is at the top or the middle of its paragraph. Read across it would be inside the text, so it is moved
/// before the paragraph.
enum MarginLabels {
  /// The rows, with each label before all lines of its paragraph.
  static func unfolded(_ rows: [Row]) -> [Row] {
    guard rows.count >= 6, rows.count <= mostRows, let edge = textEdge(rows) else { return rows }
    var unfolded: [Row] = []
    var run: [Row] = []
    for row in rows {
      if isPart(row, edge) {
        run.append(row)
      } else {
        unfolded += ordered(run, edge) + [row]
        run = []
      }
    }
    return unfolded + ordered(run, edge)
  }

  private static let mostRows = 300
  private static let longestLabel = 12.0

  /// The left edge of the text beside the labels: where most long lines begin, right of several short ones.
  private static func textEdge(_ rows: [Row]) -> Double? {
    let long = rows.flatMap(\.segments).filter { $0.emWidth > 16 }.map(\.box.left).sorted()
    guard long.count >= 4 else { return nil }
    let edge = long.median
    guard 10 * long.count(where: { abs($0 - edge) < 4 }) >= 6 * long.count else { return nil }
    let labels = rows.count { row in isLabel(row.segments[0], edge) }
    return labels >= 3 ? edge : nil
  }

  private static func isLabel(_ segment: Segment, _ edge: Double) -> Bool {
    segment.box.right < edge - 0.5 * segment.size && segment.emWidth < longestLabel
      && segment.text.unicodeScalars.count > 1 && ListMarker.textBehindBullet(segment.text) == nil
      && !LayoutWords.isCaption(segment.text) && !LayoutWords.isSource(segment.text)
  }

  /// Whether a row has only labels left of the text's edge and text that begins at it.
  private static func isPart(_ row: Row, _ edge: Double) -> Bool {
    let text = row.segments.filter { $0.box.left >= edge - 4 }
    let labels = row.segments.filter { $0.box.left < edge - 4 }
    return labels.count <= 2 && text.count <= 1 && labels.allSatisfy { isLabel($0, edge) }
      && text.allSatisfy { $0.box.left < edge + 3 * $0.size }
  }

  /// The rows of a run with the labels before their text; unchanged if the labels cannot be assigned.
  private static func ordered(_ run: [Row], _ edge: Double) -> [Row] {
    let lines = run.compactMap { $0.filter { $0.box.left >= edge - 4 } }
    let labels = labels(run, edge)
    guard labels.count >= 3, lines.count > labels.count, let groups = groups(lines, labels) else {
      return run
    }
    return zip(labels, groups).flatMap { $0 + $1 }
  }

  /// Joins lines that follow each other closely into labels. Beside a sentence that ends on its line, a label ends too.
  private static func labels(_ run: [Row], _ edge: Double) -> [[Row]] {
    var labels: [[Row]] = []
    var ended: Double?
    for row in run {
      if let label = row.filter({ $0.box.left < edge - 4 }) {
        if let last = labels.last?.last, label.baseline - last.baseline < 1.5 * label.size,
          ended != last.baseline
        {
          labels[labels.count - 1].append(label)
        } else {
          labels.append([label])
        }
        if isWhole(row, behind: label, edge) { ended = label.baseline }
      }
    }
    return labels
  }

  /// Whether the text beside a label is one line that ends a sentence.
  private static func isWhole(_ row: Row, behind label: Row, _ edge: Double) -> Bool {
    guard let text = row.filter({ $0.box.left >= edge - 4 }), text.text.lastScalar == "。" else {
      return false
    }
    return label.segments.count == 1
  }

  /// The lines of each label: a group separated from the others by space, or one whose centre is beside the label.
  private static func groups(_ lines: [Row], _ labels: [[Row]]) -> [[Row]]? {
    let pitches = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
    let usual = pitches.quantile(0.25)
    var parted: [[Row]] = []
    for (index, line) in lines.enumerated() {
      if index > 0, pitches[index - 1] <= 1.25 * usual {
        parted[parted.count - 1].append(line)
      } else {
        parted.append([line])
      }
    }
    if parted.count == labels.count, zip(parted, labels).allSatisfy(isBeside) { return parted }
    let middles = labels.map(middle)
    let ends = Partition.ends(of: lines.map(\.baseline), around: middles)
    let centred = zip([0] + ends.dropLast(), ends).map { Array(lines[$0..<$1]) }
    let fits = zip(centred, middles).allSatisfy { group, place in
      !group.isEmpty && abs(middle(group) - place) < 0.4 * group[0].size
    }
    return fits ? centred : nil
  }

  private static func middle(_ rows: [Row]) -> Double {
    ((rows.first?.baseline ?? 0) + (rows.last?.baseline ?? 0)) / 2
  }

  /// Whether a label is within the height of a group of lines.
  private static func isBeside(_ group: [Row], _ label: [Row]) -> Bool {
    guard let first = group.first, let last = group.last, let top = label.first, let bottom = label.last
    else {
      return false
    }
    let slack = max(0.7 * first.size, Double(label.count - group.count) * first.size)
    return top.baseline > first.baseline - slack && bottom.baseline < last.baseline + slack
  }
}
