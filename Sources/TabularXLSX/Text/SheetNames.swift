import Lexemes

/// Chooses a sheet name that Excel accepts and that is unique in the workbook.
struct SheetNames {
  private var taken: Set<String> = ["history"]
  private let limit: Int

  init(limit: Int = ExcelLimits.excel.sheetNameUnits) {
    self.limit = limit
  }

  /// The wanted name, or the closest one allowed.
  mutating func unique(_ wanted: String) -> String {
    let base = Self.allowed(wanted)
    var name = Self.prefix(of: base, units: limit)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.prefix(of: base, units: limit - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// A sheet name in the quoted form that formulas use.
  static func quoted(_ name: String) -> String { "'\(name.doubling(UInt8(ascii: "'")))'" }

  /// Replaces the characters that Excel forbids, and trims apostrophes and blanks at both ends.
  private static func allowed(_ wanted: String) -> String {
    let mended = wanted.map { character in
      forbidden.contains(character) || character.unicodeScalars.contains(where: isForbidden) ? "_" : character
    }
    guard let first = mended.firstIndex(where: { !atNoEnd.contains($0) }),
      let last = mended.lastIndex(where: { !atNoEnd.contains($0) })
    else { return "Sheet" }
    return String(mended[first...last])
  }

  private static let forbidden: Signs = "[]:*?/\\"
  private static let atNoEnd: Signs = "' "

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// As many whole characters as fit, without an apostrophe at the end.
  private static func prefix(of name: String, units limit: Int) -> String {
    var units = 0
    var result = String(
      name.prefix { character in
        units += character.utf16.count
        return units <= limit
      })
    while result.closes(with: "'") { result.removeLast() }
    return result
  }
}
