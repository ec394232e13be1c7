import Document
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("约 $10^{25}$ 次", "约 10^25 次"), ("误差 $1.5 \\times 10^{-3}$。", "误差 1.5 ×10^-3。"), ("$2^3$ 倍", "2^3 倍"),
    ("涨 $\\pm 10\\%$", "涨 ±10%"), ("$x_{i}$", "$x_{i}$"), ("$10^{a}$", "$10^{a}$"), ("$10^{-}$", "$10^{-}$"),
    ("售价 $10 与 $20", "售价 $10 与 $20"),
  ])
  func `powers are plain text, and what has more in it stays`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
  }

  @Test func `a power is no money`() throws {
    let report = try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 底层技术\n\n算力约 $10^{25}$ 次浮点运算。\n")
    #expect(report.facts.isEmpty)
  }
}
