// Imported only for linking: an optimised fused multiply-add is a call into the C mathematics library.
#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// Arithmetic with directed rounding: results are at or below, or at or above, the exact ones.
///
/// A fused multiply-add gives the error of a rounded product or quotient exactly, so a bound moves by one unit in the
/// last place only if it was rounded to the wrong side.
enum DirectedRounding {
  static func productBelow(_ left: Double, _ right: Double) -> Double {
    let product = left * right
    return (-product).addingProduct(left, right) < 0 ? product.nextDown : product
  }

  static func productAbove(_ left: Double, _ right: Double) -> Double {
    let product = left * right
    return (-product).addingProduct(left, right) > 0 ? product.nextUp : product
  }

  /// The divisor must be positive.
  static func quotientBelow(_ dividend: Double, _ divisor: Double) -> Double {
    let quotient = dividend / divisor
    return dividend.addingProduct(-quotient, divisor) < 0 ? quotient.nextDown : quotient
  }

  /// The divisor must be positive.
  static func quotientAbove(_ dividend: Double, _ divisor: Double) -> Double {
    let quotient = dividend / divisor
    return dividend.addingProduct(-quotient, divisor) > 0 ? quotient.nextUp : quotient
  }

  /// An integer that a double holds exactly, as it does for nearly all printed figures; nil for others.
  private static func exact(_ integer: Int128) -> Double? {
    let most: Int128 = 1 << 53
    return (-most...most).contains(integer) ? Double(Int64(truncatingIfNeeded: integer)) : nil
  }

  /// Divides an integer by a power of ten, which a double holds exactly up to 10^22.
  static func quotientBelow(_ dividend: Int128, _ divisor: Double) -> Double {
    if let exact = exact(dividend) { return quotientBelow(exact, divisor) }
    let rounded = Double(dividend)
    return quotientBelow(Int128(rounded) > dividend ? rounded.nextDown : rounded, divisor)
  }

  /// Divides an integer by a power of ten, which a double holds exactly up to 10^22.
  static func quotientAbove(_ dividend: Int128, _ divisor: Double) -> Double {
    if let exact = exact(dividend) { return quotientAbove(exact, divisor) }
    let rounded = Double(dividend)
    return quotientAbove(Int128(rounded) < dividend ? rounded.nextUp : rounded, divisor)
  }
}
