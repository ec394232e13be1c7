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

extension FoldedText {
  /// Whether folding changes nothing, as in most texts: visible ASCII, simplified characters, single blanks between
  /// them. Other characters are left to ``folded(_:)``, which may keep them too.
  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    // A blank at the start goes, as after another one.
    var isBehindBlank = true
    while place < bytes.count {
      switch bytes[place] {
      case FoldedByte.blank:
        if isBehindBlank { return false }
        isBehindBlank = true
        place += 1
        continue
      case 0x21...0x7E: place += 1
      case 0xE3:
        // U+3000 is a blank.
        guard place + 2 < bytes.count, bytes[place + 1] != 0x80 || bytes[place + 2] != 0x80 else {
          return false
        }
        place += 3
      case 0xE4...0xE9:
        guard place + 2 < bytes.count, Ideographs.isComparable(bytes, at: place) else { return false }
        place += 3
      default: return false
      }
      isBehindBlank = false
    }
    return !isBehindBlank || bytes.isEmpty
  }

  /// The text folded; itself where folding changes nothing.
  @usableFromInline
  static func folded(_ text: String) -> String {
    if text.withBytes(isFolded) { return text }
    return String(decoding: folded(Array(text.utf8)[...]), as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text in the form used for comparisons: full-width ASCII narrowed, blanks collapsed, one form of each Chinese
  /// character; see ``FoldedText``.
  @inlinable
  public var foldedWidth: String { FoldedText.folded(String(self)) }

  /// The text in a form that can be shown: full-width ASCII narrowed and blanks collapsed, Chinese characters
  /// unchanged.
  package var narrowed: String {
    String(decoding: FoldedText.folded(Array(utf8)[...], unifying: false), as: UTF8.self)
  }
}
