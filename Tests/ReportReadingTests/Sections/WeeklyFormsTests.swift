import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Forms of weeklies: first pages in the order of a converter, chapters whose headings differ in level, key points under
/// bullets.
struct WeeklyFormsTests {
  private let law = "\n\n## 免责声明\n\n本报告由甲乙证券股份有限公司制作。\n"

  // MARK: First page

  @Test(arguments: ["本报告的使用如违反规定而使甲乙证券有限公司承担责任的，由使用者承担。", "转载不得使甲乙证券股份有限公司承担责任。"])
  func `a house named after a verb has its name without the verb`(sentence: String) throws {
    #expect(try read("# 电子周报\n\n订单增长 3%。\n\n## 免责声明\n\n\(sentence)\n").header.publisher == "甲乙证券")
  }

  @Test func `an industry above another heading is not the title, and a kind of report is not an industry`()
    throws
  {
    let header = try read(
      "证券研究报告—动态报告/行业快评\n\n# 医药保健\n\n# 医药行业一周观察\n\n# 超配\n\n（维持评级）\n\n2024 年 7 月 1 日\n\n# 板块回调趋缓，统计快报发布\n\n## 投资要点\n\n订单增长 3%。\n"
    ).header
    #expect(header.title == "医药行业一周观察")
    #expect(header.headline == "板块回调趋缓，统计快报发布")
    #expect(header.industry == "医药保健")
    #expect(header.rating == "超配")
    #expect(header.ratingAction == "维持")
  }

  @Test(arguments: ["行业投资评级 中性", "行业投资评级中性", "行业投资评级：中性"])
  func `a rating may directly follow its label`(line: String) throws {
    let header = try read("# 电子行业周报：关注缺芯\n\n\(line)\n\n## 投资要点\n\n订单增长 3%。\n").header
    #expect(header.rating == "中性")
    #expect(header.headline == nil)
  }

  @Test func `the rating of an industry may be in a table below its label`() throws {
    let table = "行业评级\n\n<table><tr><td>医药生物-医疗器械</td><td>看好</td></tr></table>"
    #expect(try read("# 器械国产化提速\n\n\(table)\n\n## 投资要点\n\n订单增长 3%。\n").header.rating == "看好")
    let others = "重点品种推荐\n\n<table><tr><td>医药生物</td><td>看好</td></tr></table>"
    #expect(try read("# 器械国产化提速\n\n\(others)\n\n## 投资要点\n\n订单增长 3%。\n").header.rating == nil)
  }

  @Test(arguments: ["[Table_Author] 2024 年 7 月 1 日", "2024 年 7 月 1 日"])
  func `a date between other reports and people is that of the report`(day: String) throws {
    let report = try read(
      "# 商业周报\n\n## 相关研究\n\n1、《商业：出口回暖》2024-06-24\n\n2、《商业：内需平稳》2024-06-17\n\n\(day)\n\n证券分析师 张三\n\n执业证号：S0000524010001\n\n## 投资要点\n\n订单增长 3%。\n"
    )
    #expect(report.header.published?.value.map { "\($0)" } == "2024-07-01")
    #expect(report.relatedReports.map(\.title) == ["商业：出口回暖", "商业：内需平稳"])
  }

