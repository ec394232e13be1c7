/// Why a workbook could not be read back at all.
public enum WorkbookReadError: Error, Sendable, Hashable {
  /// There is no file, or it is not an archive.
  case cannotOpen(path: String)
  /// A part cannot be unpacked, its checksum is wrong, or it is not XML.
  case damaged(part: String, reason: String)
  /// The document and the options do not describe a workbook; writing it would have failed too.
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
