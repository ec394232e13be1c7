/// Replaces characters that do not belong in text and that XML forbids with U+FFFD, so that every output can hold the
/// text.
///
/// These are control characters, except tabs and line ends, and Unicode's noncharacters. A form feed, which PDF
/// converters put between pages, becomes a blank, and so does a vertical tab.
package enum ControlCharacters {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The text after replacement and the byte offsets of its U+FFFD; nil if there was nothing to replace.
  package static func replaced(in text: [UInt8]) -> (text: [UInt8], places: [Int])? {
    guard let first = text.indices.first(where: { mayBegin(text[$0]) && length(text, at: $0) > 0 }) else {
      return nil
    }
    var result = Array(text[..<first])
    var places: [Int] = []
    var index = first
    while index < text.count {
      let length = length(text, at: index)
      switch (length, text[index]) {
      case (0, let byte):
        result.append(byte)
        index += 1
        continue
      case (1, 0x0B), (1, 0x0C): result.append(UInt8(ascii: " "))
      default:
        places.append(result.count)
        result += replacement
      }
      index += length
    }
    return (result, places)
  }

  /// Whether such a character may begin with a byte, which rules most text out at once.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
  }

  /// The length in bytes of the character at an index if it is to be replaced; otherwise 0. The text is valid UTF-8.
  private static func length(_ text: [UInt8], at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case 0x09, 0x0A, 0x0D: return 0
    case 0x00...0x1F, 0x7F: return 1
    case 0xC2: return text[index + 1] < 0xA0 ? 2 : 0
    case 0xEF:
      let (second, third) = (text[index + 1], text[index + 2])
      let isLast = second == 0xBF && third >= 0xBE
      return isLast || second == 0xB7 && (0x90...0xAF).contains(third) ? 3 : 0
    case 0xF0...0xF4:
      // U+1FFFE, U+1FFFF and the same two of every other plane.
      return text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE ? 4 : 0
    default: return 0
    }
  }
}
