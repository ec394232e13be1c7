import Testing

@testable import Lexemes

@Suite struct IdeographsTests {
  @Test func `every radical and compatibility ideograph becomes an ideograph of its own or stays`() throws {
    var replaced = 0
    for value in Array(UInt32(0x2E80)...0x2FD5) + Array(0xF900...0xFAD9) {
      let scalar = try #require(Unicode.Scalar(value))
      let ideograph = Ideographs.unified(scalar)
      if ideograph == scalar { continue }
      replaced += 1
      #expect(ideograph.properties.isUnifiedIdeograph, "U+\(String(value, radix: 16))")
      #expect(Ideographs.unified(ideograph) == ideograph)
    }
    #expect(replaced > 700)
  }

  @Test func `a simplified character is its own simplified form`() {
    for value in UInt32(0x4E00)...0x9FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let simplified = Ideographs.simplified(scalar)
      #expect(Ideographs.simplified(simplified) == simplified, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("光\u{2F24}大证券", "光大证券"), ("\u{2F8F}行业", "行业"), ("\u{F967}不及预期", "不及预期"), ("因\u{2F26}子", "因子"),
    ("\u{2F24}型", "\u{2F24}型"), ("人人", "人人"), ("天天", "天天"),
  ])
  func `a radical beside its own ideograph is dropped`(printed: String, text: String) {
    #expect(Ideographs.withoutTwins(printed) == text)
  }

  @Test func `text keeps its places when its radicals are replaced`() throws {
    let text = "7 \u{2F49} 30 \u{2F47}，\u{2ED3}期 \u{F98E}"
    let unified = try #require(Ideographs.unified(Array(text.utf8)))
    #expect(String(decoding: unified, as: UTF8.self) == "7 月 30 日，长期 年")
    #expect(unified.count == text.utf8.count)
  }

  @Test func `text without radicals is not copied`() {
    #expect(
      Ideographs.unified(Array("风险提示 ⊕ ＡＢ \u{2FFF}".utf8)).map { String(decoding: $0, as: UTF8.self) }
        ?? "风险提示 ⊕ ＡＢ \u{2FFF}" == "风险提示 ⊕ ＡＢ \u{2FFF}")
    #expect(Ideographs.unified(Array("风险".utf8)) == nil)
    #expect(Ideographs.unified([0xE2, 0xBA]) == nil)
  }

  @Test func `a text is simplified sign by sign`() {
    #expect("資料來源：Wind".simplified == "资料来源：Wind")
    #expect("资料来源".simplified == "资料来源")
  }
}
