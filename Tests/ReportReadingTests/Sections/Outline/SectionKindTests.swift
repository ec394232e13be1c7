import Document
import ReadingSupport
import Testing

@testable import ReportReading

/// What headings announce, and what they do not.
@Suite struct SectionKindTests {
  @Test(arguments: [
    ("核心观点", SectionKind.highlights), ("投资要点：", .highlights), ("一、核心要点", .highlights), ("策略摘要", .highlights),
    ("able_Summary]摘要", .highlights), ("2023 年 7 月核心投资观点", .highlights),
    ("■ 风险", .risks), ("$\\bigcirc$ 风险提示", .risks), ("5 风 险 提 示", .risks), ("（四）风险因素", .risks),
    ("评级面临的主要风险", .risks), ("本期投资提示：", .highlights), ("■ 策略", .views),
    ("四、投资建议与风险提示", .views), ("后市研判及投资建议", .views), ("盈利预测与投资建议", .views), ("后市展望：", .views),
    ("重点公司盈利预测及投资评级", .companies), ("盈利预测与估值", .companies),
    ("风险提示及免责声明", .legal), ("法律声明及风险提示", .legal), ("【免责声明】", .legal), ("与公司有关的信息披露", .legal),
    ("评级说明和重要声明", .legal), ("证券分析师承诺：", .legal),
    ("评级体系说明", .ratingScale), ("行业公司评级", .ratingScale), ("股票投资评级标准", .ratingScale),
    ("目 录", .contents), ("正文目录", .contents), ("图表目录", .figures), ("表 目 录", .figures),
    ("相关研究报告", .relatedReports), ("分析师简介", .analysts), ("东方证券宏观策略研究团队：", .analysts),
    ("重要政策及要闻", .news), ("3.1 本周行业动态", .news), ("公司公告", .news), ("海外动态", .news),
    ("三、4 月重要经济日历", .events), ("下周关注", .events), ("甲证券经济研究所", .offices), ("联系我们", .offices),
    ("报告关键要素", .highlights), ("执行摘要：", .highlights), ("Key Takeaways", .highlights),
    ("Recent news", .news), ("Valuation and view", .views), ("Valuation and risks", .views),
    ("重點摘要", .highlights),
    ("EXECUTIVE SUMMARY", .highlights),
    ("下周市场展望", .views), ("推荐标的", .views), ("评级及投资建议", .views), ("Investment Recommendations", .views),
    ("风险与催化剂", .risks), ("Key risks", .risks), ("行业热点", .news), ("公告速览", .news), ("News", .news),
    ("下周日程", .events), ("投资评级声明", .ratingScale), ("投资评级系统", .ratingScale), ("投资者适当性", .legal),
    ("Disclaimer", .legal),
    ("重点标的估值", .companies), ("研究员介绍", .analysts), ("相关阅读", .relatedReports),
  ])
  func `a heading announces`(title: String, kind: SectionKind) {
    #expect(SectionKind.known(title) == kind)
  }

