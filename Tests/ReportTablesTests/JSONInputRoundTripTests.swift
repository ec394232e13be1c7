import Foundation
import Lexemes
import Tabular
import TabularXLSX
import TestSupport
import Testing

@testable import ReportTables

@Suite struct `A report that goes through JSON` {
  private static let layouts = [
    JSONOptions(), JSONOptions(isCompact: true), JSONOptions(includesProvenance: true),
    JSONOptions(isCompact: true, includesProvenance: true),
  ]

  /// Factors of every origin: inferred, rates, rates over shares, a factor of a company's own, given and missing.
  private static let givens: [ReportOptions] = [
    ReportOptions(),
    ReportOptions(exchangeRates: ["HKD": decimal("0.9304")]),
    ReportOptions(
      exchangeRates: ["HKD": decimal("0.9304"), "USD": decimal("7.27")],
      sharesPerADS: ["ABC.O": DecimalNumber(4), "PDD.O": DecimalNumber(4)]),
    ReportOptions(factors: ["0111.HK": decimal("0.93"), "X99": DecimalNumber(1)]),
  ]

  private static func decimal(_ text: String) -> DecimalNumber {
    DecimalNumber(exactly: text) ?? DecimalNumber(0)
  }

  @Test(arguments: try Repository.samples())
  func `is the same bytes again, in every layout`(sample: String) throws {
    let report = try JSONInputFixtures.sample(sample)
    for layout in Self.layouts {
      let json = report.document.json(layout)
      #expect(try JSONInputFixtures.readBack(json).document.json(layout) == json)
    }
  }

  @Test(arguments: givens.indices)
  func `keeps the formula of every conversion`(given: Int) throws {
    let report = try JSONInputFixtures.document(options: Self.givens[given])
    let again = try JSONInputFixtures.readBack(report.document.json())
    let before = try #require(report.document.table("companies"))
    let after = try #require(again.document.table("companies"))
    #expect(before.rows.map(\.expressions) == after.rows.map(\.expressions))
    #expect(before.rows.map(\.values) == after.rows.map(\.values))
    #expect(report.document.inputs == again.document.inputs)
    #expect(Set(before.rows.flatMap(\.expressions.values)).count > 1)
  }

  @Test func `has one factor for a ticker that appears twice with unlike figures`() throws {
    let twin = "ABC.O\t丙公司\t优于大市\t137.3\t190,734\t17.9\t25.9\t7\t5\n"
    let markdown = JSONInputFixtures.markdown.replacing("X99\t", with: twin + "X99\t")
    let report = try JSONInputFixtures.document(markdown)
    let rows = try #require(report.document.table("companies")).rows
    #expect(rows[2].expressions["conversion"] == rows[3].expressions["conversion"])
    let json = report.document.json()
    #expect(try JSONInputFixtures.readBack(json).document.json() == json)
  }

  @Test func `keeps its findings, their cells and their notes`() throws {
    let report = try JSONInputFixtures.document()
    let again = try JSONInputFixtures.readBack(report.document.json())
    #expect(again.diagnostics == report.diagnostics)
    let notes = report.document.tables.map { $0.rows.map(\.notes) }
    #expect(again.document.tables.map { $0.rows.map(\.notes) } == notes)
    #expect(notes.joined().contains { !$0.isEmpty })
  }

  @Test func `keeps a finding at its row where its cell spans several, and provenance says so`() throws {
    let table = """
      <table>
      <tr><td>代码</td><td>公司</td><td>股价（元）</td><td>市值（亿元）</td><td>EPS 2024E</td><td>PE 2024E</td></tr>
      <tr><td>600001.SH</td><td>甲</td><td>10.0</td><td rowspan="2">暂停披露</td><td>1.0</td><td>10</td></tr>
      <tr><td>600002.SH</td><td>乙</td><td>20.0</td><td>2.0</td><td>10</td></tr>
      </table>
      """
    let report = try JSONInputFixtures.document("# 周报\n\n## 盈利预测\n\n" + table)
    let json = report.document.json(JSONOptions(includesProvenance: true))
    let again = try JSONInputFixtures.readBack(json)
    #expect(again.diagnostics.filter { $0.code == .numberUnparsed }.map(\.row) == [1, 2])
    #expect(again.diagnostics == report.diagnostics)
  }

  @Test(arguments: try Repository.samples())
  func `makes the same workbook, byte for byte`(sample: String) throws {
    let report = try JSONInputFixtures.sample(sample)
    let json = report.document.json(JSONOptions(includesProvenance: true))
    let again = try JSONInputFixtures.readBack(json)
    #expect(try Self.workbook(again.document) == Self.workbook(report.document))
  }

  @Test func `makes a workbook though somebody wrote a year that no integer holds`() throws {
    let sample = try #require(try Repository.samples().first { $0.contains("2024-27") })
    let report = try JSONInputFixtures.sample(sample)
    let json = String(decoding: report.document.json(JSONOptions(isCompact: true)), as: UTF8.self)
    let edited = json.replacing("\"year\":2024", with: "\"year\":\(Int.max)")
    #expect(edited != json)
    let again = try JSONInputFixtures.readBack(Array(edited.utf8))
    #expect(try !Self.workbook(again.document).isEmpty)
  }

  @Test func `without provenance lacks bold and the count of lines, nothing else`() throws {
    let report = try JSONInputFixtures.document()
    let again = try JSONInputFixtures.readBack(report.document.json())
    let lines = Set(report.document.summary.map(\.name)).subtracting(again.document.summary.map(\.name))
    #expect(lines == ["lines_read", "lines_exported", "lines_boilerplate", "lines_unclaimed"])
    var context = TableContext(inputs: Self.inputs(report.document))
    for table in report.document.tables { context.tables[table.description.name] = table }
    let plain = try report.document.tables.map { table in
      let rows = table.rows.map { row in
        var row = row
        row.emphasis = [:]
        row.origins = [:]
        return row
      }
      var plain = try TypedTable(
        table.description, columns: table.columns, rows: rows,
        context: context)
      plain.charts = table.charts
      plain.links = table.links
      plain.presentation = table.presentation
      return plain
    }
    #expect(again.document.tables == plain)
    #expect(report.document.tables != plain)
  }

  @Test func `keeps what a report without any table says`() throws {
    let report = try JSONInputFixtures.document("# 周报\n\n## 投资建议\n\n我们推荐。\n")
    let json = report.document.json()
    let again = try JSONInputFixtures.readBack(json)
    #expect(again.document.json() == json)
    #expect(again.document.table("companies")?.columns == report.document.table("companies")?.columns)
  }

  private static func inputs(_ document: TabularDocument) -> [String: Double] {
    document.inputs.compactMapValues { cell in
      document.table(cell.table)?.values(of: cell.column)?[cell.row].number
    }
  }

  private static func workbook(_ document: TabularDocument) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "json-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    _ = try writeWorkbook(document, to: file.path)
    return try Data(contentsOf: file)
  }
}
