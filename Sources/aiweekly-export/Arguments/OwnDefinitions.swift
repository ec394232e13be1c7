import ArgumentParser
import ReportReading
import ReportTables

/// The options that name files with columns and tables of the user's own.
struct OwnDefinitions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with columns of your own; see Docs/columns.md.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var columns: [String] = []

  @Option(
    help: ArgumentHelp(
      "A YAML or JSON file with tables of your own to look for; see Docs/extending.md.", valueName: "file"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var tables: [String] = []

  /// The file with columns; nil if none is given.
  func columnsFile() throws(CommandFailure) -> String? {
    try SingleOption.value(columns, option: "--columns")
  }

  /// The file with tables; nil if none is given.
  func tablesFile() throws(CommandFailure) -> String? {
    try SingleOption.value(tables, option: "--tables")
  }

  /// The files, in the order of the options.
  var files: [String] { columns + tables }

  /// The kind of report with the tables, and the columns of its datasets.
  func read() throws(CommandFailure) -> (family: ReportFamily, columns: UserColumns) {
    let family = try Pipeline.family(tablesFile())
    return (family, try Pipeline.columns(columnsFile(), family: family))
  }
}
