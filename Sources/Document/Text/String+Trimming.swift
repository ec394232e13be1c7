import Lexemes

extension StringProtocol {
  /// The text without white space at its ends, ideographic and no-break spaces included.
  @inlinable
  package var trimmed: String {
    withBytes { bytes in
      let kept = bytes.withoutBlankEnds
      return kept.count == bytes.count
        ? String(self) : String(decoding: UnsafeBufferPointer(rebasing: bytes[kept]), as: UTF8.self)
    }
  }

  /// The text without any of `signs` at its ends.
  package func trimming(_ signs: String) -> String {
    // Compares scalars, since few texts begin or end with such a sign. A sign with a combining mark is another
    // character.
    let (scalars, marks) = (unicodeScalars, signs.unicodeScalars)
    var (start, end) = (startIndex, endIndex)
    while start < end, marks.contains(scalars[start]), index(after: start) == scalars.index(after: start) {
      start = scalars.index(after: start)
    }
    while start < end {
      let last = scalars.index(before: end)
      guard marks.contains(scalars[last]), index(before: end) == last else { break }
      end = last
    }
    return String(self[start..<end])
  }
}

extension StringProtocol {
  /// The text without its blanks (U+0020).
  @inlinable
  package var withoutBlanks: String {
    let blank = UInt8(ascii: " ")
    return hasByte { $0 == blank }
      ? String(decoding: utf8.filter { $0 != blank }, as: UTF8.self) : String(self)
  }
}
