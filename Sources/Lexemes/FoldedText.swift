/// Text folded so that two spellings of one heading compare equal.
///
/// Full-width ASCII becomes ASCII, every kind of blank a space; runs of blanks become one space, and blanks
/// at either end go, as do characters that show nothing. Letters keep their case and dashes their form.
public enum FoldedText {
  /// Folds UTF-8 bytes.
  public static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var hasGap = false
    var position = bytes.startIndex
    while position < bytes.endIndex {
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
}

extension StringProtocol {
  /// The text with full-width ASCII narrowed and blanks collapsed; see ``FoldedText``.
  public var foldedWidth: String {
    String(decoding: FoldedText.folded(Array(utf8)[...]), as: UTF8.self)
  }
}
