import Lexemes

/// A unit that a caption or the text above a table gives for columns with a certain name: `市值单位：亿元`, `市值：亿元`.
struct NamedUnit: Sendable, Hashable {
  /// The name, in the form of ``HeaderColumn/names``.
  let name: String
  /// The unit as printed: `亿元`.
  let unit: String

  private static let label = "单位"
  private static let separators: Signs = "()[];,，；。|"
  private static let colons = ": "

  /// The named units in a text, with full-width characters folded.
  static func all(in text: String) -> [NamedUnit] {
    guard text.holds(label) || text.holds(":") else { return [] }
    return text.split(at: separators).flatMap(inList)
  }

  /// The named units in a list: `收入、利润单位：亿元`, `市值单位：亿元、股价单位：元`.
  private static func inList(_ list: String) -> [NamedUnit] {
    var open: [String] = []
    return list.split(at: listSigns).flatMap { piece -> [NamedUnit] in
      // `市值单位：亿元`, and `市值：亿元`
      guard let found = piece.bounds(of: label) ?? piece.bounds(of: ":") else {
        open.append(piece)
        return []
      }
      defer { open = [] }
      let unit = String(piece[found.upperBound...]).trimming(colons).trimming(verbs)
      guard MagnitudeWord.isUnit(unit) else { return [] }
      // `注：市值及净利润单位为亿元`
      let words = piece[..<found.lowerBound].split(at: ":").last ?? ""
      return (open + words.split(at: joints)).compactMap { word in
        let name = HeaderLabel(word.trimmed).name
        return (2...8).contains(name.count) ? NamedUnit(name: name, unit: unit) : nil
      }
    }
  }

  private static let listSigns: Signs = "、"

  private static let verbs = "均为是 "
  private static let joints: Signs = "及和与/"

  /// Whether a column is called so: `总市值` is a 市值 too.
  func isOf(_ column: HeaderColumn) -> Bool {
    column.names.contains { label in
      guard let place = label.bounds(of: name) else { return false }
      // `归母净利润2024a`: the year is written together with the name.
      let rest = label[place.upperBound...]
      return rest.isEmpty || label.closes(with: name) || FiscalYear.readHeading(rest.uppercased()) != nil
    }
  }
}
