import Document
import Lexemes
import Lexicon

/// Digits that belong to the name of an index and run into a figure without a blank: `跑输沪深3001.11个百分点` is 1.11
/// percentage points behind the CSI 300.
struct IndexDigits {
  /// Where the figure behind the name's digits begins; nil if it is unclear where the name ends.
  let figure: Int?

  /// Creates the digits at a place; nil where no index's name ends before it, or nothing follows the name's own digits.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    guard start > 1, Self.lasts.contains(scalars[start - 1]) else { return nil }
    let digits = NumberPrefix.digitsEnd(scalars, start)
    let ends = Self.names.filter { scalars[..<start].suffix($0.name.count).elementsEqual($0.name) }
      .flatMap(\.digits).filter { scalars[start..<digits].starts(with: $0) }.map { start + $0.count }
    guard !ends.isEmpty, !ends.contains(digits) else { return nil }
    let figures = ends.filter { Self.beginsNumber(scalars, $0) }
    figure = figures.count == 1 ? figures.first : nil
  }

  /// Whether a number may begin at a place: a digit, and no 0 before further digits.
  private static func beginsNumber(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars[place].isDecimalDigit
      && (scalars[place] != "0" || place + 1 == scalars.count || !scalars[place + 1].isDecimalDigit)
  }

  private static let names = IndexWords.numbered.map {
    (name: $0.name.scalarArray, digits: $0.digits.map(\.scalarArray))
  }
  private static let lasts = Signs(names.compactMap(\.name.last))
}
