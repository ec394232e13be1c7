import ReportArchive
import ReportReading
import ReportTables
import Tabular

/// The JSON Schema of all datasets together.
extension DatasetCatalog {
  /// The JSON Schema of the document that `export --json` writes; with `several`, of the document of several reports.
  static func schema(
    compact: Bool, several: Bool = false, columns: UserColumns = UserColumns(),
    family: ReportFamily = .aiWeekly
  ) -> [UInt8] {
    let definitions = columns.definitions(of: family)
    let writer = SchemaWriter(
      identifier: "urn:aiweekly-export:schema:\(ReportDocument.schemaVersion)\(several ? ":several" : "")",
      title: several
        ? LocalizedText("行业周报（多份）", "Weekly research reports")
        : LocalizedText("行业周报", "Weekly research report"),
      metadata: metadata(several: several),
      datasets: several ? ReportSetCatalog.stacked(definitions) : definitions)
    return writer.schema.json(isCompact: compact)
  }

  /// The members before the datasets.
  private static func metadata(several: Bool) -> [JSONValue.Member] {
    let source = object([
      ("name", "string"), ("sha256", "string"), ("bytes", "integer"), ("lines", "integer"),
    ])
    return [
      .init("schema_version", .object([.init("const", .string(ReportDocument.schemaVersion))])),
      .init("generator", object([("name", "string"), ("version", "string")])),
      .init("source", several ? .object([.init("type", .string("array")), .init("items", source)]) : source),
    ]
  }

  private static func object(_ members: [(name: String, type: String)]) -> JSONValue {
    .object([
      .init("type", .string("object")),
      .init(
        "properties",
        .object(members.map { .init($0.name, .object([.init("type", .string($0.type))])) })),
      .init("required", .array(members.map { .string($0.name) })),
    ])
  }
}
