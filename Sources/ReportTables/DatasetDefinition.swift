import Lexemes
import Tabular
import Document
import ReportReading

/// One dataset of the contract: what it is called, its columns, and how its rows come from a report.
///
/// To add a dataset, write one and list it in ``DatasetCatalog``; every output then has it.
protocol DatasetDefinition: Sendable {
  static var description: DatasetDescription { get }
  /// The columns for a report of some shape, without the closing `line` and `source_page`.
  static func columns(_ shape: ReportShape) -> [Column]
  /// A row for each entry, with a value for each of the columns and for `line`.
  static func rows(_ reading: Reading) -> [Row]
}

/// What a dataset is made from: the report and what was concluded from it.
struct Reading: Sendable, Hashable {
  /// The report that rows are made from.
  let report: Report
  /// What the report has, on which columns depend.
  let shape: ReportShape
  /// How prices are brought into the currency of EPS.
  let conversions: Conversions
  /// All findings, in the order of the `checks` dataset.
  var diagnostics: [Diagnostic]
}

/// What of a report decides how many columns a dataset has.
public struct ReportShape: Sendable, Hashable {
  /// The printed fiscal years, `2024E` and so on, in printed order.
  public let fiscalYears: [String]
  /// Whether the forecast table groups companies under headings of its own.
  public let hasSegments: Bool
  /// Columns of companies that the report prints beyond those that every document has.
  let companyColumns: CompanyColumnSet

  /// The shape that the contract writes out: two fiscal years.
  public static let standard = ReportShape(fiscalYears: ["FY1", "FY2"], hasSegments: false)

  /// The standard shape with every column that a report may print, for the schema and the dictionary.
  public static let documented = ReportShape(
    fiscalYears: standard.fiscalYears, hasSegments: false, companyColumns: .all)

  /// Every column that a report may have: a name that one of them uses is taken.
  static let widest = ReportShape(
    fiscalYears: (1...30).map { "FY\($0)" }, hasSegments: true, companyColumns: .all)

  /// Index of the first fiscal year that is an estimate; of the first at all where none says so.
  var firstEstimate: Int {
    let kinds = fiscalYears.map { FiscalYear.read($0)?.kind }
    return kinds.firstIndex { $0 == .estimate || $0 == .forecast } ?? 0
  }

  /// The growth of EPS in the year after the first estimate, or where there is none, in that year.
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
    // A report without a forecast table still has the columns that the contract names.
    fiscalYears = longest + Self.standard.fiscalYears.dropFirst(longest.count)
    hasSegments = companies.contains { $0.segment != nil }
    companyColumns = CompanyColumnSet(companies)
  }
}

/// All datasets, in the order of the contract.
public enum DatasetCatalog {
  /// Every dataset, in the order of the JSON document.
  static let all = ofReports + derived.map { $0 as any DatasetDefinition.Type } + [ChecksDataset.self]

  /// Those that are made of others.
  static let derived: [any DerivedDataset.Type] = [CompanyStatsDataset.self, TrafficGroupsDataset.self]

  /// Those that can be drafted before all checks are done.
  static let ofReports: [any DatasetDefinition.Type] = [
    ReportDataset.self, HighlightsDataset.self, CompaniesDataset.self, TrafficDataset.self, NewsDataset.self,
    EventsDataset.self, ViewsDataset.self, RisksDataset.self, AnalystsDataset.self,
    RelatedReportsDataset.self,
    FiguresDataset.self, ContentsDataset.self, RatingScaleDataset.self, SectionsDataset.self,
    TablesDataset.self,
    FactsDataset.self, AssumptionsDataset.self,
  ]

  /// The machine names.
  public static var names: [String] { all.map { $0.description.name } }

  /// The names of those that are made of others, and that no input needs to hold.
  package static var derivedNames: [String] { derived.map { $0.description.name } }

  /// The columns of a dataset by itself.
  static func columns(of name: String) -> [Column] {
    all.first { $0.description.name == name }?.columns(.widest) ?? []
  }

  /// Every dataset with its columns, for the schema and the dictionary.
  public static func definitions(_ shape: ReportShape = .documented) -> [(DatasetDescription, [Column])] {
    all.map { ($0.description, $0.columns(shape) + [.line, .sourcePage]) }
  }
}
