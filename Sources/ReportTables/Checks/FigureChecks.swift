import Lexemes
import Document
import ReportReading

/// Compares printed figures with each other, allowing for rounding.
enum FigureChecks: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    growth(report) + shares(report) + implausible(report)
  }

  // MARK: Growth against last week

  /// Words in the header of a column with the previous week's visits.
  private static let priorWords = ["上周", "前周", "前一周", "上期", "上一周", "lastweek", "priorweek", "previousweek"]
  private static let visitWords = ["访问", "流量", "visits", "traffic"]

  /// Only a table that prints last week's visits as well can contradict its own growth. No dataset has such a column,
  /// so its cells are among the loose cells.
  private static func growth(_ report: Report) -> [Diagnostic] {
    let headers = Set(report.looseCells.compactMap(\.header)).filter(isOfPriorVisits)
    guard !headers.isEmpty else { return [] }
    return report.looseCells.compactMap { cell in
      guard let header = cell.header, headers.contains(header),
        report.traffic.indices.contains(cell.row - 1), let prior = cell.value?.value
      else { return nil }
      let site = report.traffic[cell.row - 1]
      guard site.line == cell.line else { return nil }
      return contradiction(site, row: cell.row, prior: prior)
    }
  }

  private static func isOfPriorVisits(_ header: String) -> Bool {
    let words = header.lowercased().filter { !$0.isWhitespace }
    return priorWords.contains(where: words.holds) && visitWords.contains(where: words.holds)
  }

  private static func contradiction(_ site: WebsiteTraffic, row: Int, prior: DecimalNumber) -> Diagnostic? {
    guard let visits = site.visits.flatMap({ NumberLexeme.read($0.raw).value?.value }),
      let growth = site.growth.flatMap({ NumberLexeme.read($0.raw).value?.value }),
      let ratio = RoundingInterval(of: visits) / RoundingInterval(of: prior)
    else { return nil }
    // A different magnitude indicates a different unit and proves nothing.
    guard ratio.midpoint > 0.01, ratio.midpoint < 100 else { return nil }
    let printed = RoundingInterval(of: growth)
    let low = (ratio.lower - 1) * 100
    let high = (ratio.upper - 1) * 100
    guard printed.upper < low || printed.lower > high else { return nil }
    let computed = ShownRange("\(low.rounded(digits: 2))%", "\(high.rounded(digits: 2))%")
    return Diagnostic(
      .growthContradicted,
      "\(site.app): from \(prior) to \(visits) is \(computed.english), not the printed \(site.growth?.raw ?? "")",
      dataset: "traffic", row: row, column: "visits_growth", printed: site.growth?.raw,
      computed: computed.plain,
      line: site.line)
  }

  // MARK: Shares against the same company's other rows

  private static func shares(_ report: Report) -> [Diagnostic] {
    var first: [String: (row: Int, shares: RoundingInterval)] = [:]
    return report.companies.enumerated().compactMap { index, company in
      guard let price = company.price?.value, let cap = company.marketCap?.value,
        let shares = RoundingInterval(of: cap) / RoundingInterval(of: price)
      else { return nil }
      let code = company.ticker.value?.code ?? company.ticker.raw
      guard !code.isEmpty else { return nil }
      guard let (row, other) = first[code] else {
        first[code] = (index + 1, shares)
        return nil
      }
      guard shares.intersection(other) == nil else { return nil }
      let computed = "\(other.midpoint.rounded(digits: 1))"
      return Diagnostic(
        .sharesContradicted,
        "\(code): market cap over price is \(shares.midpoint.rounded(digits: 1)) mn shares here and "
          + "\(computed) in row \(row)",
        dataset: "companies", row: index + 1, column: "shares_mn",
        printed: "\(shares.midpoint.rounded(digits: 1))", computed: computed, line: company.line)
    }
  }

  // MARK: Values that their column cannot hold

  private static func implausible(_ report: Report) -> [Diagnostic] {
    let companies = report.companies.enumerated().flatMap { index, company in
      [("price", company.price), ("market_cap_mn", company.marketCap)].compactMap { column, printed in
        notAbove(0, printed, "companies", index + 1, column)
      } + priceAboveCap(company, row: index + 1)
    }
    let traffic = report.traffic.enumerated().flatMap { index, site in
      [
        below(0, site.visits, "traffic", index + 1, "visits_mn"),
        below(-1, site.growth, "traffic", index + 1, "visits_growth"),
      ].compactMap { $0 }
    }
    return companies + traffic
  }

  private static func priceAboveCap(_ company: Company, row: Int) -> [Diagnostic] {
    guard company.pricesAboveCap, let price = company.price, let cap = company.marketCap?.value else {
      return []
    }
    return [
      Diagnostic(
        .valueKind, "the price \(price.raw) is above the market cap of \(cap) mn: columns may have shifted",
        dataset: "companies", row: row, column: "price", printed: price.raw, line: company.line)
    ]
  }

  private static func notAbove(
    _ limit: Int64, _ printed: Printed<DecimalNumber>?, _ dataset: String, _ row: Int, _ column: String
  ) -> Diagnostic? {
    guard let printed, let value = printed.value, !(value > DecimalNumber(limit)) else { return nil }
    return outOfRange(printed, "is not above \(limit)", dataset, row, column)
  }

  private static func below(
    _ limit: Int64, _ printed: Printed<DecimalNumber>?, _ dataset: String, _ row: Int, _ column: String
  ) -> Diagnostic? {
    guard let printed, let value = printed.value, value < DecimalNumber(limit) else { return nil }
    return outOfRange(printed, "is below \(limit == -1 ? "-100%" : "\(limit)")", dataset, row, column)
  }

  private static func outOfRange(
    _ printed: Printed<DecimalNumber>, _ what: String, _ dataset: String, _ row: Int, _ column: String
  ) -> Diagnostic {
    Diagnostic(
      .valueKind, "'\(printed.raw)' \(what): columns may have shifted", dataset: dataset, row: row,
      column: column,
      printed: printed.raw, line: printed.location.line)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Printed growth does not follow from the prior printed visits.
  public static let growthContradicted = DiagnosticCode(
    "growth-contradicted", .warning,
    "环比增速与前期访问量不符",
    "printed growth does not follow from the prior printed visits",
    example:
      #"上周 `10.00`，本周 `11.00`，环比 `5.00%`；只有印出上周访问量的表格才能核对 · only a table that prints last week's visits can be checked"#
  )

  /// Market cap over price differs from the same company's other rows.
  public static let sharesContradicted = DiagnosticCode(
    "shares-contradicted", .warning,
    "市值与股价推得的股本与同公司其他行不一致",
    "market cap over price differs from the same company's other rows",
    example: #"`0700.HK` 两行，总市值 · two rows, market cap `3,549,273` / `454,163`"#)
}
