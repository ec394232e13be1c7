/// What is written where, for each input. It is fixed before the first byte is read.
struct OutputPlan: Sendable, Hashable {
  var jobs: [Job]
  /// Outputs made from all inputs together; the jobs then have no outputs of their own.
  var merged: [Output] = []
  /// Where the rows of all inputs are written one after the other, as JSON lines.
  var stream: Destination?
  /// The archive to which all inputs are added.
  var archive: String?
  /// The folder of `-o DIR/`, which is created if it is missing.
  var folder: String?

  var makesWorkbook: Bool { formats.contains(.xlsx) }

  /// All outputs.
  var outputs: [Output] {
    jobs.flatMap(\.outputs) + merged + (stream.map { [Output(format: .ndjson, destination: $0)] } ?? [])
      + (archive.map { [Output(format: .database, destination: .file($0))] } ?? [])
  }

  /// The formats that are written.
  var formats: Set<OutputFormat> { Set(outputs.map(\.format)) }

  /// One input and its outputs.
  struct Job: Sendable, Hashable {
    var input: InputSource
    var outputs: [Output]
  }

  struct Output: Sendable, Hashable {
    var format: OutputFormat
    var destination: Destination
  }
}
