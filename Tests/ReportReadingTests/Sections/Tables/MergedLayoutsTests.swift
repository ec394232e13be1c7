import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Company tables whose cells, rows or headers a converter merged, split or repeated.
struct MergedLayoutsTests {
  private func report(_ table: String) throws -> Report { try read("# 周报\n\n## 附表\n\n\(table)\n") }

  // MARK: Codes beside names

  @Test(arguments: [
    ("甲乙酒600001.SH", "600001.SH", "甲乙酒"), ("600001甲乙酒", "600001", "甲乙酒"), ("甲乙酒600001", "600001", "甲乙酒"),
    ("0001.HK甲乙实业", "0001.HK", "甲乙实业"), ("甲乙酒 600001", "600001", "甲乙酒"),
  ])
  func `a code may be directly beside a name`(text: String, code: String, name: String) throws {
    let both = try #require(CodeAndName(text))
    #expect(both.code == code)
    #expect(both.name == name)
  }

  @Test(arguments: ["甲乙酒2024", "三六零", "25甲债01", "甲乙 2024", "甲乙酒123456", "600001"])
  func `digits that are not a code stay in the name`(text: String) { #expect(CodeAndName(text) == nil) }

  // MARK: Headers

  private func table(_ groups: String, _ years: String) throws -> Report {
    try report(
      "| 代码 | 名称 | 股价 |\(groups)|\n|---|---|---|---|---|---|---|\n| | | \(years)|\n"
        + "| 600001.SH | 甲酒 | 12.0 | 12.0 | 10.0 | 1.5 | 1.3 |\n| 600002.SH | 乙酒 | 20.0 | 20.0 | 16.0 | 2.5 | 2.2 |"
    )
  }

  @Test(arguments: [" | | 2024E | 2025E | 2024E ", "2024E | 2025E | 2024E | 2025E | "])
  func `years that have moved against their figures are not used`(years: String) throws {
    let read = try table(" PE | | PB | ", years)
    #expect(read.companies.map(\.name) == ["甲酒", "乙酒"])
    #expect(read.companies.allSatisfy { $0.estimates.isEmpty })
    #expect(read.codes(.columnUnmatched).contains { $0.severity == .warning })
  }

  @Test(arguments: [
    (" PE | | PB | ", " | 2024E | 2025E | 2024E | 2025E "),
    (" PE | | PB | ", " | 2025E | 2024E | 2025E | 2024E "),
    (" | PE | | PB ", " | 2024E | 2025E | 2024E | 2025E "),
  ])
  func `years below their figures are used, ascending or not`(groups: String, years: String) throws {
    let company = try #require(try table(groups, years).companies.first)
    #expect(company.estimates.count == 2)
    #expect(company.estimates.allSatisfy { $0.pe?.value != nil })
  }

  @Test func `a second header with another name for the companies begins another table`() throws {
    let table = """
      | A股公司 | 代码 | 股价（元） | 2024E EPS | 2024E PE |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | 1.0 | 10 |
      | 乙酒 | 600002.SH | 12.0 | 3.0 | 4 |
      | 港股公司 | 代码 | 股价（港元） | 2024E EPS | 2024E PE |
      | 丙酒 | 0001.HK | 8.0 | 2.0 | 4 |
      """
    #expect(try report(table).companies.map(\.name) == ["甲酒", "乙酒", "丙酒"])
  }

  @Test func `years print their digits apart where the converter did`() throws {
    let table = """
      | 公司 | 代码 | 股价 | EPS | EPS | PE | PE |
      |---|---|---|---|---|---|---|
      | 公司 | 代码 | 股价 | 2 0 2 4 A | 2 0 2 5 E | 2 0 2 4 A | 2 0 2 5 E |
      | 甲酒 | 600001.SH | 10.0 | 1.0 | 2.0 | 10 | 5 |
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.map(\.fiscalYear) == ["2024A", "2025E"])
  }

  @Test func `a year that is a word of its own settles what the letter is`() throws {
    let table = """
      | 公司 | 代码 | 股价 | 2025E PS | 2025E PE |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | 3.1 | 20 |
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.first?.figures[.ps]?.value?.description == "3.1")
    #expect(company.estimates.first?.eps == nil)
  }

