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

  @OptionGroup var own: OwnDefinitions

  func run() throws {
    let (family, columns) = try own.read()
    try StandardOutput.write(
      DatasetCatalog.schema(compact: compact, several: several, columns: columns, family: family))
  }
}
