import Lexemes

/// A unit that a caption names for the columns of one name: `市值单位：亿元`, `总市值（亿港元）` in words over the table.
struct NamedUnit: Sendable, Hashable {
  /// In the spelling of ``HeaderColumn/names``.
  let name: String
  /// As printed: `亿元`.
  let unit: String

  private static let label = "单位"
  private static let separators: Signs = "()[];,、，；。|"
  private static let colons = ": "

  /// Those of a text whose width is folded.
  static func all(in text: String) -> [NamedUnit] {
    guard text.holds(label) || text.holds(":") else { return [] }
    return text.split(at: separators).compactMap { piece -> NamedUnit? in
      // `市值单位：亿元`, and `市值：亿元`
      guard let found = piece.bounds(of: label) ?? piece.bounds(of: ":") else { return nil }
      let name = HeaderLabel(String(piece[..<found.lowerBound]).trimmed).name
      let unit = String(piece[found.upperBound...]).trimming(colons)
      guard (2...8).contains(name.count), MagnitudeWord.isUnit(unit) else { return nil }
      return NamedUnit(name: name, unit: unit)
    }
  }

  /// Whether a column is called so: `总市值` is a 市值 too.
  func isOf(_ column: HeaderColumn) -> Bool { column.names.contains { $0.closes(with: name) } }
}
