import Document
import ReportArchive
import ReportReading
import ReportTables
import Tabular

/// One run of `export`. All options are checked before the first report is read.
struct ExportRun: Sendable {
  let pipeline: Pipeline
  let plan: OutputPlan
  let rendering: Rendering
  let console: Console
  let isStrict: Bool
  let failsFast: Bool
  let jobs: Int
  /// The command that prints all findings of a report, up to its name.
  let checkCommand: [String]
  /// How many days before the newest report an estimate still counts for the consensus; nil for any number.
  let window: Int?

  init(_ command: ExportCommand) throws(CommandFailure) {
    let settings = try command.reading.settings()
    pipeline = try Pipeline(command.reading, settings)
    rendering = try command.rendering(settings, among: pipeline.datasets + ReportSetCatalog.panelNames)
    console = command.reading.console
    isStrict = command.reading.strict
    failsFast = command.reading.failFast
    jobs = try command.reading.jobCount()
    checkCommand = [Console.programName, "check"] + command.reading.wordsThatChangeFindings
    window = try SingleOption.value(command.window, option: "--window")
    let path = try SingleOption.value(command.output, option: "--output")
    let archive = try SingleOption.value(command.into, option: "--into")
    let outputs = [path, archive].compactMap { $0.flatMap { try? FileStatus(ofPath: $0) }?.identity }
    let found = try command.reading.sources(excluding: Set(outputs))
    let request = OutputRequest(
      formats: command.formats, path: path, archive: archive, dataset: rendering.dataset,
      inputs: found.inputs, isSet: found.isSet,
      readFiles: command.reading.assumptions + command.reading.own.files + settings.files)
    let surroundings = Surroundings.current(
      csvNames: (pipeline.datasets + ReportSetCatalog.panelNames).map(Rendering.csvName))
    plan = try OutputPlanner(request: request, surroundings: surroundings).plan()
    for case .file(let path) in plan.outputs.filter({ $0.format == .database }).map(\.destination)
    where ReportArchive.isOfOtherProgram(path.systemPath) {
      throw CommandFailure(.badData, "\(path): this is a database of another program, and would be replaced")
    }
    if let dataset = rendering.dataset, ReportSetCatalog.panelNames.contains(dataset), plan.merged.isEmpty {
      throw .usage(
        "'\(dataset)' is made of several reports: name them, or a folder, and one output for all of them")
    }
    for line in command.idle(plan) { console.note("\(Console.programName): \(line)") }
    if command.verify, !plan.makesWorkbook {
      throw .usage("--verify reads workbooks back, but no workbook is written; add --xlsx")
    }
  }

  /// Exports the reports. If one fails, the others are still exported.
  ///
  /// - Throws: the first failure, after all reports are done.
  func carryOut() throws(CommandFailure) {
    let temporaries = Temporaries()
    SignalWatch.start(removing: temporaries)
    remindOfByteOrderMark()
    let outcome = try write(temporaries)
    try outcome.finish(isStrict: isStrict)
  }

  private func write(_ temporaries: Temporaries) throws(CommandFailure) -> Outcome {
    if let archive = plan.archive { return try ArchiveRun(self).add(to: archive) }
    if !plan.merged.isEmpty { return try MergedRun(self, temporaries).write() }
    if let destination = plan.stream { return try StreamRun(self, temporaries).write(to: destination) }
    return try SeparateRun(self, temporaries).write()
  }

  /// The work on all inputs.
  var work: ReportWork {
    ReportWork(
      inputs: plan.jobs.map(\.input), pipeline: pipeline, console: console, jobs: jobs, failsFast: failsFast)
  }

  // MARK: Reporting

  /// Prints what was written for a report, and a summary of its findings.
  func tell(_ input: InputSource, _ written: [String], _ findings: [Diagnostic], _ remarks: [String]) {
    for path in written { console.wrote(path) }
    for remark in remarks { console.note(remark) }
    // Of a single report, a user wants to know that the table that he declared is not in it.
    for finding in findings
    where finding.code == .tableMissing && finding.severity == .info && plan.jobs.count == 1 {
      console.finding(finding, in: input.label)
    }
    guard let summary = Tally(findings).summary else { return }
    let hint = input.shellWord.map { " (\((checkCommand + [$0]).joined(separator: " ")))" } ?? ""
    if plan.jobs.count == 1 {
      for finding in findings.filter({ $0.severity != .info }).prefix(Self.mostFindings) {
        console.finding(finding, in: input.label)
      }
    }
    console.note("\(input.label): \(summary)\(hint)")
  }

  private static let mostFindings = 5

  /// Users in a terminal open CSV by double click, and Excel then assumes the wrong encoding for Chinese.
  private func remindOfByteOrderMark() {
    let outputs = plan.jobs.flatMap(\.outputs) + plan.merged
    let writesCSV = outputs.contains { $0.format == .csv && $0.destination != .standardOutput }
    guard writesCSV, !rendering.csv.byteOrderMark else { return }
    console.courtesy(
      "Excel shows Chinese in these CSV files correctly only with --bom or through Data > From Text")
  }

  /// `report.md: 245 rows in 14 of 18 datasets, 31 ms`.
  func detail(_ input: InputSource, _ report: ReportDocument, since start: ContinuousClock.Instant) {
    console.detail(
      {
        let tables = report.document.tables
        let rows = tables.reduce(0) { $0 + $1.rows.count }
        let filled = tables.count { !$0.rows.isEmpty }
        let time = Int((ContinuousClock.now - start) / .milliseconds(1))
        return "\(input.label): \(rows) rows in \(filled) of \(tables.count) datasets, \(time) ms"
      }())
  }
}
