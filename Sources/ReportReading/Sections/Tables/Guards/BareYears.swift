import Document
import Lexemes

/// Proves that columns headed only by years, before those of PE, are EPS: EPS times PE must be the price. They may as well
/// be net profits.
enum BareYears {
  private static let mostRows = 60

  /// - Parameters:
  ///   - columns: the columns with bare years.
  ///   - claims: the role of each column by its header.
  ///   - table: the table with the rows.
  /// - Returns: the columns, if that is not so in most rows; otherwise none.
  static func unproven(
    _ columns: [Int], _ claims: [CompanyColumns.Role?], of table: HeaderedTable
  ) -> [Int] {
    guard !columns.isEmpty, let price = claims.firstIndex(of: .price) else { return columns }
    let pairs = columns.compactMap { column -> (eps: Int, pe: Int)? in
      guard case .figure(.eps, let year?)? = claims[column], let pe = claims.firstIndex(of: .pe(year)) else {
        return nil
      }
      return (column, pe)
    }
    let fits = table.rows.prefix(mostRows).compactMap { row -> Bool? in
      guard let price = row.cell(price)?.number, price > 0 else { return nil }
      let own = pairs.compactMap { pair -> Bool? in
        guard let eps = row.cell(pair.eps)?.number, let pe = row.cell(pair.pe)?.number, pe > 0 else {
          return nil
        }
        return EarningsTimesPE.isPrice(price, eps: eps, pe: pe)
      }
      return own.isEmpty ? nil : own.allSatisfy(\.self)
    }
    return fits.count { $0 } * 2 > fits.count ? [] : columns
  }
}
