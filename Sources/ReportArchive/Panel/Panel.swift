import Document
import Lexemes
import Tabular

/// The datasets made from several reports together, and the findings about them.
struct Panel: Sendable {
  let reports: [ArchivedReport]
  let pairs: [IssuePair]
  let companies: [[CompanyIssue]]
  let sites: [[SiteIssue]]
  /// How many days before the newest report an estimate still counts; nil for any number.
  let window: Int?
  private(set) var findings: [SetFinding] = []
  private(set) var companyRows: [Row] = []
  private(set) var trafficRows: [Row] = []
  private(set) var estimates: [Estimate] = []
  private(set) var changes: [Change] = []
  /// Figures per share that do not refer to current shares, by report and company.
  private var otherShares = OtherShares()
  private let sharesOfNow: SharesOfNow
  private let siteNames: SiteNames

  init(_ reports: [ArchivedReport], window: Int?) {
    self.reports = reports
    self.window = window
    pairs = IssuePair.all(reports)
    let companies = reports.map { CompanyIssue.all(in: $0.report.document.table("companies")) }
    let sites = reports.map { SiteIssue.all(in: $0.report.document.table("traffic")) }
    self.companies = companies
    self.sites = sites
    var splits: [ObservedSplit] = []
    var otherKeys: [(now: String, before: String)] = []
    for pair in pairs {
      let leading = LeadingColumns.values(of: reports[pair.report], LeadingColumns.all)
      let history = CompanyComparison(
        pair, reports: reports, now: companies[pair.report], before: pair.before.map { companies[$0] })
      companyRows += history.rows(leading)
      splits += history.splits.map { ObservedSplit(company: $0.key, factor: $0.value, pair: pair) }
      let traffic = SiteComparison(
        pair, reports: reports, now: sites[pair.report], before: pair.before.map { sites[$0] })
      trafficRows += traffic.rows(leading)
      estimates += companies[pair.report].flatMap { Estimate.all($0, report: pair.report) }
      findings += history.findings + traffic.findings
      changes += history.changes + traffic.changes
      otherKeys += traffic.otherKeys
    }
    sharesOfNow = SharesOfNow(splits, reports: reports, pairs: pairs)
    siteNames = SiteNames(sites, otherKeys: otherKeys)
    otherShares = OtherShares(
      splits, reports: reports, newest: ConsensusTable.newest(reports, pairs, window))
    findings += otherShares.findings(companies, reports)
  }

  /// The rows of one report in the panel, except for the consensus, with computed cells filled in.
  ///
  /// Only this report is compared, because an archive updates the panel one report at a time.
  static func rows(
    of report: ComparableReport, after before: ComparableReport?
  ) throws(ArchiveError) -> [(PanelDatasets.Definition, [Row])] {
    let both = [before, report].compactMap(\.self)
    let reports = both.map(\.archived)
    guard let pair = IssuePair.all(reports).last else { return [] }
    let place = pair.report
    let leading = LeadingColumns.values(of: report.archived, LeadingColumns.all)
    let history = CompanyComparison(
      pair, reports: reports, now: report.companies, before: pair.before.map { both[$0].companies })
    let traffic = SiteComparison(
      pair, reports: reports, now: report.sites, before: pair.before.map { both[$0].sites })
    let estimates = report.companies.flatMap { Estimate.all($0, report: place) }
    let rows = [
      (PanelDatasets.companyHistory, history.rows(leading)),
      (PanelDatasets.trafficHistory, traffic.rows(leading)),
      (PanelDatasets.estimates, estimates.map { $0.row(leading) }),
      (
        PanelDatasets.changes,
        Change.sorted(history.changes + traffic.changes, reports).map { $0.row(leading, of: report.archived) }
      ),
    ]
    do throws(TableError) {
      return try rows.map { definition, rows throws(TableError) in
        (definition, try Self.table(definition, rows).rows)
      }
    } catch {
      throw .table(error)
    }
  }

  /// The consensus, with the estimates behind each of its rows as indices of ``estimates``.
  var consensus: ConsensusTable {
    ConsensusTable(estimates, reports: reports, pairs: pairs, window: window, besides: otherShares)
  }

  /// The tables, in their documented order.
  func tables(_ consensus: ConsensusTable) throws(TableError) -> [TypedTable] {
    let leading = reports.map { LeadingColumns.values(of: $0, LeadingColumns.all) }
    let estimateRows = estimates.map { $0.row(leading[$0.report]) }
    let changeRows = Change.sorted(self.changes, reports).map {
      $0.row(leading[$0.report], of: reports[$0.report])
    }
    var changes = try Self.table(PanelDatasets.changes, changeRows)
    changes.presentation.helpers = [ChangeSentence.column(changes)].compactMap(\.self)
    var companyHistory = try Self.table(PanelDatasets.companyHistory, companyRows)
    companyHistory.presentation.helpers = sharesOfNow.columns(companyHistory, factors: factors)
    var trafficHistory = try Self.table(PanelDatasets.trafficHistory, trafficRows)
    trafficHistory.presentation.helpers = [siteNames.column(Array(sites.joined()))].compactMap(\.self)
    return [
      companyHistory, trafficHistory,
      try Self.table(PanelDatasets.estimates, estimateRows),
      try Self.table(PanelDatasets.consensus, consensus.rows),
      changes,
    ]
  }

  /// For each row of the company history, how many current shares one share corresponds to.
  private var factors: [Double] {
    guard sharesOfNow.isNeeded else { return [] }
    return companies.enumerated().flatMap { report, companies in
      companies.flatMap { company in
        Array(repeating: sharesOfNow.factor(of: company.key, in: report), count: company.rowCount)
      }
    }
  }

  private static func table(
    _ definition: PanelDatasets.Definition, _ rows: [Row]
  ) throws(TableError) -> TypedTable {
    var table = try TypedTable(definition.description, columns: definition.columns, rows: rows)
    table.presentation = definition.presentation
    return table
  }
}

extension Row {
  /// Creates a row from named values; columns that are not named are missing. Values in the order of the columns are
  /// found without a search.
  init(_ columns: [Column], _ leading: [Value], _ values: KeyValuePairs<String, Value>) {
    self.init(values.cells(of: columns[leading.count...], behind: leading))
  }
}
