import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// The samples beside the main one: other columns, no tables, nothing known.
@Suite struct SampleTests {
  private func read(_ name: String) throws -> (report: Report, document: ReportDocument) {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: name, data: try Repository.sample(name))))
    return (report, try ReportDocument(report))
  }

  private func column(_ name: String, of dataset: String, _ document: ReportDocument) throws -> [String] {
    let table = try #require(document.document.table(dataset))
    return try #require(table.values(of: name)).map { value in
      switch value {
      case .missing: "-"
      case .text(let text): text
      case .decimal(let decimal): decimal.description
      case .duration(let seconds): "\(seconds)"
      default: "\(value)"
      }
    }
  }

  @Test func `five fiscal years are read cell by cell`() throws {
    let (_, document) = try read("three-years.md")
    #expect(try column("fy1", of: "companies", document).first == "2022A")
    #expect(try column("fy5", of: "companies", document).first == "2026E")
    #expect(
      try column("market_cap_mn", of: "companies", document) == [
        "60260", "30240", "20490", "24900", "26150", "28680", "13720", "1780",
      ])
    #expect(
      try column("price", of: "companies", document) == [
        "48.60", "72.35", "31.28", "9.84", "26.90", "15.42", "58.15", "12.06",
      ])
    #expect(
      try column("eps_fy1", of: "companies", document) == [
        "0.62", "0.94", "0.35", "-0.31", "0.41", "0.18", "-", "0.22",
      ])
    #expect(
      try column("eps_fy2", of: "companies", document) == [
        "0.81", "0.70", "0.52", "-0.12", "0.47", "-0.44", "0.77", "0.29",
      ])
    #expect(
      try column("pe_printed_fy3", of: "companies", document) == [
        "42.3", "56.5", "26.4", "196.8", "42.7", "-", "57.0", "33.5",
      ])
    #expect(
      try column("pe_printed_fy5", of: "companies", document) == [
        "23.6", "27.7", "22.3", "25.9", "24.5", "46.7", "29.4", "19.8",
      ])
  }

  @Test func `codes, ratings and groups of the long table are read`() throws {
    let (report, document) = try read("three-years.md")
    #expect(
      try column("ticker_normalized", of: "companies", document) == [
        "609901.SH", "688951.SH", "309902.SZ", "609906.SH", "009903.SZ", "309907.SZ", "688963.SH",
        "929905.BJ",
      ])
    #expect(try column("rating", of: "companies", document).filter { $0 == "中性" }.count == 2)
    #expect(Set(report.companies.map(\.segment)) == ["算力与芯片", "应用与软件"])
    // PB beside PE is nobody's PE.
    #expect(try column("pb_printed_fy2", of: "companies", document).count == 8)
    #expect(try column("pb_printed_fy2", of: "companies", document).contains("4.4"))
  }

  @Test func `the one misprinted PE is found and no other`() throws {
    let (_, document) = try read("three-years.md")
    let found = document.diagnostics.filter { $0.code == .peContradicted }
    #expect(found.map { "\($0.row ?? 0) \($0.column ?? "")" } == ["3 pe_printed_fy3"])
    #expect(try column("pe_status", of: "companies", document).filter { $0 == "contradicted" }.count == 1)
  }

  @Test func `traffic in another order and unit is converted`() throws {
    let (report, document) = try read("three-years.md")
    #expect(
      try column("visits_mn", of: "traffic", document) == ["0.865", "12.460", "4.027", "0.183", "0.09"])
    #expect(
      try column("visits_growth", of: "traffic", document) == ["0.124", "-0.008", "0.0315", "-", "-0.276"])
    #expect(try column("avg_duration_s", of: "traffic", document) == ["712", "485", "220", "1267", "329"])
    #expect(report.diagnostics.filter { $0.code == .unitConverted }.map(\.printed) == ["亿元", "万次"])
  }

  @Test func `a report without tables has empty datasets and all its prose`() throws {
    let (report, document) = try read("no-tables.md")
    for dataset in ["companies", "traffic", "tables", "rating_scale", "figures"] {
      #expect(document.document.table(dataset)?.rows.isEmpty == true)
    }
    #expect(report.events.count == 3)
    #expect(report.risks.count == 3)
    #expect(report.news.map(\.category) == ["产品应用", "产品应用", "行业政策"])
  }

  @Test func `what no program has seen ends as sections and tables`() throws {
    let (report, document) = try read("unknown.md")
    #expect(document.document.table("companies")?.rows.isEmpty == true)
    #expect(report.sections.map(\.title).contains("名词表"))
    #expect(!report.sections.map(\.title).contains("这一行在代码块里，不是标题"))
    let headers = Set(report.looseCells.compactMap(\.header))
    #expect(headers.isSuperset(of: ["均价(元) 本周", "均价(元) 上周", "金额(万元)", "经费(万元)", "值班"]))
    #expect(report.looseCells.filter { $0.text == "西屿大学" }.count == 3)
    #expect(report.looseCells.contains { $0.text == "整机减重 & 散热" })
  }

  @Test(arguments: ["ai-weekly-2024-27.md", "three-years.md", "no-tables.md", "unknown.md"])
  func `no line of any sample is lost`(name: String) throws {
    let report = try read(name).report
    #expect(report.ledger.indices.filter { report.ledger[$0] == .unclaimed }.isEmpty)
  }
}
