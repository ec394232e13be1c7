import Testing

@testable import Lexemes

@Suite("A text that is not a number")
struct NumberProblemTests {
  @Test(
    "is missing where it stands for no value",
    arguments: [
      "", " ", "\u{3000}", "\u{A0}", "\t", "-", "--", "---", "- -", "—", "——", "–", "−", "－", "N/A", "n/a",
      "NA",
      "n.a.", "n.m.", "NM", "nm", "#N/A", "/", "／", "不适用", "亏损", "无", " — ", "Ｎ／Ａ", "NaN", "\\-", "\u{200B}",
    ])
  func missing(text: String) {
    #expect(NumberLexeme.read(text) == .missing)
    #expect(MissingMark.isMissing(text))
  }

  @Test("has its own wording for each problem")
  func words() {
    let words = NumberProblem.allCases.map(\.words)
    #expect(Set(words).count == words.count)
    #expect(zip(words, NumberProblem.allCases).allSatisfy { !$0.contains($1.rawValue) && $0.contains(" ") })
  }

  @Test(
    "is unreadable for a stated reason",
    arguments: [
      ("abc", NumberProblem.notANumber), ("…", .notANumber), ("...", .notANumber), (".5", .notANumber),
      ("①12.5", .notANumber), ("*12.5", .notANumber), ("#REF!", .notANumber), ("扭亏", .notANumber),
      ("持平", .notANumber), ("N/A%", .notANumber), ("-%", .notANumber), ("PDD.O", .notANumber),
      (">200", .notANumber), ("NAN5", .notANumber), ("无锡", .notANumber), ("/5", .notANumber),
      ("$", .notANumber),
      ("~~200", .notANumber), ("June 26, 2024", .notANumber),
      ("12abc", .trailingText), ("12.5①", .trailingText), ("12.5¹", .trailingText),
      ("12.5[1]", .trailingText),
      ("12.5(1)", .trailingText), ("0.1****", .trailingText), ("12 34", .trailingText),
      ("1 234 567", .trailingText),
      ("2024年", .trailingText), ("2024E", .trailingText), ("1e5", .trailingText), ("6:34", .trailingText),
      ("00:06:34", .leadingZeros), ("2024/6/23", .trailingText), ("200+", .trailingText),
      ("12m", .trailingText),
      ("5xyz", .trailingText), ("12.5$", .trailingText), ("5-", .trailingText), ("3人", .trailingText),
      ("1亿2000万", .trailingText), ("0x10", .trailingText), ("50%%", .trailingText),
      ("2024-6-23", .trailingText),
      ("1,23", .wrongGrouping), ("1,2345", .wrongGrouping), ("12,34,567", .wrongGrouping),
      ("1.234,5", .wrongGrouping), ("1234,567", .wrongGrouping), ("1,", .wrongGrouping),
      ("1,,234", .wrongGrouping),
      ("1.2.3", .twoPoints), ("1.234.567", .twoPoints), ("2024.06.23", .twoPoints),
      ("5.", .pointWithoutDigits), ("12..5", .pointWithoutDigits), ("300442.SZ", .pointWithoutDigits),
      ("007", .leadingZeros), ("0700.HK", .leadingZeros), ("2024-06-23", .leadingZeros),
      ("0,123", .leadingZeros),
      ("00.5", .leadingZeros),
      ("1234567890123456789", .tooManyDigits), ("0.123456789012345678", .tooManyDigits),
      ("--5", .doubleSign), ("- -5", .doubleSign), ("+-5", .doubleSign), ("-(5)", .doubleSign),
      ("(-5)", .doubleSign),
      ("(+5)", .doubleSign), ("——5", .doubleSign),
      ("↑ -3.90%", .arrowContradictsSign), ("↓ +3.90%", .arrowContradictsSign),
      ("(↑3.9%)", .arrowContradictsSign),
      ("-3.9%↑", .arrowContradictsSign),
      ("±10%", .plusOrMinus), ("(5", .unbalancedBracket), ("5)", .unbalancedBracket), ("((5))", .notANumber),
      ("5亿%", .conflictingUnits), ("$5x", .conflictingUnits), ("15x-20%", .conflictingUnits),
      ("15x-20", .conflictingUnits), ("5000万-1亿", .conflictingUnits), ("HK$5元", .conflictingUnits),
      ("HK$12-US$15", .conflictingUnits), ("¥5%", .conflictingUnits),
      ("15-20", .ambiguousRange), ("6-12", .ambiguousRange), ("-5-3%", .ambiguousRange),
      ("5--3%", .ambiguousRange),
      ("20-15x", .ambiguousRange), ("(3-5%)", .ambiguousRange), ("↓ 3-5%", .ambiguousRange),
      ("5~3", .ambiguousRange),
    ])
  func unreadable(text: String, problem: NumberProblem) {
    #expect(NumberLexeme.read(text) == .unreadable(problem))
  }

  @Test("is never mistaken for a number in a grouping other than threes")
  func groupings() {
    // Every way to cut up to nine digits into groups of 1…4.
    var cut = 0
    var read = 0
    func visit(_ groups: [Int], digitsLeft: Int) {
      if groups.count > 1 {
        let text = groups.map { String(repeating: "7", count: $0) }.joined(separator: ",")
        let isRight = (1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 }
        let digits = text.filter { $0 != "," }
        let expected = isRight ? digits : "unreadable(wrongGrouping)"
        #expect(summary(text) == expected, "\(text)")
        cut += 1
        read += isRight ? 1 : 0
      }
      for group in 1...4 where group <= digitsLeft { visit(groups + [group], digitsLeft: digitsLeft - group) }
    }
    visit([], digitsLeft: 9)
    // Compositions of 2…9 out of parts of 1…4, all but the four of one part.
    #expect(cut == 427)
    #expect(read == 6)
  }
}
