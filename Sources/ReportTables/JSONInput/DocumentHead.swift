import Tabular

/// What is before a document's datasets, and where those are.
struct DocumentHead: Sendable {
  let source: SourceIdentity
  /// Nil where the document has no provenance.
  let lines: LineCounts?
  /// The lines of the source; none where the document has no provenance.
  let text: [String]
  /// The page of each line of the source; empty where it has none.
  let pages: [Int]
  /// The datasets by name, unread.
  let datasets: [String: JSONValue]

  private static let names = [
    "schema_version", "generator", "source", "ledger", "source_text", "source_pages",
  ]

  /// What a document has, whose datasets may have some names.
  init(
    _ json: JSONValue, datasets names: [String], leavesOutUnknown: Bool = false
  ) throws(SchemaError) {
    let root = try MemberReader(json, at: JSONPointer())
    try Self.checkVersion(root)
    if !leavesOutUnknown { try root.allow(Self.names + names) }
    source = try SourceIdentity(root.object("source"))
    lines = root["ledger"] == nil ? nil : try LineCounts(root.object("ledger"))
    text = root["source_text"] == nil ? [] : try root.texts("source_text")
    pages = root["source_pages"] == nil ? [] : try root.pages("source_pages", of: text.count)
    datasets = Dictionary(
      root.members.filter { !Self.names.contains($0.name) }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Another version may mean other things by the same names.
  private static func checkVersion(_ root: MemberReader) throws(SchemaError) {
    let version = try root.text("schema_version")
    guard ReportDocument.readableVersions.contains(version) else {
      throw SchemaError(
        root.pointer.appending("schema_version"),
        .wrongType(expected: "'\(ReportDocument.schemaVersion)'", found: "'\(version.prefix(40))'"))
    }
  }
}
