import Document
import Lexemes
import ReportTables
import Tabular

/// Several reports in one output: each dataset stacked, and the panel, which only several reports can make.
public struct ReportSet: Sendable {
  /// The reports in the order of their dates, one edition for each key.
  public let reports: [ArchivedReport]
  /// Findings about the set, each with the index of the report that it concerns.
  private(set) var findings: [SetFinding]
  private let panel: Panel

  /// Orders reports and keeps one edition for each key: the one published last; for equal days, the one given last.
  ///
  /// - Parameters:
  ///   - documents: the reports as they were given.
  ///   - window: how many days before the newest report an estimate still counts for the consensus; nil for any number.
  public init(_ documents: [ReportDocument], window: Int? = nil) {
    self.init(documents.map(ArchivedReport.init), window: window)
  }

  init(_ given: [ArchivedReport], window: Int?) {
    var newest: [ReportKey: Int] = [:]
    var dropped: [(dropped: Int, kept: ReportKey)] = []
    for (index, report) in given.enumerated() {
      guard let other = newest[report.key] else {
        newest[report.key] = index
        continue
      }
      let isNewer =
        (report.published?.daysSince1970 ?? .min) >= (given[other].published?.daysSince1970 ?? .min)
      newest[report.key] = isNewer ? index : other
      dropped.append((isNewer ? other : index, report.key))
    }
    let order = newest.values.sorted { left, right in
      Self.precedes(given[left], left, given[right], right)
    }
    reports = order.map { given[$0] }
    panel = Panel(reports, window: window)
    findings = []
    let places = Dictionary(zip(reports.map(\.key), reports.indices), uniquingKeysWith: { first, _ in first })
    for other in dropped.sorted(by: { $0.dropped < $1.dropped }) {
      guard let place = places[other.kept] else { continue }
      findings.append(.init(place, .repeatedReport(given[other.dropped], insteadOf: reports[place])))
    }
    for (index, report) in reports.enumerated() where report.date == nil {
      findings.append(.init(index, .undatedReport(report)))
    }
    for (index, report) in reports.enumerated() where reports.count > 1 && report.date != nil {
      guard !panel.companies[index].isEmpty || !panel.sites[index].isEmpty,
        let missing = Self.missingName(of: report)
      else { continue }
      findings.append(.init(index, .uncompared(report, missing: missing)))
    }
  }

  /// What a report does not name and would have to for its predecessor to be known; nil if it names both house and
  /// series.
  private static func missingName(of report: ArchivedReport) -> LocalizedText? {
    switch (report.publisher, report.series) {
    case (nil, nil): LocalizedText("机构与系列", "house and no series")
    case (nil, _): LocalizedText("机构", "house")
    case (_, nil): LocalizedText("系列", "series")
    default: nil
    }
  }

  private static func precedes(
    _ left: ArchivedReport, _ leftPlace: Int, _ right: ArchivedReport, _ rightPlace: Int
  ) -> Bool {
    // Reports without a date come last.
    let days = (left.date?.daysSince1970 ?? .max, right.date?.daysSince1970 ?? .max)
    guard days.0 == days.1 else { return days.0 < days.1 }
    let houses = (left.publisher ?? "", right.publisher ?? "")
    guard houses.0 == houses.1 else { return houses.0 < houses.1 }
    let series = (left.series ?? "", right.series ?? "")
    guard series.0 == series.1 else { return series.0 < series.1 }
    return leftPlace < rightPlace
  }

  /// The findings about the reports together.
  public var setDiagnostics: [Diagnostic] { (findings + panel.findings).map(\.diagnostic) }

  /// The members that each row of a table has before its own, which show which of several reports it is from.
  public static func leading(_ report: ReportDocument) -> (TypedTable) -> [(name: String, value: Value)] {
    let archived = ArchivedReport(report)
    return { table in
      let columns = LeadingColumns.columns(besides: table.columns)
      let values = LeadingColumns.values(of: archived, columns)
      return zip(columns, values).map { (name: $0.name, value: $1) }
    }
  }

  /// The set as one document.
  ///
  /// - Parameter hasPages: whether it includes the pages that only a workbook shows.
  /// - Returns: every dataset with the rows of all reports, and the panel's datasets.
  /// - Throws: ``TableError`` if a definition contradicts itself; no report can cause it.
  public func document(hasPages: Bool = false) throws(TableError) -> TabularDocument {
    let shape = ReportSetCatalog.shape(of: reports)
    var tables: [TypedTable] = []
    var offsets: [String: [Int]] = [:]
    for (description, columns) in withOwnTables(DatasetCatalog.definitions(shape)) {
      let stacked = try StackedTable(description, standard: columns, reports)
      offsets[description.name] = stacked.offsets
      tables.append(stacked.table)
    }
    if let place = tables.firstIndex(where: { $0.description.name == "checks" }) {
      let checks = StackedChecks(findings: findings + panel.findings, offsets: offsets, reports: reports)
      tables[place] = try checks.completed(tables[place])
    }
    let consensus = panel.consensus
    tables += try panel.tables(consensus)
    if hasPages { StackedPresentation.attach(to: &tables, leading: LeadingColumns.all.map(\.name)) }
    let pages = hasPages ? PanelPages(tables, consensusMembers: consensus.members) : nil
    // The page of houses has all of it, and estimates of single houses are on the pages of companies.
    if hasPages, let place = tables.firstIndex(where: { $0.description.name == "consensus" }) {
      tables[place].presentation.isRepeated = true
    }
    let summary = SetSummary(reports: reports, tables: tables)
    return TabularDocument(
      metadata: metadata, tables: tables, summary: summary.items,
      date: reports.compactMap(\.date).max(),
      cover: pages?.cover(of: reports, headline: summary.headline) ?? CoverSpec(),
      pages: pages?.all ?? [])
  }

  /// The datasets of the catalog and, before the checks, those that only these reports have: a user's own tables.
  private func withOwnTables(
    _ definitions: [(DatasetDescription, [Column])]
  ) -> [(DatasetDescription, [Column])] {
    var names = Set(definitions.map(\.0.name))
    let own = reports.flatMap(\.report.document.tables).filter { names.insert($0.description.name).inserted }
    let checks = definitions.firstIndex { $0.0.name == "checks" } ?? definitions.endIndex
    return definitions[..<checks] + own.map { ($0.description, $0.columns) } + definitions[checks...]
  }

  /// The same as for one report, but `source` is an array.
  private var metadata: [JSONValue.Member] {
    ReportDocument.commonMetadata + [.init("source", .array(reports.map(\.source)))]
  }
}

/// A finding about a set of reports, and the index of the report that it concerns most.
struct SetFinding: Sendable {
  let report: Int
  let diagnostic: Diagnostic

  init(_ report: Int, _ diagnostic: Diagnostic) {
    self.report = report
    self.diagnostic = diagnostic
  }
}
