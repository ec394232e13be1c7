import Lexemes

/// Detects a header of two rows in which the years have moved against the figures above them, so that a figure of one
/// group is under the name of another.
///
/// Years that descend within a figure are unusual. If a year then has no figure above it, or one without years such as
/// the price, or if a column beside the years has no header at all, the rows of the header do not match. Neither do
/// they if years are below the codes or names, or if the years of a figure go up and down.
enum ShiftedYears {
  /// The columns that must not be read, if the years have moved: those of yearly figures, or all but codes and names.
  static func columns(_ claims: [CompanyColumns.Role?], of table: HeaderedTable) -> [Int] {
    let yearly = claims.indices.filter { claims[$0]?.isYearly == true }
    if isUnderNames(claims, table) || isOdd(claims, table) && endsUnheaded(table) {
      return claims.indices.filter { claims[$0] != nil && !isName(claims[$0]) }
    }
    guard goesUpAndDown(claims) || descends(claims) && hasOddLabel(claims, yearly, table) else { return [] }
    return yearly
  }

  /// Whether years are below the codes and names, where cells that span both rows were lost. Then every column may be
  /// another one.
  private static func isUnderNames(_ claims: [CompanyColumns.Role?], _ table: HeaderedTable) -> Bool {
    claims.indices.contains { column in
      isName(claims[column]) && table.columns[column].path.count > 1
        && table.columns[column].path.last.flatMap(FiscalYear.readHeading) != nil
    }
  }

  private static func isName(_ role: CompanyColumns.Role?) -> Bool { role == .ticker || role == .name }

  /// Whether three or more years of a figure, each printed once, neither ascend nor descend.
  private static func goesUpAndDown(_ claims: [CompanyColumns.Role?]) -> Bool {
    var years: [CompanyFigure: [Int]] = [:]
    for case .figure(let figure, let year?)? in claims { years[figure, default: []].append(year) }
    return years.values.contains { years in
      years.count > 2 && Set(years).count == years.count && years != years.sorted()
        && years != years.sorted(by: >)
    }
  }

  /// Whether the years of a figure descend from one column to the next.
  private static func descends(_ claims: [CompanyColumns.Role?]) -> Bool {
    zip(claims, claims.dropFirst()).contains { left, right in
      guard case .figure(let figure, let year?)? = left, case .figure(figure, let next?)? = right else {
        return false
      }
      return next < year
    }
  }

  /// Whether a year has no figure above it, or one without years.
  private static func isOdd(_ claims: [CompanyColumns.Role?], _ table: HeaderedTable) -> Bool {
    let headers = table.columns
    return headers.indices.contains { column in
      guard let last = headers[column].path.last, FiscalYear.readHeading(last) != nil else { return false }
      return claims[column].map { !$0.isYearly } ?? (headers[column].path.count == 1)
    }
  }

  private static func hasOddLabel(
    _ claims: [CompanyColumns.Role?], _ yearly: [Int], _ table: HeaderedTable
  ) -> Bool {
    if isOdd(claims, table) { return true }
    guard let last = yearly.last else { return false }
    return isUnheaded(last + 1, table)
  }

  /// Whether the last column has cells and no header.
  private static func endsUnheaded(_ table: HeaderedTable) -> Bool {
    isUnheaded(table.columns.count - 1, table)
  }

  private static func isUnheaded(_ column: Int, _ table: HeaderedTable) -> Bool {
    guard table.columns.indices.contains(column), table.columns[column].path.isEmpty else { return false }
    return table.rows.contains { $0.cell(column)?.isEmpty == false }
  }
}
