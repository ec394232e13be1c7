/// What the command line asks to be written, before it is known whether that can be.
struct OutputRequest: Sendable, Hashable {
  /// In the order of ``OutputFormat``; empty where only `path` tells.
  var formats: [OutputFormat]
  /// The argument of `-o`.
  var path: String?
  /// The argument of `--into`.
  var archive: String?
  var dataset: String?
  var inputs: [InputSource]
  /// Whether the arguments stand for several reports, even where it is one just now: a folder, an archive.
  var isSet: Bool
  /// Files that are read beside the reports: assumptions, columns.
  var readFiles: [String] = []
}

/// What is known of the world when outputs are planned.
struct Surroundings: Sendable {
  /// What a path leads to; nil where there is nothing.
  var status: @Sendable (String) -> FileStatus?
  /// What standard input leads to: a file, where a shell redirected it.
  var standardInput: FileStatus?
  var outputIsTerminal: Bool
  /// The names of the files in a folder of CSV.
  var csvNames: [String]

  static func current(csvNames: [String]) -> Surroundings {
    Surroundings(
      status: { path in try? FileStatus(ofPath: path) },
      standardInput: try? FileStatus(ofDescriptor: 0),
      outputIsTerminal: Descriptor.standardOutput().isTerminal, csvNames: csvNames)
  }
}
