import ArgumentParser
import ReportArchive
import ReportTables
import Tabular

/// `aiweekly-export datasets`: lists what can be exported.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets",
    abstract: "List the datasets, or the columns of some of them.",
    usage: "\(Console.programName) datasets [--json | --markdown] [--lang <lang>] "
      + "[--columns <file>] [--tables <file>] [DATASET…]",
    discussion: HelpText.datasets)

  @Argument(help: "The datasets whose columns to list.", completion: .list(ReportSetCatalog.names))
  var names: [String] = []

  @Flag(help: "Print the whole dictionary in Markdown.")
  var markdown = false

  @Flag(help: "Print one JSON array with an object for each dataset and its columns.")
  var json = false

  @Option(help: "Language of titles and sentences; en by default.")
  var lang: [Language] = []

  @OptionGroup var own: OwnDefinitions

  func run() throws {
    let (family, columns) = try own.read()
    let definitions = columns.definitions(of: family) + ReportSetCatalog.panel
    let language = try SingleOption.value(lang, option: "--lang") ?? .english
    let names = names.flatMap { $0.split(separator: ",").map(String.init) }
    for name in names { try DatasetName.check(name, among: definitions.map(\.0.name)) }
    let listing = DatasetListing(language: language, definitions: definitions)
    guard !json else {
      guard !markdown else { throw CommandFailure.usage("--json and --markdown exclude each other") }
      return try StandardOutput.write(listing.json(names))
    }
    guard !markdown else {
      return try StandardOutput.print(DatasetDictionary(definitions).markdown(language: language))
    }
    let lines = names.isEmpty ? listing.overview() : names.flatMap(listing.columns(of:))
    try StandardOutput.print(lines.joined(separator: "\n"))
  }
}
