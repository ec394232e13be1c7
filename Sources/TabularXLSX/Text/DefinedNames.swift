/// Chooses names for tables and inputs that formulas can use, each unique in the workbook.
struct DefinedNames {
  private var taken: Set<String> = []
  /// The library allows 128 characters, half of what Excel does; the rest is for the underscore and the number.
  private static let mostLetters = 110

  /// The wanted name, or the closest one allowed: ASCII letters, digits, underscores and dots, and not a cell address.
  mutating func unique(_ wanted: String) -> String {
    var name = String(
      wanted.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" }.prefix(
        Self.mostLetters))
    if name.isEmpty || !(name.first?.isLetter ?? false) && name.first != "_" || Self.looksLikeAddress(name) {
      name = "_" + name
    }
    let base = name
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    return name
  }

  /// Whether Excel would read the name as a cell, as in `FX2024`, `R1C1`, `R` and `C`.
  private static func looksLikeAddress(_ name: String) -> Bool {
    let upper = name.uppercased()
    let letters = upper.prefix { $0.isLetter }
    let rest = upper.dropFirst(letters.count)
    if letters.count <= 3, !rest.isEmpty, rest.allSatisfy(\.isNumber) { return true }
    return upper.first.map { $0 == "R" || $0 == "C" } ?? false
      && upper.allSatisfy { $0 == "R" || $0 == "C" || $0.isNumber }
  }
}
