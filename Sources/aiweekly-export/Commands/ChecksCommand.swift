import ArgumentParser
import Document
import ReportTables
import Tabular

/// `aiweekly-export checks`: lists what `check` looks for.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks",
    abstract: "List all checks, or explain some of them.",
    usage: "\(Console.programName) checks [--json] [--lang <lang>] [CODE…]",
    discussion: HelpText.checks)

  @Argument(
    help: "The checks to explain, by the codes that 'check' prints in brackets.",
    completion: .list(DiagnosticCode.all.map(\.rawValue)))
  var codes: [String] = []

  @Flag(help: "Print one JSON array with an object for each check.")
  var json = false

  @Option(help: "Language of the meanings; en by default.")
  var lang: [Language] = []

  func run() throws {
    let named = try codes.flatMap { $0.split(separator: ",").map(String.init) }.map(Self.check)
    let listing = CheckListing(language: try SingleOption.value(lang, option: "--lang") ?? .english)
    let all = named.isEmpty ? DiagnosticCode.all : named
    guard !json else { return try StandardOutput.write(listing.json(all)) }
    let lines = named.isEmpty ? listing.overview(all) : named.flatMap(listing.explanation)
    try StandardOutput.print(lines.joined(separator: "\n"))
  }

  /// - Throws: a usage failure if no check has this code, with a similar one or the command that was meant as a suggestion.
  private static func check(_ code: String) throws(CommandFailure) -> DiagnosticCode {
    if let check = DiagnosticCode.named(code) { return check }
    guard (try? FileStatus(ofPath: code)) == nil else {
      throw .usage(
        "there is no check '\(code)'; to check a report: \(Console.programName) check \(ShellWord.of(code))")
    }
    let near = NearestName.to(code, among: DiagnosticCode.all.map(\.rawValue))
    let hint = near.map { "did you mean '\($0)'?" } ?? "'\(Console.programName) checks' lists them"
    throw .usage("there is no check '\(code)'; \(hint)")
  }
}
