/// A small set of characters to look for: separators, brackets, marks. Each is one Unicode scalar.
///
/// `"…".contains(character)` walks through a text by grapheme clusters every time; this looks the character up in a
/// mask.
@usableFromInline
package struct Signs: Sendable, ExpressibleByStringLiteral {
  @usableFromInline package var ascii: (low: UInt64, high: UInt64) = (0, 0)
  @usableFromInline package var others: [Unicode.Scalar] = []
  /// A bit for each value of the lowest eight bits of a scalar, set if any of ``others`` has it. It rules most
  /// characters out at once.
  @usableFromInline package var remainders = SIMD4<UInt64>()

  @usableFromInline
  package init(stringLiteral signs: String) { self.init(signs.unicodeScalars) }

  package init(_ signs: some Sequence<Unicode.Scalar>) {
    for scalar in signs {
      switch scalar.value {
      case 0..<64: ascii.low |= 1 << UInt64(scalar.value)
      case 64..<128: ascii.high |= 1 << UInt64(scalar.value - 64)
      default:
        others.append(scalar)
        remainders[Int(scalar.value >> 6 & 3)] |= 1 << UInt64(scalar.value & 63)
      }
    }
  }

  @inlinable
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<64: ascii.low & 1 << UInt64(scalar.value) != 0
    case 64..<128: ascii.high & 1 << UInt64(scalar.value - 64) != 0
    default:
      remainders[Int(scalar.value >> 6 & 3)] & 1 << UInt64(scalar.value & 63) != 0 && others.contains(scalar)
    }
  }

  /// Whether a character is one of the signs, without a combining mark.
  @inlinable
  package func contains(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, contains(first) else { return false }
    return scalars.count == 1
  }
}

extension StringProtocol {
  /// The pieces between signs, without empty ones.
  @inlinable
  package func split(at signs: Signs) -> [String] {
    split(atScalars: { signs.contains($0) })
  }

  /// The pieces between separators, without empty ones.
  @inlinable
  package func split(atScalars isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
    withBytes { bytes in
      var pieces: [String] = []
      var start: Int?
      bytes.forEachScalar { scalar, place in
        if !isSeparator(scalar) {
          start = start ?? place
        } else if let first = start {
          pieces.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<place]), as: UTF8.self))
          start = nil
        }
      }
      if let first = start {
        pieces.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[first...]), as: UTF8.self))
      }
      return pieces
    }
  }
}
