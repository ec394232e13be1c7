/// Why a workbook was not written. Named after Excel's limits and the library's own errors.
public enum WorkbookError: Error, Sendable, Hashable {
  /// The file cannot be created: no such folder, no permission.
  case cannotCreateFile(path: String)
  /// The file was begun but not finished, most often for want of space.
  case cannotWriteFile(path: String, reason: String)
  /// The library's temporary files cannot be made or read.
  case temporaryFile(reason: String)
  case outOfMemory
  /// A table has more columns than a sheet.
  case tooManyColumns(dataset: String, columns: Int, limit: Int)
  /// A sheet was asked for that the document has not.
  case unknownDataset(name: String)
  /// The library refused a call; a mistake in this program, not in a document.
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
