import Document

/// Cuts the words on one baseline where a gap is wider than a space.
enum SegmentCutter {
  /// The gap, in em, from which words are cut. It is wider than the spaces between sentences and around figures.
  private static let usualCut = 0.75

  static func segments(of words: [Word]) -> [Segment] {
    let words = words.sorted { $0.box.left < $1.box.left }
    let spacing = LetterSpacing.usualGap(words) ?? 0
    let cut = spacing < 0.15 ? usualCut : usualCut + 1.6 * spacing
    let wide = parts(words) { left, right, gap in
      let isLatin = left.text.lastScalar?.isWide == false && right.text.firstScalar?.isWide == false
      return gap > (isLatin ? max(0.62, cut - 0.1) : cut)
    }
    guard wide.count > 1 else { return wide.map(Segment.init) }
    return withCurrencySigns(cells(wide)).map(Segment.init)
  }

  /// Joins a `$` at the left edge of a column with the figure at its right edge.
  private static func withCurrencySigns(_ parts: [[Word]]) -> [[Word]] {
    var joined: [[Word]] = []
    for part in parts {
      if let sign = joined.last, sign.count == 1, CellText.isCurrency(sign[0].text), part.count == 1,
        CellText.isNumber(part[0].text)
      {
        joined[joined.count - 1] += part
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  private static func cells(_ wide: [[Word]]) -> [[Word]] {
    // In a row of cells two numbers with any gap between them are two cells.
    return wide.flatMap { part in
      let phones = PhoneWords.continuing(part)
      let ofPhones = Set(phones.map { part[$0] })
      return parts(part) { left, right, gap in
        !ofPhones.contains(right) && gap > 0.12 && CellText.isPlainNumber(left.text)
          && (CellText.isPlainNumber(right.text) && !CellText.isCentury(right.text)
            || CellText.isCurrency(right.text))
      }
    }
  }

  private static func parts(
    _ words: [Word], _ isCut: (_ left: Word, _ right: Word, _ gap: Double) -> Bool
  ) -> [[Word]] {
    var parts: [[Word]] = []
    for word in words {
      if let last = parts.last?.last,
        !isCut(last, word, (word.box.left - last.box.right) / max(1, min(last.size, word.size)))
      {
        parts[parts.count - 1].append(word)
      } else {
        parts.append([word])
      }
    }
    return parts
  }
}
