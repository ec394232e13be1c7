import Lexemes

/// Finds the labels along the lower edge of a chart, on a line without anything else: `0% 5% 10% 15% 20%`, `2021 2022 2023`.
enum AxisLabels {
  private static let fewest = 5

  /// The rows that are such labels and do not belong to tables. Years directly over figures are the header of a table.
  static func rows(in rows: [Row], tables: [Range<Int>]) -> Set<Int> {
    let candidates = rows.indices.filter { isLabels(rows[$0]) }
    guard !candidates.isEmpty else { return [] }
    return Set(
      candidates.filter { index in
        !tables.contains { $0.contains(index) } && !isHeading(index, rows)
          && !(index > 0 && LayoutWords.isTableCaption(rows[index - 1].text))
      })
  }

  /// Whether figures with names are close below a row: then it is the header of a table.
  private static func isHeading(_ index: Int, _ rows: [Row]) -> Bool {
    guard index + 1 < rows.count else { return false }
    let (row, below) = (rows[index], rows[index + 1])
    return below.baseline - row.baseline < 3 * row.size && below.numberCount > 1
  }

  /// Whether the words of a row are equally far apart and rise by equal steps. There may be two axes beside each other.
  private static func isLabels(_ row: Row) -> Bool {
    let words = row.segments.flatMap(\.words)
    guard words.count >= fewest, words.count <= 200, words.allSatisfy({ $0.text.hasDigit }) else {
      return false
    }
    var start = 0
    while start < words.count {
      let part = words[start...]
      let texts = part.map(\.text)
      let length = (0...texts.count).reversed().first { progression(Array(texts[..<$0])) != nil } ?? 0
      guard length >= (start > 0 || length < words.count ? 4 : fewest),
        areEquallyApart(part.prefix(length).map(\.box.middle))
      else { return false }
      start += length
    }
    return true
  }

  private static func areEquallyApart(_ places: [Double]) -> Bool {
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    guard let least = gaps.min(), let most = gaps.max(), least > 0 else { return false }
    return most < 1.3 * least + 2
  }

  /// The equal step by which figures of one kind rise or fall; nil if they do not.
  static func progression(_ texts: [String]) -> Double? {
    guard texts.count > 2 else { return nil }
    let values = texts.compactMap(value)
    guard values.count == texts.count else { return nil }
    let step = values[1] - values[0]
    guard step != 0,
      zip(values, values.dropFirst()).allSatisfy({ abs($1 - $0 - step) < 0.02 * abs(step) + 1e-9 })
    else { return nil }
    return step
  }

  /// The value of a label: a figure, a percentage, or a year with the mark of an estimate.
  private static func value(_ text: String) -> Double? {
    var digits = ""
    var isNegative = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9", ".": digits.unicodeScalars.append(scalar)
      case ",", "%", "E", "e", "x": break
      case "(", "（": isNegative = true
      case ")", "）": break
      case _ where index == 0 && CellText.isDash(scalar): isNegative = true
      default: return nil
      }
    }
    return Double(digits).map { isNegative ? -$0 : $0 }
  }
}
