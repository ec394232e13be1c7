import Foundation
import ReportTables
import Tabular

@testable import ReportArchive

/// The source file of typed keys, made of the definitions of datasets so that none is left out.
struct KeysFile {
  private let definitions: [(DatasetDescription, [Column])]
  /// Keys that another module has already.
  private let known: Set<String>

  /// Those of one report's datasets.
  static let ofReports = KeysFile(definitions: DatasetCatalog.definitions(), known: [])
  /// Those of the panel.
  static let ofPanel = KeysFile(
    definitions: ReportSetCatalog.panel.map { ($0.0, LeadingColumns.all + $0.1) },
    known: Set(ofReports.declarations.map(\.name)))

  var text: String {
    let datasets = definitions.map { description, _ in
      "  /// \(Self.sentence(description.meaning.english))\n  public static let \(Self.identifier(description.name)) = "
        + "DatasetKey(\"\(description.name)\")"
    }
    let kinds = Dictionary(grouping: declarations.filter { !known.contains($0.name) }, by: \.type)
    let columns = kinds.sorted { $0.key < $1.key }.map { type, declarations in
      "extension ColumnKey<\(type)> {\n"
        + declarations.sorted { $0.name < $1.name }.map(\.text).joined(separator: "\n") + "\n}\n"
    }
    let imports = ["Lexemes", "Tabular"].map { "import \($0)\n" }.joined()
    return "// Made by `make docs` from the definitions of the datasets; do not edit by hand.\n" + imports
      + "\nextension DatasetKey {\n" + datasets.joined(separator: "\n") + "\n}\n\n"
      + columns.joined(separator: "\n")
  }

  // MARK: Columns

  private struct Declaration {
    let name: String
    let type: String
    let text: String
  }

  /// A column that several datasets have is one key, as long as its cells are of one kind.
  private var declarations: [Declaration] {
    var columns: [String: [(dataset: String, column: Column)]] = [:]
    for (description, list) in definitions {
      for column in list {
        let stem = Self.stem(column)
        let isLike = columns[stem]?.first.map { Self.type($0.column) == Self.type(column) } ?? true
        columns[isLike ? stem : "\(description.name)_\(stem)", default: []].append((description.name, column))
      }
    }
    return columns.compactMap { stem, places in
      places.first.map { Self.declaration($0.column, as: stem, Self.comment(places)) }
    }
  }

  /// What the column is, where datasets differ by dataset.
  private static func comment(_ places: [(dataset: String, column: Column)]) -> String {
    let meanings = Dictionary(grouping: places, by: \.column.meaning.english)
    guard meanings.count > 1, let first = places.first else {
      return "  /// \(sentence(places.first?.column.meaning.english ?? ""))\n"
    }
    let datasets = places.map { "`\($0.dataset)`" }.uniqued()
    guard datasets.count > 1 else { return "  /// \(sentence(first.column.meaning.english))\n" }
    return "  /// \(sentence(first.column.meaning.english)) This is of \(datasets[0]); also a column of "
      + "\(datasets.dropFirst().joined(separator: ", ")).\n"
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }

  private static func declaration(_ column: Column, as name: String, _ comment: String) -> Declaration {
    let identifier = identifier(name)
    guard isByYear(column) else {
      return Declaration(
        name: identifier, type: type(column),
        text: comment + "  public static var \(identifier): Self { Self(\"\(column.name)\") }")
    }
    let stem = name.isEmpty ? "fy" : name + "_fy"
    let label = name.isEmpty ? "fiscalYear" : identifier
    return Declaration(
      name: label + "(fy:)", type: type(column),
      text: comment + "  public static func \(label)(fy number: Int) -> Self {\n"
        + "    Self(\"\(stem)\\(number)\")\n  }")
  }

  private static func isByYear(_ column: Column) -> Bool {
    column.familyPattern?.hasSuffix("fy[1-9][0-9]*$") ?? false
  }

  /// The name without the number of its fiscal year: `eps` of `eps_fy1`, nothing of `fy1`.
  private static func stem(_ column: Column) -> String {
    guard isByYear(column), let place = column.name.range(of: "fy", options: .backwards) else {
      return column.name
    }
    return String(
      column.name[..<place.lowerBound].drop { $0 == "_" }.reversed().drop { $0 == "_" }.reversed())
  }

  private static func type(_ column: Column) -> String {
    switch column.type {
    case .text, .code: "String"
    case .integer, .duration: "Int"
    case .number, .percent, .multiple: "Double"
    case .date: "CalendarDate"
    case .boolean: "Bool"
    }
  }

  /// `marketCapMn` of `market_cap_mn`.
  private static func identifier(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
