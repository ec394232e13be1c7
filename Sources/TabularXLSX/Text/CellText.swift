import Lexemes

/// Text made safe for a cell: only XML characters, and no more UTF-16 units than a cell holds.
struct CellText {
  let text: String
  let isCut: Bool
  let hasReplacements: Bool

  /// Most text needs no change and is passed on without a copy.
  init(_ raw: String, limit: Int, cutMarker: @autoclosure () -> String) {
    guard raw.utf8.count > limit || CellText.needsWork(raw) else {
      text = raw
      isCut = false
      hasReplacements = false
      return
    }
    let (clean, replaced) = CellText.cleaned(raw)
    hasReplacements = replaced
    isCut = clean.utf16.count > limit
    text = isCut ? CellText.cut(clean, limit: limit, marker: cutMarker()) : clean
  }

  /// Safe text for places outside cells, where changes are not reported: notes, titles, names.
  static func safe(_ raw: String, limit: Int = ExcelLimits.excel.cellUnits) -> String {
    CellText(raw, limit: limit, cutMarker: "…").text
  }

  /// Whether any byte may begin something that must be changed.
  private static func needsWork(_ text: String) -> Bool {
    text.withBytes { bytes in
      var suspects: UInt8 = 0
      var previous: UInt8 = 0
      var beforePrevious: UInt8 = 0
      // Branch-free, so that the compiler vectorizes it.
      for index in bytes.indices {
        let byte = bytes[index]
        let isControl: UInt8 = byte < 0x20 && byte != 0x0A && byte != 0x09 ? 1 : 0
        // A hexadecimal digit follows: `_xlfn.`, which begins some functions, is not an escape.
        let isDigit = byte < 0x40 || byte | 0x20 < UInt8(ascii: "g")
        let isEscape: UInt8 =
          isDigit && previous == UInt8(ascii: "x") && beforePrevious == UInt8(ascii: "_") ? 1 : 0
        let isNoCharacter: UInt8 = byte == 0xBF && previous == 0xEF ? 1 : 0
        suspects |= isControl | isEscape | isNoCharacter
        beforePrevious = previous
        previous = byte
      }
      return suspects != 0
    }
  }

  /// Line ends become LF, and what XML cannot express becomes U+FFFD. In text that looks like Excel's own escape
  /// `_x0041_`, the underscore is escaped so that the text stays as it is.
  private static func cleaned(_ raw: String) -> (String, replaced: Bool) {
    var result = String.UnicodeScalarView()
    var replaced = false
    let scalars = raw.unicodeScalars
    var place = scalars.startIndex
    while place < scalars.endIndex {
      let scalar = scalars[place]
      let next = scalars.index(after: place)
      switch scalar {
      case "\r":
        if next == scalars.endIndex || scalars[next] != "\n" { result.append("\n") }
      case "\u{FFFE}", "\u{FFFF}":
        result.append("\u{FFFD}")
        replaced = true
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t":
        result.append("\u{FFFD}")
        replaced = true
      case "_" where isEscape(scalars[place...]):
        result.append(contentsOf: "_x005F_".unicodeScalars)
      default:
        result.append(scalar)
      }
      place = next
    }
    return (String(result), replaced)
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ scalars: Substring.UnicodeScalarView) -> Bool {
    let sample = Array(scalars.prefix(7))
    return sample.count == 7 && sample[1] == "x" && sample[6] == "_"
      && sample[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func cut(_ text: String, limit: Int, marker: String) -> String {
    let room = limit - marker.utf16.count
    var units = 0
    var end = text.startIndex
    for character in text {
      units += character.utf16.count
      if units > room { break }
      end = text.index(after: end)
    }
    return String(text[..<end]) + marker
  }
}
