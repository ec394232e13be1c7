import Lexemes

/// Compares a text read back with the one written, code unit by code unit: two encodings of the same letter are
/// different texts.
struct TextComparison {
  /// Whether the writer reported that characters were replaced, and that the text was cut.
  var allowsReplacements = false
  var allowsCut = false
  var cellUnits = ExcelLimits.excel.cellUnits
  var cutMarker = ""

  func agree(_ found: some Collection<UInt8>, _ written: String) -> Bool {
    if found.elementsEqual(written.utf8), !Self.mayHoldEscapes(found) { return true }
    let shown = Self.unescaped(String(decoding: found, as: UTF8.self))
    var wanted = Self.withLineFeeds(written)
    if allowsReplacements { wanted = Self.withReplacements(wanted) }
    if shown.utf8.elementsEqual(wanted.utf8) { return true }
    return allowsCut && isCut(shown, of: wanted)
  }

  /// Whether the text is the beginning of the wanted one and the marker, and as long as fits in a cell.
  private func isCut(_ shown: String, of wanted: String) -> Bool {
    guard shown.utf8.count > cutMarker.utf8.count, shown.utf16.count <= cellUnits,
      wanted.utf16.count > cellUnits, shown.utf8.suffix(cutMarker.utf8.count).elementsEqual(cutMarker.utf8)
    else { return false }
    let kept = shown.utf8.dropLast(cutMarker.utf8.count)
    let rest = String(decoding: wanted.utf8.dropFirst(kept.count), as: UTF8.self)
    guard wanted.utf8.starts(with: kept), let next = rest.first else { return false }
    return shown.utf16.count + next.utf16.count > cellUnits
  }

  private static func mayHoldEscapes(_ text: some Collection<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  /// Decodes escapes such as `_x005F_` to the character that a spreadsheet shows.
  static func unescaped(_ text: String) -> String {
    guard mayHoldEscapes(Array(text.utf8)) else { return text }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    var place = 0
    while place < units.count {
      if let unit = escape(units[place...]) {
        result.append(unit)
        place += escapeLength
      } else {
        result.append(units[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static let escapeLength = "_x005F_".utf16.count

  private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
    let text = String(decoding: units.prefix(escapeLength), as: UTF16.self)
    guard text.utf16.count == escapeLength, text.opens(with: "_x"), text.closes(with: "_") else { return nil }
    let digits = text.dropFirst(2).dropLast()
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt16(digits, radix: 16)
  }

  /// Converts all line ends to LF, the only one in parsed XML.
  private static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && wasReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
      wasReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Replaces what XML cannot express by U+FFFD.
  private static func withReplacements(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isExpressible =
        scalar == "\t" || scalar == "\n" || (scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE)
        || scalar.value > 0xFFFF
      scalars.append(isExpressible ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }
}
