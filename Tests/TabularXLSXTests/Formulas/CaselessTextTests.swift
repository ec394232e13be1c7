import Testing

@testable import TabularXLSX

@Suite("Texts without regard to case")
struct CaselessTextTests {
  private static let alike: [(String, String)] = [
    ("", ""), ("pass", "PASS"), ("一致", "一致"), ("EPS（元）", "eps（元）"), ("Straße", "STRAßE"),
    ("ÉTÉ", "été"), ("e\u{301}", "É"), ("\u{212A}", "k"), ("\u{F900}", "\u{8C48}"), ("Ａ股", "ａ股"),
    ("“PE”", "“pe”"),
  ]

  @Test("are equal where only case or spelling differs", arguments: alike)
  func equal(pair: (String, String)) {
    #expect(CaselessText(pair.0).isEqual(to: CaselessText(pair.1)))
    #expect(CaselessText(pair.1).isEqual(to: CaselessText(pair.0)))
    #expect(Set([CaselessText(pair.0), CaselessText(pair.1)]).count == 1)
  }

  private static let different: [(String, String)] = [
    ("", "a"), ("pass", "past"), ("一致", "一直"), ("a", "ab"), ("[", "{"), ("@", "`"), ("价格", "价"), ("é", "e"),
    ("a\u{301}", "a"),
  ]

  @Test("are not equal where a character differs", arguments: different)
  func unlike(pair: (String, String)) {
    #expect(!CaselessText(pair.0).isEqual(to: CaselessText(pair.1)))
    #expect(!CaselessText(pair.1).isEqual(to: CaselessText(pair.0)))
  }
}
