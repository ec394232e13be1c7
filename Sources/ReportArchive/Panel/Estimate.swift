import Lexemes
import Tabular

/// One estimate that a house makes for a company.
struct Estimate: Sendable {
  /// The index of its report in the set.
  let report: Int
  let ticker: Value
  let name: Value
  let key: String
  let metric: EstimateMetric
  let basis: String
  /// In one spelling, `2025E` for `25F` and `FY25E`; missing for a target price.
  let fiscalYear: Value
  let value: Value
  let unit: String
  let currency: Value
  let line: Value
  let page: Value

  /// All estimates that a report makes for a company.
  static func all(_ company: CompanyIssue, report: Int) -> [Estimate] {
    func estimate(_ metric: EstimateMetric, _ year: Value, _ value: Value, _ unit: String, _ currency: Value)
      -> Estimate?
    {
      guard value.number != nil else { return nil }
      return Estimate(
        report: report, ticker: company.ticker, name: company.name, key: company.key, metric: metric,
        basis: "reported", fiscalYear: year, value: value, unit: unit, currency: currency, line: company.line,
        page: company.page)
    }
    let currency = company.estimateCurrency
    let ofYears = company.years.flatMap { year in
      let label = year.name
      return [
        estimate(.eps, label, year.eps, "per_share", currency),
        estimate(.netProfit, label, year.netProfit, "mn", currency),
        estimate(.revenue, label, year.revenue, "mn", currency), estimate(.pe, label, year.pe, "x", .missing),
      ].compactMap(\.self)
    }
    return ofYears
      + [estimate(.targetPrice, .missing, company.targetPrice, "per_share", company.currency)].compactMap(
        \.self)
  }

  func row(_ leading: [Value]) -> Row {
    Row(
      PanelDatasets.estimates.columns, leading,
      [
        "ticker_normalized": ticker, "name": name, "metric": .text(metric.rawValue), "basis": .text(basis),
        "fiscal_year": fiscalYear, "value": value, "unit": .text(unit), "currency": currency, "line": line,
        "source_page": page,
      ])
  }
}
