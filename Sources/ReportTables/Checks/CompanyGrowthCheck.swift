import Document
import Lexemes
import ReportReading

/// Compares printed growth of EPS, profit and revenue with the figures of both years, allowing for rounding.
enum CompanyGrowthCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    report.companies.enumerated().flatMap { index, company in
      zip(company.estimates.indices, company.estimates.indices.dropFirst()).flatMap { before, year in
        company.estimates[year].printedGrowth.sorted { $0.key.column < $1.key.column }.compactMap {
          figure, growth in
          contradiction(
            company, row: index + 1, "\(figure.column)_growth_fy\(year + 1)", figure, growth,
            from: company.estimates[before], to: company.estimates[year])
        }
      }
    }
  }

  /// Returns nil where the growth follows, or where the figures do not determine it.
  private static func contradiction(
    _ company: Company, row: Int, _ column: String, _ figure: CompanyFigure, _ growth: Printed<DecimalNumber>,
    from before: Company.Estimate, to year: Company.Estimate
  ) -> Diagnostic? {
    guard areConsecutive(before, year), let first = before.figures[figure].flatMap(interval), first.lower > 0,
      let second = year.figures[figure].flatMap(interval), second.lower > 0,
      let printed = NumberLexeme.read(growth.raw).value?.value, !growth.isApproximate
    else { return nil }
    let low = (second.lower / first.upper - 1) * 100
    let high = (second.upper / first.lower - 1) * 100
    let bounds = RoundingInterval(of: printed)
    guard bounds.upper < low - slack || bounds.lower > high + slack else { return nil }
    let computed = ShownRange("\(low.rounded(digits: 2))%", "\(high.rounded(digits: 2))%")
    let name = company.name ?? company.ticker.raw
    return Diagnostic(
      .figureGrowthContradicted,
      "\(name) \(year.fiscalYear): the printed growth \(growth.raw) does not follow; from "
        + "\(before.figures[figure]?.raw ?? "") to \(year.figures[figure]?.raw ?? "") is \(computed.english)",
      chinese: "\(name) \(year.fiscalYear)：报告增速 \(growth.raw) 与两年数值不符，推得 \(computed.chinese)",
      dataset: "companies", row: row, column: column, printed: growth.raw,
      computed: computed.plain, line: growth.location.line)
  }

  /// The tolerance for double rounding by houses, in percentage points.
  private static let slack = 0.1

  private static func areConsecutive(_ before: Company.Estimate, _ year: Company.Estimate) -> Bool {
    guard let first = FiscalYear.readBesideName(before.fiscalYear)?.year,
      let second = FiscalYear.readBesideName(year.fiscalYear)?.year
    else { return false }
    return second == first + 1
  }

  /// The interval of values that a printed figure may have been rounded from.
  private static func interval(_ printed: Printed<DecimalNumber>) -> RoundingInterval? {
    guard let value = printed.value, value.significand > 0, let lexeme = NumberLexeme.read(printed.raw).value,
      lexeme.value.significand > 0
    else { return nil }
    let unit = value.doubleValue / lexeme.value.doubleValue
    let own = RoundingInterval(of: lexeme.value)
    return RoundingInterval(lower: own.lower * unit, upper: own.upper * unit)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Printed growth of EPS, profit or revenue does not follow from the figures of both years.
  public static let figureGrowthContradicted = DiagnosticCode(
    "figure-growth-contradicted", .warning,
    "报告所载的每股收益、利润或收入增速与两年数值不符",
    "printed growth of EPS, profit or revenue does not follow from the figures of both years",
    example: #"净利润 `100` → `125`，增速 `15%`"#)
}
