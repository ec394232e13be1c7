import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Data of the report that a converter wrote below the main column of the first page, or between two parts of it.
struct SideColumnTests {
  private let points = "## 投资要点\n\n需求回升，盈利改善，板块估值仍低。\n\n订单增长，龙头公司的份额继续提升。\n\n## 风险提示\n\n需求下滑风险。"

  // MARK: Below the main column

  private func header(_ column: String, above: String = "# 传媒行业周报") throws -> ReportHeader {
    try read("\(above)\n\n\(points)\n\n\(column)\n\n# 一、行情回顾\n\n上周板块上涨 1.2%，跑赢大盘。\n").header
  }

  @Test(arguments: [
    "2024 年 7 月 1 日", "日期：2024 年 7 月 1 日", "[Table_Date] 2024 年7 月1 日", "证券研究报告 | 2024年7月1日",
    "报告日期 2024-07-01",
  ])
  func `the day may be below the risks of the first page`(line: String) throws {
    let header = try header(line + "\n\n行业评级：推荐（维持）\n\n分析师 张三\n\n执业证书编号：S0000520110001")
    #expect(header.published?.value?.description == "2024-07-01")
    #expect(header.rating == "推荐")
    #expect(header.ratingAction == "维持")
  }

  @Test func `the industry and the title may be below the risks too`() throws {
    let header = try header(
      "日期：2024 年 7 月 1 日\n\n# 新品密集上线，关注暑期档\n\n## ——传媒行业周报\n\n行业：传媒", above: "[Table_QuotePic]近 6 个月行业指数比较")
    #expect(header.industry == "传媒")
    #expect(header.title == "新品密集上线，关注暑期档")
  }

  @Test func `what is below the first chapter is not the report's`() throws {
    let text = "# 传媒行业周报\n\n\(points)\n\n# 一、行情回顾\n\n上周板块上涨。\n\n2024 年 7 月 1 日\n\n推荐（维持）\n\n行业：传媒\n"
    let header = try read(text).header
    #expect(header.published == nil)
    #expect(header.rating == nil)
  }

  @Test func `a day below the title of another report is that report's`() throws {
    let header = try header("相关研究\n\n《传媒行业周报：需求回升》\n\n2024 年 6 月 24 日")
    #expect(header.published == nil)
  }

  // MARK: Between key points

  private let later = "渠道库存回到低位，经销商的补库意愿增强，二季度收入增速有望回升，全年份额将继续向龙头公司集中。"

  private func keyPoints(_ column: String, _ bullet: String = "● ", end: String = "# 1. 行情回顾") throws
    -> Report
  {
    try read(
      """
      # 传媒行业周报

      2024年7月1日

      ## 投资要点

      \(bullet)需求回升，盈利改善，板块估值仍低，配置价值显现。

      \(column)

      \(bullet)\(later)

      \(bullet)风险提示：需求下滑；新品不及预期。

      \(end)

      上周板块上涨 1.2%，跑赢大盘。

      """)
  }

  @Test(arguments: [
    "相关研究\n\n《传媒周报：甲》2024-06-24\n\n《传媒周报：乙》2024-06-17", "## 相关研究\n\n《传媒周报：甲》2024-06-24",
    "行业走势图\n\n![](images/1.jpg)\n\n资料来源：Wind", "## 基础数据\n\n| 股票家数 | 320 |\n|---|---|\n| 总市值 | 72 |",
    "推荐（维持）\n\n分析师 张三\n\n执业证书编号：S0000520110001\n\n相关研究\n\n《传媒周报：甲》2024-06-24",
  ])
  func `key points go on below a side column up to the first chapter`(column: String) throws {
    for bullet in ["● ", "➢ ", ""] {
      let report = try keyPoints(column, bullet)
      #expect(report.highlights.map { $0.text.text.prefix(4) } == ["需求回升", "渠道库存"], "\(column) \(bullet)")
      #expect(report.risks.map(\.text.text) == ["需求下滑", "新品不及预期"])
    }
  }

  @Test func `text below a side column is not key points where no first chapter follows`() throws {
    #expect(try keyPoints("## 相关研究\n\n《传媒周报：甲》2024-06-24", end: "# 3. 行情回顾").highlights.count == 1)
  }

  @Test func `the head of the next page is not a key point`() throws {
    let report = try keyPoints("请务必阅读正文之后的免责条款部分 2\n\n证券研究报告 | 行业周报")
    #expect(report.highlights.map { $0.text.text.prefix(4) } == ["需求回升", "渠道库存"])
  }

  // MARK: Labelled points below the title

