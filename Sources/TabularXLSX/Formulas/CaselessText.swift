/// A text that is compared as formulas and Excel compare it: case-insensitively.
struct CaselessText: Hashable {
  private let text: String
  /// Equal for equal texts, and rarely equal for others. Nil where the text has characters whose case and spelling only
  /// the Unicode tables know.
  private let key: UInt64?

  init(_ text: String) {
    self.text = text
    key = Self.key(text)
  }

  static func == (left: CaselessText, right: CaselessText) -> Bool { left.isEqual(to: right) }

  /// Does not use `key`: a text that has one may equal a differently spelled text that has none.
  func hash(into hasher: inout Hasher) { hasher.combine(text.lowercased()) }

  func isEqual(to other: CaselessText) -> Bool {
    if let key, let otherKey = other.key, key != otherKey { return false }
    return text == other.text || text.lowercased() == other.text.lowercased()
  }

  /// An FNV-1a hash of the bytes, with capital letters hashed as small ones.
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

  /// The length in bytes of a character that, apart from ASCII case, has only one spelling: ASCII, signs such as `½`
  /// (U+00A0 to U+00BF), the minus sign, Chinese (U+4000 to U+9FFF), and full-width signs (U+FF00 to U+FF20).
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
