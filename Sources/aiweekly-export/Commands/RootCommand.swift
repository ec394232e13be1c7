import ArgumentParser
import ReportTables

/// The program: `export` unless another command is named.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Console.programName,
    abstract: "Turn Chinese brokerage weekly reports in Markdown into workbooks, CSV and JSON.",
    version: ReportDocument.version,
    subcommands: [
      ExportCommand.self, CheckCommand.self, MarkdownCommand.self, SchemaCommand.self, DatasetsCommand.self,
    ],
    defaultSubcommand: ExportCommand.self)
}
