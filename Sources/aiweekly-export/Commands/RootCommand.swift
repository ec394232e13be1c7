import ArgumentParser
import ReportTables

/// The program, which runs `export` unless another command is named.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Console.programName,
    abstract: "Turn weekly reports of Chinese brokerages, PDF or Markdown, into workbooks, CSV and JSON.",
    version: "\(Console.programName) \(ReportDocument.version)",
    subcommands: [
      ExportCommand.self, CheckCommand.self, MarkdownCommand.self, SchemaCommand.self, DatasetsCommand.self,
      ChecksCommand.self,
    ],
    defaultSubcommand: ExportCommand.self)
}
