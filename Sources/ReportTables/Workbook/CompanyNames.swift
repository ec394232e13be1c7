import Lexemes
import Tabular

/// The columns of companies that sheets speak of, for the years that a report prints.
struct CompanyNames {
  let table: TypedTable
  let shape: ReportShape

  static let ownPremium = "premium"
  static let headlineGrowth = "growth_headline"
  static let place = "place"
  /// Cap and implied profit as they are read.
  static let cap = "cap_shown"
  static let profit = "profit_shown"

  init(_ table: TypedTable, _ shape: ReportShape) {
    self.table = table
    self.shape = shape
  }

  /// Estimated years, three at most, by number.
  var shownYears: [Int] {
    let first = shape.firstEstimate + 1
    return Array(first...max(first, min(first + 2, shape.fiscalYears.count)))
  }

  private var firstYear: Int { shape.firstEstimate + 1 }
  var pe: String { "pe_fy\(firstYear)" }
  var year: String { shape.fiscalYears[firstYear - 1] }
  /// The PE of the year after; nil where there is none.
  var nextPE: String? { firstYear < shape.fiscalYears.count ? "pe_fy\(firstYear + 1)" : nil }
  var nextYear: String? { firstYear < shape.fiscalYears.count ? shape.fiscalYears[firstYear] : nil }

  var growth: String { shape.growthColumn }
  var growthYear: Int? { Int(growth.dropFirst("eps_growth_fy".count)) }
  var growthLabel: String { growthYear.map { shape.fiscalYears[$0 - 1] } ?? "" }

  /// Years with all that a PE is checked by.
  var checkedYears: [Int] {
    shape.fiscalYears.indices.map { $0 + 1 }.filter { year in
      ["price", "eps_fy\(year)", "pe_printed_fy\(year)", "pe_fy\(year)"].allSatisfy(table.has)
    }
  }

  var growthYears: [Int] {
    guard shape.fiscalYears.count > 1 else { return [] }
    return (2...shape.fiscalYears.count).filter { table.has("eps_growth_fy\($0)") }
  }

  /// Printed figures that readers may change.
  var edited: [String] {
    ["price", "market_cap_mn"].filter(table.has)
      + checkedYears.flatMap { ["eps_fy\($0)", "pe_printed_fy\($0)"] }
  }

  var premium: String { table.has("premium_to_median_fy1") ? "premium_to_median_fy1" : Self.ownPremium }

  var hasCap: Bool { table.values(of: "market_cap_cny_mn")?.contains { $0.number != nil } ?? false }

  /// What companies are ordered by: never caps of several currencies.
  var order: String? {
    if hasCap { return "market_cap_cny_mn" }
    let currencies = Set((table.values(of: "currency") ?? []).map(\.plainWord))
    let caps = table.values(of: "market_cap_mn") ?? []
    return currencies.count == 1 && caps.contains { $0.number != nil } ? "market_cap_mn" : nil
  }

  /// What the PE say that companies earn, for weighted PE; empty without caps in one currency.
  var profits: [(name: String, year: Int)] {
    guard hasCap else { return [] }
    return shownYears.filter { table.has("pe_fy\($0)") }.map { year in
      (year == 1 ? "net_profit_implied_fy1" : "profit_fy\(year)", year)
    }
  }

  /// The factor that the PE of most companies depend on, that of the yuan apart; nil where none is shared.
  var sharedInput: String? {
    var counts: [String: Int] = [:]
    for row in table.rows {
      for name in row.expressions["conversion"]?.inputsRead ?? []
      where name.opens(with: "fx_") || name.opens(with: "conversion_") {
        counts[name, default: 0] += 1
      }
    }
    return counts.filter { $0.key != "conversion_CNY" && $0.value > 1 }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// What the row's own cells say of its PE, as the sheet's formula will.
  func liveStatus(_ row: Int) -> Conversions.Status {
    let values = table.rows[row].values
    func decimal(_ name: String) -> DecimalNumber? {
      guard let index = table.index(of: name), case .decimal(let decimal) = values[index] else { return nil }
      return decimal
    }
    var checked = 0
    for year in checkedYears {
      guard let price = decimal("price"), let eps = decimal("eps_fy\(year)"),
        let printed = decimal("pe_printed_fy\(year)"), eps.significand > 0, price.significand > 0,
        let pe = table.index(of: "pe_fy\(year)").flatMap({ values[$0].number })
      else { continue }
      checked += 1
      let half = { (number: DecimalNumber) in
        let interval = RoundingInterval(of: number)
        return (interval.upper - interval.lower) / 2
      }
      let (p, e, m) = (price.doubleValue, eps.doubleValue, printed.doubleValue)
      let low = (m - half(printed)) * (1 - half(eps) / e) / (1 + half(price) / p)
      let high = (m + half(printed)) * (1 + half(eps) / e) / (1 - half(price) / p)
      if pe < (low * 1e6).rounded(.down) / 1e6 || pe > (high * 1e6).rounded(.up) / 1e6 {
        return .contradicted
      }
    }
    return checked == 0 ? .unchecked : .reconciled
  }
}

extension Value {
  /// The text of a text, and nothing of anything else.
  fileprivate var plainWord: String { if case .text(let text) = self { text } else { "" } }
}
