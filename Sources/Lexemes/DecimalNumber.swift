/// A decimal exactly as printed: its digits and the position of its point.
///
/// `12.0` and `12` are equal amounts but printed differently: the first was rounded to a tenth, the second to a whole.
/// Rounding intervals and number formats depend on that difference, so it is kept.
public struct DecimalNumber: Sendable, Hashable {
  /// All digits as one integer: `-12.50` has `-1250`.
  public let significand: Int64
  /// How many of the digits are after the point: 2 for `-12.50`. Never negative.
  public let fractionDigits: Int

  /// The most fraction digits that are kept; no figure in a report has more.
  public static let maximumFractionDigits = 18

  /// - Returns: nil if `fractionDigits` is outside 0…18.
  public init?(significand: Int64, fractionDigits: Int) {
    guard (0...Self.maximumFractionDigits).contains(fractionDigits) else { return nil }
    self.significand = significand
    self.fractionDigits = fractionDigits
  }

  /// The number of digits that always fit in a ``significand``.
  public static let maximumDigits = 18

  /// Creates a whole number.
  public init(_ integer: Int64) {
    significand = integer
    fractionDigits = 0
  }

  /// Reads `-?digits[.digits]` and nothing else: no separators, no spaces, no exponent.
  ///
  /// - Returns: nil for any other text, for more than 18 digits after the point, and for digits that do not fit in 64
  ///   bits (18 always do). Digits are never rounded off.
  public init?(exactly text: some StringProtocol) {
    var magnitude: Int64 = 0
    var fraction: Int?
    var digits = 0
    var isNegative = false
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0:
        isNegative = true
      case UInt8(ascii: ".") where fraction == nil && digits > 0:
        fraction = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflowed) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, carried) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        guard !overflowed, !carried else { return nil }
        magnitude = sum
        digits += 1
        fraction = fraction.map { $0 + 1 }
      default:
        return nil
      }
    }
    guard digits > 0, fraction != 0 else { return nil }
    self.init(significand: isNegative ? -magnitude : magnitude, fractionDigits: fraction ?? 0)
  }

  /// The double nearest to the printed decimal.
  public var doubleValue: Double {
    // Both operands are exact below 2^53 and 10^22, so one IEEE division rounds correctly.
    if significand.magnitude < 1 << 53, fractionDigits < Self.powersOfTen.count {
      return Double(significand) / Self.powersOfTen[fractionDigits]
    }
    return Double(description) ?? .nan
  }

  /// The number times ten to the power of `places`, exactly; `places` may be negative.
  ///
  /// - Returns: nil if the digits would no longer fit.
  public func shifted(by places: Int) -> DecimalNumber? {
    if places <= fractionDigits {
      return DecimalNumber(significand: significand, fractionDigits: fractionDigits - places)
    }
    var scaled = significand
    for _ in 0..<(places - fractionDigits) {
      let (product, overflowed) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflowed else { return nil }
      scaled = product
    }
    return DecimalNumber(scaled)
  }

  /// The same amount without trailing zeros after the point: `-0.0390` becomes `-0.039`.
  public var trimmed: DecimalNumber {
    var significand = significand
    var fractionDigits = fractionDigits
    while fractionDigits > 0, significand % 10 == 0 {
      significand /= 10
      fractionDigits -= 1
    }
    return DecimalNumber(significand: significand, fractionDigits: fractionDigits) ?? self
  }

  /// The number with the opposite sign.
  ///
  /// - Returns: nil only for the smallest ``significand``, which has no positive counterpart.
  public var negated: DecimalNumber? {
    let (value, overflowed) = Int64(0).subtractingReportingOverflow(significand)
    return overflowed ? nil : DecimalNumber(significand: value, fractionDigits: fractionDigits)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}

extension DecimalNumber: CustomStringConvertible {
  /// The decimal as printed, with a plain hyphen as the minus sign and a point: `-12.50`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count)) + digits
    return sign + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}

extension DecimalNumber: Comparable {
  /// Compares amounts exactly. Of equal amounts that are printed with different precision, neither is less.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let places = max(left.fractionDigits, right.fractionDigits)
    return left.units(at: places) < right.units(at: places)
  }

  /// At most 2^63 × 10^18, which 128 bits hold.
  private func units(at places: Int) -> Int128 {
    (fractionDigits..<places).reduce(Int128(significand)) { units, _ in units * 10 }
  }
}
