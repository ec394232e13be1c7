/// Why a workbook was not written.
public enum WorkbookError: Error, Sendable, Hashable {
  /// The file cannot be created: the folder does not exist, or permission is missing.
  case cannotCreateFile(path: String)
  /// The file was begun but not finished, usually because the disk is full.
  case cannotWriteFile(path: String, reason: String)
  /// The library's temporary files cannot be created or read.
  case temporaryFile(reason: String)
  /// Memory ran out.
  case outOfMemory
  /// A table has more columns than a sheet can hold.
  case tooManyColumns(dataset: String, columns: Int, limit: Int)
  /// A requested dataset does not exist in the document.
  case unknownDataset(name: String)
  /// The library refused a call, which is a mistake in this program and not in the document.
  case refused(call: String, reason: String)
}

extension WorkbookError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .cannotCreateFile(let path):
      "cannot create '\(path)'"
    case .cannotWriteFile(let path, let reason):
      "cannot write '\(path)': \(reason)"
    case .temporaryFile(let reason):
      "cannot use temporary files: \(reason)"
    case .outOfMemory:
      "out of memory"
    case .tooManyColumns(let dataset, let columns, let limit):
      "'\(dataset)' has \(columns) columns, a sheet holds \(limit)"
    case .unknownDataset(let name):
      "no dataset is called '\(name)'"
    case .refused(let call, let reason):
      "the workbook refused \(call): \(reason)"
    }
  }
}
