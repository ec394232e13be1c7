/// Why a source cannot be read as text.
public enum SourceError: Error, Sendable, Hashable {
  /// The input is empty.
  case empty(name: String)
  /// The file is missing or cannot be read; `reason` is the system's message.
  case unreadable(name: String, reason: String)
  /// Not UTF-8: the 1-based line and the byte offset where reading stopped, and the most likely encoding.
  case notUTF8(name: String, line: Int, offset: Int, probably: LegacyEncoding?)
  /// A file of another kind, PDF or ZIP for example, recognised by its first bytes.
  case notText(name: String, kind: String)
  /// Text in an encoding that is read only if it is named explicitly.
  case namedOnly(name: String, kind: String, encoding: String)
  /// Bytes that are not characters in the named encoding.
  case undecodable(name: String, encoding: String, offset: Int)
  /// No encoding has that name.
  case unknownEncoding(name: String, encoding: String)
  /// More lines than any report has: reading them would take minutes and gigabytes.
  case tooManyLines(name: String, limit: Int)
}

extension SourceError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .empty(let name):
      "\(name): the input is empty; give a report, PDF or Markdown"
    case .unreadable(let name, let reason):
      "\(name): cannot be read: \(reason)"
    case .notUTF8(let name, let line, let offset, let probably):
      "\(name):\(line): byte \(offset) is not valid UTF-8"
        + (probably.map { "; it looks like \($0.title)" } ?? "")
    case .notText(let name, let kind):
      "\(name): this is \(kind), not text; convert it to Markdown first, with MinerU, marker or docling for example"
    case .namedOnly(let name, let kind, _):
      "\(name): this looks like \(kind)"
    case .undecodable(let name, let encoding, let offset):
      "\(name): byte \(offset) is not valid \(encoding)"
    case .unknownEncoding(let name, let encoding):
      "\(name): unknown encoding '\(encoding)'; try utf-8, utf-16 or gb18030"
    case .tooManyLines(let name, let limit):
      "\(name): too many lines for a report: over \(limit)"
    }
  }
}
