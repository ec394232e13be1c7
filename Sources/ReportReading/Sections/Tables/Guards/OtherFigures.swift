import Document

/// Detects that rows without a header behind a page break have other figures than the table before, although they are as
/// wide: EPS and PE behind PE and PB.
///
/// Two of their columns multiply to the price in every row and year, as only EPS and PE do, or to the market cap, as only
/// net profit and PE do, and those of the table before do not.
enum OtherFigures {
  private static let mostRows = 60
  /// Fewer products may be equal to the price by chance.
  private static let fewestProducts = 4

  /// The columns of yearly figures, if the rows of `next` cannot be under the header of `table`; otherwise none.
  static func columns(of next: HeaderedTable, behind table: HeaderedTable) -> Set<Int> {
    guard !next.hasHeader, next.rows.count > 1 else { return [] }
    let roles = CompanyColumns(table).roles
    let areOthers = [(CompanyColumns.Role.price, CompanyFigure.eps), (.marketCap, .netProfit)].contains {
      whole, figure in
      guard let place = roles.place(of: whole) else { return false }
      let pairs = pairs(roles, besides: figure)
      let own = products(table.rows, pairs, of: place)
      let others = products(next.rows, pairs, of: place)
      return others.count >= fewestProducts && others.allSatisfy(\.self) && own.count { $0 } * 2 < own.count
    }
    return areOthers ? Set(roles.parts.filter(\.role.isYearly).map(\.column)) : []
  }

  /// The columns with figures of the same year, without those whose product is known to be the price or the market cap.
  private static func pairs(
    _ roles: ColumnRoles<CompanyColumns.Role>, besides known: CompanyFigure
  ) -> [(Int, Int)] {
    let yearly = roles.parts.compactMap { part -> (figure: CompanyFigure, year: Int, column: Int)? in
      guard case .figure(let figure, let year?) = part.role else { return nil }
      return (figure, year, part.column)
    }
    return yearly.flatMap { left in
      yearly.compactMap { right in
        guard left.column < right.column, left.year == right.year,
          Set([left.figure, right.figure]) != [known, .pe]
        else { return nil }
        return (left.column, right.column)
      }
    }
  }

  /// Whether the figures of each pair of columns multiply to that of another column, for each pair and row.
  private static func products(_ rows: [[GridCell]], _ pairs: [(Int, Int)], of place: Int) -> [Bool] {
    rows.prefix(mostRows).flatMap { row -> [Bool] in
      guard let whole = row.cell(place)?.number, whole > 0 else { return [] }
      return pairs.compactMap { left, right in
        guard let left = row.cell(left)?.number, let right = row.cell(right)?.number else { return nil }
        return EarningsTimesPE.isPrice(whole, eps: left, pe: right)
      }
    }
  }
}
