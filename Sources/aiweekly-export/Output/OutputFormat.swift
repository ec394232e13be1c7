import ArgumentParser
import Tabular

/// The notations that a report is written in.
///
/// To add one, write a writer over ``TabularDocument``, or a ``FileFormat`` where it is not one text, and add a case here: it
/// then has an option, its help, an extension that `-o` knows, and a place among outputs of several reports.
enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv, json, ndjson
  /// A database of SQLite, which only the name of a file asks for.
  case database = "db"

  /// What the help says of the option; nil for a format without one.
  private var help: String? {
    switch self {
    case .xlsx: "Write an Excel workbook with a sheet for each dataset, live formulas and charts."
    case .csv: "Write CSV: a folder with a file for each dataset; with --dataset, one file."
    case .json: "Write JSON: one document with all datasets; with --dataset, one array."
    case .ndjson: "Write JSON lines: one object for each row, {\"dataset\": …}."
    case .database: nil
    }
  }

  /// Extensions that stand for the format, beside its own name.
  private var otherExtensions: [String] {
    switch self {
    case .ndjson: ["jsonl"]
    case .database: ["sqlite", "sqlite3"]
    case .xlsx, .csv, .json: []
    }
  }

  /// What writes the format where it is not one text; nil for the others.
  var file: (any FileFormat)? {
    switch self {
    case .xlsx: WorkbookFile()
    case .database: DatabaseFile()
    case .csv, .json, .ndjson: nil
    }
  }

  /// A document as text.
  ///
  /// - Parameters:
  ///   - document: what is written.
  ///   - rendering: how; its dataset is the only one written.
  /// - Returns: its bytes.
  /// - Throws: a fault of this program where the format is not one text.
  func text(_ document: TabularDocument, _ rendering: Rendering) throws(CommandFailure) -> [UInt8] {
    switch self {
    case .ndjson: return document.ndjson(rendering.json, dataset: rendering.dataset)
    case .json:
      guard let table = try rendering.table(of: document) else { return document.json(rendering.json) }
      return table.json(rendering.json)
    case .csv:
      if let table = try rendering.table(of: document) { return table.csv(rendering.csv) }
    case .xlsx, .database: break
    }
    throw CommandFailure(.software, "\(self) cannot be written as a single text")
  }
}

extension OutputFormat {
  /// The format that a file's extension stands for; nil for any other extension.
  init?(pathExtension: String) {
    let format = Self.allCases.first { ([$0.rawValue] + $0.otherExtensions).contains(pathExtension) }
    guard let format else { return nil }
    self = format
  }

  var option: String { "--\(rawValue)" }

  /// The options as a usage line has them.
  static var usage: String { Flag.allCases.map { "[\($0.format.option)]" }.joined(separator: " ") }

  /// The options in a sentence: `--xlsx, --csv or --json`.
  static var choices: String {
    let options = Flag.allCases.map(\.format.option)
    return options.dropLast().joined(separator: ", ") + " or " + (options.last ?? "")
  }

  /// The option that asks for a format.
  struct Flag: EnumerableFlag {
    let format: OutputFormat

    static let allCases = OutputFormat.allCases.filter { $0.help != nil }.map(Flag.init)

    static func name(for flag: Flag) -> NameSpecification { .customLong(flag.format.rawValue) }

    static func help(for flag: Flag) -> ArgumentHelp? { flag.format.help.map { ArgumentHelp($0) } }
  }
}
