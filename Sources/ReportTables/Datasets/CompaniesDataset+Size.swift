import Document
import Lexemes
import ReportReading
import Tabular

/// Columns derived from market cap, net profit, revenue and target price.
extension CompaniesDataset {
  /// The PE of a company without EPS: market cap divided by net profit, at the conversion factor.
  static func measureWhole(_ row: inout Row, _ columns: [Column]) {
    let names = Set(columns.map(\.name))
    for column in columns where column.name.opens(with: "pe_fy") {
      let year = column.name.dropFirst("pe_".count)
      guard names.contains("net_profit_\(year)") else { continue }
      let profit = Expression.column("net_profit_\(year)")
      row.expressions[column.name] = (.column("market_cap_mn") * .column("conversion") / profit).whenPositive(
        profit)
    }
  }

  private static let size = LocalizedText("市值与利润（计算）", "Cap and profit, computed")

  static func upside(_ shape: ReportShape) -> [Column] {
    guard shape.companyColumns.hasTargetPrice else { return [] }
    return [
      Column(
        "upside", LocalizedText("上行空间", "Upside"), .percent, unit: Units.fraction,
        meaning: LocalizedText("目标价 ÷ 股价 − 1", "target price / price − 1"),
        expression: .column("target_price") / .column("price") - 1,
        group: LocalizedText("估值（计算）", "Valuation, computed"), isOptional: true)
    ]
  }

  /// The growth of figures that are printed for each year.
  static func printedFigureGrowth(_ shape: ReportShape) -> [Column] {
    [CompanyFigure.netProfit, .revenue].filter(shape.companyColumns.yearly.contains).flatMap { figure in
      shape.fiscalYears.enumerated().dropFirst().map { growth(of: figure, $0.offset + 1, $0.element) }
    }
  }

  private static func growth(of figure: CompanyFigure, _ number: Int, _ year: String) -> Column {
    let before = Expression.column("\(figure.column)_fy\(number - 1)")
    let name = figure == .netProfit ? LocalizedText("净利润", "Net profit") : LocalizedText("收入", "Revenue")
    return Column(
      "\(figure.column)_growth_fy\(number)",
      LocalizedText("\(name.chinese)增速 \(year)", "\(name.english) growth \(year)"), .percent,
      unit: Units.fraction,
      meaning: LocalizedText(
        "本年 ÷ 上年 − 1；上年不为正时留空", "this year / the year before − 1; empty unless the year before is above 0"),
      expression: (.column("\(figure.column)_fy\(number)") / before - 1).whenPositive(before),
      group: LocalizedText("增速（计算）", "Growth, computed"),
      familyPattern: "^\(figure.column)_growth_fy[1-9][0-9]*$", style: ColumnStyle(mark: .trendArrow),
      isOptional: true)
  }

  static var capInYuan: Column {
    Column(
      "market_cap_cny_mn", LocalizedText("总市值（人民币）", "Market cap (CNY)"), .number, unit: Units.millionsOfYuan,
      meaning: LocalizedText(
        "总市值 × 兑人民币汇率，取自假设表；汇率未知时留空",
        "market cap times the rate to the yuan, from the assumptions; empty where none is known"),
      expression: .column("market_cap_mn") * .input("rate_to_cny"), group: size)
  }

  static func impliedProfit(_ number: Int, _ year: String) -> Column {
    let pe = Expression.column("pe_fy\(number)")
    return Column(
      "net_profit_implied_fy\(number)", LocalizedText("推算净利润 \(year)", "Implied net profit \(year)"), .number,
      unit: Units.millionsOfYuan,
      meaning: LocalizedText("人民币市值 ÷ 计算 PE", "market cap in yuan over the computed PE"),
      expression: (.column("market_cap_cny_mn") / pe).whenPositive(pe), group: size,
      familyPattern: "^net_profit_implied_fy[1-9][0-9]*$", style: ColumnStyle(isAdministrative: number > 1))
  }

  static func impliedProfitPrinted(_ number: Int, _ year: String) -> Column {
    let pe = Expression.column("pe_printed_fy\(number)")
    return Column(
      "net_profit_implied_printed_fy\(number)",
      LocalizedText("推算净利润（报告 PE）\(year)", "Implied net profit, printed PE \(year)"), .number,
      unit: Units.millionsOfYuan,
      meaning: LocalizedText("人民币市值 ÷ 报告 PE", "market cap in yuan over the printed PE"),
      expression: (.column("market_cap_cny_mn") / pe).whenPositive(pe), group: size,
      familyPattern: "^net_profit_implied_printed_fy[1-9][0-9]*$", style: ColumnStyle(isAdministrative: true))
  }

  static var premium: Column {
    Column(
      "premium_to_median_fy1", LocalizedText("较中位数", "To median"), .percent, unit: Units.fraction,
      meaning: LocalizedText("计算 PE ÷ 表内中位数 − 1", "computed PE / the table's median − 1"),
      expression: .column("pe_fy1") / .aggregate(.median, ColumnReference("pe_fy1")) - 1,
      group: LocalizedText("估值（计算）", "Valuation, computed"),
      style: ColumnStyle(decimals: .exactly(0), isSigned: true))
  }

  static var reportingCurrency: Column {
    Column(
      "reporting_currency", LocalizedText("财报币种", "Reporting currency"), .code,
      meaning: LocalizedText(
        "每股收益、利润与收入的币种（ISO 4217）；报告未列示且无法得知时留空",
        "ISO 4217 of EPS, profit and revenue; empty where neither printed nor known"), isOptional: true)
  }
}
