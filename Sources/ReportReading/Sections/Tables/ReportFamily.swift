import Document
import Tabular

/// A kind of report: its tables, and the checks, summary figures and charts that are made from them.
///
/// ``aiWeekly`` is the default. Copy it and add to it, or create another one:
///
/// ```swift
/// var family = ReportFamily.aiWeekly
/// family.tables.append(buybacks)
/// let report = Report(parsing: document, as: family)
/// ```
public struct ReportFamily: Sendable {
  /// A stable name.
  public var name: String
  /// The specs that are scored against each table of a report.
  public var tables: [TableSpec]
  /// Checks that are run on a report after it has been read.
  public var checks: [@Sendable (Report) -> [Diagnostic]]
  /// Figures of the overview, each an expression over whole columns.
  public var summary: [SummaryItem]
  /// Charts by dataset, in addition to those that the dataset declares itself.
  public var charts: [String: [ChartSpec]]

  /// Creates a family of reports; only its name and the tables it looks for are needed.
  public init(
    name: String, tables: [TableSpec], checks: [@Sendable (Report) -> [Diagnostic]] = [],
    summary: [SummaryItem] = [], charts: [String: [ChartSpec]] = [:]
  ) {
    self.name = name
    self.tables = tables
    self.checks = checks
    self.summary = summary
    self.charts = charts
  }

  /// Weekly reports of brokerages: companies, website traffic, announced events, the rating scale.
  public static let aiWeekly = ReportFamily(
    name: "ai-weekly", tables: [.companies, .traffic, .ratingScale, .events])

  /// The specs that are read column by column, each of which is a dataset of its own.
  public var plainTables: [TableSpec] { tables.filter { $0.hook == nil } }
}

extension ReportFamily: Hashable {
  /// Families are equal if their names and the names of their tables are.
  public static func == (left: ReportFamily, right: ReportFamily) -> Bool {
    left.name == right.name && left.tables.map(\.name) == right.tables.map(\.name)
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
