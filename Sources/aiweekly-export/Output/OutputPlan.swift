/// What is written where, for each input: settled before the first byte is read.
struct OutputPlan: Sendable, Hashable {
  var jobs: [Job]
  /// The folder to be made where it is missing: `-o DIR/`.
  var folder: String?

  var makesWorkbook: Bool { jobs.contains { $0.outputs.contains { $0.format == .xlsx } } }

  /// One input and all that is made of it.
  struct Job: Sendable, Hashable {
    var input: InputSource
    var outputs: [Output]
  }

  struct Output: Sendable, Hashable {
    var format: OutputFormat
    var destination: Destination
  }
}

/// Where bytes go.
enum Destination: Sendable, Hashable {
  case standardOutput
  /// A device or a pipe: written to as it is.
  case stream(String)
  /// A file, replaced as a whole.
  case file(String)
  /// A folder of CSV files, one a dataset.
  case folder(String)

  /// What messages call it.
  var label: String {
    switch self {
    case .standardOutput: "<stdout>"
    case .stream(let path), .file(let path), .folder(let path): path
    }
  }
}