  @Test func `a heading that is a name of a kind scores as the whole heading`() {
    for spec in SectionSpecs.all {
      for name in spec.names.words { #expect((spec.score(HeadingName(name)) ?? 0) >= 100, "\(name)") }
    }
  }

  @Test func `a heading with none of the words of a kind has no score`() {
    for spec in SectionSpecs.all { #expect(spec.score(HeadingName("第二季度装机回顾")) == nil, "\(spec.kind)") }
  }

  @Test(arguments: [
    "美国股债性价比提示美股高估风险", "如何看待上市公司的风险因素？", "基于分析师预期边际变化的行业轮动模型", "A 股市场走势综述", "行业估值动态", "资金动态",
    "1、周观点：谷歌链、光纤迎新变化", "上市公司信息披露新规之后谁更受益的逻辑推演", "重要事件回顾", "概念板块：水产上涨；光模块回调", "研究方法与数据", "价格走势",
    "衰退先行指标失效", "News and views of the street", "标的资产价格走势", "Riskless arbitrage", "下周宏观数据前瞻与关注的变量",
    "新技术的风险与机会并存，市场仍在定价", "宏观经济",
  ])
  func `a heading that only mentions such words announces nothing`(title: String) {
    #expect(SectionKind.known(title) == nil)
  }

  private func kinds(_ markdown: String) throws -> [SectionKind] { try read(markdown).sections.map(\.kind) }

  @Test func `numbered chapters and listed headings end the key points at any depth`() throws {
    let report = try read(
      "# 面板周报（24年第20周）\n\n## 投资要点\n\n价格上涨，供给收缩。\n\n### 供需格局\n\n需求补库。\n\n### 目录\n\n面板价格跟踪 .... 3\n\n2. 厂商动向 .... 5\n\n### 面板价格跟踪\n\n周内上涨 1%。\n\n### 2. 厂商动向\n\n某厂检修。\n"
    )
    #expect(report.highlights.map(\.text.text) == ["价格上涨，供给收缩。", "需求补库。"])
    #expect(report.sections.map(\.kind) == [.title, .highlights, .highlights, .contents, .other, .other])
  }

  @Test func `without a list of contents a numbered chapter ends the key points`() throws {
    let report = try read(
      "# 面板周报（24年第20周）\n\n## 投资要点\n\n价格上涨。\n\n### 1. 行情\n\n周内上涨。\n\n### 一、展望\n\n等待补库。\n")
    #expect(report.highlights.map(\.text.text) == ["价格上涨。"])
  }

  @Test func `a heading of key points without text of its own applies to the next heading`() throws {
    #expect(
      try kinds("# 面板日报\n\n## 核心观点\n\n## 市场分析\n\n价格上涨，供给收缩。\n\n## 供需\n\n需求补库。\n")
        == [.title, .highlights, .highlights, .other])
  }

  @Test func `parts in parentheses are news only beside news`() throws {
    #expect(
      try kinds("# 面板日报\n\n## 资产跟踪\n\n### （一）利率\n\n上行。\n\n### （二）汇率\n\n走强。\n") == [
        .title, .other, .other, .other,
      ])
    #expect(
      try kinds("# 面板日报\n\n## 热点\n\n### （一）投融资\n\n甲。\n\n### （二）产品应用\n\n乙。\n") == [
        .title, .other, .news, .news,
      ])
  }

  @Test func `the first part of a chapter is below it, though both have the same sign`() throws {
    let report = try read(
      "# 面板日报\n\n### 导语\n\n甲。\n\n#### 政策要闻\n\n#### (一)国内\n\n1. 甲会议召开。\n\n#### (二)国外\n\n1. 乙国降息。\n\n#### 行情\n\n丙。\n"
    )
    #expect(report.news.map(\.text.text) == ["甲会议召开。", "乙国降息。"])
    #expect(report.sections.map(\.level) == [1, 3, 4, 5, 5, 4])
  }

  @Test func `chapters of a strategy report are not news`() throws {
    let report = try read(
      "# 策略月报\n\n## 一、市场回顾\n\n指数上涨。\n\n## 二、行业比较\n\n### （一）盈利\n\n回升。\n\n### （二）估值\n\n合理。\n")
    #expect(report.news.isEmpty)
  }

  @Test func `a heading over nothing but charts tells no news`() throws {
    let report = try read(
      "# 期货日报\n\n## 要闻\n\n央行续作。\n\n### 利率市场\n\n**[图片描述]**: 【图表类型】：折线图\n\n【坐标轴】：\n- X轴：日期\n\n图1：利率走廊\n\n数据来源：甲\n"
    )
    #expect(report.news.map(\.text.text) == ["央行续作。"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a sentence with a heading's sign is text`() throws {
    let report = try read(
      "# 面板日报\n\n## 投资要点\n\n价格上涨。\n\n#### 新订单与采购同步转向扩张，或显示厂商受需求驱动而补充库存，并带动上游提价。\n\n需求补库。\n")
    #expect(report.highlights.count == 3)
    #expect(report.sections.count == 2)
  }

  @Test func `a deep number on a line of its own heads a part, an address of the web is not news`() throws {
    let report = try read(
      "# 面板周报\n\n## 3. 跟踪\n\n### 3.1. 行业动态\n\n3.1.1. 储能\n\n甲公司中标。\n\nhttps://example.com/a\n\n3.1.2. 光伏\n\n乙公司扩产。\n\n3.5 亿元\n"
    )
    #expect(report.news.map(\.text.text) == ["甲公司中标。", "乙公司扩产。", "3.5 亿元"])
    #expect(report.news.map(\.category) == ["储能", "光伏", "光伏"])
  }

  @Test func `where nothing has a sign a short line that ends as headings do is one`() throws {
    let report = try read(
      "面板周报\n\n价格上涨，供给收缩。\n\n重要政策及要闻\n\n1. 某部发布新规。据悉，新规下月实施。\n\n2. 某厂检修。检修为期一周。\n\n行业投资评级\n\n买入：相对强于市场 10%以上；\n"
    )
    #expect(report.news.map(\.line) == [7, 9])
    #expect(report.sections.map(\.kind).suffix(2) == [.news, .ratingScale])
  }

  @Test(arguments: ["和重要事件", "2024年要闻", "面板行业要闻与公司动态的长期跟踪"])
  func `a line that continues, counts or is long is not a heading without a mark`(line: String) throws {
    let report = try read("面板周报\n\n价格上涨，供给收缩。\n\n\(line)\n\n某部发布新规。据悉，新规下月实施。\n")
    #expect(report.news.isEmpty)
    #expect(report.events.isEmpty)
  }

  @Test func `a usual title after a bullet that does not begin a list is a heading`() throws {
    let report = try read("# 面板周报\n\n## 要点\n\n价格上涨。\n\n## 数据\n\n■ 风险\n\n需求不足风险；政策变动风险。\n")
    #expect(report.risks.map(\.text.text) == ["需求不足风险", "政策变动风险"])
  }

  @Test func `a usual title among the items of a list is an item`() throws {
    let report = try read("# 面板周报\n\n## 数据\n\n- 投资建议\n- 风险提示\n- 附录\n\n正文在此。\n")
    #expect(report.sections.map(\.kind) == [.title, .other])
  }
}
