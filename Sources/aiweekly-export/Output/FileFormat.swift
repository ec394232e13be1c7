/// A format that is not a single text: its library writes to a path, and not sequentially.
///
/// To add one, write a type that conforms to this protocol, and add a case to ``OutputFormat`` whose
/// ``OutputFormat/file`` returns it.
protocol FileFormat: Sendable {
  /// What messages call a file of the format: `workbook`.
  var noun: String { get }
  /// An example of a file name for messages: `report.xlsx`.
  var example: String { get }
  /// Whether a file can hold a single dataset, as for `--dataset`.
  var holdsOneDataset: Bool { get }

  /// Writes a file over the empty one that exists.
  ///
  /// - Parameters:
  ///   - whole: its contents; `--only` has not been applied yet.
  ///   - file: where the file is and how it is written.
  /// - Returns: messages about it for the user, one for each line.
  /// - Throws: a failure that explains why the file cannot be written.
  func write(_ whole: WritableDocument, to file: FileInMaking) throws(CommandFailure) -> [String]
}

/// A file that has a temporary name until it is complete.
struct FileInMaking: Sendable {
  /// Its temporary name.
  let path: String
  /// What messages call it.
  let label: String
  let rendering: Rendering
  /// Where other temporary files are registered, so that they are always removed.
  let temporaries: Temporaries
}
