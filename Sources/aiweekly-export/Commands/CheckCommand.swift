import ArgumentParser
import Document
import ReportReading

/// `aiweekly-export check`: what there is to know about the numbers, a line each.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Print what a reader of the numbers should know, as file:line: severity: message [code].",
    usage: "\(Console.programName) check [--strict] [OPTIONS] [INPUT…]",
    discussion: HelpText.check)

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let pipeline = try Pipeline(reading)
    var outcome = Outcome(console: reading.console)
    var progress = Progress(reading.console)
    for input in try reading.sources() {
      outcome.record { () throws(CommandFailure) in
        let report = try pipeline.tables(of: input, progress: &progress)
        progress.clear()
        let label = report.sourceName ?? input.label
        let lines = report.diagnostics.map { Self.line($0, in: label) + "\n" }
        try StandardOutput.write(Array(lines.joined().utf8))
        return Tally(report.diagnostics)
      }
    }
    try outcome.finish(isStrict: reading.strict)
  }

  /// The form of compilers, which editors and CI know how to follow.
  static func line(_ finding: Diagnostic, in label: String) -> String {
    let place = finding.line.map { "\(label):\($0)" } ?? label
    return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.code.rawValue)]"
  }
}
