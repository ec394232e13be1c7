extension StringProtocol {
  /// The text's scalars, in one pass over its bytes. `Array(text.unicodeScalars)` takes two passes, index by index.
  @inlinable
  package var scalarArray: [Unicode.Scalar] { withBytes { $0.scalars } }

  /// The number of scalars, in one pass over the text's bytes.
  @inlinable
  package var scalarCount: Int { withBytes { $0.scalarCount } }

  /// The first `count` scalars, or all if there are fewer. `prefix` counts grapheme clusters, which takes a table
  /// lookup for each Chinese character.
  @inlinable
  package func prefix(scalars count: Int) -> SubSequence {
    let length = withBytes { $0.length(ofScalars: count) }
    return self[..<utf8.index(startIndex, offsetBy: length)]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of scalars in UTF-8: each has exactly one byte that is not a continuation byte.
  @usableFromInline
  var scalarCount: Int {
    var count = 0
    for byte in self { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// The length in bytes of the first `most` scalars.
  @usableFromInline
  func length(ofScalars most: Int) -> Int {
    var left = most
    for (place, byte) in enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return place }
      left -= 1
    }
    return count
  }

  @usableFromInline
  var scalars: [Unicode.Scalar] {
    let count = scalarCount
    // An array without capacity is an object that all threads share, and its count would be written all the same.
    if count == 0 { return [] }
    return Array(unsafeUninitializedCapacity: count) { scalars, written in
      guard var next = baseAddress, let first = scalars.baseAddress else { return }
      for place in 0..<count { (first + place).initialize(to: Unicode.Scalar(popping: &next)) }
      written = count
    }
  }
}

extension Unicode.Scalar {
  /// Reads the scalar at a byte and moves past it (RFC 3629, section 3). The text is valid UTF-8, whatever it was made
  /// of.
  @inline(__always)
  init(popping next: inout UnsafePointer<UInt8>) {
    let first = UInt32(next[0])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first
    switch length {
    case 1: break
    case 2: value = (first & 0x1F) << 6 | UInt32(next[1] & 0x3F)
    case 3: value = (first & 0x0F) << 12 | UInt32(next[1] & 0x3F) << 6 | UInt32(next[2] & 0x3F)
    default:
      let head = (first & 0x07) << 18 | UInt32(next[1] & 0x3F) << 12
      value = head | UInt32(next[2] & 0x3F) << 6 | UInt32(next[3] & 0x3F)
    }
    next += length
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// Unicode's property White_Space, without a table lookup: its 25 members never change.
  package var isWhitespace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar is a Chinese character: the ideographs of Unicode's script Han and 〇, excluding punctuation
  /// and radicals.
  @inlinable
  package var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3007: true
    default: false
    }
  }
}

extension String {
  /// Creates a text from scalars. `String.UnicodeScalarView` appends one at a time through generic code; that took a
  /// tenth of the time to read a report.
  @inlinable
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount * 3)
    for scalar in scalars { bytes.append(scalar) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8 (RFC 3629, section 3).
  @inlinable
  package mutating func append(_ scalar: Unicode.Scalar) {
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