  @Test func `a date below a title without one is that title's`() throws {
    let report = try read(
      "# 商业周报\n\n## 相关研究\n\n1、《商业：出口回暖》2024-06-24\n\n2、《商业：内需平稳》\n\n2024-06-17\n\n证券分析师 张三\n\n执业证号：S0000524010001\n"
    )
    #expect(
      report.relatedReports.map { $0.published?.value.map { "\($0)" } } == ["2024-06-24", "2024-06-17"])
  }

  @Test func `a title in brackets within a title is not the whole`() throws {
    let title = "轻工制造：万物生长—《始于设计》系列——复盘海外家居行业"
    let report = try read("# 轻工周报\n\n## 相关研究\n\n\(title) 2024-06-24\n")
    #expect(report.relatedReports.map(\.title) == [title])
  }

  // MARK: Key points

  @Test func `a bullet of risks among labelled key points is not a key point`() throws {
    let report = try read(
      "# 商业周报\n\n## 投资要点\n\n● 行情回顾：板块上涨 1.2%。\n\n● 风险因素：1、需求下滑。2、竞争加剧。\n\n## 1. 行情\n\n板块上涨。\n")
    #expect(report.highlights.map(\.text.text) == ["板块上涨 1.2%。"])
    #expect(report.risks.map(\.text.text) == ["需求下滑", "竞争加剧"])
  }

  @Test func `a bullet over numbered points or a paragraph is their label`() throws {
    let report = try read(
      "# 器械周报\n\n## 投资要点\n\n● 公司新闻\n\n1、甲公司发布业绩快报\n\n2、乙公司发布业绩快报\n\n● 市场表现回顾\n\n截至 7 月 1 日，板块上涨 5.4%，跑赢指数 8.6 个百分点，涨幅在各行业中排名第二。\n\n## 1. 行情\n\n板块上涨。\n"
    )
    #expect(report.highlights.map(\.category) == ["公司新闻", "公司新闻", "市场表现回顾"])
  }

  @Test func `a mark of a template without brackets does not hide the key points`() throws {
    let report = try read(
      "# 轻工周报\n\n## Table_Title ● 核心结论\n\nTable_Summary家居板块回暖，出口增长 3%。\n\n## 1. 行情\n\n板块上涨。\n")
    #expect(report.highlights.map(\.text.text) == ["家居板块回暖，出口增长 3%。"])
  }

  // MARK: News and events

  private let first = "7月1日，监管部门发布新规，要求企业在年底前完成登记并报送数据。"
  private let second = "7月2日，甲公司公告以3.2亿元收购乙公司60%股权，交易完成后将并表。"

  @Test func `a chapter of news on the level of the title is read`() throws {
    let report = try read(
      "# 医药行业周报\n\n## 投资要点\n\n板块上涨。\n\n# 2. 行业新闻\n\n\(first)\n\n\(second)\n\n## 风险提示\n\n政策风险。\n")
    #expect(report.news.map(\.text.text) == [first, second])
  }

  @Test func `headlines on the level of the heading over them are of news until a chapter follows`() throws {
    let report = try read(
      "# 医药行业周报\n\n## 投资要点\n\n板块上涨。\n\n## 2. 行业新闻\n\n## 监管部门发布登记新规\n\n\(first)\n\n## 甲公司收购乙公司股权\n\n\(second)\n\n## 医药板块估值情况\n\n板块市盈率为 46 倍，比多年均值高 7 倍，处于较高的水平。\n"
    )
    #expect(report.news.map(\.text.text) == [first, second])
  }

  @Test func `a heading below text of its own news is a chapter`() throws {
    let report = try read(
      "# 医药行业周报\n\n## 投资要点\n\n板块上涨。\n\n## 2. 行业新闻\n\n\(first)\n\n## 原料药出口景气持续提升\n\n\(second)\n")
    #expect(report.news.map(\.text.text) == [first])
  }

  @Test func `past events told in sentences are news and a list of days is a calendar`() throws {
    let told = "颜值经济在不同时代的表现形式不断变化，相关公司近几年成为投资热点。今年2月1日甲公司总市值首度突破千亿元，股价在节前创下了历史新高，海外上市的乙公司更是在最近的交易日大涨逾13%。"
    let past = try read("# 商业周报\n\n## 投资要点\n\n板块上涨。\n\n## 重要事件\n\n\(told)\n")
    #expect(past.news.count == 1)
    #expect(past.events.isEmpty)
    let list = try read("# 商业周报（2024年7月1日）\n\n## 投资要点\n\n板块上涨。\n\n## 重要事件\n\n7月8日：消费电子展\n\n7月9日：家居展\n")
    #expect(list.events.map(\.name) == ["消费电子展", "家居展"])
  }

  // MARK: Risks, ratings, facts

  @Test func `risks named by headings are one row each`() throws {
    let report = try read(
      "# 轻工周报\n\n# 风险提示\n\n## 1、需求下滑风险\n\n宏观经济下行导致需求不振，行业格局改变。\n\n## 2、竞争加剧风险\n\n进入门槛较低，参与者较多。\n")
    #expect(report.risks.map(\.text.text.first) == ["需", "竞"])
    #expect(report.risks.count == 2)
  }

  @Test func `steps may be told by the state of an industry`() throws {
    let report = try read("# 周报\n\n# 评级定义\n\n行业投资评级：\n\n推荐：行业基本面向好\n\n中性：行业基本面稳定\n\n谨慎：行业基本面向淡\(law)")
    #expect(report.ratingScale.map(\.rating) == ["推荐", "中性", "谨慎"])
  }

  @Test func `a caption that ends in ratings of companies is not a rating scale`() throws {
    let report = try read(
      "# 周报\n\n## 表1：重点公司投资评级\n\n| 代码 | 公司 | 收盘价 | 2024EPS | 2025EPS | 投资评级 |\n|-|-|-|-|-|-|\n| 600001.SH | 甲公司 | 10.00 | 1.00 | 2.00 | 买入 |\n| 600002.SH | 乙公司 | 12.00 | 3.00 | 4.00 | 增持 |\n"
    )
    #expect(report.companies.map(\.name) == ["甲公司", "乙公司"])
  }

  @Test func `a ratio after an equals sign is a fact and a formula is none`() throws {
    let report = try Report.news("行业规模的CAGR=23%，龙头的ROE=15.2%；取x=5%、n=30倍。")
    #expect(report.facts.map(\.brief) == ["percent 0.23 %", "percent 0.152 %"])
  }
}
