import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Forms of first pages, news and people in texts of houses that nothing was grown on.
struct UnseenHousesTests {
  // MARK: Houses

  @Test func `a house may be beside the day and the kind of report`() throws {
    func house(_ line: String) throws -> String? {
      try read("# 三家平台的对比\n\n\(line)\n\n## 摘要\n\n订单增长 3%。\n").header.publisher
    }
    #expect(try house("2024-07-01 | 行业比较 | 甲乙证券") == "甲乙证券")
    #expect(try house("2024-07-01 | 非银金融 | 证券") == nil)
    #expect(try house("2024-07-01 | 宏观 | 国债期货") == nil)
    #expect(try house("2024-07-01 | 甲乙证券 | 丙丁证券") == nil)
  }

  // MARK: Titles

  @Test func `a title over the day and people, and then the key points, is below a side bar`() throws {
    let text =
      "# 行业研究\n\n# 机械设备\n\n# 推荐（维持）\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n# 纺机订单回暖，出口好于预期\n\n2024 年 7 月 1 日\n\n# 投资要点\n\n订单增长 3%。\n"
    #expect(try read(text).header.title == "纺机订单回暖，出口好于预期")
  }

  @Test func `a heading over the name of its column is the title`() throws {
    let text =
      "**机械设备**\n\n2024 年 7 月 1 日\n\n| 20% |\n|---|\n| 0% |\n\n## **纺机订单回暖，出口好于预期**\n\n## **——行业周报**\n\n**冯一（分析师）**\n\n- **核心观点：订单回暖**\n\n订单增长 3%。\n"
    #expect(try read(text).header.title == "纺机订单回暖，出口好于预期")
  }

  @Test func `between an industry and the title there may be the kind of report and the rating`() throws {
    let header = try read("# 机械设备\n\n# 行业周报\n\n# 优于大市（维持）\n\n# 纺机订单回暖，出口好于预期\n\n# 投资要点\n\n订单增长 3%。\n").header
    #expect(header.title == "纺机订单回暖，出口好于预期")
    #expect(header.industry == "机械设备")
  }

  @Test func `an industry is not the title where a long heading follows it`() throws {
    let text =
      "## **机械设备**\n\n**2024 年 7 月 1 日**\n\n## **行业评级：看好**\n\n## **\(title)**\n\n分析师：冯一\n\n**投资要点：**\n\n- 订单增长 3%。\n"
    #expect(try read(text).header.title == title)
    let chapter = try read(text.replacing(title, with: "1. 行业观点与展望综述")).header
    #expect(chapter.title == nil)
    #expect(chapter.industry == "机械设备")
  }

  private let title = "纺机订单回暖，出口好于预期"

  @Test func `a title that a converter cut in two is one`() throws {
    let text = "# 纺机订单回暖，出口好于预期，\n\n# 关注下半年新品\n\n2024 年 7 月 1 日\n\n# 核心观点\n\n订单增长 3%。\n"
    let header = try read(text).header
    #expect(header.title == "纺机订单回暖，出口好于预期，关注下半年新品")
    #expect(header.headline == nil)
  }

  @Test(arguments: ["# 1、关注下半年新品", "# 投资建议", "——行业周报"])
  func `a chapter or another line below a comma is not part of the title`(line: String) throws {
    let header = try read("# 纺机订单回暖，出口好于预期，\n\n\(line)\n\n订单增长 3%。\n").header
    #expect(header.title == "纺机订单回暖，出口好于预期，")
  }

  @Test func `a periodical may be a heading of the second level`() throws {
    #expect(try read("## **纺机行业周报**\n\n## 投资要点\n\n订单增长 3%。\n").header.title == "纺机行业周报")
  }

  // MARK: Houses and industries

