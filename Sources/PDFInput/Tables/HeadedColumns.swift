import Lexemes

/// Splits a column whose cells are as close as words: a currency and a figure below `Cur` and `2025A`, or names and prices
/// that are only a space apart in every row.
enum HeadedColumns {
  /// The columns with such ones split.
  ///
  /// - Parameters:
  ///   - columns: the table's columns.
  ///   - headings: the last line of the header; nil if there is none.
  ///   - rows: the rows below it.
  /// - Returns: the columns from left to right.
  static func parted(_ columns: [Span], below headings: Row?, _ rows: [Row]) -> [Span] {
    let figures = rows.filter { $0.numberCount >= 2 }
    return columns.flatMap { column in
      let cells = figures.compactMap { row in row.segments.first { column.meets($0.span) } }
      let whole = figures.compactMap { row in
        let words = row.segments.filter { column.meets($0.span) }.flatMap(\.words)
        return words.isEmpty ? nil : Segment(words)
      }
      let own = headings?.segments.map(\.span).filter {
        $0.left > column.left - 2 && $0.right < column.right + 2
      }
      if let own, own.count == 2, let parts = parts(cells, at: (own[0].right + own[1].left) / 2) {
        return parts
      }
      return NamesAndFigures.parted(column, whole, below: headings) ?? [column]
    }
  }

  /// The parts left and right of a border, if all cells have both, with figures on the right. Cuts in words are
  /// estimates.
  private static func parts(_ cells: [Segment], at border: Double) -> [Span]? {
    guard cells.count >= 2 else { return nil }
    let sides = cells.map { cell in
      (cell.words.filter { $0.box.middle < border }, cell.words.filter { $0.box.middle >= border })
    }
    guard
      sides.allSatisfy({ left, right in
        left.count == 1 && right.count == 1 && CellText.isNumber(right[0].text)
      })
    else { return nil }
    guard let left = Box.around(sides.lazy.map { $0.0[0].box }),
      let right = Box.around(sides.lazy.map { $0.1[0].box }),
      left.right <= right.left + cells[0].size
    else { return nil }
    return [Span(left.left, left.right), Span(max(left.right, right.left), right.right)]
  }
}

/// Splits a column in which each cell is a name and a figure, with a blank stripe between the names and the figures that is
/// hardly wider than a space: `某某船舶 30.83`.
///
/// A number may be part of the name: `沪深 300`, `GPT 4.5`. So the header must have words over both parts, or without a
/// header the stripe must be wider than the space that word processors put between Chinese words and numbers, or the figures
/// end at one edge.
enum NamesAndFigures {
  private static let fewestRows = 3

  static func parted(_ column: Span, _ cells: [Segment], below headings: Row?) -> [Span]? {
    guard cells.count >= fewestRows, Set(cells.map(\.text)).count > 1, cells.allSatisfy(isPair),
      cells.contains(where: { $0.words.last.map { isPrice($0.text) } ?? false })
    else { return nil }
    let figures = cells.compactMap(\.words.last?.box)
    let names = cells.map { Span($0.box.left, $0.words[$0.words.count - 2].box.right) }
    guard let left = names.map(\.right).max(), let right = figures.map(\.left).min(), left < right else {
      return nil
    }
    let words = headings?.segments.flatMap(\.words).filter { column.meets($0.box.span) } ?? []
    guard words.isEmpty ? areApart(cells, by: right - left) : areOver(words, left, right) else { return nil }
    return [Span(column.left, left), Span(right, column.right)]
  }

  /// Whether a cell is words with a Chinese or Latin letter and then one number.
  private static func isPair(_ cell: Segment) -> Bool {
    guard cell.words.count > 1, let figure = cell.words.last, CellText.isNumber(figure.text),
      figure.text.hasDigit
    else { return false }
    let name = cell.words.dropLast()
    return name.allSatisfy { !CellText.isNumber($0.text) }
      && name.contains { $0.text.unicodeScalars.contains { $0.isHan || $0.isASCIILetter } }
  }

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
