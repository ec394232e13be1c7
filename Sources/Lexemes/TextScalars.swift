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
    // By index, which the compiler turns into sixteen bytes at a time.
    var found = 0
    for place in 0..<count { found &+= self[place] & 0xC0 != 0x80 ? 1 : 0 }
    return found
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

  /// Visits the scalars of UTF-8 text, each with the index of its first byte.
  @inlinable
  package func forEachScalar(_ body: (Unicode.Scalar, Int) -> Void) {
    guard let start = baseAddress else { return }
    var next = start
    let end = start + count
    while next < end {
      let place = next - start
      body(Unicode.Scalar(popping: &next), place)
    }
  }

  @usableFromInline
  var scalars: [Unicode.Scalar] {
    // An array without capacity is an object that all threads share, and its count would be written all the same.
    guard var next = baseAddress, count > 0 else { return [] }
    let end = next + count
    // Room for as many scalars as bytes saves counting them first.
    return Array(unsafeUninitializedCapacity: count) { scalars, written in
      guard var place = scalars.baseAddress else { return }
      while next < end {
        place.initialize(to: Unicode.Scalar(popping: &next))
        place += 1
        written += 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// Reads the scalar at a byte and moves past it (RFC 3629, section 3). The text is valid UTF-8, whatever it was made
  /// of.
  @inlinable
  @inline(__always)
  init(popping next: inout UnsafePointer<UInt8>) {
    let first = UInt32(next[0])
    let value: UInt32
    if first < 0x80 {
      value = first
      next += 1
    } else if first < 0xE0 {
      value = (first & 0x1F) << 6 | UInt32(next[1] & 0x3F)
      next += 2
    } else if first < 0xF0 {
      value = (first & 0x0F) << 12 | UInt32(next[1] & 0x3F) << 6 | UInt32(next[2] & 0x3F)
      next += 3
    } else {
      let head = (first & 0x07) << 18 | UInt32(next[1] & 0x3F) << 12
      value = head | UInt32(next[2] & 0x3F) << 6 | UInt32(next[3] & 0x3F)
      next += 4
    }
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
  /// tenth of the time to read a report. Counting the bytes first saves an array in between.
  @inlinable
  package init(scalars: some Collection<Unicode.Scalar>) {
    let length = scalars.reduce(0) { $0 + $1.utf8Length }
    self.init(unsafeUninitializedCapacity: length) { bytes in
      var place = 0
      for scalar in scalars where place + scalar.utf8Length <= length {
        scalar.encode { byte in
          bytes[place] = byte
          place += 1
        }
      }
      return place
    }
  }
}

extension Unicode.Scalar {
  /// How many bytes the scalar takes in UTF-8 (RFC 3629, section 3).
  @inlinable
  package var utf8Length: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4 }

  /// Passes on the bytes of the scalar in UTF-8 (RFC 3629, section 3).
  @inlinable
  @inline(__always)
  package func encode(_ pass: (UInt8) -> Void) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | ((value >> shift) & 0x3F)) }
    switch utf8Length {
    case 1: pass(UInt8(truncatingIfNeeded: value))
    case 2:
      pass(UInt8(truncatingIfNeeded: 0xC0 | (value >> 6)))
      pass(tail(0))
    case 3:
      pass(UInt8(truncatingIfNeeded: 0xE0 | (value >> 12)))
      pass(tail(6))
      pass(tail(0))
    default:
      pass(UInt8(truncatingIfNeeded: 0xF0 | (value >> 18)))
      pass(tail(12))
      pass(tail(6))
      pass(tail(0))
    }
  }
}

extension [UInt8] {
  /// Appends a scalar as UTF-8.
  @inlinable
  package mutating func append(_ scalar: Unicode.Scalar) { scalar.encode { append($0) } }
}
