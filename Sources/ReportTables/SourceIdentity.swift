import Tabular
import Document
import ReportReading

/// The file that a document was made from.
struct SourceIdentity: Sendable, Hashable {
  let name: String
  let digest: String
  let byteCount: Int
  /// The number of line ends, as `wc -l` counts them.
  let lineEndCount: Int

  init(_ source: SourceText) {
    name = source.name
    digest = source.digest
    byteCount = source.byteCount
    lineEndCount = source.lineEndCount
  }

  /// The object before the datasets.
  var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("sha256", .string(digest)), .init("bytes", .integer(byteCount)),
      .init("lines", .integer(lineEndCount)),
    ])
  }

  /// Parses the object of ``json``.
  init(_ object: MemberReader) throws(SchemaError) {
    try object.allow(["name", "sha256", "bytes", "lines"])
    name = try object.text("name")
    digest = try object.text("sha256")
    byteCount = try object.count("bytes")
    lineEndCount = try object.count("lines")
  }
}
