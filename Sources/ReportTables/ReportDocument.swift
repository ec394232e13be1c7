import Lexemes
import Tabular
import WeeklyReport

/// A report as the datasets of the contract, ready for any output.
public struct ReportDocument: Sendable, Hashable {
  public let document: TabularDocument
  /// All findings, worst first; the `checks` dataset holds the same.
  public let diagnostics: [Diagnostic]

  /// The version of the JSON document's shape.
  public static let schemaVersion = "1.0"
  /// The version of this program.
  public static let version = "0.1.0"
  public static let generatorName = "aiweekly-export"

  /// Builds every dataset of a report.
  ///
  /// - Parameters:
  ///   - report: what was read.
  ///   - options: what the user knows beyond the report.
  /// - Throws: ``TableError`` where a definition contradicts itself; no report can cause it.
  public init(_ report: Report, options: ReportOptions = ReportOptions()) throws(TableError) {
    let finder = ConversionFinder(report, options: options)
    let findings = report.diagnostics + finder.diagnostics + ReportChecks.all(report)
    var reading = Reading(
      report: report, shape: ReportShape(report), conversions: finder.conversions,
      diagnostics: findings.sorted())
    reading.diagnostics = findings.sorted()
    diagnostics = reading.diagnostics
    let tables = try Self.tables(reading)
    document = TabularDocument(
      metadata: Self.metadata(report.source), tables: tables, summary: Summary.items(reading, tables),
      inputs: Self.inputs(reading.conversions), sourceLines: report.source.allLines)
  }

  private static func tables(_ reading: Reading) throws(TableError) -> [TypedTable] {
    let context = TableContext(inputs: reading.conversions.inputs)
    var tables: [TypedTable] = []
    for dataset in DatasetCatalog.all {
      var rows = dataset.rows(reading)
      CellNotes.attach(reading.diagnostics, to: &rows, of: dataset.description.name)
      tables.append(
        try TypedTable(
          dataset.description, columns: dataset.columns(reading.shape) + [.line], rows: rows, context: context
        ))
    }
    return tables
  }

  private static func metadata(_ source: SourceText) -> [JSONValue.Member] {
    [
      JSONValue.Member("schema_version", .string(schemaVersion)),
      JSONValue.Member(
        "generator",
        .object([
          JSONValue.Member("name", .string(generatorName)), JSONValue.Member("version", .string(version)),
        ])),
      JSONValue.Member(
        "source",
        .object([
          JSONValue.Member("name", .string(source.name)), JSONValue.Member("sha256", .string(source.digest)),
          JSONValue.Member("bytes", .integer(source.byteCount)),
          JSONValue.Member("lines", .integer(source.lineEndCount)),
        ])),
    ]
  }

  private static func inputs(_ conversions: Conversions) -> [String: TabularDocument.InputCell] {
    Dictionary(
      conversions.assumptions.enumerated().map { index, assumption in
        (assumption.name, TabularDocument.InputCell(table: "assumptions", row: index, column: "value"))
      }, uniquingKeysWith: { first, _ in first })
  }
}
