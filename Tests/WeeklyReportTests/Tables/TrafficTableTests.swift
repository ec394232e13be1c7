import Testing

@testable import WeeklyReport

@Suite struct TrafficTableTests {
  @Test(arguments: [
    ("周访问量（万次）", "86.5", "0.865"), ("访问量(亿)", "1.2", "120"), ("周平均访问 (M)", "635.10", "635.10"),
    ("Visits (K)", "1500", "1.500"), ("访问量", "1.2亿", "120"),
  ])
  func `visits are told in millions, exactly`(header: String, printed: String, millions: String) throws {
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
  func `the window may stand in lines above the table`(lines: String, expected: String?) throws {
    let report = try Report(
      "# 周报（24年第31周）\n\n## 流量\n\n\(lines)\n\n| 应用名称 | 周访问量（百万） |\n|---|---|\n| 甲 | 1.2 |\n")
    #expect(report.traffic.count == 1)
    #expect(report.header.period?.value?.description == expected)
  }
}
