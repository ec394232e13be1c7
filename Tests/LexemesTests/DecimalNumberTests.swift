import TestSupport
import Testing

@testable import Lexemes

@Suite("A decimal number")
struct DecimalNumberTests {
  @Test("with up to three digits prints as it was read, wherever its point is")
  func roundTripsExhaustively() throws {
    var count = 0
    for fractionDigits in 0...3 {
      for significand in Int64(-999)...999 {
        let number = try #require(DecimalNumber(significand: significand, fractionDigits: fractionDigits))
        #expect(DecimalNumber(exactly: number.description) == number)
        count += 1
      }
    }
    #expect(count == 4 * 1999)
  }

  @Test("has the double that the standard library reads from the same text")
  func agreesWithDouble() {
    var generator = SeededGenerator(seed: 1)
    let texts = (0..<20_000).map { _ in generator.decimalText() }
    let differing = texts.filter { DecimalNumber(exactly: $0)?.doubleValue != Double($0) }
    #expect(differing.isEmpty)
  }

  @Test("shifts back to itself, amount for amount")
  func shiftsBack() throws {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let number = try #require(DecimalNumber(exactly: generator.decimalText()))
      guard let left = number.shifted(by: -2) else { continue }
      #expect(left.shifted(by: 2) == number)
    }
  }

  @Test("compares amounts exactly, even where doubles are equal")
  func comparesExactly() throws {
    let smaller = try #require(DecimalNumber(exactly: "100000000000000000.0"))
    let larger = try #require(DecimalNumber(exactly: "100000000000000000.1"))
    #expect(smaller.doubleValue == larger.doubleValue)
    #expect(smaller < larger)
    #expect(!(larger < smaller))
  }

  @Test("orders like the doubles of short decimals")
  func ordersLikeDoubles() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let numbers = try (0..<2).map { _ in
        try #require(
          DecimalNumber(
            significand: .random(in: -9999...9999, using: &generator),
            fractionDigits: .random(in: 0...6, using: &generator)))
      }
      let doubles = numbers.map(\.doubleValue)
      #expect((numbers[0] < numbers[1]) == (doubles[0] < doubles[1]), "\(numbers)")
    }
  }

  @Test(
    "is not read from what is not a plain decimal",
    arguments: ["", "-", ".5", "5.", "1,234", "+5", " 5", "1e5", "--5", "1.2.3", "５", "99999999999999999999"])
  func rejects(text: String) {
    #expect(DecimalNumber(exactly: text) == nil)
  }

  @Test("loses only trailing zeros after the point when trimmed")
  func trims() {
    #expect(DecimalNumber(exactly: "-0.0390")?.trimmed.description == "-0.039")
    #expect(DecimalNumber(exactly: "1200")?.trimmed.description == "1200")
    #expect(DecimalNumber(exactly: "0.00")?.trimmed.description == "0")
  }
}
