import Testing

@testable import MarkdownInput

@Suite struct OTSLTableTests {
  @Test func `tokens make cells, spans repeat theirs`() throws {
    let table =
      "<otsl><ched>名称<ched>EPS<lcel><nl><ucel><ched>2024E<ched>2025E<nl><fcel>甲<fcel>1.0<ecel><nl></otsl>"
    #expect(
      try cells(table) == [["名称", "EPS", "^EPS"], ["^名称", "2024E", "2025E"], ["甲", "1.0", ""]])
  }

  @Test func `rows may be on lines of their own, without the table's tag`() throws {
    #expect(try cells("<ched>名称<ched>价<nl>\n<fcel>甲<fcel>3.2<nl>\n\n文") == [["名称", "价"], ["甲", "3.2"]])
    #expect(try places("<fcel>甲<fcel>3.2<nl>") == ["1:7 甲", "1:14 3.2"])
  }

  @Test func `a tag of another kind is text`() {
    #expect(throws: NotOneTable.self) { try cells("甲 <fcel> 乙\n\n<cell>甲<cell>") }
  }
}
