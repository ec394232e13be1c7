import Lexemes

extension StringProtocol {
  /// The text without white space at its ends, ideographic and no-break spaces included.
  package var trimmed: String {
    withBytes { bytes in
      let kept = bytes.withoutBlankEnds
      return kept.count == bytes.count
        ? String(self) : String(decoding: UnsafeBufferPointer(rebasing: bytes[kept]), as: UTF8.self)
    }
  }

  /// The text without any of some characters at its ends.
  package func trimming(_ signs: String) -> String {
    guard let first = firstIndex(where: { !signs.contains($0) }),
      let last = lastIndex(where: { !signs.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// The text without its blanks (U+0020).
  package var withoutBlanks: String {
    let blank = UInt8(ascii: " ")
    return hasByte { $0 == blank } ? String(decoding: utf8.filter { $0 != blank }, as: UTF8.self) : self
  }
}
