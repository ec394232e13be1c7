import Document
import ReportArchive
import ReportTables
import Synchronization
import Tabular

/// Writes the rows of many reports as JSON lines, in the order of the arguments.
struct StreamRun: Sendable {
  private let run: ExportRun
  private let temporaries: Temporaries

  init(_ run: ExportRun, _ temporaries: Temporaries) {
    self.run = run
    self.temporaries = temporaries
  }

  private struct Lines: Sendable {
    let bytes: [UInt8]
    let report: ReportDocument
  }

  func write(to destination: Destination) throws(CommandFailure) -> Outcome {
    switch destination {
    case .standardOutput, .folder:
      return lines { bytes throws(CommandFailure) in try StandardOutput.write(bytes) }
    case .stream(let path):
      return try append(to: path, label: path)
    case .file(let path):
      var staging = Staging(temporaries)
      var outcome = Outcome(console: run.console, count: 0)
      try staging.file(path) { temporary throws(CommandFailure) in
        outcome = try append(to: temporary, label: path)
      }
      // An incomplete file is not moved into place.
      if !outcome.isBroken { try staging.commit() }
      return outcome
    }
  }

  private func append(to path: String, label: String) throws(CommandFailure) -> Outcome {
    let opened: Descriptor
    do throws(SystemError) {
      opened = try Descriptor.forWriting(path)
    } catch {
      throw CommandFailure(.cannotCreate, "\(label): cannot be written: \(error)")
    }
    let file = LineFile(opened)
    return lines { bytes throws(CommandFailure) in try file.write(bytes, label: label) }
  }

  private func lines(
    to write: @escaping @Sendable ([UInt8]) throws(CommandFailure) -> Void
  ) -> Outcome {
    let rendering = run.rendering
    return run.work.forEach { input, pipeline throws(CommandFailure) in
      let report = try pipeline.tables(of: input)
      let bytes = rendering.selection(of: report.document.withoutPresentation).ndjson(
        rendering.json, dataset: rendering.dataset, leading: ReportSet.leading(report))
      return Lines(bytes: bytes, report: report)
    } take: { input, lines, start throws(CommandFailure) in
      run.detail(input, lines.report, since: start)
      try write(lines.bytes)
      run.tell(input, [], lines.report.diagnostics, [])
      return Tally(lines.report.diagnostics)
    }
  }
}

/// A file to which the lines of one report after another are written.
private final class LineFile: Sendable {
  private let descriptor: Mutex<Descriptor>

  init(_ descriptor: consuming sending Descriptor) {
    self.descriptor = Mutex(descriptor)
  }

  func write(_ bytes: [UInt8], label: String) throws(CommandFailure) {
    try descriptor.withLock { descriptor throws(CommandFailure) in
      try StandardOutput.stream(descriptor, label: label, bytes)
    }
  }
}
