import Lexemes
import ReportReading
import ReportTables
import Tabular

/// A report in an archive or a set: its datasets, its key and its date.
public struct ArchivedReport: Sendable {
  /// The report with its datasets.
  public let report: ReportDocument
  /// The key that distinguishes the report from others.
  public let key: ReportKey
  /// The day that orders reports: the day of publication, otherwise the last day of its data, otherwise the Monday of
  /// its week; nil if it has none of these.
  public let date: CalendarDate?
  /// The file that it was read from, as in the metadata of its document: name, digest, size.
  public let source: JSONValue
  let cells: ReportCells

  /// Creates the archive's view of a report.
  public init(_ report: ReportDocument) {
    self.report = report
    cells = ReportCells(report.document.table("report"))
    source = report.document.metadata.first { $0.name == "source" }?.value ?? .null
    date = Self.date(cells)
    key = ReportKey(cells, digest: source.text(of: "sha256") ?? "")
  }

  /// The name of the report's file.
  public var sourceName: String { source.text(of: "name") ?? "" }
  /// The SHA-256 of the report's file.
  public var digest: String { source.text(of: "sha256") ?? "" }
  /// The house that published it.
  public var publisher: String? { cells.text("publisher") }
  /// The title without the issue.
  public var series: String? { cells.text("series") }

  /// The day it was published; nil if it prints none.
  public var published: CalendarDate? {
    if case .date(let date) = cells["published"] { date } else { nil }
  }

  /// The day by which the reports of one series are ordered: the Monday of the week that the title names.
  ///
  /// So a corrected edition of week 24 that is published in week 26 still comes before week 25, and issues with and
  /// without a printed day are in one order. It is the report's date if there is no week, or if the published day is
  /// months from it: one of the two is then a misprint, more likely the one in the title.
  var issueDay: CalendarDate? {
    guard let monday else { return date }
    if let published, abs(published.daysSince1970 - monday.daysSince1970) > Self.mostDaysFromWeek {
      return date
    }
    return monday
  }

  private static let mostDaysFromWeek = 45

  /// The steps of the rating scale that the report itself prints.
  var ratingScale: [RatingLevel] {
    guard let table = report.document.table("rating_scale"), let scope = table.index(of: "scope"),
      let rating = table.index(of: "rating")
    else { return [] }
    return table.rows.compactMap { row in
      row.values[rating].text.map {
        RatingLevel(scope: row.values[scope].text ?? "", rating: $0)
      }
    }
  }

  private static func date(_ cells: ReportCells) -> CalendarDate? {
    for column in ["published", "period_end"] {
      if case .date(let date) = cells[column] { return date }
    }
    return monday(cells)
  }

  /// The Monday of the week that the report covers; nil if it names no week.
  var monday: CalendarDate? { Self.monday(cells) }

  private static func monday(_ cells: ReportCells) -> CalendarDate? {
    guard case .integer(let year) = cells["year"], case .integer(let week) = cells["week"] else { return nil }
    return CalendarDate.monday(ofWeek: week, of: year)
  }

  /// The house and series whose reports follow one another; nil if either is unknown.
  var sequence: Sequence? {
    guard let publisher, let series else { return nil }
    return Sequence(publisher: publisher, series: series)
  }

  struct Sequence: Sendable, Hashable {
    let publisher: String
    let series: String
  }
}
