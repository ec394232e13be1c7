import Testing

@testable import TabularXLSX

@Suite struct TextLinksTests {
  @Test(arguments: [
    "http://example.com", "https://example.com/a?b=1#c", "HTTPS://EXAMPLE.COM", "mailto:a@b.cn",
  ])
  func webAndMailAddresses(text: String) {
    #expect(TextLinks.target(text) == text)
  }

  @Test func mailWithoutScheme() {
    #expect(TextLinks.target("someone@example.com") == "mailto:someone@example.com")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "internal:'A'!A1", "external:a.xlsx",
    "ftp://example.com", "see http://example.com", "http://", "a@b", "a@b@c.d", "@b.c", "a b@c.d", "=1+1", "",
    "http://a\" onclick", "张三@例子.公司",
  ])
  func nothingElse(text: String) {
    #expect(TextLinks.target(text) == nil)
  }
}
