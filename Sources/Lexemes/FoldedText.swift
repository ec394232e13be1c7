/// Text folded so that two spellings of one heading compare equal.
///
/// Full-width ASCII becomes ASCII. Every run of blanks becomes one space, and blanks at either end are removed, as are
/// invisible characters. Radicals, compatibility ideographs and traditional characters become the simplified character;
/// see ``Ideographs``. Letters keep their case and dashes their form.
public enum FoldedText {
  /// Folds UTF-8 bytes.
  public static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] { folded(bytes, unifying: true) }

  /// Folds width and blanks; replaces variants of ideographs by the simplified character only if `unifies` is true.
  static func folded(_ bytes: ArraySlice<UInt8>, unifying unifies: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var hasGap = false
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let first = bytes[position]
      if unifies, mayBeIdeograph(first), position + 2 < bytes.endIndex,
        isIdeograph(first, bytes[position + 1])
      {
        if hasGap { result.append(FoldedByte.blank) }
        hasGap = false
        Ideographs.appendComparable(bytes, at: position, to: &result)
        position += 3
        continue
      }
      let folded = FoldedByte(widthOf: bytes, at: position)
      position += folded.length
      if folded.isInvisible { continue }
      if folded.byte == FoldedByte.blank {
        hasGap = !result.isEmpty
      } else {
        if hasGap { result.append(FoldedByte.blank) }
        hasGap = false
        result.append(folded.byte)
      }
    }
    return result
  }

  private static func mayBeIdeograph(_ first: UInt8) -> Bool {
    (0xE4...0xE9).contains(first) || first == 0xE2 || first == 0xEF
  }

  /// Whether a character is an ideograph, a radical or a compatibility ideograph, by its first two bytes.
  private static func isIdeograph(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2: (0xBA...0xBF).contains(second)
    case 0xEF: (0xA4...0xAB).contains(second)
    default: true
    }
  }
}

extension StringProtocol {
  /// The text in the form used for comparisons: full-width ASCII narrowed, blanks collapsed, one form of each Chinese
  /// character; see ``FoldedText``.
  public var foldedWidth: String {
    // Visible ASCII characters fold to themselves.
    if !hasByte(where: { !(0x21...0x7E).contains($0) }) { return String(self) }
    return String(decoding: FoldedText.folded(Array(utf8)[...]), as: UTF8.self)
  }

  /// The text in a form that can be shown: full-width ASCII narrowed and blanks collapsed, Chinese characters
  /// unchanged.
  package var narrowed: String {
    String(decoding: FoldedText.folded(Array(utf8)[...], unifying: false), as: UTF8.self)
  }
}
