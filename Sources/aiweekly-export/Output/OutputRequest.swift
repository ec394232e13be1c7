/// The outputs that the command line requests, before it is known whether they are possible.
struct OutputRequest: Sendable, Hashable {
  /// The formats in the order of ``OutputFormat``; empty if only `path` gives the format.
  var formats: [OutputFormat]
  /// The argument of `-o`.
  var path: String?
  /// The argument of `--into`.
  var archive: String?
  var dataset: String?
  var inputs: [InputSource]
  /// Whether the arguments may refer to several reports, even if there is only one now: a folder, an archive.
  var isSet: Bool
  /// Files that are read in addition to the reports: assumptions, columns, tables, settings.
  var readFiles: [String] = []
}

/// The state of the system on which the planning of outputs depends.
struct Surroundings: Sendable {
  /// The status of what a path refers to; nil if it does not exist.
  var status: @Sendable (String) -> FileStatus?
  /// The status of standard input, which is a file if a shell redirected it.
  var standardInput: FileStatus?
  var outputIsTerminal: Bool
  /// The names of the files in a CSV folder.
  var csvNames: [String]

  /// Whether a path names a folder: it ends with a slash, or there is one.
  func isFolder(_ path: String) -> Bool { path.hasSuffix("/") || status(path)?.kind == .folder }

  static func current(csvNames: [String]) -> Surroundings {
    Surroundings(
      status: { path in try? FileStatus(ofPath: path) },
      standardInput: try? FileStatus(ofDescriptor: 0),
      outputIsTerminal: Descriptor.standardOutput().isTerminal, csvNames: csvNames)
  }
}
