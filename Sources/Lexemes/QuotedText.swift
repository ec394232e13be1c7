extension String {
  /// The text with every such sign twice: how formulas, sheet names and expressions write one between two of them.
  ///
  /// - Parameter sign: in ASCII.
  /// - Returns: the same text where it has none.
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
