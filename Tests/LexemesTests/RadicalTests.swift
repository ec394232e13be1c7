import Testing

@testable import Lexemes

@Suite struct RadicalTests {
  @Test func `Kangxi radicals and those of the supplement become characters`() {
    #expect(Ideographs.unified("⾦融⻛险，⻓期⽅向") == "金融风险，长期方向")
  }

  @Test func `a radical without a character stays as it is`() {
    #expect(Ideographs.unified("\u{2E80}\u{2E9A}") == "\u{2E80}\u{2E9A}")
  }

  @Test func `other text stays as it is`() {
    #expect(Ideographs.unified("沪深300 index　（％）") == "沪深300 index　（％）")
  }
}