  @Test func `a year without a letter elsewhere settles 2024EPS`() throws {
    let table = """
      | 公司 | 代码 | 股价 | 2024EPS | 2025EEPS | 2024PE | 2025EPE |
      |---|---|---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | 1.0 | 2.0 | 10 | 5 |
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.map { $0.eps?.value?.description } == ["1.0", "2.0"])
  }

  @Test func `names may be under an empty header beside codes`() throws {
    let table = """
      | | Ticker | Price | P/E 2024E | P/E 2025E |
      |---|---|---|---|---|
      | Alpha Foods | 0001.HK | 10.0 | 10 | 5 |
      | Beta Foods | 0002.HK | 12.0 | 12 | 6 |
      """
    #expect(try report(table).companies.map(\.name) == ["Alpha Foods", "Beta Foods"])
  }

  @Test func `a date alone is over the price in a table of EPS and PE`() throws {
    let table = """
      | 公司 | 代码 | 2025/3/14 | EPS 2024E | PE 2024E |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | 1.0 | 10 |
      """
    #expect(try report(table).companies.first?.price?.value?.description == "10.0")
    let changes = table.replacing("10.0 |", with: "1.5% |")
    #expect(try report(changes).companies.first?.price == nil)
    let twoDays = table.replacing("| 代码 |", with: "| 代码 | 2025/3/7 |").replacing(
      "| 600001.SH |", with: "| 600001.SH | 9.0 |"
    )
    .replacing("|---|---|", with: "|---|---|---|")
    #expect(try report(twoDays).companies.first?.price == nil)
  }

  // MARK: Merged cells

  @Test(arguments: [
    ("EPS 2024A 2025E", "1.0 2.0", "PE 2024A 2025E", "10 5"),
    ("2024A EPS / PE", "1.0 / 10", "2025E EPS/PE", "2.0/5"),
  ])
  func `a column of several figures is split`(first: String, figures: String, second: String, others: String)
    throws
  {
    let table = """
      | 公司 | 代码 | 股价 | \(first) | \(second) |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | \(figures) | \(others) |
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.map { $0.eps?.value?.description } == ["1.0", "2.0"])
    #expect(company.estimates.map { $0.pe?.value?.description } == ["10", "5"])
  }

  @Test func `a column with a figure missing is not split`() throws {
    let table = """
      | 公司 | 代码 | 股价 | EPS 2024A 2025E | PE 2024A 2025E |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | 1.0 | 10 5 |
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.allSatisfy { $0.eps == nil })
  }

  @Test func `a row for each figure becomes a row for each company`() throws {
    let table = """
      | 公司 | 代码 | 股价 | 指标 | 2024A | 2025E |
      |---|---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | EPS | 1.0 | 2.0 |
      | | | | PE | 10 | 5 |
      | 乙酒 | 600002.SH | 12.0 | EPS | 3.0 | 4.0 |
      | | | | PE | 4 | 3 |
      """
    let companies = try report(table).companies
    #expect(companies.map(\.name) == ["甲酒", "乙酒"])
    #expect(companies.last?.estimates.map { $0.pe?.value?.description } == ["4", "3"])
  }

  @Test func `years below a figure that is alone on its row are its own`() throws {
    let table = """
      | | 甲酒 | 乙酒 |
      |---|---|---|
      | 代码 | 600001.SH | 600002.SH |
      | 收盘价（元） | 10.0 | 12.0 |
      | EPS（元） | | |
      | 2024A | 1.0 | 3.0 |
      | 2025E | 2.0 | 4.0 |
      | PE（倍） | | |
      | 2024A | 10 | 4 |
      | 2025E | 5 | 3 |
      """
    let companies = try report(table).companies
    #expect(companies.map(\.name) == ["甲酒", "乙酒"])
    #expect(companies.first?.estimates.map { $0.pe?.value?.description } == ["10", "5"])
  }

  // MARK: Tables of other kinds

  @Test(arguments: [
    "| 代码 | 公司 | 融资余额（亿元） | 收盘价 |", "| 代码 | 公司 | 增发价（元） | 现价 |", "| 代码 | 公司 | 净买入（亿元） | 收盘价 |",
  ])
  func `a list of transactions is not a table of companies`(header: String) throws {
    let rows = "\n|---|---|---|---|\n| 600001.SH | 甲酒 | 12.0 | 10.0 |\n| 600002.SH | 乙酒 | 13.0 | 12.0 |"
    #expect(try report(header + rows).companies.isEmpty)
    let covered = header.replacing("| 公司 |", with: "| 公司 | 目标价 |")
    let more = rows.replacing("酒 |", with: "酒 | 15.0 |").replacing("|---|\n", with: "|---|---|\n")
    #expect(try report(covered + more).companies.count == 2)
  }

  @Test func `indices of industries are not companies, whatever their multiples`() throws {
    let table = """
      | 行业 | 代码 | 2025E PE | 2026E PE | PB |
      |---|---|---|---|---|
      | 甲行业 | CI005001.WI | 10.8 | 10.1 | 1.2 |
      | 乙行业 | CI005002.WI | 13.0 | 12.1 | 1.3 |
      """
    #expect(try report(table).companies.isEmpty)
  }

  // MARK: Units

  private func profit(_ caption: String, header: String = "净利润", value: String = "12.5") throws -> String? {
    let table = """
      \(caption)

      | 公司 | 代码 | 股价（元） | 2024E \(header) | 2024E PE |
      |---|---|---|---|---|
      | 甲酒 | 600001.SH | 10.0 | \(value) | 10 |
      """
    return try report(table).companies.first?.estimates.first?.netProfit?.value?.description
  }

  @Test(arguments: ["重点公司盈利预测（亿元、元、倍）", "附表：盈利预测（人民币，亿元）", "盈利预测（营收、净利润单位：亿元）"])
  func `a caption in parentheses tells the unit`(caption: String) throws {
    #expect(try profit(caption) == "1250")
  }

  @Test(arguments: ["盈利预测（亿元左右）", "盈利预测（元，倍）"])
  func `another text in parentheses tells none`(caption: String) throws {
    #expect(try profit(caption) == nil)
  }

  @Test func `units in English and Indian units are read`() throws {
    #expect(try profit("Table 1: Comps (CNY in millions, except per share)") == "12.5")
    #expect(try profit("表", header: "净利润 (Rs cr)") == "125")
    #expect(try profit("表", header: "净利润 (INR crore)") == "125")
    // Two magnitudes are not multiplied in a header.
    #expect(try profit("表", header: "净利润 (Rs lakh crore)", value: "1.2") == nil)
  }
}
