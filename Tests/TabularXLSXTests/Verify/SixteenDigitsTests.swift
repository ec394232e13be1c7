import Testing

@testable import TabularXLSX

@Suite struct SixteenDigitsTests {
  private static let numbers = [
    0.1 + 0.2, 1.0 / 3, 2.0 / 3, -123_456.789_012_345_67, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0,
  ]

  @Test(arguments: numbers)
  func `a number agrees with itself and with its sixteen digits`(number: Double) {
    #expect(SixteenDigits.agree(number, number))
    #expect(SixteenDigits.agree(SixteenDigits.rounded(number), number))
  }

  @Test func `the seventeenth digit is lost`() {
    #expect(0.1 + 0.2 != 0.3)
    #expect(SixteenDigits.agree(0.3, 0.1 + 0.2))
  }

  @Test(arguments: [1.0 / 3, 18.10222358974359, 0.9337])
  func `a number that differs by one in the sixteenth digit does not agree`(number: Double) {
    #expect(!SixteenDigits.agree(number * (1 + 2e-15), number))
    #expect(!SixteenDigits.agree(number * (1 - 2e-15), number))
  }
}
