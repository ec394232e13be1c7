import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct TrafficTableTests {
  @Test(arguments: [("较上周", true), ("上周", false), ("较上周排名", false)])
  func `a column that is only compared with the week before has the growth`(header: String, isGrowth: Bool)
    throws
  {
    let report = try read("# 题\n\n| 应用 | 说明 | 周访问量（M） | \(header) |\n|-|-|-|-|\n| 甲 | 聊天 | 1.5 | 2% |\n")
    #expect((report.traffic.first?.growth?.value != nil) == isGrowth)
  }

  @Test(arguments: [
    ("周访问量（万次）", "86.5", "0.865"), ("访问量(亿)", "1.2", "120"), ("周平均访问 (M)", "635.10", "635.10"),
    ("Visits (K)", "1500", "1.500"), ("访问量", "1.2亿", "120"),
  ])
  func `visits are in millions, exactly`(header: String, printed: String, millions: String) throws {
    let report = try read("# 题\n\n| 应用 | \(header) |\n|-|-|\n| 甲 | \(printed) |\n")
    #expect(report.traffic.first?.visits?.value?.description == millions)
  }

  @Test func `the caption's unit counts where the header has none`() throws {
    let report = try read("# 题\n\n图1: 网站周访问量 (百万)\n\n| 应用 | 访问量 |\n|-|-|\n| 甲 | 3.5 |\n")
    #expect(report.traffic.first?.visits?.value?.description == "3.5")
  }

  @Test func `visits of another week, day or month are not taken for the week's`() throws {
    let report = try read(
      "# 题\n\n| 应用 | 上周访问量（万） | 月访问量（万） | 访问量占比 | 周访问量（万） |\n|-|-|-|-|-|\n| 甲 | 1 | 2 | 3% | 400 |\n")
    #expect(report.traffic.first?.visits?.raw == "400")
    // With the name of the site, so that a cell says what it is about.
    #expect(report.looseCells.map(\.text) == ["甲", "1", "2", "3%"])
    #expect(report.codes(.columnUnmatched).map(\.column) == ["上周访问量(万)", "月访问量(万)", "访问量占比"])
  }

  @Test func `the header may come as a body row below titles`() throws {
    let report = try read(
      "# 题\n\n|  |  |  |\n|-|-|-|\n| 流量汇总 |  |  |\n| 应用 | 访问（M） | 时长 |\n| 甲 | 1.5 | 00:01:30 |\n")
    #expect(report.traffic.map(\.duration?.value) == [90])
    #expect(report.trafficTitles == ["流量汇总"])
  }

  @Test(
    arguments: [
      ("流量数据汇总\n\n2024 年 7 月 29 日-8 月 4 日 小组", "2024-07-29/2024-08-04"), ("2024 年 7 月 29 日更新", nil),
      ("2024 年 7 月 29 日-8 月 4 日的情况如下，访问量上升。\n\n汇总", nil),
    ] as [(String, String?)])
  func `the window may be in lines above the table`(lines: String, expected: String?) throws {
    let report = try Report(
      "# 周报（24年第31周）\n\n## 流量\n\n\(lines)\n\n| 应用名称 | 周访问量（百万） |\n|---|---|\n| 甲 | 1.2 |\n")
    #expect(report.traffic.count == 1)
    #expect(report.header.period?.value?.description == expected)
  }

  @Test(arguments: [
    ("周访问量（百万）7.10-7.16", "周访问量（百万）7.17-7.23", "400"), ("周访问量（百万）7月17日", "周访问量（百万）7月10日", "300"),
    ("周访问量（百万）2024.12.23-2024.12.29", "周访问量（百万）2024.12.30-2025.1.5", "400"),
  ])
  func `of several days or stretches of days the last counts`(first: String, second: String, visits: String)
    throws
  {
    let report = try read("# 题\n\n| 应用 | \(first) | \(second) |\n|-|-|-|\n| 甲 | 300 | 400 |\n")
    #expect(report.traffic.map(\.visits?.raw) == [visits])
  }

  @Test func `without a year, days on both sides of New Year are not put in order`() throws {
    let report = try read("# 题\n\n| 应用 | 周访问量 12.23-12.29 | 周访问量 12.30-1.5 |\n|-|-|-|\n| 甲 | 300 | 400 |\n")
    #expect(report.traffic.map(\.visits?.raw) == [nil])
    #expect(report.codes(.columnUnmatched).contains { $0.column == "visits_mn" && $0.severity == .warning })
  }

  @Test func `of several weeks the last counts`() throws {
    let report = try read(
      "# 题\n\n| 应用 | 第26周访问量（M） | 第27周访问量（M） |\n|-|-|-|\n| 甲 | 660.8 | 635.1 |\n")
    #expect(report.traffic.map(\.visits?.raw) == ["635.1"])
    #expect(report.codes(.columnUnmatched).map(\.column) == ["第26周访问量(M)"])
  }

  @Test func `of several columns that do not say when, none counts`() throws {
    let report = try read(
      "# 题\n\n| 应用 | PC访问量（M） | 移动访问量（M） |\n|-|-|-|\n| 甲 | 660.8 | 635.1 |\n")
    #expect(report.traffic.map(\.visits?.raw) == [nil])
    #expect(report.looseCells.map(\.text) == ["甲", "660.8", "635.1"])
    #expect(report.codes(.columnUnmatched).map(\.severity) == [.warning, .info, .info])
  }

  @Test func `pages a visit and places of use are not visits and no sites`() throws {
    let report = try read(
      "# 题\n\n| 应用场景 | 产品名称 | 每次访问页数 | 周访问量（M） |\n|-|-|-|-|\n| 聊天 | 甲 | 4.2 | 635.1 |\n")
    #expect(report.traffic.map(\.app) == ["甲"])
    #expect(report.traffic.map(\.description) == ["聊天"])
    #expect(report.traffic.map(\.visits?.raw) == ["635.1"])
  }

  @Test(arguments: ["合 计", "小计", "总和", "合计（2家）", "均值", "海外平均", "Total", "ＴＯＴＡＬ", "合計", "总计：", "T o t a l"])
  func `a row that sums up is not a site`(name: String) throws {
    let report = try read(
      "# 题\n\n| 应用 | 周访问量（M） |\n|-|-|\n| 甲 | 1.5 |\n| \(name) | 1.5 |\n")
    #expect(report.traffic.map(\.app) == ["甲"])
    #expect(report.looseCells.map(\.text) == [name, "1.5"])
  }

  @Test func `a site without figures is a row though it is first`() throws {
    let report = try read(
      "# 题\n\n| 应用 | 说明 | 周访问量（M） | 环比 |\n|-|-|-|-|\n| X | 社交 | N/A | - |\n| 甲 | 聊天 | 1.5 | 2% |\n")
    #expect(report.traffic.map(\.app) == ["X", "甲"])
  }

  @Test func `a row without a name is reported`() throws {
    let report = try read(
      "# 题\n\n| 应用 | 说明 | 周访问量（M） |\n|-|-|-|\n| 甲 | 聊天 | 1.5 |\n|  | 搜索 | 3.1 |\n")
    #expect(report.traffic.map(\.app) == ["甲"])
    #expect(report.codes(.valueKind).map(\.line) == [6])
    #expect(report.looseCells.map(\.text) == ["搜索", "3.1"])
  }

  @Test(arguments: ["AI 网站月度流量汇总", "AI 网站日均访问", "From June 1, 2024 to June 30, 2024"])
  func `what the title says is of a month or day is not of a week`(title: String) throws {
    let report = try read(
      "# 题\n\n| \(title) |  |  |\n|-|-|-|\n| 应用 | 访问量（M） | 环比 |\n| 甲 | 2635.1 | 2% |\n")
    #expect(report.traffic.map(\.visits?.raw) == [nil])
    #expect(report.codes(.numberUnparsed).count == 1)
  }

  @Test func `a caption under its table is not that of the next one`() throws {
    let report = try read(
      """
      # 题

      | 应用 | 周访问量(M) |
      |-|-|
      | 甲 | 635.1 |

      图1：海外网站周访问量（百万）

      | 应用 | 周访问量 |
      |-|-|
      | 乙 | 182.0 |

      图2：国内网站周访问量（万）
      """)
    #expect(report.traffic.map(\.visits?.raw) == ["635.1", nil])
    #expect(report.codes(.numberUnparsed).map(\.printed) == ["周访问量"])
  }

  @Test func `the first week of a year is later than the last of the year before`() throws {
    func visits(_ first: String, _ second: String) throws -> [String?] {
      try read("# 题\n\n| 应用 | \(first)访问量（M） | \(second)访问量（M） |\n|-|-|-|\n| 甲 | 1 | 2 |\n")
        .traffic.map(\.visits?.raw)
    }
    #expect(try visits("2024年第52周", "2025年第1周") == ["2"])
    #expect(try visits("第52周", "第1周") == [nil])
  }

  @Test func `weeks below their figures are distinguished`() throws {
    let report = try read(
      """
      # 题

      | 应用 | 周访问量（M） |  | 停留时长 |  | 环比 |
      |-|-|-|-|-|-|
      |  | 上周 | 本周 | 上周 | 本周 | 本周 |
      | 甲 | 600.0 | 635.1 | 00:06:30 | 00:06:34 | 5.9% |
      """)
    #expect(report.traffic.map(\.visits?.raw) == ["635.1"])
    #expect(report.traffic.map(\.duration?.value) == [394])
  }

  @Test func `a duration's change is not a duration, and a duration a day makes no visits daily`() throws {
    let report = try read(
      "# 题\n\n图1：网站周访问量与日均停留时长（百万）\n\n| 应用 | 访问量 | 停留时长 | 停留时长环比 |\n|-|-|-|-|\n| 甲 | 600 | 00:06:34 | 1% |\n")
    #expect(report.traffic.map(\.visits?.raw) == ["600"])
    #expect(report.traffic.map(\.duration?.value) == [394])
  }

  @Test func `every cell is kept once`() throws {
    let report = try read(
      "# 题\n\n| 排名 | 应用 | 周访问量（M） |\n|-|-|-|\n| 1 | 甲 | 635.1 |\n| 2 | 合计 | 638 |\n")
    let places = report.looseCells.map { [$0.row, $0.column] }
    #expect(Set(places).count == places.count)
  }

  @Test func `a caption below may say that it is not of a week`() throws {
    let report = try read("# 题\n\n| 应用 | 访问量（M） |\n|-|-|\n| 甲 | 600 |\n\n图1：AI 网站月访问量\n")
    #expect(report.traffic.map(\.visits?.raw) == [nil])
  }

  @Test func `weeks alone head visits where the caption says that all of it is weekly visits`() throws {
    func visits(_ caption: String) throws -> [String?] {
      try read(
        """
        # 海外AI周报

        ## AI应用流量

        表：\(caption)

        | 网站 | 7月8日-7月14日 | 7月15日-7月21日 | 环比 |
        |-|-|-|-|
        | 甲聊天 | 380 | 400 | 5.3% |
        """
      ).traffic.map(\.visits?.raw)
    }
    #expect(try visits("主要网站周访问量（百万）") == ["400"])
    #expect(try visits("主要网站月访问量（百万）").allSatisfy { $0 == nil })
    #expect(try visits("主要网站价格（元）").allSatisfy { $0 == nil })
  }
}

