extension String {
  /// Scalars as text. `String.UnicodeScalarView` appends one at a time through generic code; this was a tenth of the
  /// time that a report takes to read.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount * 3)
    for scalar in scalars { bytes.append(scalar) }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// A stretch of the text in Unicode scalars.
  func scalarRange(_ range: Range<String.Index>) -> Range<Int> {
    let start = unicodeScalars.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + unicodeScalars.distance(from: range.lowerBound, to: range.upperBound))
  }
}

extension [UInt8] {
  /// A scalar as UTF-8 (RFC 3629, section 3).
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | ((value >> shift) & 0x3F)) }
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | (value >> 6)))
      append(tail(0))
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | (value >> 12)))
      append(tail(6))
      append(tail(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | (value >> 18)))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
