import Lexemes

/// Splits a column in which nearly each cell is two, with a blank stripe between them that is hardly wider than a space: a name
/// and a figure, a name and a rating, a figure and a rating: `某某船舶 30.83`, `11.7 买入`.
///
/// A number may be part of the name: `沪深 300`, `GPT 4.5`. So the header must have words over both parts, or without a
/// header the stripe must be wider than the space that word processors put between Chinese words and numbers, or the figures
/// end at one edge.
enum CloseColumns {
  private static let fewestRows = 3

  /// The two columns; nil if there is only one.
  static func parted(_ column: Span, _ cells: [Segment], below headings: Row?) -> [Span]? {
    let pairs = cells.filter(isPair)
    guard pairs.count >= fewestRows, 4 * pairs.count >= 3 * cells.count, Set(pairs.map(\.text)).count > 1,
      pairs.contains(where: { $0.words.last.map { isPrice($0.text) || isRating($0.text) } ?? false })
    else { return nil }
    let seconds = pairs.compactMap(\.words.last?.box)
    let firsts = pairs.map { Span($0.box.left, $0.words[$0.words.count - 2].box.right) }
    guard let left = firsts.map(\.right).max(), let right = seconds.map(\.left).min(), left < right,
      cells.flatMap(\.words).allSatisfy({ $0.box.right < left + 1 || $0.box.left > right - 1 })
    else { return nil }
    let words = headings?.segments.flatMap(\.words).filter { column.meets($0.box.span) } ?? []
    guard
      words.isEmpty
        ? pairs.count == cells.count && areApart(cells, by: right - left) : areOver(words, left, right)
    else { return nil }
    return [Span(column.left, left), Span(right, column.right)]
  }

  /// Whether a cell is words with a Chinese or Latin letter and then one number or rating, or a number and a rating.
  private static func isPair(_ cell: Segment) -> Bool {
    guard cell.words.count > 1, let last = cell.words.last else { return false }
    let first = cell.words.dropLast()
    if isRating(last.text), first.count == 1, CellText.isNumber(first[0].text) { return true }
    guard CellText.isNumber(last.text) && last.text.hasDigit || isRating(last.text) else { return false }
    return first.allSatisfy { !CellText.isNumber($0.text) }
      && first.contains { $0.text.unicodeScalars.contains { $0.isHan || $0.isASCIILetter } }
  }

  private static func isRating(_ text: String) -> Bool { RatingTable.isRating(text) }

  /// Whether a number has decimals, thousands or a percent sign, as few numbers in names have.
  private static func isPrice(_ text: String) -> Bool {
    text.unicodeScalars.contains { ".,%％".unicodeScalars.contains($0) }
  }

  /// Whether words of the header are over both parts, and none over the stripe.
  private static func areOver(_ words: [Word], _ left: Double, _ right: Double) -> Bool {
    let border = (left + right) / 2
    let sides = [words.filter { $0.box.right < border + 1 }, words.filter { $0.box.left > border - 1 }]
    return sides[0].count + sides[1].count == words.count
      && sides.allSatisfy { side in side.contains { $0.text.unicodeScalars.count > 1 } }
  }

  /// Whether the figures of cells without a heading are a column: behind a wide stripe, or at one right edge and different
  /// left ones.
  private static func areApart(_ cells: [Segment], by stripe: Double) -> Bool {
    guard cells.allSatisfy({ $0.words.last.map { isPrice($0.text) } ?? false }) else { return false }
    if stripe > 0.3 * cells[0].size { return true }
    let (lefts, rights) = (cells.map { $0.words[$0.words.count - 1].box.left }, cells.map(\.box.right))
    guard let first = lefts.min(), let last = lefts.max(), let least = rights.min(), let most = rights.max()
    else { return false }
    return most - least < 1 && last - first > 0.4 * cells[0].size
  }
}
