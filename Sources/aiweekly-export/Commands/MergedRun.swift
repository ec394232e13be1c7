import ReportArchive
import ReportTables
import Synchronization
import Tabular

/// Makes one output from several reports.
struct MergedRun: Sendable {
  private let run: ExportRun
  private let temporaries: Temporaries

  init(_ run: ExportRun, _ temporaries: Temporaries) {
    self.run = run
    self.temporaries = temporaries
  }

  func write() throws(CommandFailure) -> Outcome {
    let collected = Collected()
    var outcome = run.work.forEach { input, pipeline throws(CommandFailure) in
      try pipeline.tables(of: input)
    } take: { input, report, start in
      run.detail(input, report, since: start)
      collected.reports.withLock { $0.append(report) }
      run.tell(input, [], report.diagnostics, [])
      return Tally(report.diagnostics)
    }
    let reports = collected.reports.withLock { $0 }
    guard !reports.isEmpty, !(outcome.hasFailed && run.failsFast) else { return outcome }
    let set = ReportSet(reports, window: run.window)
    let document = try document(of: set)
    var rendering = run.rendering
    rendering.sourcePaths = SourceLinks.paths(of: run.plan.jobs.map(\.input))
    let writer = OutputWriter(rendering: rendering, temporaries: temporaries)
    let remarks = try writer.write(.init(document: document, reports: reports), to: run.plan.merged)
    for output in run.plan.merged {
      if case .file(let path) = output.destination { run.console.wrote(path) }
    }
    for remark in remarks { run.console.note(remark) }
    let findings = set.setDiagnostics
    if let summary = Tally(findings).summary {
      let reports = Tally.counted(set.reports.count, "report")
      run.console.note("\(reports) together: \(summary) (in the dataset checks, without a source_name)")
    }
    outcome.add(Tally(findings))
    return outcome
  }

  /// The document of all reports together. A database holds the reports separately and does not need it.
  private func document(of set: ReportSet) throws(CommandFailure) -> TabularDocument {
    let formats = Set(run.plan.merged.map(\.format))
    guard formats != [.database] else { return TabularDocument(metadata: [], tables: []) }
    do throws(TableError) {
      return try set.document(hasPages: formats.contains(.xlsx))
    } catch {
      throw CommandFailure(.software, "a bug in this program: \(error)")
    }
  }

  private final class Collected: Sendable {
    let reports = Mutex<[ReportDocument]>([])
  }
}
