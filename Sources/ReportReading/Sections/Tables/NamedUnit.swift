import Lexemes

/// A unit that a caption or the text above a table gives for columns with a certain name: `市值单位：亿元`, `市值：亿元`.
struct NamedUnit: Sendable, Hashable {
  /// The name, in the form of ``HeaderColumn/names``.
  let name: String
  /// The unit as printed: `亿元`.
  let unit: String

  private static let label = "单位"
  private static let separators: Signs = "()[];,、，；。|"
  private static let colons = ": "

  /// The named units in a text, with full-width characters folded.
  static func all(in text: String) -> [NamedUnit] {
    guard text.holds(label) || text.holds(":") else { return [] }
    return text.split(at: separators).compactMap { piece -> NamedUnit? in
      // `市值单位：亿元` or `市值：亿元`.
      guard let found = piece.bounds(of: label) ?? piece.bounds(of: ":") else { return nil }
      let name = HeaderLabel(String(piece[..<found.lowerBound]).trimmed).name
      let unit = String(piece[found.upperBound...]).trimming(colons)
      guard (2...8).contains(name.count), MagnitudeWord.isUnit(unit) else { return nil }
      return NamedUnit(name: name, unit: unit)
    }
  }

  /// Whether the unit applies to a column. The name may be an ending: that of `市值` applies to `总市值`.
  func isOf(_ column: HeaderColumn) -> Bool { column.names.contains { $0.closes(with: name) } }
}
