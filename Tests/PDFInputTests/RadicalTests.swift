import Testing

@testable import PDFInput

@Suite struct RadicalTests {
  @Test func `Kangxi radicals and those of the supplement become characters`() {
    #expect(Radicals.folded("⾦融⻛险，⻓期⽅向") == "金融风险，长期方向")
  }

  @Test func `a radical that stands for no character stays`() {
    #expect(Radicals.folded("\u{2E80}\u{2E9A}") == "\u{2E80}\u{2E9A}")
  }

  @Test func `other text stays as it is`() {
    #expect(Radicals.folded("沪深300 index　（％）") == "沪深300 index　（％）")
  }
}
