import Lexemes
import ReportTables
import Tabular

/// A report among others: its datasets, what it is called, and when it is from.
public struct ArchivedReport: Sendable {
  /// The report with its datasets.
  public let report: ReportDocument
  /// What tells the report from others.
  public let key: ReportKey
  /// The day that decides what came before and what is newest: of publication, else the last of its data, else the
  /// Monday of its week; nil where it has none of these.
  public let date: CalendarDate?
  /// The file it was read from, as the metadata of its document has it: name, digest, size.
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

  /// What the report's file is called.
  public var sourceName: String { source.text(of: "name") ?? "" }
  /// The SHA-256 of the report's file.
  public var digest: String { source.text(of: "sha256") ?? "" }
  /// The house that published it.
  public var publisher: String? { cells.text("publisher") }
  /// The title without the issue.
  public var series: String? { cells.text("series") }

  /// The day it was published, where it prints one.
  public var published: CalendarDate? {
    if case .date(let date) = cells["published"] { date } else { nil }
  }

  private static func date(_ cells: ReportCells) -> CalendarDate? {
    for column in ["published", "period_end"] {
      if case .date(let date) = cells[column] { return date }
    }
    guard case .integer(let year) = cells["year"], case .integer(let week) = cells["week"] else { return nil }
    return CalendarDate.monday(ofWeek: week, of: year)
  }

  /// The house and series whose reports follow one another; nil where they are not known.
  var sequence: Sequence? {
    guard let publisher, let series else { return nil }
    return Sequence(publisher: publisher, series: series)
  }

  struct Sequence: Sendable, Hashable {
    let publisher: String
    let series: String
  }
}
