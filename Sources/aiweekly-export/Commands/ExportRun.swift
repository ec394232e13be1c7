import ReportTables
import Tabular
import Document
import ReportReading

/// One call of `export`: everything is settled before the first report is read.
struct ExportRun {
  private let pipeline: Pipeline
  private let plan: OutputPlan
  private let rendering: Rendering
  private let console: Console
  private let isStrict: Bool

  init(_ command: ExportCommand) throws(CommandFailure) {
    rendering = try command.rendering()
    pipeline = try Pipeline(command.reading)
    console = command.reading.console
    isStrict = command.reading.strict
    let request = OutputRequest(
      formats: command.formats, path: command.output, dataset: command.dataset,
      inputs: try command.reading.sources(),
      readFiles: [command.reading.assumptions, command.reading.columns].compactMap(\.self))
    let surroundings = Surroundings.current(csvNames: DatasetCatalog.names.map(Rendering.csvName))
    plan = try OutputPlanner(request: request, surroundings: surroundings).plan()
    if command.verify, !plan.makesWorkbook {
      throw .usage("--verify reads workbooks back, and none is asked for; add --xlsx")
    }
  }

  /// Exports each report; one that fails does not keep the others back.
  ///
  /// - Throws: the first failure, when all are done.
  func carryOut() throws(CommandFailure) {
    let temporaries = Temporaries()
    SignalWatch.start(removing: temporaries)
    var writer = OutputWriter(rendering: rendering, temporaries: temporaries, folder: plan.folder)
    var outcome = Outcome(console: console)
    var progress = Progress(console)
    for job in plan.jobs {
      writer.rendering.sourceName = plan.jobs.count > 1 ? job.input.label : nil
      outcome.record { () throws(CommandFailure) in
        let report = try pipeline.tables(of: job.input, progress: &progress)
        progress.show("\(job.input.label): writing")
        let remarks = try writer.write(rendering.selection(of: report.document), to: job.outputs)
        progress.clear()
        tell(job, report, remarks)
        return Tally(report.diagnostics)
      }
    }
    progress.clear()
    try outcome.finish(isStrict: isStrict)
  }

  private func tell(_ job: OutputPlan.Job, _ report: ReportDocument, _ remarks: [String]) {
    for output in job.outputs {
      guard case .file(let path) = output.destination else { continue }
      console.courtesy("wrote \(path)")
    }
    for remark in remarks { console.note(remark) }
    if let summary = Tally(report.diagnostics).summary {
      let hint = job.input == .standardInput ? "" : " (\(Console.programName) check \(job.input.label))"
      console.note("\(job.input.label): \(summary)\(hint)")
    }
  }
}
