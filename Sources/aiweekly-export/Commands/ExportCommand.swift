import ArgumentParser
import ReportTables
import Tabular
import TabularXLSX

/// `aiweekly-export [export]`: reports in, workbooks, CSV and JSON out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Turn weekly reports in Markdown into a workbook, CSV or JSON.",
    usage: "\(Console.programName) [--xlsx] [--csv] [--json] [--ndjson] [-o PATH] [OPTIONS] [INPUT…]",
    discussion: HelpText.export)

  @Flag(help: "Write an Excel workbook: a sheet for each dataset, live formulas, charts.")
  var xlsx = false

  @Flag(help: "Write CSV: a folder with a file for each dataset, or one with --dataset.")
  var csv = false

  @Flag(help: "Write JSON: one document with all datasets, or one of them with --dataset.")
  var json = false

  @Flag(help: "Write JSON lines: one object a row, {\"dataset\": …}.")
  var ndjson = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write, a folder (DIR/), or - for standard output.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write this dataset only; '\(Console.programName) datasets' lists them.", valueName: "name"),
    completion: .list(DatasetCatalog.names))
  var dataset: String?

  @Option(
    help: ArgumentHelp(
      "Write these datasets only, companies,traffic say, and the assumptions that their formulas read.",
      valueName: "names"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which sheets of the workbook come first, companies,traffic say; the others follow.",
      valueName: "names"))
  var sheets: [String] = []

  @Option(help: "Language of the workbook's labels; data is never translated.")
  var lang: Language = .chinese

  @Option(help: "Colours of the workbook: red is up (chinese), or green is up (western).")
  var colors: TrendColors = .chinese

  @Flag(
    help:
      "Read the workbook back and compare every cell with what CSV and JSON hold; a difference ends with 70.")
  var verify = false

  @Flag(help: "Write JSON without spaces and line breaks.")
  var compact = false

  @Flag(help: "Add to each JSON row where its printed cells stand: raw text, line, column.")
  var provenance = false

  @Flag(help: "Leave CSV text that begins like a formula as it is; otherwise it gets an apostrophe in front.")
  var rawCsv = false

  @Flag(help: "Begin CSV with a byte order mark, so that Excel on Windows reads it as UTF-8.")
  var bom = false

  @OptionGroup
  var reading: ReadingOptions

  func run() throws {
    try ExportRun(self).carryOut()
  }

  /// In one order, whatever the order on the command line.
  var formats: [OutputFormat] {
    let asked: [(OutputFormat, Bool)] = [(.xlsx, xlsx), (.csv, csv), (.json, json), (.ndjson, ndjson)]
    return asked.filter(\.1).map(\.0)
  }

  /// What is written, and how.
  ///
  /// - Throws: a usage failure where datasets are named that are not there, or not to be written.
  func rendering() throws(CommandFailure) -> Rendering {
    if let dataset { try DatasetName.check(dataset) }
    let only = try DatasetList.names(only, option: "--only")
    let sheets = try DatasetList.names(sheets, option: "--sheets")
    guard dataset == nil || (only == nil && sheets == nil) else {
      throw .usage("--dataset writes one dataset alone: leave out --only and --sheets")
    }
    if let only, let left = sheets?.first(where: { !only.contains($0) }) {
      throw .usage("--sheets names '\(left)', which --only leaves out")
    }
    return Rendering(
      json: JSONOptions(isCompact: compact, includesProvenance: provenance),
      csv: CSVOptions(byteOrderMark: bom, defusesFormulas: !rawCsv),
      workbook: WorkbookOptions(language: lang, trend: colors), dataset: dataset, verifies: verify,
      only: only,
      firstSheets: sheets ?? [])
  }
}
