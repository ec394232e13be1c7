import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct NewsHeadingTests {
  @Test(arguments: [
    "上市公司重要动态回顾", "行业重要新闻", "过去一周上市公司重要公告", "行业及公司动态", "海外产业资讯速递", "本周行业重点新闻点评", "公司最新动态跟踪",
    "本周行业重点事件&政策回顾", "最新新闻与政策", "重点个股事件回顾", "本周产业链动态",
  ])
  func `headings made of usual parts are over news`(heading: String) {
    #expect(NewsHeading.matches(heading))
  }

  @Test(arguments: [
    "动态", "价格动态", "基金动态跟踪", "行业动态估值", "公司公告点评报告", "新闻媒体行业", "行业景气回顾", "资讯科技行业", "公司治理与动态激励", "重要政策与事件",
    "市场动态",
  ])
  func `other headings with the same words are not`(heading: String) {
    #expect(!NewsHeading.matches(heading))
  }

  @Test func `headlines on the level of important events are news, a calendar is not`() throws {
    let headlines =
      "# 行业重要事件\n\n# 某公司拟收购境外公司，加码布局\n\n公司公告，全资子公司支付6500万欧元收购某境外公司股权，加码国际化布局。\n\n# 投资建议\n\n关注龙头。\n"
    let news = try read("# 光电周报（24年第27周）\n\n\(headlines)").news
    #expect(news.map(\.category) == ["某公司拟收购境外公司，加码布局"])
    let calendar = headlines.replacing(
      "公司公告，全资子公司支付6500万欧元收购某境外公司股权，加码国际化布局。", with: "7月12日：某公司将召开年度股东大会，届时审议收购境外公司的议案。")
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

  @Test(arguments: ["# 2.5 行业新闻", "# 附录二：行业新闻"])
  func `numbered headlines below a heading with another number, or none, are news`(heading: String) throws {
    let text =
      "# 光电周报（24年第27周）\n\n# 一、行情回顾\n\n本周上涨。\n\n\(heading)\n\n# 1、某办法征求意见稿发布\n\n主管部门就办法公开征求意见，为期一个月，行业集中度有望提升。\n\n"
      + "# 2、某公司发布新品\n\n公司发布新品，预计年内上市销售，将带来较大收入增量，值得持续关注。\n\n# 3 估值比较\n\n板块估值处于历史较低水平，性价比较高。\n"
    #expect(try read(text).news.map { $0.text.text.prefix(4) } == ["主管部门", "公司发布"])
  }

  @Test(arguments: ["【行业新闻】", "◼ 上市公司动态"])
  func `a line in brackets or with a bullet is a heading over news in the body, not among key points`(
    line: String
  ) throws {
    let body = "\(line)\n\n7月1日，某公司宣布新品获批上市，预计今年贡献收入，行业景气度提升。\n"
    let front = "# 光电周报（24年第27周）\n\n# 核心观点\n\n行业景气度继续上行，龙头公司明显受益，建议持续关注。\n\n"
    #expect(try read(front + "# 一、市场回顾\n\n本周板块上涨，成交放大。\n\n\(body)# 四、估值比较\n\n估值较低。\n").news.count == 1)
    #expect(try read(front + body + "# 一、市场回顾\n\n本周板块上涨，成交放大。\n").news.isEmpty)
  }
}
