/// A format that is not one text: its library writes to a name, and not from the first byte to the last.
///
/// To add one, write a type of this protocol and add a case to ``OutputFormat`` that has it as its ``OutputFormat/file``.
protocol FileFormat: Sendable {
  /// What messages call a file of the format: `workbook`.
  var noun: String { get }
  /// A name of a file as messages give it: `report.xlsx`.
  var example: String { get }
  /// Whether a file can hold one dataset alone, as `--dataset` asks.
  var holdsOneDataset: Bool { get }

  /// Writes a file over the empty one that is there.
  ///
  /// - Parameters:
  ///   - whole: what it holds; `--only` has not been applied yet.
  ///   - file: where it is, and how it is written.
  /// - Returns: what the user is told of it, a line each.
  /// - Throws: a failure that says why the file cannot be written.
  func write(_ whole: WritableDocument, to file: FileInMaking) throws(CommandFailure) -> [String]
}

/// A file that has a temporary name until it is whole.
struct FileInMaking: Sendable {
  /// Its temporary name.
  let path: String
  /// What messages call it.
  let label: String
  let rendering: Rendering
  /// Where further temporary files are noted, so that they go whatever happens.
  let temporaries: Temporaries
}
