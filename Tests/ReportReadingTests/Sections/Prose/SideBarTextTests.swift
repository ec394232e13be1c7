import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Text of the first page that goes on below a side bar, where no heading parts the two.
@Suite struct SideBarTextTests {
  private let points = """
    事件：公司公布半年报，实现收入 4.6 亿元，同比增长 17%，超出我们此前的判断，主要由于新品放量和渠道扩张。

    盈利能力继续改善。单季毛利率 62.9%，较去年同期提高 0.3 个百分点，费用率稳步下降，全年有望保持这一趋势。
    """

  private func report(_ sideBar: String, _ text: String) throws -> Report {
    try read("# 半年报点评：新品放量，盈利改善\n\n\(sideBar)\n\n\(text)\n")
  }

  @Test(arguments: [
    "## 相关报告\n\n《某行业周报》2024-07-01", "## 走势比较\n\n![](a.jpg)", "## 分析师\n\n王某某 S0000000000001",
    "## 股价表现\n\n![](a.jpg)\n\n资料来源：Wind",
  ])
  func `prose below a side bar is the key points`(sideBar: String) throws {
    let report = try report(sideBar, points)
    #expect(report.highlights.first?.text.text.holds("4.6 亿元") == true)
    #expect(report.highlights.last?.text.text.holds("62.9%") == true)
    #expect(report.facts.count > 3)
  }

  @Test func `advice and risks below a side bar are advice and risks`() throws {
    let report = try report(
      "## 相关报告\n\n《某行业周报》2024-07-01",
      points + "\n\n投资建议：预计净利润 4/6/8 亿元，给予买入评级，长期看好。\n\n风险提示：需求下滑；新品不及预期。")
    #expect(report.views.map { $0.text.text.holds("给予买入评级") } == [true])
    #expect(report.risks.map(\.text.text) == ["需求下滑", "新品不及预期"])
    #expect(!report.highlights.contains { $0.text.text.holds("给予买入") })
    #expect(report.facts.contains { $0.sentence.holds("给予买入评级") })
    #expect(report.relatedReports.map(\.title) == ["某行业周报"])
  }

  @Test func `a chapter is not a summary, nor is anything if there are key points`() throws {
    let chapter = try report("## 一、市场走势\n\n![](a.jpg)", points)
    #expect(chapter.highlights.isEmpty)
    let own = try report("## 核心观点\n\n需求回升，盈利改善，建议关注龙头公司，板块估值仍低。\n\n## 相关报告\n\n《某行业周报》2024-07-01", points)
    #expect(own.highlights.allSatisfy { !$0.text.text.holds("4.6") })
  }

  @Test(arguments: [
    "相关报告\n\n《某行业周报》2024-07-01", "相关研究\n\n1《某行业周报》\n2024.07", "分析师\n\n王某某 S0000000000001",
    "[Table_AuthorInfo]", "行业走势\n\n![](a.jpg)",
  ])
  func `key points go on below a side bar that is between two of them`(sideBar: String) throws {
    let report = try read(
      "# 某行业周报\n\n# 核心观点\n\n需求回升，盈利改善，建议关注龙头公司，板块估值仍低。\n\n# \(sideBar)\n\n\(points)\n\n# 目录\n\n1. 需求 .... 3\n\n# 1. 需求\n\n需求改善，价格上行。\n"
    )
    #expect(report.highlights.first?.text.text.holds("需求回升") == true)
    #expect(report.highlights.last?.text.text.holds("62.9%") == true)
    #expect(!report.highlights.contains { $0.text.text.holds("《") || $0.text.text.holds("Table") })
  }

  @Test(arguments: [
    "市场表现\n\n本周指数上涨 1.2%，成交额回升，板块中设备领涨，材料下跌，换手率高于上周，估值处于中位。资金净流入，情绪回暖，北向资金连续三周增持。",
    "分析师\n\n王某某，某大学硕士，五年行业研究经验，曾任某公司工程师，加入研究所后覆盖设备与材料，多次获奖，擅长产业链研究与公司深度。",
  ])
  func `a section of the market or of people is not one of the key points`(section: String) throws {
    let report = try read(
      "# 某行业周报\n\n# 核心观点\n\n需求回升，盈利改善，建议关注龙头公司，板块估值仍低。\n\n# \(section)\n\n# 风险提示\n\n需求下滑。\n"
    )
    #expect(report.highlights.map(\.text.text) == ["需求回升，盈利改善，建议关注龙头公司，板块估值仍低。"])
  }

  @Test func `a chapter after a sidebar is not a key point, nor is text before a later one`() throws {
    func found(_ chapter: String) throws -> [String] {
      try read(
        "# 某行业周报\n\n# 核心观点\n\n需求回升，盈利改善，建议关注龙头公司，板块估值仍低。\n\n# 相关报告\n\n《某行业周报》2024-07-01\n\n\(points)\n\n# \(chapter)\n\n需求改善，价格上行。\n\n# 风险提示\n\n需求下滑。\n"
      ).highlights.map(\.text.text)
    }
    #expect(try found("1. 需求").contains { $0.holds("62.9%") })
    #expect(try !found("1. 需求").contains { $0.holds("价格上行") })
    #expect(try !found("3. 需求").contains { $0.holds("62.9%") })
  }

  @Test(arguments: ["[Table_Summary]", "le_Summary]", "＃summary＃", "[Table_Tag]\n[Table_Summary]\n"])
  func `the mark of a template says where the summary is`(mark: String) throws {
    let report = try read(
      "# 需求回升，盈利改善\n\n# ——某数据点评\n\n\(mark)\(points)\n\n风险提示：需求下滑。\n\n# 分析师承诺\n\n本报告仅供参考。\n")
    #expect(report.highlights.last?.text.text.holds("62.9%") == true)
    #expect(report.risks.map(\.text.text) == ["需求下滑"])
  }

