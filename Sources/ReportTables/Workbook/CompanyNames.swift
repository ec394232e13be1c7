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

  /// Whether the report prints profits in place of EPS, so that PE follow from market cap and net profit.
  let isWhole: Bool

  init(_ table: TypedTable, _ shape: ReportShape) {
    self.table = table
    self.shape = shape
    let years = shape.fiscalYears.indices.map { $0 + 1 }
    isWhole =
      !years.contains { table.hasValues("eps_fy\($0)") }
      && years.contains { table.hasValues("net_profit_fy\($0)") }
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

  /// What a row's PE divide by: EPS, or the net profit in a report that prints profits and no EPS.
  var earnings: String { isWhole ? "net_profit" : "eps" }

  var growth: String {
    isWhole ? shape.growthColumn.replacing("eps_", with: "net_profit_") : shape.growthColumn
  }
  var growthYear: Int? {
    growth.utf8.lastIndex(of: UInt8(ascii: "y")).flatMap { Int(growth[growth.index(after: $0)...]) }
  }
  /// Whether there is a year before, and so a column of growth with anything in it.
  var hasGrowth: Bool { (growthYear.map { growthYears.contains($0) } ?? false) && table.hasValues(growth) }
  /// What grows.
  var growthTitle: LocalizedText {
    isWhole ? LocalizedText("净利增速", "NI growth") : LocalizedText("EPS 增速", "EPS growth")
  }
  var growthLabel: String { growthYear.map { shape.fiscalYears[$0 - 1] } ?? "" }

  /// Years with all that a PE is checked by.
  var checkedYears: [Int] {
    shape.fiscalYears.indices.map { $0 + 1 }.filter { year in
      ["price", "eps_fy\(year)", "pe_printed_fy\(year)", "pe_fy\(year)"].allSatisfy(table.has)
    }
  }

  var growthYears: [Int] {
    guard shape.fiscalYears.count > 1 else { return [] }
    let earnings = earnings
    return (2...shape.fiscalYears.count).filter { table.has("\(earnings)_growth_fy\($0)") }
  }

  /// Printed figures that readers may change.
  var edited: [String] {
    let earnings = earnings
    return ["price", "market_cap_mn"].filter(table.has)
      + checkedYears.flatMap { ["\(earnings)_fy\($0)", "pe_printed_fy\($0)"] }.filter(table.has)
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
    let (size, earnings) = isWhole ? ("market_cap_mn", "net_profit_fy") : ("price", "eps_fy")
    func number(_ name: String) -> Double? {
      table.index(of: name).flatMap { table.rows[row].values[$0].number }
    }
    var checked = 0
    for year in checkedYears {
      let (earnings, printed) = ("\(earnings)\(year)", "pe_printed_fy\(year)")
      guard let p = number(size), let e = number(earnings), let m = number(printed), e > 0, p > 0,
        let halfP = half(size, row), let halfE = half(earnings, row), let halfM = half(printed, row),
        let pe = number("pe_fy\(year)")
      else { continue }
      checked += 1
      let low = (m - halfM) * (1 - halfE / e) / (1 + halfP / p)
      let high = (m + halfM) * (1 + halfE / e) / (1 - halfP / p)
      if pe < (low * 1e6).rounded(.down) / 1e6 || pe > (high * 1e6).rounded(.up) / 1e6 {
        return .contradicted
      }
    }
    return checked == 0 ? .unchecked : .reconciled
  }

  /// By how much a printed number may be off: half of its last digit.
  ///
  /// Caps and profits are held in millions whatever the unit of print: `2321` 亿 is exact to half a hundred million, which
  /// only its text tells. Where that is not known, neither is how exact the number is.
  func half(_ name: String, _ row: Int) -> Double? {
    guard let index = table.index(of: name), case .decimal(let decimal) = table.rows[row].values[index] else {
      return nil
    }
    guard name == "market_cap_mn" || name.opens(with: "net_profit_fy") else { return Self.half(decimal) }
    guard let raw = table.rows[row].origins[name]?.raw, let printed = NumberLexeme.read(raw).value?.value,
      printed.significand != 0
    else { return nil }
    return Self.half(printed) * (decimal.doubleValue / printed.doubleValue).magnitude
  }

  private static func half(_ decimal: DecimalNumber) -> Double {
    let interval = RoundingInterval(of: decimal)
    return (interval.upper - interval.lower) / 2
  }
}

extension Value {
  /// The text of a text, and nothing of anything else.
  fileprivate var plainWord: String { if case .text(let text) = self { text } else { "" } }
}
