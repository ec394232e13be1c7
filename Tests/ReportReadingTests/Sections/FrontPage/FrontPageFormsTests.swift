import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// First pages of other houses: what is a title there, a date, a column, a house.
struct FrontPageFormsTests {
  private func header(_ lines: String) throws -> ReportHeader {
    try Report("\(lines)\n\n## 核心观点\n\n**投资建议:** 关注。\n").header
  }

  // MARK: Titles

  @Test(arguments: [
    "2024 年 7 月 1 日\n\n纺机需求何时见底？\n\n订单连续三个月回升。", "2024 年 7 月 1 日\n\n[Table_Summary] 纺机需求何时见底？\n\n订单连续三个月回升。",
  ])
  func `a title without a sign may ask`(lines: String) throws {
    #expect(try header(lines).title == "纺机需求何时见底？")
  }

  @Test(arguments: [
    "纺机数据前瞻：订单回升在望\n\n# 经济研究·行业快评\n\n证券分析师： 冯一 021-00000001 feng@example.com\n\n# 研究员\n\n蒋二 jiang@example.com",
    "证券研究报告\n\n宏观研究\n\n# 纺机数据前瞻：订单回升在望\n\n专题报告\n\n2024 年 7 月 1 日",
    "# [Table_Title] 纺机数据前瞻：订单回升在望\n\n所属部门：行业公司部\n\n报告类别：行业研究报告",
    "able_Title]纺机数据前瞻：订单回升在望\n\n## 研究员",
    "2024 年 7 月 1 日\n\n# 纺机数据前瞻：订单回升在望\n\n某期货公司研究院\n\n投资咨询业务资格：某监许可【2011】1 号",
    "纺机数据前瞻：订单回升在望\n\n# 相关研究报告\n\n# 分类跟踪\n\n《甲》2024-07-01",
    "# 纺机数据前瞻：订单回升在望\n\n**[图片描述]**: 折线图\n\n【标题信息】：某指数与某产量",
    "# 非银金融\n\n# 纺机数据前瞻：订单回升在望", "# 纺机数据前瞻：订单回升在望\n\nLee Wei\nlee@example.hk\n+852 2800 0001",
  ])
  func `a label is not a title and no headline`(lines: String) throws {
    let header = try header(lines)
    #expect(header.title == "纺机数据前瞻：订单回升在望")
    #expect(header.headline == nil)
  }

  @Test(arguments: [
    "风险评级：中高风险", "行业-市场走势对比", "一年该股与沪深300走势比较", "市场指数走势（最近1年）", "UDAwMDE3MDY3NTIwMjAxMjMxMTcwODI0",
    "，建议关注高成长板块", "2024年7月1日 投资评级 行业评级", "罗某SAC执业证书编号：S0000524010001 新材料", "某某视野 公司研究Page1", "重点公司",
    "股票名称(股票代码)", "子行业/行业",
    "往期研究 1、《纺机：订单回暖》", "前期报告《纺机：需求平稳》2024-06-03", "[Ta1le_Main]", "证券研究报告·行业研究·纺机 跟踪周报第13期 1/8 某某证券研究所",
    "该报告由甲某于2024年07月01日自某终端下载，仅供内部使用，请勿传阅", "该报告由甲某于2024年07月01日自某终端下载，请勿外传\njia@example.com",
  ])
  func `what a side bar and a page's own lines hold is neither title nor headline`(line: String) throws {
    for lines in ["\(line)\n\n# 纺机数据前瞻：订单回升在望", "# 纺机数据前瞻：订单回升在望\n\n\(line)"] {
      let header = try header(lines)
      #expect(header.title == "纺机数据前瞻：订单回升在望")
      #expect(header.headline == nil)
    }
  }

  @Test(arguments: ["――", "──", "——"])
  func `a headline loses its dashes, whichever they are`(dashes: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(dashes)某机械跟踪点评").headline == "某机械跟踪点评")
  }

  // MARK: Ratings and days

  @Test(
    arguments: [
      ("某某研究 公告点评 投资评级(维持): 买入 目标价(人民币): 12.34", "买入", "维持"), ("评级 增持 上次评级 买入", "增持", nil),
      ("投资评级 推荐 维持", "推荐", "维持"), ("2024年7月 电子 投资评级 推荐维持", "推荐", "维持"), ("投资评级 看好 评级变动 维持", "看好", "维持"),
    ] as [(String, String, String?)])
  func `a rating is read among its labels`(line: String, rating: String, action: String?) throws {
    let header = try header("# 纺机数据前瞻：订单回升在望\n\n\(line)")
    #expect(header.rating == rating)
    #expect(header.ratingAction == action)
  }

