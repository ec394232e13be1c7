import ArgumentParser
import Document
import ReportTables
import Synchronization
import Tabular

/// `aiweekly-export check`: prints the findings about a report's numbers, one on each line.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Print what a reader of a report's numbers should know, as file:line: severity: message [code].",
    usage: "\(Console.programName) check [--strict] [--json] [OPTIONS] [INPUT…]",
    discussion: HelpText.check)

  @Flag(help: "Print one JSON array with an object for each finding.")
  var json = false

  @Option(help: "Language of the messages; en by default.")
  var lang: [Language] = []

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let settings = try reading.settings()
    let language = try SingleOption.value(lang, option: "--lang") ?? settings.language ?? .english
    let work = ReportWork(
      inputs: try reading.sources().inputs, pipeline: try Pipeline(reading, settings),
      console: reading.console, jobs: try reading.jobCount(), failsFast: reading.failFast)
    let found = Found()
    let paint = Paint(for: .standardOutput())
    let isJSON = json
    let outcome = work.forEach { input, pipeline throws(CommandFailure) in
      try pipeline.tables(of: input)
    } take: { input, report, _ throws(CommandFailure) in
      let label = report.sourceName ?? input.label
      if isJSON {
        found.all.withLock { $0 += report.diagnostics.map { (label, $0) } }
      } else {
        let lines = report.diagnostics.map { FindingLine($0, in: label).text(paint, language) + "\n" }
        try StandardOutput.write(Array(lines.joined().utf8))
      }
      return Tally(report.diagnostics)
    }
    if json { try StandardOutput.write(Self.json(found.all.withLock { $0 })) }
    try outcome.finish(isStrict: reading.strict)
  }

  /// The findings in all reports so far.
  private final class Found: Sendable {
    let all = Mutex<[(source: String, finding: Diagnostic)]>([])
  }

  /// The findings as rows of the `checks` dataset, each with the name of its source.
  static func json(_ found: [(source: String, finding: Diagnostic)]) -> [UInt8] {
    JSONValue.array(
      found.map { source, finding in
        func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        func number(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
        return .object([
          .init("source_name", .string(source)), .init("severity", .string(finding.severity.rawValue)),
          .init("code", .string(finding.code.rawValue)), .init("message", .string(finding.message)),
          .init("dataset", text(finding.dataset)), .init("row", number(finding.row)),
          .init("column", text(finding.column)), .init("printed", text(finding.printed)),
          .init("computed", text(finding.computed)), .init("message_zh", .string(finding.chinese)),
          .init("line", number(finding.line)),
        ])
      }
    ).json()
  }
}