  @Test func `the mark of a summary does not make key points of a whole text without headings`() throws {
    let text = String(repeating: "\(points)\n\n", count: 60)
    let report = try read("需求回升，盈利改善\n\n[Table_Summary]\(text)")
    #expect(report.highlights.isEmpty)
    let apart = try read("# 需求回升，盈利改善\n\n# ——某数据点评\n\n[Table_Summary]\(points)\n\n# 1. 需求\n\n\(text)")
    #expect(apart.highlights.last?.text.text.holds("62.9%") == true)
  }

  @Test func `key points end with the risks at the end of the page`() throws {
    let report = try read(
      """
      # 某行业点评

      ## 核心观点

      需求回升，盈利改善，建议关注龙头公司。

      风险提示：需求下滑。

      请务必阅读正文之后的免责条款部分

      分品种看，一月份销量 43 万瓶，同比下降，其中进口产品减少较多。
      """)
    #expect(report.highlights.map { $0.text.text.holds("需求回升") } == [true])
  }

  @Test func `a rating below the risks is the rating and no risk`() throws {
    let report = try read(
      """
      # 某行业：景气持续

      ## 投资建议

      建议关注龙头公司。

      ## 风险提示

      需求下滑的风险；竞争加剧。

      推荐|维持

      ## 相关研究报告

      《某行业周报》2024-07-01
      """)
    #expect(report.risks.map(\.text.text) == ["需求下滑的风险", "竞争加剧"])
    #expect(report.header.rating == "推荐" && report.header.ratingAction == "维持")
  }

  @Test func `the heading over that of the key points is the title`() throws {
    let report = try read(
      "## 投资评级\n\n增持 维持\n\n## 相关研究\n\n《某行业周报》2024-07-01\n\n## 新规出台，创新迎来黄金时代\n\n## 投资要点：\n\n- 事件。新规发布，自六月起施行。\n"
    )
    #expect(report.header.title == "新规出台，创新迎来黄金时代")
  }

  @Test func `a line on the intended readers is not a title`() throws {
    let report = try read("证券研究报告\n\n仅供机构投资者使用\n\n采购持续兑现，关注设备机会\n\n2024年7月1日\n")
    #expect(report.header.title != "仅供机构投资者使用")
  }

  @Test func `a report without a day is one where its title says so`() throws {
    let report = try read("# 题\n\n## 相关报告\n\n集采意见发布——某行业重大事件点评报告\n\n龙头公司盈利改善\n")
    #expect(report.relatedReports.map(\.title) == ["集采意见发布——某行业重大事件点评报告"])
  }

  @Test(arguments: ["某省发布《关于某工程实施方案的通知》。", "《某能力提升工程实施方案》：共建设 23 个院区，床位 5560 张"])
  func `a document that a sentence names is not a report`(text: String) throws {
    let report = try read("# 题\n\n## 相关报告\n\n《某行业周报》2024-07-01\n\n2024年4月10日，\(text)\n\n\(text)\n")
    #expect(report.relatedReports.map(\.title) == ["某行业周报"])
  }

  @Test func `lines that a backslash ends are lines`() throws {
    let report = try read("# 题\n\n分析师：王某某\\\n执业证书编号：S0000000000001\\\n邮箱：wang@example.com\n")
    #expect(report.analysts.map(\.name) == ["王某某"])
    #expect(report.analysts.map { $0.email } == ["wang@example.com"])
  }

  @Test func `a quantity is on its own line of a paragraph`() throws {
    let report = try read("# 某行业点评：销量回升\n\n## 一、需求\n\n一月份销量大幅增长，达到\n43 万瓶，同比增长\n12%，价格上涨。\n")
    #expect(report.facts.map(\.line) == [6, 7])
  }

  @Test func `two scales beside each other are both read`() throws {
    let report = try read(
      """
      # 题

      ## 投资评级说明

      | (1)公司评级定义 | | (2)行业评级定义 | |
      |---|---|---|---|
      | 买入 | 预计未来6个月内，股价涨跌幅优于指数20%以上 | 推荐 | 预计未来6个月内，行业指数优于市场10%以上 |
      | 持有 | 预计未来6个月内，股价涨跌幅介于指数±5%之间 | 回避 | 预计未来6个月内，行业指数劣于市场10%以上 |
      """)
    #expect(report.ratingScale.map(\.rating) == ["买入", "持有", "推荐", "回避"])
    #expect(report.ratingScale.map(\.scope) == ["公司", "公司", "行业", "行业"])
    #expect(report.ratingScale.allSatisfy { $0.definition.opens(with: "预计未来6个月内") })
  }

  @Test func `other reports above the text are not key points`() throws {
    let report = try report("## 相关报告\n\n某公司点评：盈利改善，渠道高效破局2024-07-01", points)
    #expect(report.highlights.allSatisfy { !$0.text.text.holds("破局") })
    #expect(report.highlights.first?.text.text.holds("4.6 亿元") == true)
  }

  @Test func `text below the key points of a page has its facts`() throws {
    let report = try read(
      """
      # 某行业点评：销量回升

      ## 核心观点

      需求回升，盈利改善，建议关注龙头公司。

      风险提示：需求下滑。

      请务必阅读正文之后的免责条款部分

      分品种看，一月份进口产品销量 43 万瓶，同比下降 14.9%，其中进口产品减少较多，国产产品增长较快。
      """)
    #expect(report.facts.map(\.line) == [11, 11])
    #expect(report.highlights.count == 1)
  }
}
