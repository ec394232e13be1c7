import Lexemes
import Tabular

/// The names of the company columns that sheets refer to, for the years that a report prints.
struct CompanyNames {
  let table: TypedTable
  let shape: ReportShape

  static let ownPremium = "premium"
  static let headlineGrowth = "growth_headline"
  static let place = "place"
  /// Market cap and implied profit in the unit in which they are shown.
  static let cap = "cap_shown"
  static let profit = "profit_shown"

  /// Whether the report prints profits but no EPS, so that PE follow from market cap and net profit.
  let isWhole: Bool

  init(_ table: TypedTable, _ shape: ReportShape) {
    self.table = table
    self.shape = shape
    let years = shape.fiscalYears.indices.map { $0 + 1 }
    isWhole =
      !years.contains { table.hasValues("eps_fy\($0)") }
      && years.contains { table.hasValues("net_profit_fy\($0)") }
    let first = shape.firstEstimate + 1
    let shown = Array(first...max(first, min(first + 2, shape.fiscalYears.count)))
    shownYears = shown
    let converted = shown.first { table.hasValues("pe_fy\($0)") }
    isConverted =
      converted != nil || !shown.contains { table.hasValues("pe_printed_fy\($0)") }
    firstYear = converted ?? shown.first { table.hasValues("pe_printed_fy\($0)") } ?? first
  }

  /// The numbers of the estimated years, at most three.
  let shownYears: [Int]

  /// Whether any PE of the shown years could be computed. If not, the printed ones are shown in their place.
  let isConverted: Bool
  /// The first shown year with such PE, or the first shown year if none has any.
  private let firstYear: Int
  private var peFamily: String { isConverted ? "pe_fy" : "pe_printed_fy" }
  /// The PE that the first page is about.
  var pe: String { peFamily + "\(firstYear)" }
  var year: String { shape.fiscalYears[firstYear - 1] }
  /// Whether there are any such PE; a report may have neither computed nor printed ones.
  var hasPE: Bool { table.hasValues(pe) }
  /// The PE of the following year; nil where it is not among the shown years.
  var nextPE: String? { nextNumber.map { peFamily + "\($0)" } }
  var nextYear: String? { nextNumber.map { shape.fiscalYears[$0 - 1] } }
  private var nextNumber: Int? { shownYears.contains(firstYear + 1) ? firstYear + 1 : nil }
  /// What the PE are called where computed and printed ones could be confused.
  var peTitle: LocalizedText {
    isConverted ? LocalizedText("PE", "PE") : LocalizedText("报告 PE", "printed PE")
  }

  /// The denominator of a row's PE: EPS, or net profit if the report prints profits but no EPS.
  var earnings: String { isWhole ? "net_profit" : "eps" }

  var growth: String {
    isWhole ? shape.growthColumn.replacing("eps_", with: "net_profit_") : shape.growthColumn
  }
  var growthYear: Int? {
    growth.utf8.lastIndex(of: UInt8(ascii: "y")).flatMap { Int(growth[growth.index(after: $0)...]) }
  }
  /// Whether there is a preceding year, and growth has any values.
  var hasGrowth: Bool { (growthYear.map { growthYears.contains($0) } ?? false) && table.hasValues(growth) }
  /// The title of the growth column.
  var growthTitle: LocalizedText {
    isWhole ? LocalizedText("净利增速", "NI growth") : LocalizedText("EPS 增速", "EPS growth")
  }
  var growthLabel: String { growthYear.map { shape.fiscalYears[$0 - 1] } ?? "" }

  /// The years with everything that a check of PE needs.
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

  /// The printed figures that readers may edit.
  var edited: [String] {
    let earnings = earnings
    return ["price", "market_cap_mn"].filter(table.has)
      + checkedYears.flatMap { ["\(earnings)_fy\($0)", "pe_printed_fy\($0)"] }.filter(table.has)
  }

  /// The dataset's column is about its first year, which may be another one than that of the first page.
  var premium: String {
    pe == "pe_fy1" && table.has("premium_to_median_fy1") ? "premium_to_median_fy1" : Self.ownPremium
  }

  var hasCap: Bool { table.values(of: "market_cap_cny_mn")?.contains { $0.number != nil } ?? false }

  /// Whether the table has figures that a factor converts: profits of any kind, PE, or market caps in CNY.
  var areConverted: Bool {
    hasCap
      || table.columns.contains { column in
        ["eps_fy", "net_profit_fy", "pe_fy"].contains(where: column.name.opens(with:))
          && table.hasValues(column.name)
      }
  }

  /// Whether there is anything to say about the check of PE: a printed PE, or a verdict other than "unchecked".
  var hasVerdicts: Bool {
    shape.fiscalYears.indices.contains { table.hasValues("pe_printed_fy\($0 + 1)") }
      || (table.values(of: "pe_status") ?? []).contains {
        $0 != .missing && $0 != .text(Conversions.Status.unchecked.rawValue)
      }
  }

  /// The column by which companies are sorted; never by market caps in several currencies.
  var order: String? {
    if hasCap { return "market_cap_cny_mn" }
    let currencies = Set((table.values(of: "currency") ?? []).map(\.plainWord))
    let caps = table.values(of: "market_cap_mn") ?? []
    return currencies.count == 1 && caps.contains { $0.number != nil } ? "market_cap_mn" : nil
  }

  /// The profits implied by PE, for weighted PE; empty where market caps are not in one currency.
  var profits: [(name: String, year: Int)] {
    guard hasCap else { return [] }
    return shownYears.filter { table.has("pe_fy\($0)") }.map { year in
      (year == 1 ? "net_profit_implied_fy1" : "profit_fy\(year)", year)
    }
  }

  /// The factor that the PE of most companies depend on, except that of the yuan; nil where none is shared, or no PE
  /// could be computed.
  var sharedInput: String? {
    guard isConverted else { return nil }
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

  /// The PE status that the sheet's formula will derive from the row's own cells.
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

  /// The rounding error of a printed number: half a unit of its last digit.
  ///
  /// Market caps and profits are stored in millions whatever the printed unit: `2321` 亿 is accurate to half a hundred
  /// million, which only its text shows. Nil where the text is not known.
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
  /// The text, or an empty string for any other value.
  fileprivate var plainWord: String { if case .text(let text) = self { text } else { "" } }
}
