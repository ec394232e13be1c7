/// Why a workbook could not be read back at all.
public enum WorkbookReadError: Error, Sendable, Hashable {
  /// The file does not exist or is not an archive.
  case cannotOpen(path: String)
  /// A part cannot be unpacked, has a wrong checksum, or is not XML.
  case damaged(part: String, reason: String)
  /// The document and the options do not describe a valid workbook; writing it would have failed as well.
  case cannotBeWritten(WorkbookError)
}

extension WorkbookReadError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .cannotOpen(let path): "'\(path)' is not a workbook that can be opened"
    case .damaged(let part, let reason): "its part '\(part)' is damaged: \(reason)"
    case .cannotBeWritten(let error): error.description
    }
  }
}
