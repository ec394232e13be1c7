import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct HeaderTests {
  @Test(arguments: [
    ("人工智能周报（24年第27周）", "人工智能周报", 2024, 27), ("传媒周报 (2025 年第 3 周)", "传媒周报", 2025, 3),
    ("AI 周报【23年第1周】：开年", "AI 周报", 2023, 1), ("机器人周报 24年第9周", "机器人周报", 2024, 9),
  ])
  func `a title gives series, year and week`(title: String, series: String, year: Int, week: Int) throws {
    let weekly = try #require(WeeklyTitle(title))
    #expect((weekly.series, weekly.year?.value, weekly.week?.value) == (series, year, week))
  }

  @Test(arguments: ["人工智能周报", "第27周", "24年展望", "24年第99周", "24年第0周", "第27届大会"])
  func `a title without an issue gives none`(title: String) {
    #expect(WeeklyTitle(title) == nil)
  }

  @Test(
    arguments: [
      ("优于大市", "优于大市", nil), ("优于大市 · 维持", "优于大市", "维持"), ("买入（首次）", "买入", "首次"),
      ("增持|上调", "增持", "上调"), ("行业评级：中性（维持评级）", "中性", "维持"),
    ] as [(String, String, String?)])
  func `a rating is alone or with what is done with it`(text: String, rating: String, action: String?) {
    let line = RatingLine(text)
    #expect(line?.rating == rating && line?.action == action)
  }

  @Test(arguments: ["我们给予买入评级，目标价 20 元", "市场优于大市表现", "维持", ""])
  func `a sentence is not a rating`(text: String) {
    #expect(RatingLine(text) == nil)
  }

  @Test func `the first page says what the report is`() throws {
    let report = try Report(
      """
      # 人工智能周报（24年第27周）

      一句话的副标题

      优于大市

      ## 行业研究 · 行业周报

      ### 互联网

      #### 中性 · 下调

      ## 免责声明

      本报告由青禾证券股份有限公司制作。
      """)
    let header = report.header
    #expect(header.title == "人工智能周报（24年第27周）")
    #expect(header.headline == "一句话的副标题")
    #expect((header.rating, header.ratingAction) == ("中性", "下调"))
    #expect((header.industry, header.publisher) == ("互联网", "青禾证券"))
    #expect(header.published == nil)
  }

  @Test func `a date is published only where it is as one`() throws {
    let dated = try Report("# 周报（24年第1周）\n\n发布日期：2024年1月8日\n\n## 核心观点\n")
    #expect(dated.header.published?.value?.description == "2024-01-08")
    let undated = try Report("# 周报（24年第1周）\n\n截至 2024年1月8日 的数据\n\n## 核心观点\n")
    #expect(undated.header.published == nil)
  }

  @Test(
    arguments: [
      ("人工智能周报（2024W30）", 2024, 30), ("人工智能周报（2024-W30）", 2024, 30), ("人工智能周报（2024年第三十周）", 2024, 30),
      ("人工智能周报（24年第二十一周）", 2024, 21), ("人工智能周报（24年第十周）", 2024, 10), ("人工智能周报（24年第27-28周）", 2024, nil),
      ("人工智能周报（7月第4周）", nil, nil), ("人工智能周报（24年7月第4周）", 2024, nil),
    ] as [(String, Int?, Int?)])
  func `an issue may be coded, in Chinese, of a month or of several weeks`(
    title: String, year: Int?, week: Int?
  )
    throws
  {
    let weekly = try #require(WeeklyTitle(title))
    #expect(weekly.series == "人工智能周报")
    #expect(weekly.year?.value == year && weekly.week?.value == week)
    #expect((weekly.unclear != nil) == (week == nil))
  }

  @Test(
    arguments: [
      ("Digital Platforms Weekly (Week 44, 2025)", 2025, 44),
      ("Digital Platforms Weekly: Week 7 2025", 2025, 7),
      ("Digital Platforms Weekly, 2025 Week 44", 2025, 44),
      ("Digital Platforms Weekly - Week 44/2025", 2025, 44),
    ])
  func `an English title may name week and year`(title: String, year: Int, week: Int) throws {
    let weekly = try #require(WeeklyTitle(title))
    #expect(weekly.series == "Digital Platforms Weekly")
    #expect(weekly.year?.value == year && weekly.week?.value == week)
  }

  @Test(arguments: [
    "Up 5% This Week, 2025 in View", "Next Week 2025", "Weekly 2025", "Week 80, 2025", "52-Week 3025 High",
  ])
  func `a week in an English title is not an issue without its number and year`(title: String) {
    #expect(WeeklyTitle(title) == nil)
  }

  @Test func `labelled lines are not headline`() throws {
    let report = try Report(
      "# 人工智能周报（24年第27周）\n\n行业：计算机\n\n统计区间：2024/7/1-2024/7/7\n\n一句话的副标题\n\n优于大市·维持\n")
    #expect(report.header.headline == "一句话的副标题")
    #expect(report.header.industry == "计算机")
    #expect(report.header.period?.value?.description == "2024-07-01/2024-07-07")
    #expect(report.header.period?.raw == "2024/7/1-2024/7/7")
  }
}

extension HeaderTests {
  @Test(
    arguments: [
      ("周报（20240513-0517）：价格上涨", "2024-05-13"), ("周报（20240513-20240517）", "2024-05-13"),
      ("周报（20240513-0599）", nil),
      ("周报（20240517-0513）", nil),
    ] as [(String, String?)])
  func `the year may be printed for the first day of a period only`(title: String, start: String?) {
    let period = TitlePeriod.find(in: title, defaultYear: nil)
    #expect(period.map { "\($0.range.start)" } == start)
    #expect(period.map { "\($0.range.end)" } == start.map { _ in "2024-05-17" })
  }
}