  @Test(arguments: [
    ("来源：甲方证券经济与金融研究院", "甲方证券"), ("资料来源：Wind，甲方证券研究发展中心", "甲方证券"),
  ])
  func `a desk may be called in many ways`(note: String, house: String) throws {
    #expect(
      try read("# 周报\n\n## 附表\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n\(note)\n").header.publisher == house)
  }

  @Test func `a house in traditional characters is as it is printed`() throws {
    let text = "華方國際證券研究部\n\n# 港股周報\n\n行業評級：領先大市\n\n# 免責聲明\n\n本報告由華方國際證券（香港）有限公司編製。\n"
    let header = try read(text).header
    #expect(header.publisher?.opens(with: "華方國際證券") == true)
    #expect(header.rating == "領先大市")
  }

  @Test func `a house that signs a report in English is its publisher and no headline`() throws {
    let text =
      "# China Ads Weekly: budgets hold up\n\n12 May 2025\n\nHarbour Pacific Securities\n\n## Key takeaways\n\n- Ads grew 3%.\n\n## Disclosures\n\nHarbour Pacific Securities Limited may deal in these shares.\n"
    let header = try read(text).header
    #expect(header.publisher == "Harbour Pacific Securities")
    #expect(header.headline == nil)
  }

  @Test func `words like a house's name that nothing signs with are not a house`() throws {
    let text = "# China Ads Weekly\n\nGlobal Capital Markets\n\n## Key takeaways\n\n- Ads grew 3%.\n"
    #expect(try read(text).header.publisher == nil)
  }

  @Test(arguments: [
    ("# 计算机行业周报（20240701-20240705）", "计算机"), ("# 传媒行业跟踪周报", "传媒"), ("# 医药行业双周报：出海加速", "医药"),
    ("行业周报 行业研究 | 电力设备及新能源行业\n\n# 储能招标放量", "电力设备及新能源行业"),
  ])
  func `a periodical names its industry`(line: String, industry: String) throws {
    #expect(try read("\(line)\n\n# 投资要点\n\n订单增长 3%。\n").header.industry == industry)
  }

  @Test(arguments: ["# 全行业周报", "# 行业周报", "# 纺机周报", "# 从传媒行业看周报写作"])
  func `what is not an industry with its periodical names no industry`(line: String) throws {
    #expect(try read("\(line)\n\n# 投资要点\n\n订单增长 3%。\n").header.industry == nil)
  }

  // MARK: News

  @Test func `a look back at the events of the week is news`() throws {
    let news = try read("# 周报\n\n# 重点事件回顾\n\n【游戏】某厂新品公测，首日登顶。\n").news
    #expect(news.map(\.text.text) == ["【游戏】某厂新品公测，首日登顶。"])
  }

  @Test func `a look back at history is not news`() throws {
    #expect(try read("# 专题\n\n# 历史事件回顾\n\n2008 年需求下降 30%。\n").news.isEmpty)
  }

  @Test func `numbered headlines right after the heading of the news are news`() throws {
    let text =
      "# 周报\n\n# 行业要闻\n\n# 1、某部门就目录调整公开征求意见\n\n目录新增商业保险部分。\n\n# 2、年会：七十项研究入选报告\n\n其中十一项为重磅研究。\n\n# 重点公司估值\n\n略。\n"
    let news = try read(text).news
    #expect(news.map(\.text.text) == ["目录新增商业保险部分。", "其中十一项为重磅研究。"])
    #expect(Set(news.map(\.category)) == ["行业要闻"])
  }

  @Test(arguments: ["# 1、市场回顾", "# 1、投资建议：关注出海与高股息方向"])
  func `a chapter right after a heading of news is not news`(chapter: String) throws {
    let text = "# 周报\n\n# 行业动态\n\n\(chapter)\n\n板块上涨 3%，跑赢大盘。\n"
    #expect(try read(text).news.isEmpty)
  }

  @Test func `a part's number and name above its news are not news`() throws {
    let text = "# 周报\n\n# 行业动态\n\n（一）监管\n\n某部门就评价规定公开征求意见。\n\n（二）公司\n\n某公司中报预增。\n"
    #expect(try read(text).news.map(\.text.text) == ["某部门就评价规定公开征求意见。", "某公司中报预增。"])
  }

  @Test func `a line of numbers with words enough is news`() throws {
    let text = "# 周报\n\n# 行业动态\n\n（一）某公司中报预增三成以上\n\n（二）某部门公开征求意见\n"
    #expect(try read(text).news.count == 2)
  }

  @Test func `an escaped dash begins an item`() throws {
    let text = "# 周报\n\n# 行业新闻\n\n\\- 100% 免税政策延长。\n\n\\- 某厂投产。\n"
    let report = try read(text)
    #expect(report.news.map(\.text.text) == ["100% 免税政策延长。", "某厂投产。"])
    #expect(report.news.allSatisfy { $0.kind == .item })
  }

  @Test func `a week's opinion with a theme after its colon is a view`() throws {
    let text = "# 周报\n\n# 核心观点\n\n订单回暖。\n\n# 1、 每周观点：批价企稳\n\n我们预计库存下降。\n"
    #expect(try read(text).views.map(\.text.text) == ["我们预计库存下降。"])
  }

  // MARK: Ratings

  @Test func `steps in words after a table of other steps count too`() throws {
    let text =
      "# 周报\n\n### 股票投资评级说明\n\n| 买入 | ：相对强于市场表现 20%以上； |\n|---|---|\n| 增持 | ：相对强于市场表现 5%～20%； |\n| 中性 | ：相对市场表现在－5%～＋5%之间波动； |\n\n行业的投资评级：\n\n看好：行业超越整体市场表现；\n\n中性：行业与整体市场表现基本持平；\n"
    #expect(
      try read(text).ratingScale.map { "\($0.scope)|\($0.rating)" }
        == ["股票|买入", "股票|增持", "股票|中性", "行业|看好", "行业|中性"])
  }

  @Test func `a house's scale after the events is not an event`() throws {
    let text =
      "汽车\n\n2025 年 4 月 20 日\n\n看好（维持）\n\n下周关注\n\n2025 年 4 月 23 日：某车展\n\n甲方证券研究所投资评级：\n\n股票投资评级：\n推荐（预计 6 个月内，股价表现强于市场表现 10%以上）\n中性（预计 6 个月内，股价表现相对市场表现±10%之间）\n"
    let report = try read(text)
    #expect(report.events.count == 1)
    #expect(report.ratingScale.map(\.rating) == ["推荐", "中性"])
  }

  // MARK: Facts

  @Test(arguments: [
    ("模型 2.1大师版上线。", 0), ("发布 3 大新品。", 1),
  ])
  func `great things are counted in whole numbers`(text: String, count: Int) throws {
    #expect(try read("# 周报\n\n## 正文\n\n\(text)\n").facts.count == count)
  }

  // MARK: People

  private func people(_ lines: String) throws -> [String] {
    try read("# 纺机周报（24年第27周）\n\n订单回暖\n\n\(lines)\n\n## 核心观点\n\n关注。\n").analysts.map(\.printed)
  }

  @Test func `an extension without digits is not a word of the line`() throws {
    #expect(
      try people("## 联系人\n\n冯一 （8621）00000001×转\n\nfeng@example.com")
        == ["联系人|冯一|(8621)00000001|feng@example.com|-"])
  }

  @Test func `raised letters beside a name are a mark`() throws {
    #expect(
      try people("Ann Lee $^{AC}$\n\n+852-2800-0001\n\nann.lee@example.com")
        == ["|Ann Lee|+852-2800-0001|ann.lee@example.com|-"])
  }

  @Test func `people after the house's address on one line are read`() throws {
    #expect(
      try people("地址：某市某路 100 号 邮编：100000 分析师：冯一 电话：021-00000001 邮箱：feng@example.com")
        == ["分析师|冯一|021-00000001|feng@example.com|-"])
  }

  @Test(arguments: [
    "地址：某市某路 100 号 客服电话：021-00000001 邮箱：service@example.com",
    "地址：某市某路 100 号 联系人：王经理 021-00000001 sales@example.com",
  ])
  func `an office with its e-mail address is not a person`(line: String) throws {
    #expect(try people(line).isEmpty)
  }

  // MARK: Marks of a template

  @Test func `a mark that was read by turns with the words under it is the summary's`() throws {
    let text =
      "# 纺机订单回暖\n\n# ---某纺机 2024 年年报点评\n\n[事Ta件ble：_S公u司mm近ar日y]发布 2024 年年度报告，实现营业收入 69.27 亿元，整体业绩保持快速增长，盈利能力提升。\n\n公司订单增长 3%，预计下半年新品放量，带动毛利率回升至 30%以上，维持评级。\n\n# 风险提示：需求不及预期。\n\n# [相Tab关le_报Re告po\n\n《纺机：订单回暖》2024-07-01\n"
    let report = try read(text)
    #expect(report.highlights.count == 2)
    #expect(report.relatedReports.map(\.title) == ["纺机：订单回暖"])
  }

  @Test(arguments: ["[注：数据来自 Table_2]", "[甲乙]", "[Table of contents 目录]"])
  func `other words in brackets stay`(text: String) {
    #expect(InterleavedMark.first(in: text.scalarArray) == nil)
  }
}

extension Analyst {
  fileprivate var printed: String {
    [role, name, phone ?? "-", email ?? "-", licence ?? "-"].joined(separator: "|")
  }
}
