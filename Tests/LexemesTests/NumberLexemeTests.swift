import Testing

@testable import Lexemes

/// The printed form of what was read, short enough for a table of expectations.
func summary(_ text: String) -> String {
  switch NumberLexeme.read(text) {
  case .missing: return "missing"
  case .unreadable(let problem): return "unreadable(\(problem))"
  case .value(let lexeme):
    var words = [lexeme.value.description + (lexeme.upper.map { "…\($0)" } ?? "")]
    if lexeme.scale != .one { words.append("e\(lexeme.scale.exponent)") }
    if lexeme.suffix != .none { words.append("\(lexeme.suffix)") }
    if let currency = lexeme.currency { words.append(currency.rawValue) }
    if let arrow = lexeme.arrow { words.append("\(arrow)") }
    if lexeme.signFromArrow { words.append("signFromArrow") }
    if lexeme.isApproximate { words.append("approximate") }
    if lexeme.significanceMarks > 0 { words.append("stars:\(lexeme.significanceMarks)") }
    return words.joined(separator: " ")
  }
}

@Suite("A number lexeme")
struct NumberLexemeTests {
  @Test(
    "reads plain numbers with the precision they are printed in",
    arguments: [
      ("0", "0"), ("19.5", "19.5"), ("12.0", "12.0"), ("-0.039", "-0.039"), ("+5", "5"), ("  7 ", "7"),
      ("\t7\n", "7"), ("0.50", "0.50"), ("999999999999999999", "999999999999999999"), ("- 3.9", "-3.9"),
      ("1\u{200B}2", "12"), ("\u{FEFF}12", "12"), ("\u{3000}12\u{A0}", "12"),
    ])
  func plain(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads thousands separators, and blanks behind separators as text out of a PDF has them",
    arguments: [
      ("3,549,273", "3549273"), ("2, 534. 47", "2534.47"), ("12. 73%", "12.73 percent"),
      ("3，549，273", "3549273"), ("1,234.5", "1234.5"), ("-1,234", "-1234"), ("1{,}234", "1234"),
    ])
  func separators(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads full-width digits and signs, every dash as minus, and brackets as minus",
    arguments: [
      ("１２．５％", "12.5 percent"), ("－３．２", "-3.2"), ("＋３", "3"), ("（３．２）", "-3.2"), ("−5", "-5"),
      ("–5", "-5"), ("—5", "-5"), ("‑5", "-5"), ("﹣5", "-5"), ("(0.5)", "-0.5"), ("（0.5）", "-0.5"),
      ("(3.2%)", "-3.2 percent"), ("(3.2)%", "-3.2 percent"), ("( 1,234 )", "-1234"),
      ("(HK$5)", "-5 HKD"), ("(1.2亿元)", "-1.2 e8 CNY"), ("(↓3.2%)", "-3.2 percent down"),
    ])
  func signs(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "takes the sign from an arrow only where none is printed, and says so",
    arguments: [
      ("↓ - 3.90%", "-3.90 percent down"), ("↑ 0.04%", "0.04 percent up"),
      ("↓ -13.65%", "-13.65 percent down"), ("↓ 3.90%", "-3.90 percent down signFromArrow"),
      ("3.90%↓", "-3.90 percent down signFromArrow"), ("▲ 5", "5 up"), ("▼5", "-5 down signFromArrow"),
      ("⬆️5", "5 up"), ("⬇️ -5", "-5 down"), ("$\\uparrow 5\\%$", "5 percent up"), ("↑+5", "5 up"),
    ])
  func arrows(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads units, scales and currencies",
    arguments: [
      ("3.2x", "3.2 multiple"), ("3.2X", "3.2 multiple"), ("3.2 倍", "3.2 multiple"), ("13×", "13 multiple"),
      ("-0.11pcts", "-0.11 percentagePoints"), ("0.3个百分点", "0.3 percentagePoints"),
      ("2PP", "2 percentagePoints"), ("5‰", "5 permille"), ("25bps", "25 basisPoints"),
      ("1.2亿", "1.2 e8"), ("523 亿", "523 e8"), ("9.7亿港元", "9.7 e8 HKD"), ("3万", "3 e4"),
      ("2百万美元", "2 e6 USD"), ("1.5万亿", "1.5 e12"), ("7千亿", "7 e11"), ("12mn", "12 e6"),
      ("12M", "12 e6"), ("3bn", "3 e9"), ("¥12", "12 CNY"), ("￥12", "12 CNY"), ("HK$ 379.4", "379.4 HKD"),
      ("US$12.5", "12.5 USD"), ("ＵＳ＄12.5", "12.5 USD"), ("-$5", "-5 $"), ("$-5", "-5 $"), ("$12.5", "12.5 $"),
      ("\\$12.5", "12.5 $"), ("usd 5mn", "5 e6 USD"), ("12元", "12 CNY"), ("5 HKD", "5 HKD"),
      ("2万倍", "2 e4 multiple"),
    ])
  func units(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads mathematics that a converter wrapped a number in",
    arguments: [
      ("$50\\%$", "50 percent"), ("$1,234$", "1234"), ("$12.5$", "12.5"), ("$$3.2$$", "3.2"),
      ("50\\%", "50 percent"),
      ("$3.2\\times$", "3.2 multiple"), ("$\\sim 200$", "200 approximate"), ("$1{,}234$", "1234"),
      ("$ -5 $", "-5"), ("$\\pm 10\\%$", "unreadable(plusOrMinus)"), ("$-$", "missing"),
      ("$$", "unreadable(notANumber)"),
      ("$\\$5$", "5 $"), ("\\$5\\$", "unreadable(trailingText)"),
    ])
  func mathematics(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads ranges whose ends are clear",
    arguments: [
      ("15-20x", "15…20 multiple"), ("15x-20x", "15…20 multiple"), ("15~20倍", "15…20 multiple"),
      ("15 – 20x", "15…20 multiple"), ("10%-15%", "10…15 percent"), ("1-2亿", "1…2 e8"),
      ("15~20", "15…20"), ("15至20元", "15…20 CNY"), ("$12-15", "12…15 $"), ("HK$12-HK$15", "12…15 HKD"),
      ("-15%~-10%", "-15…-10 percent"), ("-5%~3%", "-5…3 percent"), ("15～20", "15…20"),
      ("约15-20x", "15…20 multiple approximate"), ("5-5x", "5…5 multiple"),
      ("1.5x-1.50x", "1.5…1.50 multiple"),
    ])
  func ranges(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(
    "reads approximations and stars of significance",
    arguments: [
      ("约200", "200 approximate"), ("~200", "200 approximate"), ("≈ 200", "200 approximate"),
      ("逾200亿", "200 e8 approximate"), ("超 200", "200 approximate"), ("超过200", "200 approximate"),
      ("近5%", "5 percent approximate"), ("200左右", "200 approximate"), ("～200", "200 approximate"),
      ("〜200", "200 approximate"), ("∼200", "200 approximate"),
      ("0.10***", "0.10 stars:3"), ("-0.10 **", "-0.10 stars:2"), ("0.1*", "0.1 stars:1"),
      ("0.10\\*\\*\\*", "0.10 stars:3"),
    ])
  func qualifiers(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test("gives the base value and the fraction exactly")
  func derivedValues() {
    #expect(NumberLexeme.read("1.2亿").value?.baseValue?.description == "120000000")
    #expect(NumberLexeme.read("1-2亿").value?.baseUpper?.description == "200000000")
    #expect(NumberLexeme.read("12.5").value?.baseValue?.description == "12.5")
    #expect(NumberLexeme.read("↓ - 3.90%").value?.fraction?.description == "-0.039")
    #expect(NumberLexeme.read("50%").value?.fraction?.description == "0.5")
    #expect(NumberLexeme.read("0.00%").value?.fraction?.description == "0")
    #expect(NumberLexeme.read("5‰").value?.fraction?.description == "0.005")
    #expect(NumberLexeme.read("10-15%").value?.upperFraction?.description == "0.15")
    #expect(NumberLexeme.read("10pcts").value?.fraction == nil)
    #expect(NumberLexeme.read("10").value?.fraction == nil)
    #expect(NumberLexeme.read("999999999999亿").value?.baseValue == nil)
  }

  @Test("knows whose currency a sign is, except of a bare dollar")
  func currencies() {
    #expect(Currency.hkd.isoCode == "HKD")
    #expect(NumberLexeme.read("$5").value?.currency?.isoCode == .some(nil))
  }
}
