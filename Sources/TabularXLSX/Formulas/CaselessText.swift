/// A text that is compared with others as formulas and Excel do it: without regard to case.
struct CaselessText: Hashable {
  private let text: String
  /// Equal for equal texts, and hardly ever for others; nil of a text with characters whose case and spelling only the tables
  /// of all characters know.
  private let key: UInt64?

  init(_ text: String) {
    self.text = text
    key = Self.key(text)
  }

  static func == (left: CaselessText, right: CaselessText) -> Bool { left.isEqual(to: right) }

  /// The key does not do: a text that has one may be another spelling of one that has none.
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

  func isEqual(to other: CaselessText) -> Bool {
    if let key, let otherKey = other.key, key != otherKey { return false }
    return text == other.text || text.lowercased() == other.text.lowercased()
  }

  /// A sum of the bytes, of capital letters as of small ones (FNV-1a).
  private static func key(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      var place = 0
      while place < bytes.count {
        guard let length = simpleLength(bytes[place...]) else { return nil }
        for byte in bytes[place..<(place + length)] {
          let isCapital = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
          sum = (sum ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        }
        place += length
      }
      return sum
    }
  }

  /// How many bytes a character has that is its own only spelling but for ASCII's case: ASCII, signs such as `½` (U+00A0 to
  /// U+00BF), the minus sign, Chinese (U+4000 to U+9FFF), and wide signs before the wide letters (U+FF00 to U+FF20).
  private static func simpleLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let start = bytes.startIndex
    switch bytes[start] {
    case ..<0x80: return 1
    case 0xC2: return 2
    case 0xE2 where bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92: return 3
    case 0xE4...0xE9: return 3
    case 0xEF where bytes[start + 1] == 0xBC && bytes[start + 2] <= 0xA0: return 3
    default: return nil
    }
  }
}
