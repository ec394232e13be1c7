import Lexemes

/// Detects a header of two rows in which the years have moved against the figures above them, so that a figure of one
/// group is under the name of another.
///
/// Years that descend within a figure are unusual. If a year then has no figure above it, or one without years such as
/// the price, or if a column beside the years has no header at all, the rows of the header do not match. Neither do they
/// if the years of a figure go up and down, or begin again.
enum ShiftedYears {
  /// The columns of yearly figures, if the years have moved; otherwise empty.
  static func columns(_ claims: [CompanyColumns.Role?], of table: HeaderedTable) -> [Int] {
    let yearly = claims.indices.filter { claims[$0]?.isYearly == true }
    let isMixed = goesUpAndDown(claims) || beginsAgain(claims)
    guard isMixed || descends(claims) && hasOddLabel(claims, yearly, table) else { return [] }
    return yearly
  }

  /// The roles with each run of years below the next figure, where a figure's name is a column too wide or too narrow:
  /// `EPS` above `2024A 2025E 2026E 2024A` and `PE` above `2025E 2026E`. There must be as many equal runs as figures, and
  /// no amounts, whose units their headers have.
  static func regrouped(_ claims: [CompanyColumns.Role?]) -> [CompanyColumns.Role?]? {
    let columns = claims.indices.filter { claims[$0]?.isYearly == true }
    guard columns.count > 3, let first = columns.first, let last = columns.last,
      last - first + 1 == columns.count,
      goesUpAndDown(claims) || beginsAgain(claims)
    else { return nil }
    var figures: [CompanyFigure] = []
    var runs: [[Int]] = []
    for case .figure(let figure, let year?)? in claims {
      if figures.last != figure { figures.append(figure) }
      if let end = runs.last?.last, year == end + 1 {
        runs[runs.count - 1].append(year)
      } else {
        runs.append([year])
      }
    }
    guard figures.count == runs.count, figures.count > 1, Set(figures).count == figures.count,
      figures.allSatisfy({ $0.reading == .perShare || $0.reading == .multiple }),
      runs.allSatisfy({ $0 == runs[0] })
    else { return nil }
    var claims = claims
    for (column, place) in zip(
      columns, zip(figures, runs).flatMap({ figure, run in run.map { (figure, $0) } }))
    {
      claims[column] = .figure(place.0, place.1)
    }
    return claims
  }

  /// Whether three or more years of a figure, each printed once, neither ascend nor descend.
  private static func goesUpAndDown(_ claims: [CompanyColumns.Role?]) -> Bool {
    var years: [CompanyFigure: [Int]] = [:]
    for case .figure(let figure, let year?)? in claims { years[figure, default: []].append(year) }
    return years.values.contains { years in
      years.count > 2 && Set(years).count == years.count && years != years.sorted()
        && years != years.sorted(by: >)
    }
  }

  /// Whether the years of a figure begin again in the next columns, `2024A 2025E 2024A 2025E`, so that some of them
  /// belong to another one.
  private static func beginsAgain(_ claims: [CompanyColumns.Role?]) -> Bool {
    var (figure, years): (CompanyFigure?, [Int]) = (nil, [])
    for claim in claims {
      guard case .figure(let next, let year?)? = claim else {
        figure = nil
        continue
      }
      if figure != next { (figure, years) = (next, []) }
      years.append(year)
      if Set(years).count < years.count, years != years.sorted() { return true }
    }
    return false
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

  private static func hasOddLabel(
    _ claims: [CompanyColumns.Role?], _ yearly: [Int], _ table: HeaderedTable
  ) -> Bool {
    let headers = table.columns
    let isOdd = headers.indices.contains { column in
      guard let last = headers[column].path.last, FiscalYear.readHeading(last) != nil else { return false }
      return claims[column].map { !$0.isYearly } ?? (headers[column].path.count == 1)
    }
    if isOdd { return true }
    guard let last = yearly.last, headers.indices.contains(last + 1), headers[last + 1].path.isEmpty else {
      return false
    }
    return table.rows.contains { $0.cell(last + 1)?.isEmpty == false }
  }
}
