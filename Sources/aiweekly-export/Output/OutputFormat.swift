import ArgumentParser
import Tabular

/// The formats in which a report can be written.
///
/// To add one, write a writer for ``TabularDocument``, or a ``FileFormat`` if it is not a single text, and add a case
/// here. The case gives it an option, its help, an extension that `-o` recognises, and support for several reports.
enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx, csv, json, ndjson
  /// An SQLite database, which has no option of its own: the extension of a file selects it.
  case database = "db"

  /// The help for the option; nil for a format without an option.
  private var help: String? {
    switch self {
    case .xlsx: "Write an Excel workbook with a sheet for each dataset, live formulas and charts."
    case .csv: "Write CSV: a folder with a file for each dataset; with --dataset, one file."
    case .json: "Write JSON: one document with all datasets; with --dataset, one array."
    case .ndjson: "Write JSON lines: one object for each row, {\"dataset\": …}."
    case .database: nil
    }
  }

  /// Extensions for the format, in addition to its own name.
  private var otherExtensions: [String] {
    switch self {
    case .ndjson: ["jsonl"]
    case .database: ["sqlite", "sqlite3"]
    case .xlsx, .csv, .json: []
    }
  }

  /// The writer of a format that is not a single text; nil for the others.
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
  ///   - document: the document to write.
  ///   - rendering: how to write it; if it names a dataset, only that one is written.
  /// - Returns: the bytes of the text.
  /// - Throws: a failure that indicates a bug in this program, if the format is not a single text.
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
  /// The format for a file's extension; nil if the extension is unknown.
  init?(pathExtension: String) {
    let format = Self.allCases.first { ([$0.rawValue] + $0.otherExtensions).contains(pathExtension) }
    guard let format else { return nil }
    self = format
  }

  var option: String { "--\(rawValue)" }

  /// The options in the form of a usage line.
  static var usage: String { Flag.allCases.map { "[\($0.format.option)]" }.joined(separator: " ") }

  /// The options in a sentence, such as `--xlsx, --csv or --json`.
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
