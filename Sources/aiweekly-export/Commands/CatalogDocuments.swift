import ReportTables
import Tabular

/// What is said of the datasets as a whole.
extension DatasetCatalog {
  /// The JSON Schema of the document that `export --json` writes.
  static func schema(compact: Bool, columns: UserColumns = UserColumns()) -> [UInt8] {
    let writer = SchemaWriter(
      identifier: "urn:aiweekly-export:schema:\(ReportDocument.schemaVersion)",
      title: LocalizedText("行业周报", "Weekly research report"), metadata: metadata,
      datasets: columns.definitions())
    return writer.schema.json(isCompact: compact)
  }

  /// What stands before the datasets.
  private static var metadata: [JSONValue.Member] {
    [
      .init("schema_version", .object([.init("const", .string(ReportDocument.schemaVersion))])),
      .init("generator", object([("name", "string"), ("version", "string")])),
      .init(
        "source",
        object([("name", "string"), ("sha256", "string"), ("bytes", "integer"), ("lines", "integer")])),
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
