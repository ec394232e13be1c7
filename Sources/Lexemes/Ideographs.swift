/// Chinese characters that are the same character under several code points.
///
/// Fonts in PDFs may name the radical `⻛` or the compatibility ideograph `年` (U+F98E) where the page shows 风 and 年. A
/// front end replaces these in what it reads; see ``unified(_:)``. Traditional characters stay as printed; only
/// comparisons replace them with simplified ones, see ``simplified(_:)``.
package enum Ideographs {
  private static let radicals = table(IdeographTables.radicals, from: 0x2E80)
  private static let compatible = table(IdeographTables.compatible, from: 0xF900)
  /// The simplified form of each code point from U+4E00 to U+9FFF.
  private static let simplified: [UInt16] = {
    var table = Array(UInt16(firstIdeograph)...UInt16(lastIdeograph))
    var printed: UInt32?
    for scalar in IdeographTables.traditional.unicodeScalars {
      if let traditional = printed {
        table[Int(traditional - firstIdeograph)] = UInt16(scalar.value)
        printed = nil
      } else {
        printed = scalar.value
      }
    }
    return table
  }()

  private static let firstIdeograph: UInt32 = 0x4E00
  private static let lastIdeograph: UInt32 = 0x9FFF

  private static func table(_ characters: String, from first: UInt16) -> [UInt16] {
    characters.unicodeScalars.enumerated().map { index, scalar in
      scalar == "\u{3000}" ? first + UInt16(index) : UInt16(scalar.value)
    }
  }

  /// The simplified form of a traditional character; any other character is returned unchanged.
  package static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (firstIdeograph...lastIdeograph).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(simplified[Int(scalar.value - firstIdeograph)]) ?? scalar
  }

  /// The ideograph for a radical or a compatibility ideograph; any other character is returned unchanged.
  package static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2E80...0x2FD5: Unicode.Scalar(radicals[Int(scalar.value - 0x2E80)]) ?? scalar
    case 0xF900...0xFAD9: Unicode.Scalar(compatible[Int(scalar.value - 0xF900)]) ?? scalar
    default: scalar
    }
  }

  /// The text without radicals and compatibility ideographs beside their own ideograph. Some programs that print PDFs
  /// write such a character twice: `光⼤大` is 光大.
  package static func withoutTwins(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { unified($0) != $0 }) else { return text }
    let scalars = Array(text.unicodeScalars)
    let kept = scalars.indices.filter { place in
      let ideograph = unified(scalars[place])
      let isTwin =
        place > 0 && scalars[place - 1] == ideograph
        || place + 1 < scalars.count && scalars[place + 1] == ideograph
      return ideograph == scalars[place] || !isTwin
    }
    return kept.count == scalars.count ? text : String(String.UnicodeScalarView(kept.map { scalars[$0] }))
  }

  /// The text with ordinary ideographs in place of radicals and compatibility ideographs.
  package static func unified(_ text: String) -> String {
    unified(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// UTF-8 text with ordinary ideographs in place of radicals and compatibility ideographs; nil if it has none of
  /// these.
  ///
  /// All of them take three bytes, so offsets in the text do not change.
  package static func unified(_ text: [UInt8]) -> [UInt8]? {
    guard text.indices.contains(where: { mayBeUnified(text, at: $0) }) else { return nil }
    var result = text
    for index in text.indices where mayBeUnified(text, at: index) {
      let ideograph = unified(scalar(text[index], text[index + 1], text[index + 2]))
      replace(&result, at: index, with: ideograph)
    }
    return result
  }

  private static func mayBeUnified(_ text: [UInt8], at index: Int) -> Bool {
    switch text[index] {
    case 0xE2: index + 2 < text.count && (0xBA...0xBF).contains(text[index + 1])
    case 0xEF: index + 2 < text.count && (0xA4...0xAB).contains(text[index + 1])
    default: false
    }
  }

  private static func replace(_ text: inout [UInt8], at index: Int, with scalar: Unicode.Scalar) {
    let value = scalar.value
    text[index] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
    text[index + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
    text[index + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
  }

  private static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Unicode.Scalar {
    let head = UInt32(first & 0x0F) << 12
    return Unicode.Scalar(head | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)) ?? "\u{FFFD}"
  }

  /// Whether a character of three bytes, U+4000 to U+9FFF, has the form used for comparisons.
  static func isComparable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let printed = scalar(bytes[index], bytes[index + 1], bytes[index + 2])
    return simplified(printed) == printed
  }

  /// Appends a three-byte character in the form used for comparisons.
  static func appendComparable(_ bytes: ArraySlice<UInt8>, at index: Int, to text: inout [UInt8]) {
    let printed = scalar(bytes[index], bytes[index + 1], bytes[index + 2])
    text.append(simplified(unified(printed)))
  }
}

extension StringProtocol {
  /// The text with traditional characters simplified, for comparisons. Positions in the text do not change.
  package var simplified: String {
    let scalars = scalarArray
    guard scalars.contains(where: { Ideographs.simplified($0) != $0 }) else { return String(self) }
    return String(scalars: scalars.map(Ideographs.simplified))
  }
}
