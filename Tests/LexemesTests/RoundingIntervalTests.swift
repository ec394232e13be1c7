import TestSupport
import Testing

@testable import Lexemes

@Suite("A rounding interval")
struct RoundingIntervalTests {
  private func interval(_ text: String) throws -> RoundingInterval {
    RoundingInterval(of: try #require(DecimalNumber(exactly: text)))
  }

  @Test("reaches half a unit of the last printed digit to either side")
  func halfUnit() throws {
    let whole = try interval("18")
    #expect((whole.lower, whole.upper) == (17.5, 18.5))
    let precise = try interval("18.0")
    #expect(precise.width < 0.1 + 1e-12)
    #expect(precise.contains(17.95) && precise.contains(18.05))
    #expect(!precise.contains(17.949) && !precise.contains(18.051))
    #expect(try interval("0").lower == -0.5)
    #expect(try interval("-3.9").contains(-3.94))
  }

  @Test("of 腾讯 holds the week's exchange rate, as worked out by hand in the documentation")
  func tencent() throws {
    let product = try #require(try interval("18") * interval("19.5"))
    let factor = try #require(try product / interval("379.4"))
    #expect(abs(factor.lower - 340.375 / 379.45) < 1e-12)
    #expect(abs(factor.upper - 361.675 / 379.35) < 1e-12)
    #expect(factor.contains(0.9304))
    // 1 would be the factor of one currency: the printed PE rules it out.
    #expect(!factor.contains(1))
    #expect(abs(factor.midpoint - 0.9252) < 1e-4)
  }

  @Test("is nil for products and quotients that reach nothing positive")
  func positiveOnly() throws {
    let (zero, one) = (try interval("0"), try interval("1"))
    #expect(zero * one == nil)
    #expect(one * zero == nil)
    #expect(one / zero == nil)
    #expect(try interval("-2") * interval("-3") == nil)
    let huge = try #require(RoundingInterval(lower: 1e300, upper: 1e300))
    #expect(huge * huge == nil)
    #expect(RoundingInterval(lower: 2, upper: 1) == nil)
    #expect(RoundingInterval(lower: .nan, upper: 1) == nil)
    #expect(RoundingInterval(lower: 0, upper: .infinity) == nil)
  }

  @Test("intersects to what both hold, or to nothing")
  func intersects() throws {
    let (left, right) = (try interval("18"), try interval("18.4"))
    let both = try #require(left.intersection(right))
    #expect((both.lower, both.upper) == (right.lower, right.upper))
    #expect(try left.intersection(interval("20")) == nil)
    let touching = try #require(try left.intersection(interval("19")))
    #expect((touching.lower, touching.upper, touching.width) == (18.5, 18.5, 0))
    #expect(touching.midpoint == 18.5)
  }

  /// Whether a double is at most `numerator` / `denominator`, in whole numbers: a double is one times 2^e.
  private func isExactlyAtMost(_ double: Double, _ numerator: Int64, _ denominator: Int64) -> Bool {
    let ulps = Int128((double / double.ulp).rounded())
    let exponent = double.ulp.exponent
    let (left, right) = (ulps * Int128(denominator), Int128(numerator))
    return exponent < 0 ? left <= right << Int128(-exponent) : left << Int128(exponent) <= right
  }

  @Test("ends at the very doubles next to its exact ends, on the outside")
  func outward() throws {
    var generator = SeededGenerator(seed: 9)
    var exact = 0
    for _ in 0..<5_000 {
      let places = Int.random(in: 0...6, using: &generator)
      let significand = Int64.random(in: -99_999_999...99_999_999, using: &generator)
      let number = try #require(DecimalNumber(significand: significand, fractionDigits: places))
      let power = (0...places).reduce(Int64(1)) { power, _ in power * 10 }
      let interval = RoundingInterval(of: number)
      let (low, high) = (significand * 10 - 5, significand * 10 + 5)
      #expect(isExactlyAtMost(interval.lower, low, power), "\(number)")
      #expect(!isExactlyAtMost(interval.lower.nextUp, low, power), "\(number)")
      #expect(isExactlyAtMost(-interval.upper, -high, power), "\(number)")
      #expect(!isExactlyAtMost(-interval.upper.nextDown, -high, power), "\(number)")
      if isExactlyAtMost(-interval.lower, -low, power) { exact += 1 }
    }
    // Whole numbers and halves need no rounding; the rest do.
    #expect((500...1500).contains(exact))
  }

  @Test(
    "of a product or a quotient of two points is rounded outward, by one step at most and only where needed")
  func outwardResults() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<5_000 {
      let whole = (0..<2).map { _ in Int64.random(in: 1 << 30..<1 << 40, using: &generator) }
      let points = try whole.map { try #require(RoundingInterval(lower: Double($0), upper: Double($0))) }
      let product = try #require((points[0] * points[1]) as RoundingInterval?)
      let trueProduct = Int128(whole[0]) * Int128(whole[1])
      #expect(Int128(product.lower) <= trueProduct && trueProduct < Int128(product.lower.nextUp))
      #expect(Int128(product.upper) >= trueProduct && trueProduct > Int128(product.upper.nextDown))
      let quotient = try #require((points[0] / points[1]) as RoundingInterval?)
      #expect(isExactlyAtMost(quotient.lower, whole[0], whole[1]))
      #expect(!isExactlyAtMost(quotient.lower.nextUp, whole[0], whole[1]))
      #expect(isExactlyAtMost(-quotient.upper, -whole[0], whole[1]))
      #expect(!isExactlyAtMost(-quotient.upper.nextDown, -whole[0], whole[1]))
    }
  }

  @Test("of a product or quotient holds those of any amounts that print alike")
  func holdsEveryPair() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<5_000 {
      // Amounts in thousandths, printed rounded half up to tenths.
      let amounts = (0..<2).map { _ in Int64.random(in: 1_000...999_999, using: &generator) }
      let printed = try amounts.map {
        RoundingInterval(of: try #require(DecimalNumber(significand: ($0 + 50) / 100, fractionDigits: 1)))
      }
      let exact = amounts.map { Double($0) / 1000 }
      #expect(printed[0].contains(exact[0]))
      let product = try #require((printed[0] * printed[1]) as RoundingInterval?)
      let quotient = try #require((printed[0] / printed[1]) as RoundingInterval?)
      #expect(product.contains(exact[0] * exact[1]))
      #expect(quotient.contains(exact[0] / exact[1]))
    }
  }

  @Test("holds the number itself even where it has more digits than a double")
  func manyDigits() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let number = try #require(DecimalNumber(exactly: generator.decimalText()))
      let interval = RoundingInterval(of: number)
      #expect(interval.contains(number.doubleValue), "\(number)")
      #expect(interval.lower < interval.upper)
    }
  }
}
