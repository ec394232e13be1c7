import Tabular

/// The key that distinguishes reports: two texts with the same key are editions of one report.
public struct ReportKey: Sendable, Hashable {
  /// The parts as a JSON array: `["国信证券","人工智能周报",2024,27]`. Different keys have different texts.
  public let text: String

  /// House, series, year and week if all are known; otherwise house, title and day of publication; otherwise the digest
  /// of the file.
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

/// The single row of a report's `report` dataset.
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
