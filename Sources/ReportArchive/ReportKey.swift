import Tabular

/// What tells one report from another: two texts of one key are two editions of the same report.
public struct ReportKey: Sendable, Hashable {
  /// The parts as a JSON array: `["国信证券","人工智能周报",2024,27]`. No two keys have one text.
  public let text: String

  /// The issue where house, series, year and week are known, else house, title and day of publication, else the
  /// digest of the file.
  init(_ report: ReportCells, digest: String) {
    let parts: [Value]
    if let publisher = report.text("publisher"), let series = report.text("series"),
      case .integer = report["year"], case .integer = report["week"]
    {
      parts = [.text(publisher), .text(series), report["year"], report["week"]]
    } else if let publisher = report.text("publisher"), let title = report.text("title"),
      case .date = report["published"]
    {
      parts = [.text(publisher), .text(title), report["published"]]
    } else {
      parts = [.text(digest)]
    }
    var emitter = JSONEmitter(isCompact: true)
    emitter.beginArray()
    for part in parts { emitter.cell(part) }
    emitter.endArray()
    text = String(decoding: emitter.bytes, as: UTF8.self)
  }
}

/// The one row of a report's `report` dataset.
struct ReportCells: Sendable, Hashable {
  private let values: [String: Value]

  init(_ table: TypedTable?) {
    guard let table, let row = table.rows.first else {
      values = [:]
      return
    }
    values = Dictionary(zip(table.columns.map(\.name), row.values), uniquingKeysWith: { first, _ in first })
  }

  subscript(column: String) -> Value { values[column] ?? .missing }

  func text(_ column: String) -> String? { self[column].text }
}