/// Tables whose figures are not the visits of a week.
struct OtherVisitsTests {
  @Test(arguments: ["独立访问用户（百万）", "访问人数（百万）", "访问频次", "Unique visitors (m)"])
  func `people who visit are not visits`(header: String) throws {
    let report = try read("# 题\n\n| 网站 | \(header) |\n|-|-|\n| 甲 | 3.5 |\n| 乙 | 2.5 |\n")
    #expect(report.traffic.isEmpty)
  }

  @Test(arguments: [
    "表1：2024年6月 AI 网站访问量", "下表为2024年6月月度访问数据。", "## AI 网站流量（2024年6月）",
  ])
  func `visits of a month are not those of a week`(above: String) throws {
    let report = try read("# 题\n\n\(above)\n\n| 网站 | 访问量（百万） |\n|-|-|\n| 甲 | 3.5 |\n| 乙 | 2.5 |\n")
    #expect(report.traffic.allSatisfy { $0.visits == nil })
    #expect(report.codes(.numberUnparsed).count == 1)
  }

  @Test(arguments: ["表1：2024年6月第4周网站访问量", "图1：网站访问量（6月24日-6月30日）", "## AI 网站周访问量（2024年6月）"])
  func `a week within a month is a week`(above: String) throws {
    let report = try read("# 题\n\n\(above)\n\n| 网站 | 访问量（百万） |\n|-|-|\n| 甲 | 3.5 |\n| 乙 | 2.5 |\n")
    #expect(report.traffic.map { $0.visits?.raw } == ["3.5", "2.5"])
  }

  @Test func `the growth of users is not that of visits`() throws {
    let report = try read("# 题\n\n| 网站 | 周访问量（百万） | 用户增长率 |\n|-|-|-|\n| 甲 | 3.5 | 5% |\n| 乙 | 2.5 | 6% |\n")
    #expect(report.traffic.allSatisfy { $0.growth == nil })
  }

  @Test func `a row with the sum of the others is not a site`() throws {
    let rows = "| 甲 | 3.5 |\n| 乙 | 2.5 |\n| 丙 | 1.5 |"
    for table in ["| 全部网站 | 7.5 |\n\(rows)", "\(rows)\n| 前三大 | 7.5 |"] {
      let report = try read("# 题\n\n| 网站 | 周访问量（百万） |\n|-|-|\n\(table)\n")
      #expect(report.traffic.map(\.app) == ["甲", "乙", "丙"])
    }
  }

  @Test func `the largest site stays where its visits are not the sum`() throws {
    let report = try read(
      "# 题\n\n| 网站 | 周访问量（百万） |\n|-|-|\n| 甲 | 7.8 |\n| 乙 | 3.5 |\n| 丙 | 2.5 |\n| 丁 | 1.5 |\n")
    #expect(report.traffic.count == 4)
  }
}
