import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// The real report of 2024, week 27, against what a person reads in it. Figures only: its sentences are its
/// publisher's.
@Suite(.enabled(if: RealReports.areExpected))
struct WeeklyReport27Tests {
  let document: TabularDocument
  let diagnostics: [Diagnostic]

  init() throws {
    let source = try SourceText(name: "week27.md", data: try RealReports.weekly27())
    let report = try ReportDocument(Report(parsing: Document(markdown: source)))
    document = report.document
    diagnostics = report.diagnostics
  }

  /// The rows of a dataset as text, the columns named.
  private func rows(_ dataset: String, _ columns: String...) throws -> [String] {
    let table = try #require(document.table(dataset))
    let places = try columns.map { try #require(table.index(of: $0)) }
    return table.rows.map { row in places.map { row.values[$0].plain }.joined(separator: " ") }
  }

  @Test(arguments: [
    ("companies", 7), ("traffic", 43), ("analysts", 4), ("related_reports", 5), ("figures", 6),
    ("contents", 8),
    ("rating_scale", 7), ("risks", 5), ("events", 1), ("highlights", 14), ("news", 17), ("views", 1),
    ("sections", 27), ("tables", 0),
  ])
  func `every dataset has as many rows as the report prints`(dataset: String, count: Int) throws {
    #expect(try #require(document.table(dataset)).rows.count == count)
  }

  @Test func `every printed figure of the forecast table is read digit by digit`() throws {
    let printed = try rows(
      "companies", "ticker", "currency", "price", "market_cap_mn", "fy1", "fy2", "eps_fy1", "eps_fy2",
      "pe_printed_fy1", "pe_printed_fy2", "line")
    #expect(
      printed == [
        "0700.HK HKD 379.4 3549273 2024E 2025E 19.5 22.2 18 16 25",
        "9999.HK HKD 148.9 478086 2024E 2025E 11.2 12.0 12 12 26",
        "3690.HK HKD 117.1 728968 2024E 2025E 5.8 7.9 19 14 27",
        "1024.HK HKD 47.0 204909 2024E 2025E 4.0 5.7 11 8 28",
        "PDD.O USD 137.3 190734 2024E 2025E 17.9 25.9 14 10 29",
        "9988.HK HKD 72.2 1396744 2024E 2025E 8.0 9.2 8 7 30",
        "6618.HK HKD 21.6 68892 2024E 2025E 1.3 1.6 15 13 31",
      ])
  }

  @Test func `every PE is reconciled and within half a unit of the printed one`() throws {
    #expect(try Set(rows("companies", "pe_status")) == ["reconciled"])
    let table = try #require(document.table("companies"))
    for year in 1...2 {
      let computed = try #require(table.values(of: "pe_fy\(year)"))
      let printed = try #require(table.values(of: "pe_printed_fy\(year)"))
      for (left, right) in zip(computed, printed) {
        #expect(abs(try #require(left.number) - (try #require(right.number))) < 0.55)
      }
    }
  }

  @Test func `the factors that the printed PE imply are those of the contract`() throws {
    let table = try #require(document.table("assumptions"))
    #expect(
      try rows("assumptions", "name", "origin") == ["conversion_HKD inferred", "conversion_PDD.O inferred"])
    let bounds = try ["low", "value", "high"].map { column in
      try #require(table.values(of: column)).compactMap(\.number)
    }
    #expect(abs(bounds[0][0] - 0.9226) < 0.0001 && abs(bounds[2][0] - 0.9447) < 0.0001)
    #expect(abs(bounds[0][1] - 1.7880) < 0.0001 && abs(bounds[2][1] - 1.8964) < 0.0001)
    for index in 0..<2 {
      #expect(bounds[0][index] <= bounds[1][index] && bounds[1][index] <= bounds[2][index])
    }
  }

  @Test func `traffic is read with arrows, percents and durations`() throws {
    let printed = try rows("traffic", "app", "visits_mn", "visits_growth", "avg_duration_s", "rank", "line")
    #expect(printed.first == "ChatGPT 635.10 -0.039 394 1 95")
    #expect(printed.last == "Talkie.ai 0.51 -0.1795 811 37 137")
    #expect(printed.contains("DreamBox 0.06 -0.4247 239 42 128"))
    #expect(printed.contains("讯飞星火 0.88 0.2765 128 31 121"))
  }

  @Test func `the header says title, house, week, industry, rating and window and makes up no date`() throws {
    #expect(
      try rows(
        "report", "publisher", "series", "year", "week", "industry", "rating", "rating_action",
        "period_start",
        "period_end", "published", "line") == [
          "国信证券 人工智能周报 2024 27 互联网 优于大市 维持 2024-06-26 2024-07-02 null 3"
        ])
  }

  @Test func `people have phone, mail and licence as far as printed`() throws {
    let table = try #require(document.table("analysts"))
    #expect(try rows("analysts", "role") == ["证券分析师", "联系人", "证券分析师", "联系人"])
    #expect(table.values(of: "phone")?.count { $0 == .missing } == 1)
    #expect(table.values(of: "email")?.count { $0 == .missing } == 0)
    #expect(table.values(of: "licence")?.count { $0 == .missing } == 2)
  }

  @Test func `the event has the year of the report`() throws {
    #expect(try rows("events", "start_date", "end_date", "line") == ["2024-07-19 2024-07-21 218"])
  }

  @Test func `paragraphs that a page break cut are one row again`() throws {
    let table = try #require(document.table("news"))
    #expect(try Set(rows("news", "category")) == ["产品应用", "底层技术", "行业政策"])
    #expect(try rows("news", "kind").count { $0 == "item" } == 4)
    let texts = try #require(table.values(of: "text")).map(\.plain)
    #expect(texts.contains { $0.contains("仅需 6G 显存即可运行") })
    #expect(texts.contains { $0.contains("16×16 的方法相比") })
    #expect(diagnostics.filter { $0.code == .paragraphJoined }.map(\.line) == [173, 206])
  }

  @Test func `every contents entry finds its heading`() throws {
    #expect(
      try rows("contents", "level", "matched_line") == [
        "1 88", "1 167", "2 169", "2 202", "2 210", "2 216", "1 220", "1 224",
      ])
  }

  @Test func `only the first figure has data, and all have pages and sources`() throws {
    #expect(
      try rows("figures", "number", "page", "has_data") == [
        "1 4 true", "2 5 false", "3 5 false", "4 6 false", "5 6 false", "6 7 false",
      ])
    #expect(try #require(document.table("figures")?.values(of: "source")).allSatisfy { $0 != .missing })
  }

  @Test func `the rating scale has its spanning cells filled`() throws {
    #expect(
      try rows("rating_scale", "scope", "rating") == [
        "股票 优于大市", "股票 中性", "股票 弱于大市", "股票 无评级", "行业 优于大市", "行业 中性", "行业 弱于大市",
      ])
  }

  @Test func `no line is lost and nothing is wrong`() throws {
    #expect(diagnostics.filter { $0.severity == .error } == [])
    #expect(diagnostics.filter { $0.code == .lineUnclaimed } == [])
  }
}

extension Value {
  /// The value as CSV shows it, `null` where missing.
  var plain: String {
    switch self {
    case .missing: "null"
    case .text(let text): text
    case .integer(let integer): "\(integer)"
    case .decimal(let decimal): "\(decimal)"
    case .real(let real): "\(real)"
    case .duration(let seconds): "\(seconds)"
    case .date(let date): "\(date)"
    case .boolean(let boolean): "\(boolean)"
    }
  }
}
