import Document
import Lexemes

/// Finds figures that are written differently from the others of their column.
///
/// A converter that reads an 8 as a B, or a comma as a point, leaves a well-formed figure that is wrong by a factor
/// of a thousand or more. Only the column's other cells show it.
struct FigurePattern {
  /// How a figure differs from the others.
  enum Oddity: Sendable, Hashable {
    /// It has a magnitude that the others lack, or lacks one that they have: `13.1B`.
    case unit
    /// `478.086` or `1,478.086` where the others are whole numbers with commas.
    case pointForComma
    /// `1,234` where all others have three decimals.
    case commaForPoint
    /// `62445` where all others have the same number of decimals and are far smaller.
    case lostPoint
    /// `8,120,000` where the next largest is `1,162`.
    case tooLarge
  }

  private struct Figure {
    let raw: String
    let lexeme: NumberLexeme
    /// The value that was read.
    let value: DecimalNumber

    var size: Double { abs(lexeme.value.doubleValue) }
    var digits: Int { lexeme.value.fractionDigits }
    var hasComma: Bool { raw.hasByte { $0 == UInt8(ascii: ",") } || raw.holds("，") }
  }

  private let figures: [Figure?]
  private let areSizes: Bool

  /// - Parameters:
  ///   - cells: the column.
  ///   - areSizes: whether the largest figure is never a thousand times the next.
  init(_ cells: [Printed<DecimalNumber>?], areSizes: Bool = false) {
    self.areSizes = areSizes
    figures = cells.map { cell in
      guard let cell, let value = cell.value, let lexeme = NumberLexeme.read(cell.raw).value else {
        return nil
      }
      return Figure(raw: cell.raw, lexeme: lexeme, value: value)
    }
  }

  /// The oddity of each figure, if any.
  var oddities: [Oddity?] {
    let all = figures.compactMap(\.self)
    guard all.count > 1 else { return figures.map { _ in nil } }
    let scaled = all.filter { $0.lexeme.scale != .one }
    let isScaledOdd = scaled.count * 2 <= all.count
    // Computed once, so that a long table does not take quadratic time.
    let whole = all.filter { $0.digits == 0 }
    let commas = whole.filter(\.hasComma).count
    let points = Dictionary(grouping: all, by: \.digits).mapValues(\.count)
    let sizes = all.map(\.size).sorted()
    let tooLarge = areSizes ? tooLarge(all) : nil
    return figures.map { figure in
      guard let figure else { return nil }
      if !scaled.isEmpty, scaled.count < all.count, (figure.lexeme.scale != .one) == isScaledOdd {
        return isCertain(figure, all) ? nil : .unit
      }
      let others = all.count - 1
      if figure.digits == 3, figure.hasComma || figure.size < 1_000, others == whole.count, commas > 0 {
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
      return figure.value == tooLarge ? .tooLarge : nil
    }
  }

  private static let mostTimes = 1_000.0

  /// The largest of three figures or more, if it is a thousand times the next.
  private func tooLarge(_ all: [Figure]) -> DecimalNumber? {
    let sorted = all.map(\.value).sorted()
    guard sorted.count > 2, let last = sorted.last, let next = sorted.dropLast().last?.doubleValue else {
      return nil
    }
    return next > 0 && last.doubleValue > Self.mostTimes * next ? last : nil
  }

  /// Whether the magnitude of a figure agrees with the column's unit: `12.3M` in a column in millions.
  private func isCertain(_ figure: Figure, _ all: [Figure]) -> Bool {
    guard figure.lexeme.scale != .one, let plain = all.first(where: { $0.lexeme.scale == .one }) else {
      return false
    }
    let own = figure.value.doubleValue * plain.lexeme.value.doubleValue
    let other = plain.value.doubleValue * figure.lexeme.value.doubleValue
    return abs(own - other) <= 1e-9 * max(abs(own), abs(other))
  }
}
