import Lexemes
import Testing

struct CurrencyNamingTests {
  @Test(
    arguments: [
      ("总市值 (百万港元/ 美元)", [.hkd, .usd]), ("EPS (yuan)", [.cny]), ("Price RMB", [.cny]), ("EPSRMB", [.cny]),
      ("Nguyen Holdings", []), ("Chauffeur", []), ("Sanyuan", []), ("元", []),
    ] as [(String, Set<Currency>)])
  func `a currency is named by a word, not by the end of another`(text: String, expected: Set<Currency>) {
    #expect(Currency.named(in: text) == expected)
  }

  @Test(
    arguments: [
      ("收盘价（元/港元）", [.cny, .hkd]), ("总市值（百万港元/百万元）", [.cny, .hkd]), ("收盘价（元、美元）", [.cny, .usd]),
    ] as [(String, Set<Currency>)])
  func `yuan are named beside another currency`(text: String, named: Set<Currency>) {
    #expect(Currency.named(in: text) == named)
  }

  @Test(
    arguments: [
      ("收盘价（元）", []), ("港元/股", [.hkd]), ("收盘价（港元） 总市值（亿元）", [.hkd]), ("元/吨", []),
      ("股价（港元），市值以元计", [.hkd]),
    ] as [(String, Set<Currency>)])
  func `elsewhere they are what any currency is counted in`(text: String, named: Set<Currency>) {
    #expect(Currency.named(in: text) == named)
  }

  @Test(arguments: [
    ("Mkt Cap (USDm)", Currency.usd), ("EPS (RMBbn)", .cny), ("Rmbm", .cny), ("HKDmn", .hkd),
    ("in JPYbn", .jpy),
  ])
  func `a currency may be written together with a magnitude`(text: String, named: Currency) {
    #expect(Currency.named(in: text) == [named])
  }

  @Test(arguments: ["Eurobond", "Eurom", "Bermb", "USDA", "cadmium", "Krwmba"])
  func `other words with the letters of a currency name none`(text: String) {
    #expect(Currency.named(in: text) == (text == "Eurom" ? [.eur] : []))
  }
}
