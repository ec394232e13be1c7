import Testing

@testable import Document

@Suite struct PrintedCharactersTests {
  @Test func `words that were looked for in simplified characters come back as they are printed`() {
    #expect("評級：領先大市（維持）".printed(simplified: "领先大市") == "領先大市")
    #expect("评级：领先大市".printed(simplified: "领先大市") == "领先大市")
  }

  @Test func `words that are missing are not found`() {
    #expect("評級：同步大市".printed(simplified: "领先大市") == nil)
  }
}
