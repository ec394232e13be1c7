/// The notations that a report is written in.
enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv, json, ndjson

  /// The format that a file's extension stands for; nil for any other extension.
  init?(pathExtension: String) {
    switch pathExtension {
    case "jsonl": self = .ndjson
    default: self.init(rawValue: pathExtension)
    }
  }

  var option: String { "--\(rawValue)" }
}
