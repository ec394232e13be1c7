import Lexemes
import Tabular
import Document
import ReportReading

/// The forecast table, with growth and PE computed from the printed figures.
enum CompaniesDataset: DatasetDefinition {
  static let description = TableSpec.companies.description

  static func columns(_ shape: ReportShape) -> [Column] {
    let years = Array(shape.fiscalYears.enumerated())
    func family(_ column: (Int, String) -> Column) -> [Column] {
      years.map { column($0.offset + 1, $0.element) }
    }
    return identity(shape) + years.map { fiscalYear($0.offset + 1) } + family(eps) + family(printedPE)
      + shape.companyColumns.columns(years: shape.fiscalYears)
      + years.dropFirst().map { growth($0.offset + 1, $0.element) } + printedFigureGrowth(shape) + [
        conversion
      ]
      + family(computedPE) + family(gap) + [peg, earningsYield, shares] + upside(shape)
      + [capInYuan] + family(impliedProfit) + family(impliedProfitPrinted) + [
        premium, reportingCurrency, status,
      ]
      + ratingColumns + [normalizedTicker]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    let places = ColumnPlaces(columns)
    let ranks = RatingRanks(reading.report)
    return zip(reading.report.companies, reading.conversions.companies).map { company, conversion in
      let figures = figures(company)
      let values =
        cells(of: company, conversion) + ratingValues(company, ranks) + figures.map { ($0, Value($1)) }
      var row = places.row(line: company.line, values)
      complete(&row, company, conversion, figures)
      if company.isMeasuredWhole { measureWhole(&row, columns + [.line]) }
      return row
    }
  }

  private static func cells(of company: Company, _ conversion: Conversions.Company) -> [(String, Value)] {
    [
      ("ticker", Value(company.ticker.raw)), ("name", Value(company.name)),
      ("segment", Value(company.segment)),
      ("rating", Value(company.rating)), ("currency", Value(company.ticker.value?.currency)),
      ("price", Value(company.price)), ("market_cap_mn", Value(company.marketCap)),
      ("target_price", Value(company.targetPrice)), ("pe_status", .text(conversion.status.rawValue)),
      ("reporting_currency", Value(conversion.reportingCurrency)),
      ("ticker_normalized", Value(company.ticker.value?.code)),
    ] + company.estimates.enumerated().map { ("fy\($0 + 1)", .text($1.fiscalYear)) }
  }

  /// Adds a row's own expressions, and where its printed cells were read from.
  private static func complete(
    _ row: inout Row, _ company: Company, _ conversion: Conversions.Company,
    _ figures: [(String, Printed<DecimalNumber>)]
  ) {
    row.expressions["conversion"] = conversion.expression
    row.expressions["market_cap_cny_mn"] = conversion.homeRate?.expression
    row.setOrigin("ticker", company.ticker)
    if company.ticker.value != nil {
      row.setOrigin("currency", company.ticker)
      row.setOrigin("ticker_normalized", company.ticker)
    }
    row.setOrigin("price", company.price)
    row.setOrigin("target_price", company.targetPrice)
    row.setOrigin("market_cap_mn", company.marketCap)
    for (name, figure) in figures { row.setOrigin(name, figure) }
    for (year, estimate) in company.estimates.enumerated() {
      row.setOrigin("fy\(year + 1)", estimate.header)
    }
  }

  /// A company's printed figures with the names of their columns.
  private static func figures(_ company: Company) -> [(String, Printed<DecimalNumber>)] {
    let standing = company.figures.map { ($0.key.column, $0.value) }
    return standing
      + company.estimates.enumerated().flatMap { year, estimate in
        estimate.figures.map { ("\($0.key.column)_fy\(year + 1)", $0.value) }
      }
  }
}

// MARK: - Printed columns

extension CompaniesDataset {
  private static func identity(_ shape: ReportShape) -> [Column] {
    let segment = Column(
      "segment", LocalizedText("分组", "Segment"), .text,
      meaning: LocalizedText("表内分组标题", "the heading inside the table that it is under"),
      familyPattern: "^segment$")
    return [
      Column(
        "ticker", LocalizedText("公司代码", "Ticker"), .code,
        meaning: LocalizedText("报告所载的证券代码", "the code as printed")),
      Column(
        "name", LocalizedText("公司名称", "Company"), .text, meaning: LocalizedText("公司名称", "the name as printed")
      ),
    ] + (shape.hasSegments ? [segment] : []) + [
      Column(
        "rating", LocalizedText("投资评级", "Rating"), .text,
        meaning: LocalizedText("投资评级", "the rating as printed")),
      Column(
        "currency", LocalizedText("股价币种", "Currency"), .code,
        meaning: LocalizedText("股价币种，由代码后缀得出（ISO 4217）", "ISO 4217 of the price, from the code's suffix")),
      Column(
        "price", LocalizedText("昨收盘", "Price"), .number, unit: Units.currencyPerShare,
        meaning: LocalizedText("昨收盘价", "last close")),
    ] + (shape.companyColumns.hasTargetPrice ? [CompanyColumnSet.targetPrice] : []) + [
      Column(
        "market_cap_mn", LocalizedText("总市值", "Market cap"), .number, unit: Units.millionsOfCurrency,
        meaning: LocalizedText("总市值", "market capitalisation"))
    ]
  }

