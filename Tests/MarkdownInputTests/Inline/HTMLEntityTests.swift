import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct HTMLEntityTests {
  @Test(
    "characters by name or number are read, in prose as in cells",
    arguments: [
      ("R&amp;D", "R&D"), ("Caf&eacute;", "Café"), ("&alpha;&le;&beta;", "α≤β"), ("&#8593;3%", "↑3%"),
      ("&#x2191;3%", "↑3%"), ("&#128;5", "€5"), ("&ap; 5", "≈ 5"), ("&NotEqualTilde;", "≂̸"),
      ("a&nbsp;b", "a b"),
      ("a&thinsp;b", "a b"), ("甲&emsp;乙", "甲\u{3000}乙"), ("&CounterClockwiseContourIntegral;", "∳"),
      ("&amp;lt;br&gt;", "&lt;br>"),
    ])
  func known(markdown: String, text: String) throws {
    #expect(InlineText.read(markdown).text == text)
    let cell = try cells("<table><tr><td>\(markdown)</td></tr></table>")
    #expect(cell == [[text]])
  }

  @Test(
    "what is none stays as it is",
    arguments: [
      "AT&T", "S&P 500", "a&b;c", "&;", "&#;", "&#0;", "&#xD800;", "&#xFFFF;", "&#27;", "&notit;",
      "?a=1&param=2",
      "&copy2024", "&bogus;", "&a&amp", "&\u{4E2D};", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;",
    ])
  func unknown(markdown: String) throws {
    #expect(InlineText.read(markdown).text == markdown)
    let cell = try cells("<table><tr><td>\(markdown)</td></tr></table>")
    #expect(cell == [[markdown]])
  }

  @Test func `an entity is not a sign of Markdown`() {
    #expect(InlineText.read("&#42;&#42;甲&#42;&#42;") == RichText("**甲**"))
  }

  @Test func `what each character comes from is known`() {
    #expect(InlineText.readWithPlaces("a&amp;b").places == [0, 1, 6])
  }
}
