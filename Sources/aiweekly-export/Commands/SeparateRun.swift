import ReportTables
import Tabular

/// Writes separate outputs for each report.
struct SeparateRun: Sendable {
  private let run: ExportRun
  private let temporaries: Temporaries

  init(_ run: ExportRun, _ temporaries: Temporaries) {
    self.run = run
    self.temporaries = temporaries
  }

  /// A report whose outputs are in place.
  private struct Written: Sendable {
    let report: ReportDocument
    let paths: [String]
    let remarks: [String]
  }

  func write() throws(CommandFailure) -> Outcome {
    // One folder for all outputs, which is removed again if it stays empty.
    var folder = Staging(temporaries)
    if let path = run.plan.folder { try folder.ensureFolder(path) }
    let outputs = Dictionary(
      run.plan.jobs.map { ($0.input, $0.outputs) }, uniquingKeysWith: { first, _ in first })
    let outcome = run.work.forEach { input, pipeline throws(CommandFailure) in
      let report = try pipeline.tables(of: input)
      let own = outputs[input] ?? []
      var rendering = run.rendering
      rendering.sourcePaths = SourceLinks.paths(of: [input])
      let writer = OutputWriter(rendering: rendering, temporaries: temporaries)
      let remarks = try writer.write(.init(report), to: own)
      let paths = own.compactMap { output in
        if case .file(let path) = output.destination { path } else { nil }
      }
      return Written(report: report, paths: paths, remarks: remarks)
    } take: { input, written, start in
      run.detail(input, written.report, since: start)
      run.tell(input, written.paths, written.report.diagnostics, written.remarks)
      return Tally(written.report.diagnostics)
    }
    if let path = run.plan.folder, !FolderListing.names(in: path).isEmpty { try folder.commit() }
    return outcome
  }
}
