import Lexemes
import Document
import ReportReading
import Tabular

/// Checks the fiscal years of the forecast table for consistency.
enum FiscalYearChecks: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let tables = Dictionary(grouping: report.companies) { $0.estimates.map(\.header) }
    return firstOfTables(report.companies).flatMap { company, row in
      order(company, row) + gaps(company, row)
        + crossings(company, row, of: tables[company.estimates.map(\.header)] ?? [])
    }
  }

  /// The first company of each table, so that a problem of the header is reported once.
  private static func firstOfTables(_ companies: [Company]) -> [(company: Company, row: Int)] {
    var seen: Set<[Printed<String>?]> = []
    return companies.enumerated().compactMap { index, company in
      guard seen.insert(company.estimates.map(\.header)).inserted else { return nil }
      return (company, index + 1)
    }
  }

  // MARK: Order

  /// The model holds the years in order; the positions of the cells show the printed order.
  private static func order(_ company: Company, _ row: Int) -> [Diagnostic] {
    let eps = printedOrder(company, \.eps)
    let pe = printedOrder(company, \.pe)
    if let eps, eps != inTime(eps, company) {
      return [
        finding("the fiscal years are in the order \(eps.joined(separator: ", "))", eps, company, row)
      ]
    }
    guard let eps, let pe, pe != inTime(pe, company) else { return [] }
    return [
      finding(
        "PE are in the order \(pe.joined(separator: ", ")) and EPS in the order \(eps.joined(separator: ", "))",
        pe, company, row)
    ]
  }

  /// The printed order of the years; nil where the cells of a row are not on one line.
  private static func printedOrder(
    _ company: Company, _ cell: (Company.Estimate) -> Printed<DecimalNumber>?
  ) -> [String]? {
    let places = company.estimates.compactMap { estimate in
      cell(estimate).map { (year: estimate.fiscalYear, location: $0.location) }
    }
    guard places.allSatisfy({ $0.location.line == company.line }) else { return nil }
    return places.enumerated().sorted {
      ($0.element.location.column, $0.offset) < ($1.element.location.column, $1.offset)
    }.map(\.element.year)
  }

  private static func inTime(_ years: [String], _ company: Company) -> [String] {
    company.estimates.map(\.fiscalYear).filter(years.contains)
  }

  private static func finding(
    _ message: String, chinese: String? = nil, _ years: [String], _ company: Company, _ row: Int
  ) -> Diagnostic {
    Diagnostic(
      .fiscalYearOrder, message, chinese: chinese, dataset: "companies", row: row, column: "fy1",
      printed: years.joined(separator: " "), line: company.line)
  }

  // MARK: Years of one figure and of another

  /// A table prints EPS and PE for the same years, or one of them for fewer. If each has a year that the other lacks, a
  /// digit in a header may be wrong, and the column below it would belong to another year.
  private static func crossings(_ company: Company, _ row: Int, of table: [Company]) -> [Diagnostic] {
    let years = [CompanyFigure.eps, .pe, .netProfit, .revenue].map { figure in
      (
        figure,
        company.estimates.indices.filter { year in
          table.contains { $0.estimates[year].figures[figure] != nil }
        }
      )
    }
    for (index, (figure, own)) in years.enumerated() {
      for (other, others) in years[(index + 1)...] where !Set(own).isSubset(of: others) {
        guard !others.isEmpty, !Set(others).isSubset(of: own) else { continue }
        let (left, right) = (printed(own, company), printed(others, company))
        return [
          finding(
            "\(figure.word.english) are printed for \(left.joined(separator: ", ")) and \(other.word.english) for "
              + "\(right.joined(separator: ", ")): a year in the header may be misprinted",
            chinese: "\(figure.word.chinese)为 \(left.joined(separator: "、"))，\(other.word.chinese)为 "
              + "\(right.joined(separator: "、"))：表头年份可能有误", left + right, company, row)
        ]
      }
    }
    return []
  }

  private static func printed(_ years: [Int], _ company: Company) -> [String] {
    years.map { company.estimates[$0].fiscalYear }
  }

  // MARK: Gaps

  /// If printed years are not consecutive, growth from one to the next spans several years.
  private static func gaps(_ company: Company, _ row: Int) -> [Diagnostic] {
    let years = company.estimates.map { FiscalYear.readHeading($0.fiscalYear)?.year }
    return years.indices.dropFirst().compactMap { index in
      guard let year = years[index], let before = years[index - 1], year - before > 1 else { return nil }
      let printed = [index - 1, index].map { company.estimates[$0].fiscalYear }
      let peg = index == 1 ? ", and so is that in PEG" : ""
      return Diagnostic(
        .fiscalYearOrder,
        "\(printed[0]) to \(printed[1]) are \(year - before) years: eps_growth_fy\(index + 1) is the growth of all of them, "
          + "not of one\(peg)", dataset: "companies", row: row, column: "eps_growth_fy\(index + 1)",
        printed: printed.joined(separator: " "), line: company.line)
    }
  }
}

extension CompanyFigure {
  /// The figure's name in a sentence.
  fileprivate var word: LocalizedText {
    switch self {
    case .eps: LocalizedText("EPS ", "EPS")
    case .pe: LocalizedText("PE ", "PE")
    case .netProfit: LocalizedText("净利润", "profits")
    case .revenue: LocalizedText("营业收入", "revenues")
    case .pb, .ps, .peg, .evEBITDA, .roe, .dividendYield: LocalizedText(same: column)
    }
  }
}
