import ReportTables
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// The facts of the real report of 2024, week 27: numbers, units, kinds and lines. Its sentences are its
/// publisher's. Docs/facts.md lists what a reader would find besides.
@Suite(.enabled(if: RealReports.areExpected))
struct FactsOfWeekly27Tests {
  @Test func `exactly these facts are read from the report`() throws {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: "week27.md", data: try RealReports.weekly27())))
    #expect(
      report.facts.map(\.brief) == [
        "171 count 6 G",
        "175 count 10 TB",
        "175 count 600000000000 参数",
        "175 count 109.5 字/秒",
        "177 count 13000000000",
        "177 count 4 个",
        "185 count 10 秒",
        "185 count 3 分钟",
        "196 count 1900000000 参数",
        "196 count 2800000000000",
        "198 date 2024-07-02",
        "198 count 1 分钟",
        "204 multiple 13 x",
        "204 multiple 10 x",
        "206 percent 0.72 %",
        "206 percent 0.67 %",
        "208 percent 0.976 %",
        "218 date 2024-07-19/2024-07-21",
        "222 money 52300000000 HKD 腾讯",
        "222 money 7700000000 HKD 美团",
        "222 money 970000000 HKD 快手",
        "222 multiple 15 x",
        "222 multiple 20 x",
        "222 multiple 25 x",
        "222 multiple 30 x",
      ])
  }
}
