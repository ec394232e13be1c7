import ArgumentParser
import ReportTables

/// `aiweekly-export schema`: prints the JSON Schema of the documents that `export` writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of the JSON document.",
    usage: "\(Console.programName) schema [--compact] [--several] [--columns <file>] [--tables <file>]",
    discussion: HelpText.schema)

  @Flag(help: "Print without spaces and line breaks.")
  var compact = false

  @Flag(help: "Print the schema of the document that several reports make.")
  var several = false

  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with columns of your own; see Docs/columns.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var columns: [String] = []

  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with tables of your own; see Docs/extending.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var tables: [String] = []

  func run() throws {
    let family = try Pipeline.family(SingleOption.value(tables, option: "--tables"))
    let columns = try Pipeline.columns(SingleOption.value(columns, option: "--columns"), family: family)
    try StandardOutput.write(
      DatasetCatalog.schema(compact: compact, several: several, columns: columns, family: family))
  }
}
