/// What is written where, for each input: settled before the first byte is read.
struct OutputPlan: Sendable, Hashable {
  var jobs: [Job]
  /// What is made of all inputs together; the jobs then have no outputs of their own.
  var merged: [Output] = []
  /// Where the rows of all inputs go one after the other, as JSON lines.
  var stream: Destination?
  /// The archive that all inputs are added to.
  var archive: String?
  /// The folder to be made where it is missing: `-o DIR/`.
  var folder: String?

  var makesWorkbook: Bool { formats.contains(.xlsx) }

  /// All that is written.
  var outputs: [Output] {
    jobs.flatMap(\.outputs) + merged + (stream.map { [Output(format: .ndjson, destination: $0)] } ?? [])
      + (archive.map { [Output(format: .database, destination: .file($0))] } ?? [])
  }

  /// The formats that are written.
  var formats: Set<OutputFormat> { Set(outputs.map(\.format)) }

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
