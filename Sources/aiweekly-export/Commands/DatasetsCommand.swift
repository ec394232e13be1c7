import ArgumentParser
import ReportArchive
import ReportTables
import Tabular

/// `aiweekly-export datasets`: lists what can be exported.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets",
    abstract: "List the datasets, or the columns of some of them.",
    usage:
      "\(Console.programName) datasets [--json | --markdown] [--lang <lang>] [--tables <file>] [DATASET…]",
    discussion: HelpText.datasets)

  @Argument(help: "The datasets whose columns to list.", completion: .list(ReportSetCatalog.names))
  var names: [String] = []

  @Flag(help: "Print the whole dictionary in Markdown.")
  var markdown = false

  @Flag(help: "Print one JSON array with an object for each dataset and its columns.")
  var json = false

  @Option(help: "Language of titles and sentences; en by default.")
  var lang: [Language] = []

  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with tables of your own; see Docs/extending.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var tables: [String] = []

  func run() throws {
    let family = try Pipeline.family(SingleOption.value(tables, option: "--tables"))
    let own = family.plainTables.map { ($0.description, $0.columns.map(\.column) + [.line, .sourcePage]) }
    let language = try SingleOption.value(lang, option: "--lang") ?? .english
    let names = names.flatMap { $0.split(separator: ",").map(String.init) }
    for name in names { try DatasetName.check(name, among: ReportSetCatalog.names + own.map(\.0.name)) }
    let listing = DatasetListing(language: language, own: own)
    guard !json else {
      guard !markdown else { throw CommandFailure.usage("--json and --markdown exclude each other") }
      return try StandardOutput.write(listing.json(names))
    }
    guard !markdown else {
      let dictionary = DatasetDictionary(DatasetCatalog.definitions() + own + ReportSetCatalog.panel)
      return try StandardOutput.print(dictionary.markdown(language: language))
    }
    let lines = names.isEmpty ? listing.overview() : names.flatMap(listing.columns(of:))
    try StandardOutput.print(lines.joined(separator: "\n"))
  }
}
