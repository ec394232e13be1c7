extension UInt8 {
  /// The length in bytes of a character that begins with this byte (RFC 3629, section 4); 0 if none does.
  @inlinable package var scalarLength: Int {
    switch self {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
