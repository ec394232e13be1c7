import Lexemes
import Tabular
import Document
import ReportReading

/// One dataset of the data contract: its names, its columns, and how its rows are made from a report.
///
/// To add a dataset, write a definition and list it in ``DatasetCatalog``; every output then includes it.
protocol DatasetDefinition: Sendable {
  static var description: DatasetDescription { get }
  /// The columns for a report with a given shape, without the closing `line` and `source_page`.
  static func columns(_ shape: ReportShape) -> [Column]
  /// A row for each entry, with a value for each of the columns and for `line`.
  static func rows(_ reading: Reading) -> [Row]
}

/// The input of a dataset: the report and what was derived from it.
struct Reading: Sendable, Hashable {
  /// The report that rows are made from.
  let report: Report
  /// The properties of the report that determine the columns.
  let shape: ReportShape
  /// How prices are converted to the currency of EPS.
  let conversions: Conversions
  /// All findings, in the order of the `checks` dataset.
  var diagnostics: [Diagnostic]
}

/// The properties of a report that determine the number of columns of a dataset.
public struct ReportShape: Sendable, Hashable {
  /// The printed fiscal years, `2024E` and so on, in printed order.
  public let fiscalYears: [String]
  /// Whether the forecast table groups companies under headings.
  public let hasSegments: Bool
  /// The optional columns of companies that the report prints.
  let companyColumns: CompanyColumnSet

  /// The standard shape of the data contract, with two fiscal years.
  public static let standard = ReportShape(fiscalYears: ["FY1", "FY2"], hasSegments: false)

  /// The standard shape with every optional column, for the schema and the dictionary.
  public static let documented = ReportShape(
    fiscalYears: standard.fiscalYears, hasSegments: false, companyColumns: .all)

  /// A shape with every possible column, to detect names that are already in use.
  static let widest = ReportShape(
    fiscalYears: (1...30).map { "FY\($0)" }, hasSegments: true, companyColumns: .all)

  /// The index of the first fiscal year that is an estimate; 0 where none is marked as one.
  var firstEstimate: Int {
    let kinds = fiscalYears.map { FiscalYear.readHeading($0)?.kind }
    return kinds.firstIndex { $0 == .estimate || $0 == .forecast } ?? 0
  }

  /// The column of EPS growth in the year after the first estimate, or in the last year where there is none after it.
  var growthColumn: String { "eps_growth_fy\(min(firstEstimate + 2, fiscalYears.count))" }

  package init(
    fiscalYears: [String], hasSegments: Bool, companyColumns: CompanyColumnSet = CompanyColumnSet()
  ) {
    self.fiscalYears = fiscalYears
    self.hasSegments = hasSegments
    self.companyColumns = companyColumns
  }

  init(_ report: Report) {
    let companies = report.companies
    let longest = companies.map { $0.estimates.map(\.fiscalYear) }.max { $0.count < $1.count } ?? []
    // A report without a forecast table still has the standard columns.
    fiscalYears = longest + Self.standard.fiscalYears.dropFirst(longest.count)
    hasSegments = companies.contains { $0.segment != nil }
    companyColumns = CompanyColumnSet(companies)
  }
}

/// All datasets, in the order of the data contract.
public enum DatasetCatalog {
  /// Every dataset, in the order of the JSON document.
  static let all = ofReports + derived.map { $0 as any DatasetDefinition.Type } + [ChecksDataset.self]

  /// The datasets that are derived from others.
  static let derived: [any DerivedDataset.Type] = [CompanyStatsDataset.self, TrafficGroupsDataset.self]

  /// The datasets that can be drafted before all checks are done.
  static let ofReports: [any DatasetDefinition.Type] = [
    ReportDataset.self, HighlightsDataset.self, CompaniesDataset.self, TrafficDataset.self, NewsDataset.self,
    EventsDataset.self, ViewsDataset.self, RisksDataset.self, AnalystsDataset.self,
    RelatedReportsDataset.self,
    FiguresDataset.self, ContentsDataset.self, RatingScaleDataset.self, SectionsDataset.self,
    TablesDataset.self,
    FactsDataset.self, AssumptionsDataset.self,
  ]

  /// The machine names of all datasets.
  public static var names: [String] { all.map { $0.description.name } }

  /// The names of derived datasets, which an input document need not contain.
  package static var derivedNames: [String] { derived.map { $0.description.name } }

  /// The columns of a dataset, including all optional ones.
  static func columns(of name: String) -> [Column] {
    all.first { $0.description.name == name }?.columns(.widest) ?? []
  }

  /// All datasets with their columns, for the schema and the dictionary.
  public static func definitions(_ shape: ReportShape = .documented) -> [(DatasetDescription, [Column])] {
    all.map { ($0.description, $0.columns(shape) + [.line, .sourcePage]) }
  }
}
