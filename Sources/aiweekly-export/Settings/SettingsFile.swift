import Document
import ReportTables
import Tabular
import TabularXLSX

/// A file with settings for every run, so that a desk need not repeat them:
///
/// ```yaml
/// lang: en
/// colors: western
/// bom: true
/// only: companies, traffic
/// assumptions: rates.yaml        # beside this file
/// columns: desk.yaml
/// ```
///
/// What the command line says wins over it.
struct SettingsFile: Sendable {
  var language: Language?
  var trend: TrendColors?
  var byteOrderMark = false
  var only: [String] = []
  var sheets: [String] = []
  var assumptions: String?
  var columns: String?
  var encoding: String?

  private static let names = [
    "lang", "colors", "bom", "only", "sheets", "assumptions", "columns", "encoding",
  ]

  init() {}

  /// - Parameters:
  ///   - text: YAML.
  ///   - path: what messages call the file; other files are looked for beside it.
  /// - Throws: a failure that names line and column.
  init(_ text: String, path: String) throws(CommandFailure) {
    let file = try YAMLFile(text, path: path, what: "the settings file")
    let members = try file.members(of: file.root, what: "the file", known: Self.names)
    func word(_ name: String) throws(CommandFailure) -> String? {
      try members[name].map { node throws(CommandFailure) in try file.text(node, what: name) }
    }
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(CommandFailure) -> Choice?
    where Choice.RawValue == String {
      guard let node = members[name], let given = try word(name) else { return nil }
      guard let choice = Choice(rawValue: given) else {
        let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        throw file.failure(node, "'\(name)' is '\(ShownText.safe(given))'; it can be \(known)")
      }
      return choice
    }
    func beside(_ name: String) throws(CommandFailure) -> String? {
      try word(name).map { $0.hasPrefix("/") ? $0 : FilePath.joined(FilePath.folder(of: path), $0) }
    }
    language = try choice("lang")
    trend = try choice("colors")
    if let node = members["bom"] {
      guard let given = try word("bom"), ["true", "false"].contains(given) else {
        throw file.failure(node, "'bom' can be true or false")
      }
      byteOrderMark = given == "true"
    }
    only = try word("only").map { [$0] } ?? []
    sheets = try word("sheets").map { [$0] } ?? []
    assumptions = try beside("assumptions")
    columns = try beside("columns")
    encoding = try word("encoding")
  }
}
