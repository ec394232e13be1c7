import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct RatingScaleTests {
  private func levels(_ text: String) throws -> [String] {
    try Report("# 周报（24年第27周）\n\n副标题\n\n\(text)\n").ratingScale.map {
      "\($0.scope)|\($0.rating)|\($0.definition)"
    }
  }

  private static let expected = ["公司|买入|高于基准 15%以上", "公司|减持|低于基准 5%以上", "行业|增持|强于基准 5%以上", "行业|中性|与基准持平"]

  @Test(arguments: [
    "## 评级说明\n\n公司评级\n\n买入：高于基准 15%以上\n\n减持：低于基准 5%以上\n\n行业评级\n\n增持：强于基准 5%以上；\n\n中性：与基准持平。",
    "## 免责声明\n\n青禾证券投资评级标准\n\n公司投资评级：\n\n1.买 入：高于基准 15%以上；\n2.减 持：低于基准 5%以上。\n\n行业投资评级：\n\n增持：强于基准 5%以上；中性：与基准持平。",
    "## 评级说明\n\n| | 评级 | 说明 |\n|---|---|---|\n| 公司评级 | 买入 | 高于基准 15%以上 |\n| | 减持 | 低于基准 5%以上 |\n| 行业评级 | 增持 | 强于基准 5%以上 |\n| | 中性 | 与基准持平 |",
    "## 评级说明\n\n<table><tr><td colspan=\"2\">投资建议的评级标准</td><td>评级</td><td>说明</td></tr><tr><td rowspan=\"4\">六个月内。</td><td rowspan=\"2\">公司评级</td><td>买入</td><td>高于基准 15%以上</td></tr><tr><td>减持</td><td>低于基准 5%以上</td></tr><tr><td rowspan=\"2\">行业评级</td><td>增持</td><td>强于基准 5%以上</td></tr><tr><td>中性</td><td>与基准持平</td></tr></table>",
  ])
  func `a scale says what it rates, in a table or in words`(text: String) throws {
    #expect(try levels(text) == Self.expected)
  }

  @Test func `one line that opens with a rating is not a scale`() throws {
    #expect(try levels("## 免责声明\n\n买入：不构成任何建议。") == [])
  }
}
