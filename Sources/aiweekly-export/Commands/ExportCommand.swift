import ReportArchive
import ArgumentParser
import DeskFiles
import ReportTables
import Tabular
import TabularXLSX

/// `aiweekly-export [export]`: turns reports into workbooks, CSV and JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Turn weekly reports, PDF or Markdown, into workbooks, CSV and JSON.",
    usage: "\(Console.programName) \(OutputFormat.usage) [-o PATH] [OPTIONS] [INPUT…]",
    discussion: HelpText.export)

  @Flag
  var asked: [OutputFormat.Flag] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write, the folder to write to (DIR/), or - for standard output.", valueName: "path"),
    completion: .file())
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Add the reports to this archive, an SQLite database. Reports that it already holds unchanged are skipped.",
      valueName: "file"),
    completion: .file(extensions: ["db"]))
  var into: [String] = []

  @Option(
    help: ArgumentHelp(
      "With several reports, limit the consensus to those published within this many days before the newest.",
      valueName: "days"))
  var window: [Int] = []

  @Option(
    help: ArgumentHelp(
      "Write only this dataset; '\(Console.programName) datasets' lists them.", valueName: "name"),
    completion: .list(DatasetCatalog.names))
  var dataset: [String] = []

  @Option(
    help: ArgumentHelp(
      "Write only these datasets, and the assumptions that their formulas use: for example companies,traffic.",
      valueName: "names"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "The sheets that come first in the workbook, for example companies,traffic; the others follow.",
      valueName: "names"))
  var sheets: [String] = []

  @Option(help: "Language of the workbook's labels; zh by default. Data is never translated.")
  var lang: [Language] = []

  @Option(
    help:
      "Colours of the workbook: red means up (chinese) or green means up (western); by default, as the language."
  )
  var colors: [TrendColors] = []

  @Flag(
    help:
      "Also show the sheets that are meant for programs or repeat the report's own lists; otherwise they are hidden."
  )
  var allSheets = false

  @Flag(
    help:
      "Read the workbook back and compare every cell with CSV and JSON; exit with status 70 if one differs.")
  var verify = false

  @Flag(help: "Write JSON without spaces and line breaks.")
  var compact = false

  @Flag(help: "Add to each JSON row where its cells are printed: text as printed, line, column.")
  var provenance = false

  @Flag(
    help: "Leave CSV text that begins like a formula as it is; otherwise an apostrophe is put in front of it."
  )
  var rawCsv = false

  @Flag(help: "Begin CSV with a byte order mark, so that Excel on Windows reads it as UTF-8.")
  var bom = false

  @OptionGroup
  var reading: ReadingOptions

  func run() throws {
    try ExportRun(self).carryOut()
  }

  /// The formats in a fixed order, independent of the command line.
  var formats: [OutputFormat] {
    OutputFormat.Flag.allCases.filter(asked.contains).map(\.format)
  }

  /// The options for writing documents.
  ///
  /// - Parameters:
  ///   - settings: the values of the settings file.
  ///   - known: the datasets that exist.
  /// - Returns: how documents are written.
  /// - Throws: a usage failure if a named dataset does not exist or is not written.
  func rendering(
    _ settings: SettingsFile, among known: [String] = ReportSetCatalog.names
  ) throws(CommandFailure) -> Rendering {
    let dataset = try SingleOption.value(dataset, option: "--dataset")
    if let dataset { try DatasetName.check(dataset, among: known) }
    var only = try DatasetList.names(only, option: "--only", among: known)
    var sheets = try DatasetList.names(sheets, option: "--sheets", among: known)
    guard dataset == nil || (only == nil && sheets == nil) else {
      throw .usage("--dataset writes a single dataset: leave out --only and --sheets")
    }
    if dataset == nil {
      if only == nil { only = try DatasetList.names(settings.only, option: "'only' of the settings file") }
      if sheets == nil {
        sheets = try DatasetList.names(settings.sheets, option: "'sheets' of the settings file")
      }
    }
    if let only, let left = sheets?.first(where: { !only.contains($0) }) {
      throw .usage("--sheets names '\(left)', which --only leaves out")
    }
    let language = try SingleOption.value(lang, option: "--lang") ?? settings.language
    let trend = try SingleOption.value(colors, option: "--colors") ?? settings.trend
    return Rendering(
      json: JSONOptions(isCompact: compact, includesProvenance: provenance),
      csv: CSVOptions(byteOrderMark: bom || settings.byteOrderMark, defusesFormulas: !rawCsv),
      workbook: WorkbookOptions(
        language: language ?? .chinese, trend: trend ?? (language == .english ? .western : .chinese),
        showsAllSheets: allSheets), dataset: dataset,
      verifies: verify, only: only, firstSheets: sheets ?? [])
  }

  /// One line for each option that has no effect.
  func idle(_ plan: OutputPlan) -> [String] {
    let formats = plan.formats
    let hasText = formats.contains(.json) || formats.contains(.ndjson)
    let options: [(option: String, isGiven: Bool, isUsed: Bool, format: String)] = [
      ("--compact", compact, formats.contains(.json), "JSON"), ("--provenance", provenance, hasText, "JSON"),
      ("--bom", bom, formats.contains(.csv), "CSV"), ("--raw-csv", rawCsv, formats.contains(.csv), "CSV"),
      ("--lang", !lang.isEmpty, formats.contains(.xlsx), "workbook"),
      ("--colors", !colors.isEmpty, formats.contains(.xlsx), "workbook"),
      ("--sheets", !sheets.isEmpty, formats.contains(.xlsx), "workbook"),
      ("--all-sheets", allSheets, formats.contains(.xlsx), "workbook"),
    ]
    let holdsAll = plan.archive != nil || formats.allSatisfy { $0 == .database }
    return options.filter { $0.isGiven && !$0.isUsed }.map {
      "\($0.option) has no effect: no \($0.format) is written"
    } + (!only.isEmpty && holdsAll ? ["--only has no effect: a database holds every dataset"] : [])
  }
}
