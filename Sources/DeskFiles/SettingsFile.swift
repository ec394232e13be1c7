import Document
import ReportTables
import Tabular

/// A file with settings for every run, so that a desk need not repeat them:
///
/// ```yaml
/// lang: en
/// colors: western
/// bom: true
/// only: companies, traffic
/// assumptions: rates.yaml        # beside this file
/// columns: desk.yaml
/// tables: tables.yaml
/// ```
///
/// Options on the command line override it. Paths are kept as written in the file.
public struct SettingsFile: Sendable {
  /// The language of a workbook's labels.
  public var language: Language?
  /// The colours of rises and falls.
  public var trend: TrendColors?
  /// Whether CSV begins with a byte order mark.
  public var byteOrderMark = false
  /// The datasets to write; names are separated by commas.
  public var only: [String] = []
  /// The datasets whose sheets come first; names are separated by commas.
  public var sheets: [String] = []
  /// The path of a file of assumptions.
  public var assumptions: String?
  /// The path of a file of columns.
  public var columns: String?
  /// The path of a file of tables.
  public var tables: String?
  /// The encoding of reports.
  public var encoding: String?

  private var path: String?

  /// The paths of the settings file itself and of the files that it names.
  public var files: [String] { [path, assumptions, columns, tables].compactMap(\.self) }

  private static let names = [
    "lang", "colors", "bom", "only", "sheets", "assumptions", "columns", "tables", "encoding",
  ]

  /// Creates settings in which nothing is set.
  public init() {}

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - path: what messages call the file.
  /// - Throws: a failure that names line and column.
  public init(_ text: String, path: String) throws(DeskFileError) {
    self.path = path
    let file = try YAMLFile(text, path: path, what: "the settings file")
    let members = try file.members(of: file.root, what: "the file", known: Self.names)
    func word(_ name: String) throws(DeskFileError) -> String? {
      try members[name].map { node throws(DeskFileError) in try file.text(node, what: name) }
    }
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(DeskFileError) -> Choice?
    where Choice.RawValue == String {
      guard let node = members[name], let given = try word(name) else { return nil }
      guard let choice = Choice(rawValue: given) else {
        let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        throw file.failure(node, "'\(name)' is '\(ShownText.safe(given))'; it must be \(known)")
      }
      return choice
    }
    language = try choice("lang")
    trend = try choice("colors")
    if let node = members["bom"] {
      guard let given = try word("bom"), ["true", "false"].contains(given) else {
        throw file.failure(node, "'bom' must be true or false")
      }
      byteOrderMark = given == "true"
    }
    only = try word("only").map { [$0] } ?? []
    sheets = try word("sheets").map { [$0] } ?? []
    assumptions = try word("assumptions")
    columns = try word("columns")
    tables = try word("tables")
    encoding = try word("encoding")
  }
}
