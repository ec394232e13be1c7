import Document
import Lexemes

/// How the figures of one column are written, and which of them is written unlike the others.
///
/// A converter that reads an 8 as a B, or a comma as a point, leaves a figure that is well formed and a thousandfold or
/// a thousandth of what the report prints. Only the column's other cells tell.
struct FigurePattern {
  /// What is odd about a figure.
  enum Oddity: Sendable, Hashable {
    /// It has a magnitude of its own, or lacks one that the others have: `13.1B`.
    case unit
    /// `478.086` where the others are whole numbers with commas.
    case pointForComma
    /// `1,234` where all others have three digits behind a point.
    case commaForPoint
    /// `62445` where all others have the same number of digits behind a point and are far smaller.
    case lostPoint
  }

  private struct Figure {
    let raw: String
    let lexeme: NumberLexeme
    /// What the reader made of it.
    let value: DecimalNumber

    var size: Double { abs(lexeme.value.doubleValue) }
    var digits: Int { lexeme.value.fractionDigits }
    var hasComma: Bool { raw.hasByte { $0 == UInt8(ascii: ",") } || raw.holds("，") }
  }

  private let figures: [Figure?]

  init(_ cells: [Printed<DecimalNumber>?]) {
    figures = cells.map { cell in
      guard let cell, let value = cell.value, let lexeme = NumberLexeme.read(cell.raw).value else {
        return nil
      }
      return Figure(raw: cell.raw, lexeme: lexeme, value: value)
    }
  }

  /// What is odd about each figure; nil for most.
  var oddities: [Oddity?] {
    let all = figures.compactMap(\.self)
    guard all.count > 1 else { return figures.map { _ in nil } }
    let scaled = all.filter { $0.lexeme.scale != .one }
    let isScaledOdd = scaled.count * 2 <= all.count
    // Built once: a table of a thousand rows must not cost its square.
    let whole = all.filter { $0.digits == 0 }
    let commas = whole.filter(\.hasComma).count
    let points = Dictionary(grouping: all, by: \.digits).mapValues(\.count)
    let sizes = all.map(\.size).sorted()
    return figures.map { figure in
      guard let figure else { return nil }
      if !scaled.isEmpty, scaled.count < all.count, (figure.lexeme.scale != .one) == isScaledOdd {
        return isCertain(figure, all) ? nil : .unit
      }
      let others = all.count - 1
      if figure.digits == 3, figure.size < 1_000, !figure.hasComma, others == whole.count, commas > 0 {
        return .pointForComma
      }
      if figure.digits == 0, figure.hasComma, others > 1, points[3] == others { return .commaForPoint }
      if figure.digits == 0, !figure.hasComma, others > 2,
        let (digits, count) = points.first(where: { $0.key != 0 }),
        points.count == 2, count == others, digits > 0, figure.size == sizes.last,
        figure.size > 10 * (sizes.dropLast().last ?? 0)
      {
        return .lostPoint
      }
      return nil
    }
  }

  /// Whether a figure with a magnitude comes to the same without: `12.3M` in a column in millions.
  private func isCertain(_ figure: Figure, _ all: [Figure]) -> Bool {
    guard figure.lexeme.scale != .one, let plain = all.first(where: { $0.lexeme.scale == .one }) else {
      return false
    }
    let own = figure.value.doubleValue * plain.lexeme.value.doubleValue
    let other = plain.value.doubleValue * figure.lexeme.value.doubleValue
    return abs(own - other) <= 1e-9 * max(abs(own), abs(other))
  }
}
