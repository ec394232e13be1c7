import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct FrontPageTests {
  private func header(_ lines: String) throws -> ReportHeader {
    try Report("\(lines)\n\n## 核心观点\n\n**投资建议:** 关注。\n").header
  }

  @Test(
    arguments: [
      ("人工智能周报（2024年第27期）", 2024, 27, "第27期"), ("人工智能周报（第27周）", nil, 27, nil),
      ("2024年7月3日 人工智能周报", 2024, nil, nil), ("人工智能周报 20240703", 2024, nil, nil),
      ("人工智能周报（2024年7月第2周）", 2024, nil, "第2周"), ("（24年第27周）人工智能周报", 2024, 27, nil),
    ] as [(String, Int?, Int?, String?)])
  func `an issue may be a week, a number or a day`(title: String, year: Int?, week: Int?, unclear: String?)
    throws
  {
    let weekly = try #require(WeeklyTitle(title))
    #expect((weekly.series, weekly.year?.value, weekly.week?.value) == ("人工智能周报", year, week))
    #expect(weekly.unclear == unclear)
    let report = try Report("# \(title)\n")
    #expect(report.codes(.weekUnclear).map(\.printed) == (unclear == nil ? [] : [unclear]))
  }

  @Test(arguments: [
    "# 青禾证券\n\n# 人工智能周报（24年第27周）\n\n新品扎堆亮相",
    "# 证券研究报告\n\n## 人工智能周报（24年第27周）\n\n2024年7月7日\n\n新品扎堆亮相",
    "人工智能周报（24年第27周）\n\n# 新品扎堆亮相\n\n优于大市", "# 新品扎堆亮相\n\n人工智能周报（24年第27周）",
    "# 人工智能周报（24年第27周）\n\n## 新品扎堆亮相\n\n优于大市", "# 人工智能周报（24年第27周）\n\n## 新品扎堆亮相",
    "# 人工智能周报（24年第27周）\n新品扎堆亮相\n优于大市 · 维持", "人工智能周报（24年第27周）\n新品扎堆亮相\n优于大市 · 维持",
    "# 人工智能周报（24年第27周）\n\n证券研究报告\n\n青禾证券经济研究所\n\n行业研究 · 行业周报\n\n2024年7月7日\n\n新品扎堆亮相",
    "# 人工智能周报（24年第27周）\n\n证券分析师：林一 0755-00000001\n\n新品扎堆亮相",
  ])
  func `title and headline are distinguished from the house's own lines`(lines: String) throws {
    let header = try header(lines)
    #expect(header.title == "人工智能周报（24年第27周）")
    #expect(header.headline == "新品扎堆亮相")
    #expect((header.series, header.year?.value, header.week?.value) == ("人工智能周报", 2024, 27))
  }

  @Test(arguments: [
    "# 人工智能周报（24年第27周）\n\n证券研究报告", "# 人工智能周报（24年第27周）\n\n2024年7月7日\n\n优于大市（维持）",
    "# 人工智能周报（24年第27周）\n\n### 互联网\n\n#### 中性 · 下调",
    "# 人工智能周报（24年第27周）\n\n## 本周行情\n\n指数上涨百分之二，成交放大。",
  ])
  func `a report that prints no headline has none`(lines: String) throws {
    #expect(try header(lines).headline == nil)
  }

  @Test(arguments: [
    ("证券研究报告 | 2024年07月07日", "2024-07-07"), ("2024 年 7 月 28 日│中国内地", "2024-07-28"),
    ("**青禾公司研究部** · 2024.08.04", "2024-08-04"), ("报告日期：2024 年 07 月 28 日", "2024-07-28"),
    ("2024-07-28 | 行业比较 | 某某团队", "2024-07-28"), ("Singapore | Utilities | 28 July 2024", "2024-07-28"),
    ("*Sector comparison* --- 28 July 2024", "2024-07-28"), ("發布日期：2024/07/28", "2024-07-28"),
  ])
  func `the day of publication is beside the house or alone`(line: String, expected: String) throws {
    #expect(try header("# 传媒周报\n\n\(line)").published?.value?.description == expected)
    #expect(try header("# 传媒周报\n\n\(line)").year?.value == 2024)
    #expect(try header("\(line)\n\n# 传媒周报").published?.value?.description == expected)
  }

  @Test(arguments: [
    "数据截至 | 2024年07月07日", "Priced as of | 28 July 2024", "Last close | 28 July 2024", "2024年7月1日-7月7日",
    "股价日期 2024年7月5日", "### 相关研究\n\n《甲》\n\n2024-07-07",
  ])
  func `another date is not a day of publication`(line: String) throws {
    #expect(try header("# 传媒周报\n\n\(line)").published == nil)
  }

  @Test(arguments: [
    "副标题在此\n\n行业研究 · 行业周报\n\n互联网\n\n优于大市 · 维持", "**优于大市（维持）**\n\n行业研究·行业周报\n\n互联网",
    "证券研究报告·行业跟踪周报·互联网\n\n优于大市（维持）", "### 互联网\n\n#### 优于大市 维持评级",
    "优于大市\n\n行业周报\n\n互联网\n\n投资评级：优于大市（维持）",
  ])
  func `industry and rating are together, the rating with its action first`(lines: String) throws {
    let header = try header("# 人工智能周报（24年第27周）\n\n\(lines)")
    #expect((header.industry, header.rating, header.ratingAction) == ("互联网", "优于大市", "维持"))
  }

  @Test(
    arguments: [
      ("增持（維持）", "增持", "維持"),
      ("Rating: Outperform (reiterated) Price (29 Oct): HK$58.30 TP: HK$72.00", "Outperform", "reiterated"),
      ("优于大市 维持评级", "优于大市", "维持"), ("投资评级 看好（维持）", "看好", "维持"), ("评级: 优于大市（维持）", "优于大市", "维持"),
      ("跑赢行业", "跑赢行业", nil), ("领先大市-A", "领先大市-A", nil), ("增持（由中性上调）", "增持", "上调"), ("维持增持评级", "增持", "维持"),
      ("买入|首次推荐", "买入", "首次"), ("首次推荐", "推荐", "首次"),
    ] as [(String, String, String?)])
  func `a rating's parts may be set apart by blanks`(text: String, rating: String, action: String?) {
    let line = RatingLine(text)
    #expect(line?.rating == rating && line?.action == action)
  }

  @Test(arguments: ["买入 增持", "推荐 腾讯", "互联网 优于大市", "由中性上调"])
  func `other words make no rating`(text: String) {
    #expect(RatingLine(text) == nil)
  }

  @Test func `an issue may be on a line of its own`() throws {
    let header = try header("# 互联网周报\n\n2024年第27周\n\n新品扎堆亮相")
    #expect((header.title, header.headline, header.series) == ("互联网周报", "新品扎堆亮相", "互联网周报"))
    #expect((header.year?.value, header.week?.value) == (2024, 27))
  }

  @Test func `a page that has nothing but a house's heading is called that`() throws {
    #expect(try header("# 海外周报\n\n# 某章").title == "海外周报")
    #expect(try header("# 行业周报\n\n优于大市").title == "行业周报")
  }

  @Test func `a desk names its house where nothing else does`() throws {
    #expect(try header("# 传媒周报\n\n青禾公司研究部 · 2024.08.04").publisher == "青禾公司")
  }
}
