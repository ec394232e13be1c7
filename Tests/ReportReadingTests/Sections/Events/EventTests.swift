import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct EventTests {
  private func events(_ lines: String, title: String = "周报（24年第52周）") throws -> Report {
    try Report("# \(title)\n\n## 重点事件预告\n\n\(lines)\n")
  }

  private func days(_ event: Event) -> String {
    [event.start, event.end].map { $0.map { "\($0)" } ?? "?" }.joined(separator: "/")
  }

  @Test(arguments: [
    ("- 1 月 7 日-10 日：展", "2025-01-07/2025-01-10"), ("- 12 月 30 日-1 月 2 日：展", "2024-12-30/2025-01-02"),
    ("- 7 月 19 日：展", "2024-07-19/2024-07-19"),
  ])
  func `an event's year is the one nearest to the issue`(line: String, expected: String) throws {
    let report = try events(line)
    #expect(report.events.map(days) == [expected])
    #expect(report.codes(.yearInferred).first?.message.contains("nearest to 2024-12-29") == true)
  }

  @Test(arguments: ["Upcoming events", "Week Ahead", "EVENT CALENDAR"])
  func `headings in English announce events`(heading: String) throws {
    let report = try Report(
      "# Pump Weekly\n\n12 May 2025\n\n## \(heading)\n\n- 15 May 2025: Results\n- 20-22 May 2025: Expo\n")
    #expect(report.events.map(days) == ["2025-05-15/2025-05-15", "2025-05-20/2025-05-22"])
    #expect(report.events.map(\.name) == ["Results", "Expo"])
  }

  @Test func `the first issue of a year still knows the last`() throws {
    #expect(try events("- 12 月 31 日：展", title: "周报（25年第1周）").events.map(days) == ["2024-12-31/2024-12-31"])
  }

  @Test(arguments: [
    ("- 第八届会议（7 月 19 日-7 月 21 日）", "第八届会议"), ("- 展会 2024：7 月 19 日-21 日", "展会 2024"),
    ("- 第八届会议将于 7 月 19 日-21 日举行", "第八届会议将于 7 月 19 日-21 日举行"),
  ])
  func `dates may follow the event`(line: String, name: String) throws {
    let event = try #require(try events(line).events.first)
    #expect(days(event) == "2024-07-19/2024-07-21" && event.name == name)
  }

  @Test(arguments: ["8 月下旬：展", "7 月 32 日：展", "8 月 1 日公布，8 月 5 日开会的某会"])
  func `an event without a readable date is kept, dates empty, with a check`(text: String) throws {
    let report = try events("- 某会：\(text)")
    #expect(report.events.map(\.name) == ["某会：\(text)"])
    #expect(report.events.map(days) == ["?/?"])
    #expect(report.codes(.eventUndated).map(\.printed) == ["某会：\(text)"])
  }

  @Test func `an end before its start is never moved to the next year`() throws {
    let report = try events("- 7 月 21 日-7 月 19 日：展")
    #expect(report.events.map(days) == ["2024-07-21/?"])
    #expect(report.codes(.dateUnparsed).map(\.column) == ["end_date"])
  }

  @Test func `days that lie apart are rows of their own`() throws {
    let report = try events("- 7 月 19 日、25 日：展\n- 7 月 1 日：会")
    #expect(
      report.events.map(days) == ["2024-07-19/2024-07-19", "2024-07-25/2024-07-25", "2024-07-01/2024-07-01"])
    #expect(report.events.map(\.name) == ["展", "展", "会"])
  }

  @Test func `a table of dates and events is read as events, its other columns kept`() throws {
    let report = try Report(
      """
      # 周报（24年第30周）

      ## 未来一周大事提醒

      日期\t公司/事件\t内容
      7月23日\t甲公司\t二季报
      \t乙公司\t二季报
      8月下旬\t丙公司\t发布会
      """)
    #expect(report.events.map(days) == ["2024-07-23/2024-07-23", "2024-07-23/2024-07-23", "?/?"])
    #expect(report.events.map(\.name) == ["甲公司", "乙公司", "丙公司"])
    #expect(report.events.map(\.line) == [6, 7, 8])
    #expect(report.looseCells.map(\.text) == ["甲公司", "二季报", "乙公司", "二季报", "丙公司", "发布会"])
    #expect(report.codes(.eventUndated).map(\.printed) == ["8月下旬"])
    #expect(report.lostLines.isEmpty)
  }

  @Test func `a line of introduction is not an event, a wrapped item is one`() throws {
    let report = try events("下周关注以下事件：\n\n- 7 月 19 日：某会\n在上海举行")
    #expect(report.events.map(\.name) == ["某会在上海举行"])
  }

  @Test(arguments: ["近期重要事件", "未来事件", "下周关注", "下周重点关注", "行业重要事件", "未来一周大事提醒"])
  func `events are under many headings`(heading: String) {
    #expect(SectionKind.known(heading) == .events)
  }

  @Test func `a look back announces nothing`() {
    #expect(SectionKind.known("上周重要事件回顾") != .events)
  }

  @Test(arguments: [
    "- 12 月 30 日至次年 1 月 3 日：展", "- 12 月 30 日-明年 1 月 3 日：展", "- 2024 年 12 月 30 日至次年 1 月 3 日：展",
  ])
  func `the following year may be given in words`(line: String) throws {
    let report = try events(line)
    #expect(report.events.map(days) == ["2024-12-30/2025-01-03"] && report.events.map(\.name) == ["展"])
  }

  @Test(arguments: ["；", "。"])
  func `several events may share a line, each with its own characters`(sign: String) throws {
    let report = try events("1 月 7 日，甲大会\(sign)1 月 20 日-21 日，乙大会。")
    #expect(report.events.map(days) == ["2025-01-07/2025-01-07", "2025-01-20/2025-01-21"])
    #expect(report.events.map(\.name) == ["甲大会", "乙大会。"])
    #expect(report.events.map { $0.printedDates?.raw } == ["1 月 7 日", "1 月 20 日-21 日"])
    #expect(report.events.map { $0.printedDates?.location.column } == [1, 13])
  }

  @Test func `a figure after a full stop does not begin an event`() throws {
    #expect(try events("1 月 7 日，甲大会。7.19 版发布；8 家参展。").events.map(\.name) == ["甲大会。7.19 版发布；8 家参展。"])
  }

  @Test(arguments: ["10-15 家公司开会", "12-31 个城市试点", "10-12 点 新品直播", "10-12 倍估值的公司说明会"])
  func `a count at the start of an event is not a day`(line: String) throws {
    let report = try events("- \(line)")
    #expect(report.events.map(days) == ["?/?"])
    #expect(report.events.map(\.name) == [line])
  }

  @Test(arguments: ["12-30 家电展", "12-30 人工智能大会", "12-30 个人所得税新规"])
  func `a word that begins like a measure leaves the day`(line: String) throws {
    #expect(try events("- \(line)").events.map(days) == ["2024-12-30/2024-12-30"])
  }

  @Test(arguments: [
    ("公司名称|事件日期|事件内容", "甲公司|2024/7/9|解禁"), ("日期|活动地点|活动名称", "2024/7/9|某市|解禁"),
    ("日期|公司|事件", "2024/7/9|甲公司|解禁"), ("日期|国家|事项", "2024/7/9|某国|解禁"),
    ("日期|指标|预测值", "2024/7/9|解禁|0.3%"),
  ])
  func `the column of what happens names the event`(header: String, row: String) throws {
    let report = try events("|\(header)|\n|---|---|---|\n|\(row)|")
    #expect(report.events.map(\.name) == ["解禁"])
    #expect(report.codes(.columnUnmatched).count == 1)
  }

  @Test func `forecasts beside an event do not make a table of companies`() throws {
    let report = try events(
      "|日期|公司|事件|2024E EPS|2024E PE|\n|---|---|---|---|---|\n|2024/7/9|甲公司|解禁|1.2|15|")
    #expect(report.events.map(\.name) == ["解禁"] && report.companies.isEmpty)
  }

  @Test func `a column of companies names events where no other does`() throws {
    #expect(try events("|日期|公司|\n|---|---|\n|2024/7/9|甲公司|").events.map(\.name) == ["甲公司"])
  }
}
