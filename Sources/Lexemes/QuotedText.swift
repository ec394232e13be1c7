extension String {
  /// The text with every occurrence of a character doubled, which is how formulas, sheet names and expressions escape a
  /// quotation mark inside quotes.
  ///
  /// - Parameter sign: the character, in ASCII.
  /// - Returns: the text itself if it does not contain the character.
  package func doubling(_ sign: UInt8) -> String {
    guard utf8.contains(sign) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      bytes.append(byte)
      if byte == sign { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
