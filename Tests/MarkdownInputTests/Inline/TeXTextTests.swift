import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("约 $10^{25}$ 次", "约 10^25 次"), ("误差 $1.5 \\times 10^{-3}$。", "误差 1.5×10^-3。"), ("$2^3$ 倍", "2^3 倍"),
    ("涨 $\\pm 10\\%$", "涨 ±10%"), ("$x_{i}$", "$x_{i}$"), ("$10^{a}$", "$10^{a}$"), ("$10^{-}$", "$10^{-}$"),
    ("售价 $10 与 $20", "售价 $10 与 $20"),
  ])
  func `powers are plain text, and what has more in it stays`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
  }

  @Test(arguments: [
    ("达 $9 7 . 6 \\%$ ，", "达 97.6% ，"), ("跌 $- 0 . 8 7 \\%$", "跌 -0.87%"),
    ("收入 $1 , 2 3 4$ 亿元", "收入 1,234 亿元"),
    ("达 \\( 9 7 . 6 \\% \\) 。", "达 97.6% 。"), ("$1 0 \\sim 2 0 \\%$", "10~20%"),
    ("$1 5 \\mathrm { x }$", "15x"),
    ("$\\mathrm { U S } \\$ 1 . 5$ bn", "US$1.5 bn"), ("$40\\textperthousand$", "40‰"), ("$5 \\%_{0}$", "5‰"),
    ("第 $2^{nd}$ 代", "第 2nd 代"), ("$40^{\\circ}$", "40°"), ("$\\frac { 1 } { 3 }$", "1/3"),
    ("$\\textcircled { 2 }$", "②"), ("$\\mathrm{EPS}_{2024A}$", "EPS 2024A"), ("$R_{abcde}$", "$R_{abcde}$"),
    ("$\\$5.0$ 亿", "$5.0 亿"), ("$ 5.0 $ 亿元", "5.0 亿元"), ("$\\yen 5.0$ 亿", "¥5.0 亿"),
    ("$\\mathsf { S T }$", "ST"),
    ("、68. $86 \\%$ 、", "、68.86% 、"), ("和-11. $2 7 \\%$", "和-11.27%"), ("-$1 2 . 7 \\%$", "-12.7%"),
    ("$$ 9 7 . 6 \\% $$", "97.6%"),
    ("涨 $0 . 0 8 \\％$", "涨 0.08％"), ("$3 \\× 2$", "3×2"), ("$5 0 ~ \\%$", "50 %"),
  ])
  func `blanks in a formula mean nothing, and signs stay`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
    #expect(InlineText.readWithPlaces(markdown).places.count == text.unicodeScalars.count)
  }

  @Test(arguments: [
    ("价格 $ 5 与 $ 6 之间", "价格 $ 5 与 $ 6 之间"), ("US$5 对 HK$ 6 的比", "US$5 对 HK$ 6 的比"),
    ("1. $86 \\%$ 的企业", "1. 86% 的企业"),
    ("好。2. $86 \\%$ 的企业", "好。2. 86% 的企业"), ("（\\(如图\\)）", "（(如图)）"), ("\\(12\\)", "(12)"),
    ("$5 \\foo$", "$5 \\foo$"), ("$1 \\2 3$", "$1 \\2 3$"),
  ])
  func `what only looks like a formula stays`(markdown: String, text: String) {
    #expect(InlineText.read(markdown).text == text)
  }

  @Test func `a formula that is not understood is not money`() throws {
    let report = try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 产品应用\n\n约 $40\\foo$ 左右，又 $5^{a}$ 与 $6_{i}$ 元。\n")
    #expect(report.facts.isEmpty)
  }

  @Test func `a power is not money`() throws {
    let report = try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 底层技术\n\n算力约 $10^{25}$ 次浮点运算。\n")
    #expect(report.facts.isEmpty)
  }
}
