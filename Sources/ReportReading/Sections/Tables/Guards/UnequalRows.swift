import Document
import Lexemes

/// Determines which figures of a row may be in the wrong column because the row has more or fewer cells than the header.
///
/// A cell was lost or added somewhere, in the row or in the header, and everything to the right of that place is one
/// column off. Only EPS, PE and the price can show where that is not: if EPS times PE is the price for each year, all
/// columns up to the last of them are in their places.
struct UnequalRows {
  private let table: HeaderedTable
  private let roles: ColumnRoles<CompanyColumns.Role>
  private let rows: [[GridCell]]
  /// The columns of EPS and PE of each year that has both.
  private let pairs: [(year: Int, eps: Int, pe: Int)]
  /// Whether EPS and PE have the same years. If not, a lost cell may have moved each under the year of another.
  private let arePaired: Bool

  /// - Parameters:
  ///   - table: the table.
  ///   - roles: the roles of its columns.
  ///   - years: the fiscal years, in the order of a company's estimates.
  ///   - rows: the table's rows that are companies, in order.
  init(
    _ table: HeaderedTable, _ roles: ColumnRoles<CompanyColumns.Role>, _ years: [FiscalYear],
    rows: [[GridCell]]
  ) {
    (self.table, self.roles, self.rows) = (table, roles, rows)
    pairs = years.indices.compactMap { index in
      guard let eps = roles.place(of: .eps(years[index].year)),
        let pe = roles.place(of: .pe(years[index].year))
      else { return nil }
      return (index, eps, pe)
    }
    arePaired = years.allSatisfy { roles.has(.eps($0.year)) == roles.has(.pe($0.year)) }
  }

  /// The first column of each row whose figures cannot be trusted; nil if all can.
  func firstDoubtful(_ companies: ArraySlice<Company>) -> [Int?] {
    var unequal = rows.map { table.lacksCells($0) || hasExtraFigure($0) }
    guard unequal.contains(true) else { return rows.map { _ in nil } }
    let proven = companies.map(isProven)
    // If most rows are unequal, it is the header that differs, and all rows are in the same columns.
    let areAll = unequal.count { $0 } * 2 > rows.count
    if areAll { unequal = zip(unequal, rows).map { $0 || table.hasExtraCell($1) } }
    let areProven = proven.count { $0 } * 2 > rows.count
    return rows.indices.map { index in
      guard unequal[index] else { return nil }
      if areAll ? areProven : proven.indices.contains(index) && proven[index] {
        return (pairs.flatMap { [$0.eps, $0.pe] }.max() ?? -1) + 1
      }
      return isOnlyCutOff(rows[index]) ? nil : 0
    }
  }

  /// Whether a row has a cell more than the header, and the first such cell or one below the rating is a figure.
  private func hasExtraFigure(_ row: [GridCell]) -> Bool {
    guard table.hasExtraCell(row), let last = table.columns.lastIndex(where: { !$0.path.isEmpty }) else {
      return false
    }
    let extra = row[(last + 1)...].first { $0.role == .own && !$0.isEmpty }
    let words = [.rating, .currency, .reportingCurrency].compactMap { roles.cell($0, of: row) }
    return ([extra].compactMap(\.self) + words).contains { NumberLexeme.read($0.text).value != nil }
  }

  // MARK: Proof

  /// Whether EPS times PE is about the price for every year, and for at least one.
  private func isProven(_ company: Company) -> Bool {
    guard arePaired, let price = company.price?.value?.doubleValue, price > 0 else { return false }
    var count = 0
    for pair in pairs {
      let (eps, pe) = (company.estimates[pair.year].eps, company.estimates[pair.year].pe)
      guard let eps = eps?.value?.doubleValue, let pe = pe?.value?.doubleValue else {
        // Where the last PE is lost with its cell, each pair may be that of the year after.
        guard
          [eps, pe].allSatisfy({
            $0?.value != nil || ($0?.raw.isEmpty == false && MissingMark.isMissing($0?.raw ?? ""))
          })
        else {
          return false
        }
        continue
      }
      guard EarningsTimesPE.isPrice(price, eps: eps, pe: pe) else { return false }
      count += 1
    }
    return count > 0
  }

  // MARK: Ends

  /// Whether a row ends before columns of words only, such as the rating, and has a figure or a mark for a missing value
  /// in each column of figures.
  private func isOnlyCutOff(_ row: [GridCell]) -> Bool {
    let figures = roles.parts.filter { $0.role.holdsFigures }.map(\.column)
    guard table.lacksCells(row),
      !roles.parts.contains(where: {
        !$0.role.holdsFigures && $0.column >= row.count && !isOfWords($0.column)
      }),
      roles.unmatched.allSatisfy({ $0 < row.count || isOfWords($0) })
    else { return false }
    return figures.allSatisfy { column in
      row.cell(column).map { !$0.isEmpty && $0.isFigureOrMissing } ?? false
    }
  }

  /// Whether other rows have words in a column, and none has a figure.
  private func isOfWords(_ column: Int) -> Bool {
    let texts = rows.compactMap { $0.cell(column)?.text.nonEmpty }
    return !texts.isEmpty && texts.allSatisfy { NumberLexeme.read($0).value == nil }
  }
}

extension Company {
  /// Removes the values of figures in a column or to the right of it, and keeps their printed text.
  mutating func emptyFigures(
    from column: Int, roles: ColumnRoles<CompanyColumns.Role>, years: [FiscalYear]
  ) {
    for part in roles.parts where part.column >= column {
      switch part.role {
      case .price: price = price?.emptied
      case .targetPrice: targetPrice = targetPrice?.emptied
      case .marketCap: marketCap = marketCap?.emptied
      case .figure(let figure, nil): figures[figure] = figures[figure]?.emptied
      case .figure(let figure, let year?):
        guard let index = years.firstIndex(where: { $0.year == year }) else { continue }
        estimates[index].figures[figure] = estimates[index].figures[figure]?.emptied
      case .ticker, .name, .rating, .currency, .reportingCurrency: break
      }
    }
  }
}
