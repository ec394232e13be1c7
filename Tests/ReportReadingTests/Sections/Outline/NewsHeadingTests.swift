import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct NewsHeadingTests {
  @Test(arguments: [
    "上市公司重要动态回顾", "行业重要新闻", "过去一周上市公司重要公告", "行业及公司动态", "海外产业资讯速递", "本周行业重点新闻点评", "公司最新动态跟踪",
  ])
  func `headings made of usual parts are over news`(heading: String) {
    #expect(NewsHeading.matches(heading))
  }

  @Test(arguments: ["动态", "价格动态", "基金动态跟踪", "行业动态估值", "公司公告点评报告", "新闻媒体行业", "行业景气回顾", "资讯科技行业", "公司治理与动态激励"])
  func `other headings with the same words are not`(heading: String) {
    #expect(!NewsHeading.matches(heading))
  }

  @Test func `headlines on the level of important events are news, a calendar is not`() throws {
    let headlines =
      "# 行业重要事件\n\n# 某公司拟收购境外公司，加码布局\n\n公司公告，支付6500万欧元收购某公司股权。\n\n# 投资建议\n\n关注龙头。\n"
    let news = try read("# 光电周报（24年第27周）\n\n\(headlines)").news
    #expect(news.map(\.heading) == ["某公司拟收购境外公司，加码布局"])
    let calendar = headlines.replacing("公司公告，支付6500万欧元收购某公司股权。", with: "7月12日：召开股东大会，审议收购议案。")
    #expect(try read("# 光电周报（24年第27周）\n\n\(calendar)").news.isEmpty)
  }

  @Test(arguments: ["# 第一章 行业回顾", "# 第2部分：行业回顾", "# 第三篇 行业回顾"])
  func `a numbered chapter ends the key points`(chapter: String) throws {
    let report = try read("# 光电周报（24年第27周）\n\n# 摘要\n\n价格延续上涨，供给收缩。\n\n\(chapter)\n\n某厂检修，影响产能，价格上涨。\n")
    #expect(report.highlights.map(\.text.text) == ["价格延续上涨，供给收缩。"])
  }

  @Test func `a translation below the heading of the contents heads the same list`() throws {
    let report = try read("# 光电周报（24年第27周）\n\n## 目录\n\n## Catalog\n\n一、行情回顾........3\n\n二、风险提示........5\n")
    #expect(report.contents.map(\.title) == ["一、行情回顾", "二、风险提示"])
  }
}