  @Test func `bullets with labels below the title are key points`() throws {
    let report = try read(
      """
      # 传媒行业周报：关注暑期档

      2024年7月1日

      ➢本周行情：本周传媒指数上涨 1.40%，行业排名第十，跑赢大盘 0.6 个百分点。

      ➢重要事件

      6 月 28 日，某公司的新游戏获得版号，预计三季度上线，首月流水可期。

      ➢投资建议

      暑期档影片密集定档，建议关注影院和内容公司，估值仍处低位。

      ➢风险提示：需求下滑；新品不及预期。

      # 投资评级定义

      买入：未来六个月的投资收益相对沪深300指数涨幅10%以上。

      # 免责声明

      本报告仅供参考。

      """)
    #expect(report.highlights.map { $0.category ?? "-" } == ["本周行情", "重要事件"])
    #expect(report.views.count == 1)
    #expect(report.risks.count == 2)
  }

  @Test func `paragraphs below the title without bullets are not key points of a report without chapters`()
    throws
  {
    let report = try read(
      "# 传媒行业周报\n\n本周行情：本周传媒指数上涨 1.40%，行业排名第十，跑赢大盘。\n\n点评：暑期档影片密集定档，建议关注影院和内容公司。\n\n# 免责声明\n\n本报告仅供参考。\n")
    #expect(report.highlights.isEmpty)
  }

  // MARK: Boxes

  @Test func `the title of a box is not the report's, nor is a line with the day and a place`() throws {
    let box = try read(
      "[Table_PicQuote]历史收益率曲线\n\n| 绝对收益 | -6% |\n|---|---|\n| 相对收益 | -1% |\n\n# 新品上线，流水回升\n\n## 投资要点\n\n需求回升，盈利改善。\n"
    )
    #expect(box.header.title == "新品上线，流水回升")
    let place = try read("# 传媒\n\n# 每周谈之传媒：新品上线\n\n2024 年 7 月 01 日│中国内地 行业周报\n\n增持（维持）\n\n## 投资要点\n\n需求回升。\n")
    #expect(place.header.title == "每周谈之传媒：新品上线")
    #expect(place.header.published?.value?.description == "2024-07-01")
    #expect(place.header.industry == "传媒")
  }

  @Test func `a title may be below the mark of a template`() throws {
    let text =
      "医药行业 | 证券研究报告\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n[Table_Title]\n\n# 血制品行业点评\n\n批签发平稳\n\n[Table_Summary]\n\n需求回升，盈利改善。\n"
    #expect(try read(text).header.title == "血制品行业点评")
  }

  // MARK: Ratings and industries

  @Test(arguments: [
    ("推荐（维持）（维持）", "推荐", "维持"), ("买入（A） 维持", "买入-A", "维持"), ("看好→看好", "看好", nil), ("维持“推荐”评级", "推荐", "维持"),
    ("传媒行业研究 买入 (维持评级)", "买入", "维持"), ("行业评级 。增持评级", "增持", nil),
    ("| 投资评级 | 优于大市 | 维持 |\n|---|---|---|", "优于大市", "维持"), ("行业评级\n\n传媒 看好", "看好", nil),
  ])
  func `ratings are read as houses print them`(line: String, rating: String, action: String?) throws {
    let header = try read("# 新品上线，流水回升\n\n\(line)\n\n2024 年 7 月 1 日\n\n## 投资要点\n\n需求回升。\n").header
    #expect(header.rating == rating)
    #expect(header.ratingAction == action)
  }

  @Test(arguments: ["看好→中性", "传媒 买入 某公司", "电子烟 推荐"])
  func `two ratings and other words are not a rating`(line: String) throws {
    #expect(try read("# 新品上线，流水回升\n\n\(line)\n\n## 投资要点\n\n需求回升。\n").header.rating == nil)
  }

  @Test(arguments: [
    ("行业分类 电子", "电子"), ("行业 | 传媒", "传媒"), ("申万一级行业：传媒", "传媒"), ("行业研究/电子/半导体", "电子/半导体"),
    ("传媒 行业周报 | 2024.07.01", "传媒"),
    ("传媒行业研究 买入 (维持评级)", "传媒"), ("行业评级\n\n| 医药生物-医疗器械 | 看好 |\n|---|---|", "医药生物-医疗器械"),
  ])
  func `industries are read as houses print them`(line: String, industry: String) throws {
    #expect(try read("# 新品上线，流水回升\n\n\(line)\n\n## 投资要点\n\n需求回升。\n").header.industry == industry)
  }

  @Test func `a kind of report is not an industry`() throws {
    #expect(try read("# 新品上线，流水回升\n\n行业研究/定期报告\n\n## 投资要点\n\n需求回升。\n").header.industry == nil)
  }

  // MARK: Houses

  @Test func `addresses show the house that the report names`() throws {
    let text = "# 新品上线，流水回升\n\n冯一\n\nfengyi@nesc.cn\n\n## 投资要点\n\n需求回升。\n\n数据来源：东北证券，Wind\n"
    #expect(try read(text).header.publisher == "东北证券")
    #expect(try read(text.replacing("东北证券，", with: "")).header.publisher == nil)
    #expect(try read(text.replacing("nesc.cn", with: "mail.example")).header.publisher == nil)
  }
}
