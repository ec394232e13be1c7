import Document
import Lexemes
import Lexicon

/// Detects a header that lost or gained a cell, by codes of currencies below the name of a figure: `USD` below `EPS 2025E`.
/// Which of the columns are below their names is then unknown.
enum MovedHeader {
  private static let mostRows = 60

  /// The columns of all figures, if the header has moved; otherwise empty.
  static func columns(_ claims: [CompanyColumns.Role?], of table: HeaderedTable) -> [Int] {
    let figures = claims.indices.filter { claims[$0]?.holdsFigures == true }
    let hasMoved = figures.contains { column in
      let texts = table.rows.prefix(mostRows).filter { $0.onlyText == nil }
        .compactMap { $0.cell(column)?.text.nonEmpty }
      guard let first = texts.first, isCurrency(first), texts.count > 1 else { return false }
      return texts.count(where: isCurrency) * 4 > texts.count * 3
    }
    return hasMoved ? figures : []
  }

  private static func isCurrency(_ text: String) -> Bool {
    let bare = text.trimmed
    guard bare.utf8.count <= 12, !bare.hasDigit else { return false }
    return ExchangeWords.currencies.contains(bare.uppercased())
      || MagnitudeWord.isUnit(bare) && Currency.sole(in: bare) != nil
  }
}
