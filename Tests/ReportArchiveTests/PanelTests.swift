import Document
import Foundation
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import TestSupport
import Testing

@testable import ReportArchive

/// The archive of planted changes, read once.
private let planted: Result<TabularDocument, any Error> = Result {
  try ReportSet(
    PlantedArchive().files.map { file in
      let source = try SourceText(name: file.name, data: Array(file.text.utf8))
      return try ReportDocument(Report(parsing: Document(markdown: source)))
    }
  ).document()
}

@Suite("What several reports make together")
struct PanelTests {
  private let document: TabularDocument

  init() throws {
    document = try planted.get()
  }

  private func table(_ name: String) throws -> TypedTable { try #require(document.table(name)) }

  private func rows(_ name: String) throws -> [[String: Value]] {
    let table = try table(name)
    return table.rows.map { Dictionary(zip(table.columns.map(\.name), $0.values)) { $1 } }
  }

  @Test("Every change made to the reports is found, and no other")
  func changes() throws {
    let found = try rows("changes").filter { $0["ticker_normalized"] != .missing }.map { row in
      [
        row["publisher"], row["week"], row["kind"], row["name"], row["metric"], row["fiscal_year"],
        row["before"],
        row["after"],
      ].map { $0?.shown ?? "" }.joined(separator: " ")
    }
    let expected = [
      "青禾证券 24 estimate_raised 甲科技 eps 2025E 1.500 1.620",
      "南川证券 25 estimate_lowered 乙科技 eps 2024E 1.500 1.400",
      "青禾证券 26 rating_lowered 丙科技 rating — 优于大市 中性",
      "青禾证券 30 rating_raised 丙科技 rating — 中性 优于大市",
      "东湖证券 28 dropped 庚科技 — — 优于大市 —",
      "东湖证券 29 covered 辛科技 — — — 优于大市",
    ]
    #expect(Set(found) == Set(expected), "\(found)")
    #expect(found.count == expected.count)
  }

  @Test("Sites enter and leave the top ten, and a new spelling is not a new site")
  func sites() throws {
    let found = try rows("changes").filter { $0["ticker_normalized"] == .missing }.map { row in
      [row["publisher"], row["week"], row["kind"], row["name"]].map { $0?.shown ?? "" }.joined(separator: " ")
    }
    let expected = ["青禾证券 32 visits AppK", "青禾证券 32 entered_top10 AppK", "青禾证券 32 left_top10 AppJ"]
    #expect(Set(found) == Set(expected), "\(found)")
  }

  @Test("What only the set knows is a check, and nothing else is")
  func checks() throws {
    let kinds: [DiagnosticCode] = [
      .reportRepeated, .reportUndated, .shareSplit, .revisionUnsure, .fiscalYearsRolled, .siteRenamed,
      .growthOfWeeks,
    ]
    let found = try rows("checks").filter { row in kinds.contains { row["code"] == .text($0.rawValue) } }.map
    { row in
      [row["publisher"], row["week"], row["code"]].map { $0?.shown ?? "" }.joined(separator: " ")
    }.sorted()
    let expected = [
      "东湖证券 24 report-repeated", "东湖证券 35 fiscal-years-rolled", "南川证券 33 revision-unsure",
      "南川证券 34 revision-unsure", "青禾证券 27 share-split", "青禾证券 31 site-renamed", "青禾证券 34 growth-of-weeks",
    ]
    #expect(found == expected.sorted(), "\(found)")
  }

  @Test("Reports are in the order of their dates, and the corrected edition counts")
  func order() throws {
    let reports = try rows("report")
    #expect(reports.count == 59)
    let weeks = reports.compactMap { $0["week"]?.number }
    #expect(weeks.first == 21 && weeks.last == 40)
    #expect(reports.contains { $0["source_name"] == .text("2-24-corrected.md") })
    #expect(!reports.contains { $0["source_name"] == .text("2-24.md") })
  }

  @Test("Every row begins with the report that it is from")
  func leading() throws {
    for name in ReportSetCatalog.names where name != "report" {
      #expect(
        try table(name).columns.prefix(6).map(\.name)
          == ["publisher", "series", "year", "week", "report_published", "source_name"])
    }
    #expect(try table("report").columns.prefix(2).map(\.name) == ["report_published", "source_name"])
  }

  @Test("A split is not a fall of the price and no cut of EPS")
  func split() throws {
    let rows = try rows("company_history").filter {
      $0["publisher"] == .text("青禾证券") && $0["week"] == .integer(27) && $0["name"] == .text("丁科技")
    }
    #expect(rows.count == 2)
    for row in rows {
      #expect(row["split_factor"] == .integer(10))
      #expect(abs(row["price_change"]?.number ?? 1) < 0.03)
      #expect(abs(row["eps_revision"]?.number ?? 1) < 0.001)
    }
  }

  @Test("Growth on the week is not computed over a week that is missing")
  func missingWeek() throws {
    let rows = try rows("traffic_history").filter { $0["publisher"] == .text("南川证券") }
    #expect(
      rows.filter { $0["week"] == .integer(27) }.allSatisfy { $0["visits_growth_computed"] == .missing })
    #expect(
      rows.filter { $0["week"] == .integer(28) }.allSatisfy { $0["visits_growth_computed"] != .missing })
    #expect(
      rows.filter { $0["week"] == .integer(27) }.allSatisfy {
        $0["rank_change"] == .integer(0) || $0["rank_change"] == .real(0)
      })
  }

  @Test("The consensus has the newest figure of each house, and its high, low, mean and median")
  func consensus() throws {
    let row = try #require(
      try rows("consensus").first {
        $0["name"] == .text("甲科技") && $0["metric"] == .text("eps") && $0["fiscal_year"] == .text("2025E")
      })
    // 青禾 1.62 after its raise, 南川 1.6, 东湖 1.7.
    #expect(row["n"] == .integer(3))
    #expect(row["high"]?.number == 1.7 && row["low"]?.number == 1.6 && row["median"]?.number == 1.62)
    #expect(abs((row["mean"]?.number ?? 0) - 4.92 / 3) < 1e-12)
    #expect(row["currency"] == .text("CNY"))
    #expect(row["houses"] == .text("东湖证券;南川证券;青禾证券"))
  }

  @Test("Computed columns of the panel are expressions")
  func expressions() throws {
    for (name, columns) in [
      ("company_history", ["price_change", "eps_revision", "net_profit_revision"]),
      ("traffic_history", ["visits_growth_computed", "growth_gap", "rank_change"]),
    ] {
      let table = try table(name)
      for column in columns { #expect(table.columns.first { $0.name == column }?.isComputed == true) }
    }
  }

  @Test("Checks name the rows of the stacked datasets")
  func rowNumbers() throws {
    let companies = try table("companies")
    let names = try #require(companies.index(of: "name"))
    let check = try #require(
      try rows("checks").first { $0["code"] == .text("pe-contradicted") && $0["row"] != .missing })
    let row = try #require(check["row"]?.number.map { Int($0) })
    #expect(companies.rows[row - 1].values[names] == .text("戊科技"))
  }
}
