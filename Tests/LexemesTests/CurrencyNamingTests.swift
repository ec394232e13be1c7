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
}
