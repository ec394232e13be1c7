/// Groups words into rows by their baselines, and cuts the rows into segments at wide gaps.
enum RowBuilder {
  static func rows(of words: [Word]) -> [Row] {
    var rows: [[Word]] = []
    for word in words.sorted(by: { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }) {
      // Words are sorted by baseline, so the nearest row is among the last few.
      let near = rows.indices.suffix(6).map { (row: $0, distance: distance(word, rows[$0])) }
      if let best = near.min(by: { $0.distance < $1.distance }), best.distance < 0.32 {
        rows[best.row].append(word)
      } else {
        rows.append([word])
      }
    }
    let lines = withGapsFilled(withoutScripts(rows)).map(withoutDoubles).flatMap(layers).map(withMarks)
    return lines.map { Row(segments: SegmentCutter.segments(of: $0)) }.sorted { $0.baseline < $1.baseline }
  }

  /// The distance between a word's baseline and that of the nearest word of a row, in em. Columns side by side may
  /// have different baselines, so the row's other words do not matter.
  private static func distance(_ word: Word, _ row: [Word]) -> Double {
    let nearest = row.suffix(60).min { gap($0, word) < gap($1, word) }
    return nearest.map { abs($0.baseline - word.baseline) / max(1, min($0.size, word.size)) } ?? .infinity
  }

  private static func gap(_ left: Word, _ right: Word) -> Double {
    max(left.box.left - right.box.right, right.box.left - left.box.right)
  }

  /// Moves words of another font, whose boxes give a wrong baseline, into the gaps that they fill.
  private static func withGapsFilled(_ rows: [[Word]]) -> [[Word]] {
    var rows = rows.map { $0.sorted { $0.box.left < $1.box.left } }
    for index in rows.indices {
      for neighbour in [index - 1, index + 1] where rows.indices.contains(neighbour) {
        guard !rows[index].isEmpty, rows[index].count < min(40, rows[neighbour].count),
          rows[index].allSatisfy({ fillsGap($0, in: rows[neighbour]) })
        else { continue }
        rows[neighbour] = (rows[neighbour] + rows[index]).sorted { $0.box.left < $1.box.left }
        rows[index] = []
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  private static func fillsGap(_ word: Word, in row: [Word]) -> Bool {
    let next = row.firstIndex { $0.box.left > word.box.middle } ?? row.count
    let before = next > 0 ? row[next - 1] : nil
    let after = next < row.count ? row[next] : nil
    guard let neighbour = before ?? after, abs(word.baseline - neighbour.baseline) < 0.6 * word.size else {
      return false
    }
    let gaps = [before.map { word.box.left - $0.box.right }, after.map { $0.box.left - word.box.right }]
      .compactMap { $0 }
    return gaps.count == 2 && gaps.allSatisfy { abs($0 - 0.2 * word.size) < 0.6 * word.size }
  }

  /// Removes doubled words. Some houses print a word twice, slightly shifted, to make it bold.
  private static func withoutDoubles(_ words: [Word]) -> [Word] {
    var kept: [Word] = []
    for word in words.sorted(by: { $0.box.left < $1.box.left }) {
      let isDouble = kept.suffix(3).contains {
        $0.text == word.text && abs($0.baseline - word.baseline) < 0.12 * word.size
          && abs($0.box.left - word.box.left) < 0.12 * word.size
      }
      if !isDouble { kept.append(word) }
    }
    return kept
  }

  /// Separates text printed over other text, such as a stamp over a header, into lines of its own.
  private static func layers(_ words: [Word]) -> [[Word]] {
    // No legible line has as many words, and comparing them all would be slow.
    guard words.count < 2_000 else { return [words] }
    var layers: [[Word]] = []
    for word in words.sorted(by: { $0.box.left < $1.box.left }) {
      let fitting = layers.indices.filter { index in !layers[index].suffix(2).contains { covers($0, word) } }
      let home = fitting.max { likeness(layers[$0], word) < likeness(layers[$1], word) }
      if let home {
        layers[home].append(word)
      } else {
        layers.append([word])
      }
    }
    return layers
  }

  /// Whether one word overlaps another by more than closely set punctuation does.
  private static func covers(_ word: Word, _ next: Word) -> Bool {
    word.box.span.overlap(next.box.span) > max(0.95 * next.size, 0.3 * min(word.box.width, next.box.width))
  }

  /// How well a word fits a layer; higher is better. Words of one line share baseline and size, and follow closely.
  private static func likeness(_ layer: [Word], _ word: Word) -> Double {
    guard let last = layer.last else { return 0 }
    return -abs(last.baseline - word.baseline) - abs(last.size - word.size) - 0.01
      * (word.box.left - last.box.right)
  }

  /// Moves superscripts and subscripts back into the rows that they belong to.
  private static func withoutScripts(_ rows: [[Word]]) -> [[Word]] {
    var rows = rows
    for index in rows.indices {
      guard rows[index].count <= 4, rows[index].allSatisfy({ RaisedWord.mayBe($0.text) }) else {
        continue
      }
      let neighbours = [index - 1, index + 1].filter(rows.indices.contains)
      for script in rows[index] {
        guard let home = neighbours.first(where: { hosts(rows[$0], script) }) else { continue }
        if !RaisedWord.isListOfNotes(script.text) { rows[home].append(script) }
        rows[index].removeAll { $0 == script }
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  /// Puts a sign before raised numbers, as Markdown has it: `385^1`.
  private static func withMarks(_ words: [Word]) -> [Word] {
    words.enumerated().map { index, word in
      guard index > 0, RaisedWord.isNumber(word, behind: words[index - 1]) else { return word }
      return Word(text: "^\(word.text)", box: word.box, size: word.size)
    }
  }

  private static func hosts(_ row: [Word], _ script: Word) -> Bool {
    row.contains { RaisedWord.belongs(script, behind: $0) || RaisedWord.leads(script, before: $0) }
  }
}
