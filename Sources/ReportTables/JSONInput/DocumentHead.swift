import Tabular

/// The members of a document before its datasets, and the unread datasets.
struct DocumentHead: Sendable {
  let source: SourceIdentity
  /// Nil where the document has no provenance.
  let lines: LineCounts?
  /// The lines of the source; empty where the document has no provenance.
  let text: [String]
  /// The page of each line of the source; empty where the source has no pages.
  let pages: [Int]
  /// The unread datasets, by name.
  let datasets: [String: JSONValue]

  private static let names = [
    "schema_version", "generator", "source", "ledger", "source_text", "source_pages",
  ]

  /// Reads the head of a document that may have datasets of the given names.
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

  /// Rejects other versions, in which the same names may have other meanings.
  private static func checkVersion(_ root: MemberReader) throws(SchemaError) {
    let version = try root.text("schema_version")
    guard ReportDocument.readableVersions.contains(version) else {
      throw SchemaError(
        root.pointer.appending("schema_version"),
        .wrongType(expected: "'\(ReportDocument.schemaVersion)'", found: "'\(version.prefix(40))'"))
    }
  }
}
