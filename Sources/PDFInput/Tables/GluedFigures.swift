import Lexemes

/// Figures in a row of a table that follow each other without a gap: `(4,580.94)(2,364.33)`, `KRW(13,258.70)`.
///
/// Losses in brackets are wider than the figures that the columns were made for.
enum GluedFigures {
  static func cut(_ row: Row) -> Row {
    guard row.segments.contains(where: { $0.words.contains(where: isGlued) }) else { return row }
    return Row(segments: row.segments.flatMap(cut))
  }

  private static func isGlued(_ word: Word) -> Bool { places(in: word.text).count > 0 }

  private static func cut(_ segment: Segment) -> [Segment] {
    guard segment.words.contains(where: isGlued) else { return [segment] }
    return segment.words.flatMap(parted).reduce(into: [[Word]]()) { cells, word in
      if let last = cells.last?.last,
        !(CellText.isPlainNumber(last.text) && CellText.isPlainNumber(word.text))
      {
        cells[cells.count - 1].append(word)
      } else {
        cells.append([word])
      }
    }
    .map(Segment.init)
  }

  private static func parted(_ word: Word) -> [Word] {
    var parts: [Word] = []
    var (rest, done) = (word, 0)
    for place in places(in: word.text) {
      guard let (left, right) = rest.split(after: place - done) else { break }
      // A small gap between them, as between other cells.
      var (before, behind) = (left.box, right.box)
      before.right -= 0.05 * word.size
      behind.left += 0.05 * word.size
      parts.append(Word(text: left.text, box: before, size: word.size))
      (rest, done) = (Word(text: right.text, box: behind, size: word.size), place)
    }
    return parts + [rest]
  }

  /// The places before brackets, if the word has only a currency's code and figures in brackets; otherwise none.
  /// `(1)(2)` are marks of notes: figures have a point or comma.
  private static func places(in text: String) -> [Int] {
    guard text.lastScalar == ")" else { return [] }
    let scalars = Array(text.unicodeScalars)
    let opening = scalars.indices.filter { scalars[$0] == "(" }
    guard let first = opening.first, first > 0 || opening.count > 1 else { return [] }
    let currency = String(scalars: scalars[..<first])
    guard first == 0 || first == 3 && CellText.isCurrencyCode(currency) else { return [] }
    let figures = zip(opening, opening.dropFirst() + [scalars.count]).map { scalars[$0..<$1] }
    guard figures.allSatisfy(isFigure) else { return [] }
    return opening.filter { $0 > 0 }
  }

  private static func isFigure(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.dropFirst().dropLast()
    return scalars.last == ")" && digits.contains(where: \.isASCIIDigit)
      && digits.contains { $0 == "." || $0 == "," }
      && digits.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," }
  }
}