  @Test(arguments: ["上次评级 买入", "买入 增持 中性", "原评级 买入 现评级 增持", "目标价 12.34 元"])
  func `a line that names no rating of today has none`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)").rating == nil)
  }

  @Test(arguments: [
    "2024 年 7 月 1 日│中国内地 机械设备/专用机械", "公司研究 | 公司跟踪报告 2024年7月1日 某机械(600000)", "2024年7月1日 电子 行业点评",
  ])
  func `a day beside what the page calls the report is that of publication`(line: String) throws {
    let header = try header("# 纺机数据前瞻：订单回升在望\n\n\(line)")
    #expect("\(header.published?.value.map { "\($0)" } ?? "-")" == "2024-07-01")
    #expect(header.headline == nil)
  }

  @Test(arguments: ["收盘价 2024年7月1日", "某机械(600000) 上市日期 2024年7月1日", "截至2024年7月1日 电子"])
  func `a day of something else is not`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)").published == nil)
  }

  @Test func `a day below a title that has its own day is the report's`() throws {
    let report = try Report(
      "# 纺机数据前瞻：订单回升在望\n\n《甲》2024-06-23《乙》2024-06-16\n\n2024年7月1日\n\n## 投资要点\n\n关注。\n")
    #expect("\(report.header.published?.value.map { "\($0)" } ?? "-")" == "2024-07-01")
  }

  // MARK: Ratings in the text

  private func rated(_ title: String, _ advice: String) throws -> String? {
    let header = try Report("# \(title)\n\n2024 年 7 月 1 日\n\n## 投资建议\n\n\(advice)\n").header
    return header.rating.map { "\($0) \(header.ratingAction ?? "-")" }
  }

  @Test(arguments: [
    ("预计 EPS 为 1.2 元，维持“买入”评级。", "买入 维持"), ("首次覆盖，给予公司“增持”评级。", "增持 首次"),
    ("将评级由“增持”上调至“买入”评级。", "买入 上调"), ("我们维持某机械“强烈推荐”投资评级。", "强烈推荐 维持"),
  ])
  func `a rating that a report on a company prints in its text alone is its rating`(
    advice: String, rating: String
  ) throws {
    #expect(try rated("某机械（600000）：订单回升", advice) == rating)
  }

  @Test(arguments: [
    "维持乙机械“买入”评级。", "此前维持“买入”评级，上次评级为“增持”评级，现维持“中性”评级。", "维持行业“强于大市”评级。", "信用评级维持 AAA。",
  ])
  func `statements about others, the past or an industry are not advice`(advice: String) throws {
    #expect(try rated("某机械（600000）：订单回升", advice) == nil)
  }

  @Test func `a report on an industry has the industry's rating and not a company's`() throws {
    #expect(try rated("纺机周报：订单回升", "维持行业“强于大市”评级。") == "强于大市 维持")
    #expect(try rated("纺机周报：订单回升", "维持甲机械“买入”评级。") == nil)
    #expect(try rated("纺机周报：订单回升", "维持板块龙头甲机械“买入”评级。") == nil)
  }

  @Test(arguments: ["波动率与换手率构造择时指标", "需求走弱，下调目标价", "基于沪深300的增强策略如何构造"])
  func `words of the market may be in a title`(title: String) throws {
    #expect(try header("# \(title)\n\n2024 年 7 月 1 日").title == title)
  }

  @Test(arguments: ["沪深300", "纺机 沪深300", "总市值 123.4 亿元", "换手率：1.2%"])
  func `a line of market figures is not a title`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)\n\n2024 年 7 月 1 日").headline == nil)
  }

  @Test(arguments: ["评级及分析师信息", "相关研究", "免责声明", "电子邮箱：feng ＠ example.cn"])
  func `the heading of a sidebar is not a headline`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)\n\n2024 年 7 月 1 日").headline == nil)
  }

  @Test func `a line above one paragraph among others is not a headline`() throws {
    let text = String(repeating: "本文测试了若干指标的表现，结果较好。", count: 4)
    let header = try header("# 纺机数据前瞻：订单回升在望\n\n预测模型\n\n\(text)\n\n增强模型\n\n\(text)")
    #expect(header.headline == nil)
  }

  @Test(arguments: [
    "策略深度 报告日期：2024年07月01日", "01 Jul 2024 09:31:29 ET │ 12 pages", "QUICK TAKE 1 July 2024",
    "金融工程报告●衍生品研究 2024年7月1日",
  ])
  func `a day is read beside what houses print beside it`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)").published?.value?.description == "2024-07-01")
  }

  @Test(arguments: ["截至 2024年7月1日 的数据", "Priced at the close of 1 July 2024 in Tokyo"])
  func `a day that is another's is not read`(line: String) throws {
    #expect(try header("# 纺机数据前瞻：订单回升在望\n\n\(line)").published == nil)
  }

  @Test func `a house's desk may head its title`() throws {
    let header = try header("# 甲乙期货研究院\n\n# 双焦周报：库存去化放缓\n\n2024年7月1日")
    #expect(header.title == "双焦周报：库存去化放缓")
    #expect(header.published?.value?.description == "2024-07-01")
  }

  @Test(arguments: [
    "## 甲乙期货\n\nJIAYI FUTURES\n\n研究员\n\n冯一\n\n- 0755-00000001\n\n- feng@example.com\n\n# 织机波动率的估计：综述",
    "# 【周报】\n\n# 织机波动率的估计：综述", "# Equity Research | China Looms\n\n# 织机波动率的估计：综述",
    "J I A Y I Global Markets Strategy\n\n# 织机波动率的估计：综述",
    "# 织机波动率的估计：综述\n\n## 甲乙人工智能系列之七",
  ])
  func `a house, a kind of report and a series are not titles`(lines: String) throws {
    #expect(try header(lines).title == "织机波动率的估计：综述")
  }

  @Test func `the name of a series is not a sentence of a short title`() throws {
    #expect(try header("# 织机模型实战\n\n## 甲乙人工智能系列之七\n\n2024年7月1日").title == "织机模型实战")
    #expect(try header("# 织机股份\n\n## 订单回升带来估值修复机会\n\n2024年7月1日").title == "订单回升带来估值修复机会")
  }

  @Test func `days in the line that names the issue are the period`() throws {
    let header = try header("# 订单回升在望\n\n织机行业周报（20240108-20240112）\n\n推荐（维持）")
    #expect(header.period?.value.map { "\($0.start) \($0.end)" } == "2024-01-08 2024-01-12")
    #expect(try self.header("# 订单回升在望\n\n《织机行业周报（20240108-20240112）》").period == nil)
  }

  @Test func `what precedes a house's name is not part of it`() throws {
    let text = "# 订单回升在望\n\n## 免责声明\n\n本报告基于甲乙期货有限公司（以下简称“本公司”）认为可靠的信息编制。"
    #expect(try read(text).header.publisher == "甲乙期货")
  }

  @Test func `a house's full name alone on the first page names it`() throws {
    #expect(try header("# 订单回升在望\n\n## 甲乙证券股份有限公司\n\n2024年7月1日").publisher == "甲乙证券")
    #expect(try header("# 订单回升在望\n\n甲乙机械股份有限公司\n\n2024年7月1日").publisher == nil)
  }

  @Test func `the house of an English report is the one that refers to itself`() throws {
    let own = "UBS Global Research and its affiliates may trade. © UBS 2024. All rights reserved."
    let report = try Report(
      "# Looms monthly\n\nOrders are up.\n\n\(own)\n\n\(own)\n\nNomura sold its stake.\n")
    #expect(report.header.publisher == "UBS")
    #expect(try Report("# Looms monthly\n\nNomura sold its stake.\n").header.publisher == nil)
    #expect(
      try Report("# 纺机月报\n\n\(String(repeating: "高盛（Goldman Sachs）认为需求将回升，价格随之上涨。", count: 9))\n").header
        .publisher == nil)
  }

  @Test(arguments: ["# 研究员\n\n冯一 021-00000001 feng@example.com", "研究院 某某组\n\n# 研究员\n\n冯一 feng@example.com"])
  func `a page with only labels has no title`(lines: String) throws {
    #expect(try header(lines).title == nil)
  }

  @Test(
    arguments: [
      ("# 纺机策略日报\n\n# 订单回升带来估值修复机会", "纺机策略日报", "订单回升带来估值修复机会", "纺机策略日报"),
      ("# 【纺机市场大势研判】\n\n## 订单窄幅震荡，整体微跌", "【纺机市场大势研判】", "订单窄幅震荡，整体微跌", "纺机市场大势研判"),
      ("# 订单回升带来机会\n\n## ——纺机行业二季度策略", "订单回升带来机会", "纺机行业二季度策略", nil),
      ("# 订单回升带来机会\n\n——市场分析", "订单回升带来机会", nil, "市场分析"),
      ("# 纺机策略周报：开启新征程", "纺机策略周报：开启新征程", nil, "纺机策略周报"),
      ("# 纺机市场日报-20240701", "纺机市场日报-20240701", nil, "纺机市场日报"),
      ("# 纺机日报（2024.07.01）：订单分化", "纺机日报（2024.07.01）：订单分化", nil, "纺机日报"),
      ("# 纺机展望（第 5 期）：重视调整", "纺机展望（第 5 期）：重视调整", nil, "纺机展望"),
      ("# 纺机周报\n\n## 本周行情回顾与数据", "纺机周报", nil, "纺机周报"),
    ] as [(String, String, String?, String?)])
  func `a column is told from the words of an issue`(
    lines: String, title: String, headline: String?, series: String?
  ) throws {
    let header = try header(lines)
    #expect((header.title, header.headline, header.series) == (title, headline, series))
  }

  @Test func `under a bare name the heading below is the title, under other words it is not`() throws {
    let under = "## 订单回升带来估值修复的机会\n\n证券分析师： 冯一 feng@example.com"
    #expect(try header("# 某某股份\n\n\(under)").title == "订单回升带来估值修复的机会")
    #expect(try header("# 某某股份（000000）\n\n\(under)").title == "某某股份（000000）")
    #expect(try header("# 纺机周报\n\n\(under)").title == "纺机周报")
    #expect(try header("# 某某股份\n\n本周股价上涨，成交活跃。\n\n\(under)").title == "某某股份")
    #expect(try header("# 某某股份\n\n## 1. 订单回升带来估值修复的机会").title == "某某股份")
  }

  @Test func `a heading below the people is the theme of an issue of a column`() throws {
    let people = "分析师：冯一 feng@example.com"
    let lines = "# 纺机周报20240701\n\n### 策略专题研究报告\n\n\(people)\n\n## 市场还不稳定\n\n### 特征：洪水来临"
    #expect(try header(lines).headline == "市场还不稳定")
    #expect(try header("# 纺机周报20240701\n\n\(people)\n\n## 市场还不稳定\n\n本周指数下跌，成交额缩小。").headline == nil)
  }

  @Test func `a subtitle after dashes is not a section of advice`() throws {
    let header = try header("# 左侧布局的机会已经出现\n\n## ——投资策略专题\n\n冯一（分析师）\n\n2024年07月01日")
    #expect(header.published.map { "\($0.value.map { "\($0)" } ?? "")" } == "2024-07-01")
  }

  @Test func `a rating under 个股评级 is the report's`() throws {
    #expect(try header("# 某某股份(000000 CH)\n\n### 个股评级\n\n## 买入").rating == "买入")
    #expect(try header("# 某某股份\n\n看好/维持电力设备").ratingAction == "维持")
    #expect(try header("# 某某股份\n\n新能源 收盘价 目标价 潜在涨幅\n\n买入").industry == "新能源")
  }

  @Test func `the first page of a PDF gives its date and rating wherever they are printed on it`() throws {
    func header(page: Int) throws -> ReportHeader {
      let text = "# 某某股份的订单回升了\n\n### 风险提示\n\n需求下滑的风险。\n\n2024年07月01日\n\n## 买入 维持评级\n"
      let markdown = Document(markdown: try SourceText(name: "a.md", data: Array(text.utf8)))
      let pages = PageMap(count: 3, pageOfLine: [1, 1, 1, 1, 1, 1, page, page, page])
      return Report(parsing: Document(source: markdown.source, blocks: markdown.blocks, pages: pages)).header
    }
    let first = try header(page: 1)
    #expect((first.rating, first.published?.value.map { "\($0)" }) == ("买入", "2024-07-01"))
    let second = try header(page: 2)
    #expect((second.rating, second.published?.value.map { "\($0)" }) == (nil, nil))
  }

  @Test func `Markdown that was printed from a PDF knows its first page as the PDF does`() throws {
    func read(_ before: String, _ behind: String) throws -> ReportHeader {
      try header("# 某某股份的订单回升了\n\n### 风险提示\n\n需求下滑的风险。\n\n\(before)2024年07月01日\n\n## 买入 维持评级\n\n\(behind)")
    }
    let first = try read("", "<!-- end of page 1 -->")
    #expect((first.rating, first.published?.value.map { "\($0)" }) == ("买入", "2024-07-01"))
    let second = try read("<!-- end of page 1 -->\n\n", "<!-- end of page 2 -->")
    #expect((second.rating, second.published?.value.map { "\($0)" }) == (nil, nil))
    // Another converter's mark says nothing of where a page ends, so that all above the key points may be the first page.
    #expect(try read("", "<!-- page 1 -->").rating == "买入")
  }

  // MARK: Dates
  // MARK: Dates

  @Test(arguments: [
    "报告时间：2024 年 7 月 1 日", "报告撰写日期: 2024年07月01日", "[Table_Date] 2024.07.01", "发布日期：2024-07-01", "2024年07月01日",
    "2024.7.1",
    "20240701", "01 July 2024", "Jul 1, 2024", "2024 年 7 月 1 日（周一）", "2024 年 7 月 1 日投资评级：看好（维持）",
    "宏观月报 2024年07月01日",
    "行业研究 / 行业深度 2024 年 7 月 1 日", "## 2024 年 07 月 01 日",
  ])
  func `a day on a line of its own is that of publication`(line: String) throws {
    #expect(try header("# 订单回升带来机会\n\n\(line)").published?.value?.description == "2024-07-01")
    #expect(try header("# 订单回升带来机会\n\n\(line)").headline == nil)
  }

  @Test(arguments: ["研究员：李一，2021 年加入青禾证券研究所。", "曾任职于青禾证券研究所，工学硕士", "作者曾就职于青禾证券研究院"])
  func `a line on somebody's career names no publisher`(line: String) throws {
    #expect(try read("# 订单回升带来机会\n\n## 团队介绍\n\n\(line)\n").header.publisher == nil)
  }

  @Test func `a day alone among the key points is that of publication`() throws {
    let report = try read("# 纺机周报\n\n## 投资要点：\n\n2024 年 7 月 1 日\n\n订单回升。\n")
    #expect(report.header.published?.value?.description == "2024-07-01")
    #expect(report.highlights.map(\.text.text) == ["订单回升。"])
  }

  @Test(arguments: ["收盘价日期 2024年7月1日", "2024 年 7 月 1 日，某公司公告", "2024年7月1日-7月5日", "《甲》\n\n2024-07-01"])
  func `another date is not that of publication`(line: String) throws {
    #expect(try header("# 订单回升带来机会\n\n\(line)").published == nil)
  }

  @Test(arguments: [
    "# 纺机周报（20240701-20240705）：订单回升", "# 纺机周报（2024/07/01-2024/07/05）", "# 纺机周报（7.1-7.5）\n\n2024 年 7 月 7 日",
    "# 纺机周报（0701-0705）\n\n2024 年 7 月 7 日", "# 纺机周报（7月1日-7月5日）\n\n2024 年 7 月 7 日",
  ])
  func `the days in a title are the report's period`(lines: String) throws {
    #expect(try header(lines).period?.value?.description == "2024-07-01/2024-07-05")
  }

  @Test(arguments: [
    "# 纺机周报（7.1-7.5）", "# 订单增速（3.5-4.2）\n\n2024 年 7 月 7 日", "# 纺机周报（7.1-7.5亿元）\n\n2024 年 7 月 7 日",
  ])
  func `numbers in a title are not period without a year, a column, or more than days`(lines: String) throws {
    #expect(try header(lines).period == nil)
  }

  // MARK: Houses

  @Test(arguments: [
    ("本报告由青禾证券股份有限公司（已具备投资咨询业务资格）制作。", "青禾证券"), ("青禾期货有限公司版权所有并保留一切权利。", "青禾期货"),
    ("本研究报告并不构成青禾证券(香港)有限公司 (“青禾”)的要约。", "青禾证券(香港)"), ("青禾证券有限责任公司（以下简称“本公司”）具有投资咨询业务资格。", "青禾证券"),
    ("如引用，需注明出处为青禾证券研究所。", "青禾证券"),
    ("如引用、刊发，须同时注明出处为青禾证券研究发展部，且不得修改。", "青禾证券"),
  ])
  func `a house names itself in its disclaimer`(line: String, house: String) throws {
    #expect(try header("# 订单回升带来机会\n\n## 某章\n\n正文。\n\n## 免责声明\n\n\(line)").publisher == house)
  }

  @Test(arguments: ["公司由青禾证券股份有限公司承销。", "据青禾证券研究所统计，订单回升，产量增加，库存下降，价格企稳，出口同比增长，内需亦有改善，全年展望乐观。"])
  func `a house that a text only mentions is not the publisher`(line: String) throws {
    #expect(try read("# 订单回升带来机会\n\n## 某章\n\n\(line)\n").header.publisher == nil)
  }

  @Test func `a mail alone names no house`() throws {
    #expect(try header("# 订单回升带来机会\n\n冯一 feng@qinghe.com").publisher == nil)
  }

  // MARK: Industries

  @Test(
    arguments: [
      ("# 订单回升带来机会\n\n通信\n\n——行业周报", "通信"), ("# 某某科技（000001）\n\n证券研究报告·公司点评报告·光伏设备\n\n买入（维持）", "光伏设备"),
      ("# 订单回升带来机会\n\n电力设备/光伏设备\n\n买入（维持）", "电力设备/光伏设备"), ("# 订单回升\n\n## 带来长空间\n\n## 买入（首次）", nil),
      ("# 订单回升带来机会\n\n电子\n\n通信\n\n传媒", nil),
    ] as [(String, String?)])
  func `an industry is on a line of its own`(lines: String, industry: String?) throws {
    #expect(try header(lines).industry == industry)
  }

  // MARK: Tags, kinds and houses

  @Test(arguments: ["#海外政治\n\n## 订单回升在望，价格或将见底", "# 非银金融行业深度报告\n\n## 订单回升在望，价格或将见底"])
  func `a tag and a kind of report on an industry are not the title`(lines: String) throws {
    #expect(try header("\(lines)\n\n2024 年 7 月 1 日").title == "订单回升在望，价格或将见底")
  }

  @Test(arguments: ["传媒行业周报", "电子行业深度：订单回升", "纺机行业的深度报告怎么写", "银行业深度报告之二：负债成本"])
  func `a title may hold an industry and such words`(title: String) throws {
    #expect(try header("# \(title)\n\n2024 年 7 月 1 日").title == title)
  }

  @Test func `a title that is printed again with the words before its colon is whole`() throws {
    #expect(try header("港口与航运：\n\n# 十字路口的船东\n\n2024 年 7 月 1 日\n\n## 港口与航运：十字路口的船东").title == "港口与航运：十字路口的船东")
    #expect(try header("# 十字路口的船东\n\n2024 年 7 月 1 日\n\n## 谁是十字路口的船东").title == "十字路口的船东")
  }

  @Test func `the industry is between the house's line and the day`() throws {
    let lines = "# 光模块设备深度\n\n证券研究报告 | 机械设备 | 2024年7月1日\n\n机械团队•行业深度报告"
    #expect(try header(lines).industry == "机械设备")
  }

  @Test(arguments: [
    "引用、刊发须注明出处为“东江期货”，且不得对本报告进行有悖原意的删节。", "如需引用，请注明出处为东江期货研究所。", "转载请注明来源为“东江期货”。",
  ])
  func `a house is who wants to be quoted by that name`(text: String) throws {
    #expect(try Report("# 纺机数据前瞻\n\n## 要点\n\n\(text)\n").header.publisher == "东江期货")
  }

  @Test(arguments: ["引用须注明出处为“本公司”。", "数据请注明出处。", "须注明出处为“统计局”，且不得修改。"])
  func `other words after such a request name no house`(text: String) throws {
    #expect(try Report("# 纺机数据前瞻\n\n## 要点\n\n\(text)\n").header.publisher == nil)
  }

  @Test(arguments: [
    ("2024年复盘与展望——电子行业周报（25年第2周）", 2025), ("电子行业周报（2025年第2周）：2024年回顾", 2025), ("2024年电子行业周报第2周", 2024),
  ])
  func `the year of an issue is the one before its week`(title: String, year: Int) throws {
    #expect(try Report("# \(title)\n\n## 要点\n\n回升。\n").header.year?.value == year)
  }

  // MARK: YAML

  @Test func `a text without headings is a report if it has a title and a day, or figures`() throws {
    #expect(try Report("---\ntitle: 纺机数据跟踪\ndate: 2024-07-01\n---\n\n出口回升。\n").isRecognizable)
    #expect(try Report((1...8).map { "出口金额第\($0)项为 3.\($0) 亿元。\n" }.joined(separator: "\n")).isRecognizable)
  }

  @Test(arguments: ["出口回升。\n", "出口回升 3%，价格 5 元。\n", "---\ntitle: 纺机数据跟踪\n---\n\n出口回升。\n"])
  func `a few words are not a report`(text: String) throws {
    #expect(try !Report(text).isRecognizable)
  }

  @Test func `YAML at the top tells the title and the day of a text that has neither`() throws {
    let text =
      "---\ntitle: \"2024.7.1纺机数据跟踪\"\npublishedAt: \"2024-07-01T00:00:00+08:00\"\nsummary:\n  - \"title: 别的\"\n---\n### 一、出口概况\n\n出口金额回升，订单改善。\n\n### 二、风险提示\n\n需求不及预期。\n"
    let header = try Report(text).header
    #expect(header.title == "2024.7.1纺机数据跟踪")
    #expect(header.published?.value.map { "\($0)" } == "2024-07-01")
    #expect(header.line == 2)
  }

  @Test func `a title and a day that the text prints count before YAML`() throws {
    let text = "---\ntitle: 别的\ndate: 2024-06-30\n---\n# 纺机数据前瞻：订单回升\n\n2024 年 7 月 1 日\n\n## 要点\n\n回升。\n"
    let header = try Report(text).header
    #expect(header.title == "纺机数据前瞻：订单回升")
    #expect(header.published?.value.map { "\($0)" } == "2024-07-01")
  }

  @Test(arguments: ["# 一、概况\n\n回升。\n\n# 二、展望\n\n改善。\n", "# 一、概况\n\n---\n\n回升。\n\n---\n\n改善。\n"])
  func `a first chapter is not a title, and a rule is not YAML`(text: String) throws {
    #expect(try Report(text).header.title == nil)
  }

  @Test func `YAML names the title where the first heading is that of a part`() throws {
    let yaml = "---\ntitle: 2024.7.1纺机周报\n---\n"
    #expect(try Report(yaml + "#### 行业回顾\n\n回升。\n\n#### 展望\n\n改善。\n").header.title == "2024.7.1纺机周报")
    #expect(try Report(yaml + "# 纺机数据前瞻\n\n回升。\n\n## 展望\n\n改善。\n").header.title == "纺机数据前瞻")
  }

  @Test(arguments: ["（一）行情回顾", "1. 板块表现", "一、行情回顾"])
  func `the first chapter is not a title, whatever its number`(heading: String) throws {
    #expect(try Report("# \(heading)\n\n回升。\n\n# 展望与建议之外\n\n改善。\n").header.title != heading)
  }

  @Test func `lines of a wrapped paragraph are not titles`() throws {
    let lines = [
      "期与地缘冲突导致油价上行引发通胀预期升温等因素的影响，十年期国债收益率", "率进一步上行至高位。月末，受多方因素带动油价波动与资金面宽松等因素的影响",
      "响，国债收益率整体下行，期限利差小幅扩张，后续关注基本面数据的成色以及债", "市对再通胀风险的定价，建议关注调整带来的配置机会，及时止盈。",
    ]
    let report = try read("\(lines.joined(separator: "\n"))\n\n## 债市静待预期差落地\n\n## 投资要点\n\n需求回升。\n")
    #expect(report.header.title == "债市静待预期差落地")
  }

  @Test(arguments: ["附录：可比公司估值", "附表 1 同业公司的比较一览"])
  func `the heading of an appendix is not the title below that of a weekly`(heading: String) throws {
    let table = "| 公司 | 代码 | 备注 |\n|---|---|---|\n| 甲 | A1 | 好 |\n"
    let text = "# 互联网行业周报\n\n2024-08-05\n\n## \(heading)\n\n\(table)"
    #expect(try Report(text).header.title == "互联网行业周报")
  }

  @Test func `a weekly keeps its name above a heading over text, which is a section`() throws {
    let table = "| 收盘价 | 总市值 |\n|---|---|\n| 3.2 | 51 |\n"
    let text = "# 互联网行业周报\n\n2024-08-05\n\n## 广告回暖带动龙头业绩超预期\n\n\(table)\n广告收入回升，利润率改善。\n"
    let report = try Report(text)
    #expect(report.header.title == "互联网行业周报")
    #expect(report.lostLines.isEmpty)
  }

  // MARK: Actions and kinds of report

  @Test func `an action on a line of its own beside the rating is the rating's`() throws {
    let header = try Report("# 纺机订单回暖，出口好于预期\n\n维持\n\n强于大市\n\n2024 年 7 月 1 日\n\n# 核心观点\n\n订单增长 3%。\n").header
    #expect(header.rating == "强于大市")
    #expect(header.ratingAction == "维持")
    let other = try Report("# 纺机订单回暖\n\n维持\n\n甲乙\n\n2024 年 7 月 1 日\n\n强于大市\n\n# 核心观点\n\n订单增长 3%。\n").header
    #expect(other.ratingAction == nil)
  }

  @Test func `a kind of report beside that of the house is not an industry`() throws {
    #expect(try #require(HouseLine("证券研究报告·行业动态")).industry == nil)
    #expect(try #require(HouseLine("证券研究报告·行业动态·纺织服装")).industry == "纺织服装")
  }

  @Test func `a rating in a table of the front page needs no pages`() throws {
    let text =
      "# Acme Pumps (70 HK)\n\n3 July 2024\n\n<table><tr><td>Stock Rating</td><td>Overweight</td></tr><tr><td>Price target</td><td>HK$23.00</td></tr></table>\n\n## Key Points\n\nOrders recover.\n"
    #expect(try Report(text).header.rating == "Overweight")
  }

  @Test(arguments: ["# 行业点评报告●光电行业", "# 光电 | 面板", "# 电子 | 面板", "# 【青禾电子】"])
  func `a heading of the industry and the kind of report is not the title`(heading: String) throws {
    let report = try read(
      "证券研究报告\n\n\(heading)\n\n2024年7月7日\n\n# 面板涨价再超预期，集中度加速提升\n\n# 核心观点\n\n价格上涨，龙头受益。\n")
    #expect(report.header.title == "面板涨价再超预期，集中度加速提升")
  }

  @Test func `a line of the industry and the word research is the industry`() throws {
    let report = try read("2024年7月7日\n\n医疗器械行业研究\n\n买入（上调评级）\n\n# 对接国际需求，有望海外突破\n")
    #expect(report.header.industry == "医疗器械")
  }

  @Test(arguments: [("2024年7月7日", 27), ("2024年7月12日", 27), ("2024年9月2日", nil), ("", 27)] as [(String, Int?)])
  func `the number of an issue is not that of a week that the date contradicts`(day: String, week: Int?)
    throws
  {
    let report = try read("# 光电行业周报（2024年第27期）\n\n\(day)\n\n## 核心观点\n\n价格上涨。\n")
    #expect(report.header.week?.value == week)
    #expect(report.codes(.weekUnclear).count == 1)
  }

  @Test func `a rating beside the people is read although it is below the text`() throws {
    let report = try read(
      "# 光电行业点评\n\n## 核心观点\n\n价格上涨，龙头受益。\n\n## 评级及分析师信息\n\n| 行业评级： | 推荐 |\n|-|-|\n\n分析师：张三\n")
    #expect(report.header.rating == "推荐")
  }

  @Test(arguments: ["出具日期", "报告发布日"])
  func `a label of the day of issue is not the headline`(label: String) throws {
    let report = try read("# 光电行业周报：价格上涨\n\n\(label) 2024-5-20\n\n## 核心观点\n\n价格上涨。\n")
    #expect(report.header.published?.value?.description == "2024-05-20")
    #expect(report.header.headline == nil)
  }

  @Test func `marks of a template between number signs are not text`() throws {
    let report = try read(
      "#industryId#\n\n光电行业\n\n#title#\n\n# 面板涨价再超预期，集中度加速提升\n\n#createTime1# 2024年07月18日\n\n#summary#\n\n## 核心观点\n\n价格上涨。\n"
    )
    #expect(report.header.title == "面板涨价再超预期，集中度加速提升")
    #expect(report.header.published?.value?.description == "2024-07-18")
    #expect(TemplateMarks.removed(from: "C# 与 F# 两种语言") == "C# 与 F# 两种语言")
  }

  @Test func `labels and values between bars give the industry and no label is one`() throws {
    let lines = "证券研究报告/行业报告简版\n\n所属部门 │ 行业公司部\n报告类别 │ 行业动态\n所属行业 │ 信息科技/电子\n报告时间 │ 2024/07/04"
    let report = try read("# 光电景气持续上行\n\n\(lines)\n\n## 投资要点\n\n价格上涨。\n")
    #expect(report.header.industry == "信息科技/电子")
    #expect(report.header.title == "光电景气持续上行")
  }

  @Test func `the last rating is not the title, and words of the law are not part of the house`() throws {
    let report = try read(
      "证券研究报告\n\n投资评级 看好\n\n上次评级 看好\n\n资料来源：万得，青禾证券研发中心\n\n# 手机需求放缓，再谈投资逻辑\n\n2024年5月9日\n\n# 免责声明\n\n"
        + "本报告仅供符合青禾证券股份有限公司（简称“本公司”）投资者适当性管理要求的客户使用。\n")
    #expect(report.header.title == "手机需求放缓，再谈投资逻辑")
    #expect(report.header.publisher == "青禾证券")
  }
}
