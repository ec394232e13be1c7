import Lexemes
import Document
import ReportReading

/// Holds the fiscal years of the forecast table against each other.
enum FiscalYearChecks: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    firstOfTables(report.companies).flatMap { order($0.company, $0.row) + gaps($0.company, $0.row) }
  }

  /// The first company of each table: what is wrong with a header is said once.
  private static func firstOfTables(_ companies: [Company]) -> [(company: Company, row: Int)] {
    var seen: Set<[Printed<String>?]> = []
    return companies.enumerated().compactMap { index, company in
      guard seen.insert(company.estimates.map(\.header)).inserted else { return nil }
      return (company, index + 1)
    }
  }

  // MARK: Order

  /// The model holds the years in order; the places of their cells tell how they are printed.
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

  /// nil where the cells of a row are not on one line.
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
    _ message: String, _ years: [String], _ company: Company, _ row: Int
  ) -> Diagnostic {
    Diagnostic(
      .fiscalYearOrder, message, dataset: "companies", row: row, column: "fy1",
      printed: years.joined(separator: " "), line: company.line)
  }

  // MARK: Gaps

  /// Growth from one printed year to the next is that of several years where years between are not printed.
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