  private static func fiscalYear(_ number: Int) -> Column {
    Column(
      "fy\(number)", LocalizedText("财年 \(number)", "FY\(number)"), .code,
      meaning: LocalizedText(
        "第 \(number) 个报告财年；两位数的年份写成四位", "printed fiscal year \(number); two digits are written as four"),
      familyPattern: "^fy[1-9][0-9]*$")
  }

  private static func eps(_ number: Int, _ year: String) -> Column {
    Column(
      "eps_fy\(number)", LocalizedText(same: "EPS \(year)"), .number, unit: Units.epsPerShare,
      meaning: LocalizedText("报告所载的每股收益", "printed earnings per share"),
      group: LocalizedText("每股收益（报告）", "EPS, printed"), familyPattern: "^eps_fy[1-9][0-9]*$")
  }

  private static func printedPE(_ number: Int, _ year: String) -> Column {
    Column(
      "pe_printed_fy\(number)", LocalizedText("报告 PE \(year)", "Printed PE \(year)"), .multiple,
      unit: Units.times, meaning: LocalizedText("报告所载的市盈率", "printed price to earnings"),
      group: LocalizedText("市盈率（报告）", "PE, printed"), familyPattern: "^pe_printed_fy[1-9][0-9]*$")
  }
}

// MARK: - Computed columns

extension CompaniesDataset {
  private static func growth(_ number: Int, _ year: String) -> Column {
    let before = Expression.column("eps_fy\(number - 1)")
    return Column(
      "eps_growth_fy\(number)", LocalizedText("EPS 增速 \(year)", "EPS growth \(year)"), .percent,
      unit: Units.fraction,
      meaning: LocalizedText(
        "本年 EPS ÷ 上年 EPS − 1；上年 EPS 不为正时留空",
        "EPS / EPS of the year before − 1; empty unless the latter is above 0"),
      expression: (.column("eps_fy\(number)") / before - 1).whenPositive(before),
      group: LocalizedText("增速（计算）", "Growth, computed"), familyPattern: "^eps_growth_fy[1-9][0-9]*$",
      style: ColumnStyle(mark: .trendArrow, decimals: .exactly(1)))
  }

  private static var conversion: Column {
    Column(
      "conversion", LocalizedText("换算系数", "Conversion"), .number, unit: Units.factor,
      meaning: LocalizedText(
        "股价币种/交易股 → EPS 币种/股，取自假设表",
        "price currency per traded share to EPS currency per share, from the assumptions"),
      expression: .input("conversion"), group: LocalizedText("市盈率（计算）", "PE, computed"))
  }

  private static func computedPE(_ number: Int, _ year: String) -> Column {
    let eps = Expression.column("eps_fy\(number)")
    return Column(
      "pe_fy\(number)", LocalizedText("PE \(year)", "PE \(year)"), .multiple, unit: Units.times,
      meaning: LocalizedText(
        "股价 × 换算系数 ÷ EPS；EPS 不为正时留空", "price × conversion / EPS; empty where EPS is not above 0"),
      expression: (.column("price") * .column("conversion") / eps).whenPositive(eps),
      group: LocalizedText("市盈率（计算）", "PE, computed"), familyPattern: "^pe_fy[1-9][0-9]*$")
  }

  private static func gap(_ number: Int, _ year: String) -> Column {
    Column(
      "pe_gap_fy\(number)", LocalizedText("PE 偏差 \(year)", "PE gap \(year)"), .percent, unit: Units.fraction,
      meaning: LocalizedText("计算 PE ÷ 报告 PE − 1", "computed PE / printed PE − 1"),
      expression: .column("pe_fy\(number)") / .column("pe_printed_fy\(number)") - 1,
      group: LocalizedText("核对", "Check"), familyPattern: "^pe_gap_fy[1-9][0-9]*$",
      style: ColumnStyle(decimals: .exactly(1)))
  }

  private static var peg: Column {
    let growth = Expression.column("eps_growth_fy2")
    return Column(
      "peg", LocalizedText("PEG", "PEG"), .number, unit: Units.times,
      meaning: LocalizedText(
        "PE ÷（EPS 增速 × 100）；增速不为正时留空", "PE over EPS growth in percent; empty where growth is not above 0"),
      expression: (.column("pe_fy1") / (growth * 100)).whenPositive(growth),
      group: LocalizedText("估值（计算）", "Valuation, computed"), style: ColumnStyle(decimals: .exactly(2)))
  }

  private static var earningsYield: Column {
    Column(
      "earnings_yield_fy1", LocalizedText("盈利收益率", "Earnings yield"), .percent, unit: Units.fraction,
      meaning: LocalizedText("1 ÷ 计算 PE", "1 over computed PE"), expression: 1 / .column("pe_fy1"),
      group: LocalizedText("估值（计算）", "Valuation, computed"))
  }

  private static var shares: Column {
    Column(
      "shares_mn", LocalizedText("股本", "Shares"), .number, unit: Units.millionShares,
      meaning: LocalizedText("总市值 ÷ 股价", "market cap over price"),
      expression: .column("market_cap_mn") / .column("price"),
      group: LocalizedText("估值（计算）", "Valuation, computed"))
  }
}
