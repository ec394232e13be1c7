import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct CompanyCodeTests {
  private func companies(_ table: String) throws -> [Company] {
    try read("# 题\n\n\(table)\n").companies
  }

  @Test(arguments: [
    ("0700.HK", "0700.HK"), ("700 HK", "0700.HK"), ("00700.HK", "0700.HK"), ("PDD.US", "PDD.US"),
    ("PDD.O", "PDD.O"),
    ("SH600000", "600000.SH"), ("300442 CH", "300442.SZ"), ("002527. SZ", "002527.SZ"),
    ("０７００．ＨＫ", "0700.HK"), ("HK.00700", "0700.HK"), ("0700 HK Equity", "0700.HK"), ("(0700.HK)", "0700.HK"),
    ("HK0700", "0700.HK"), ("600000.XSHG", "600000.SH"), ("000001.XSHE", "000001.SZ"), ("TSLA.OQ", "TSLA.O"),
    ("NASDAQ:PDD", "PDD.O"), ("BABA UN", "BABA.N"),
  ])
  func `codes keep their print and get one spelling`(printed: String, code: String) throws {
    let company = try #require(companies("| 代码 | 收盘价 |\n|-|-|\n| \(printed) | 1 |").first)
    #expect(company.ticker.raw == printed)
    #expect(company.ticker.value?.code == code)
  }

  @Test(arguments: [
    ("600519 CH Acme Tea", "600519 CH", "Acme Tea"), ("600519 甲酒", "600519", "甲酒"),
    ("600519 Acme", "600519", "Acme"),
    ("700 HK Acme", "700 HK", "Acme"),
  ])
  func `a market between the digits of a code and the name belongs to the code`(
    printed: String, code: String, name: String
  ) throws {
    let company = try #require(
      companies("| Ticker | Price | EPS 2024E |\n|-|-|-|\n| \(printed) | 1 | 2 |").first)
    #expect(company.ticker.raw == code && company.name == name)
  }

  @Test func `digits with the sign of a foreign exchange are not a mainland code`() throws {
    let company = try #require(
      companies("| Ticker | Price | EPS 2024E |\n|-|-|-|\n| 000660 KS | 1 | 2 |").first)
    #expect(company.ticker.raw == "000660 KS" && company.ticker.value?.code != "000660.SZ")
    let other = try #require(
      companies("| Ticker | Price | EPS 2024E |\n|-|-|-|\n| 000660 甲科技 | 1 | 2 |").first)
    #expect(other.ticker.value?.code == "000660.SZ" && other.name == "甲科技")
  }

  @Test(arguments: [
    ("ETN (Alpha)", "ETN", "Alpha"), ("SU.FP (Beta Works)", "SU.FP", "Beta Works"),
    ("BRKB（Gamma）", "BRKB", "Gamma"),
    ("0700.HK (Alpha)", "0700.HK", "Alpha"),
  ])
  func `a symbol and a name in one column of codes are separated`(cell: String, code: String, name: String)
    throws
  {
    let company = try #require(
      companies("| Ticker | Price | EPS 2024E |\n|-|-|-|\n| \(cell) | 1 | 2 |").first)
    #expect(company.ticker.raw == code && company.name == name)
  }

  @Test(arguments: ["Alpha (Beta)", "ETN (2)", "Alpha Works (ETN)"])
  func `what is not a symbol with a name stays whole`(cell: String) throws {
    let company = try #require(
      companies("| Ticker | Price | EPS 2024E |\n|-|-|-|\n| \(cell) | 1 | 2 |").first)
    #expect(company.ticker.raw == cell)
  }

  @Test func `a check of a row is at the row's line, though its name reaches down from above`() throws {
    let report = try read(
      "# 题\n\n<table>\n<tr><td>代码</td><td>公司</td><td>收盘价</td><td>EPS 2024E</td></tr>\n"
        + "<tr><td></td><td rowspan=\"2\">甲</td><td>1</td><td>2</td></tr>\n<tr><td></td><td>3</td><td>4</td></tr>\n</table>\n"
    )
    #expect(report.companies.map(\.line) == [5, 6])
    #expect(report.codes(.marketUnknown).map(\.line) == [5, 6])
  }

  @Test(arguments: [
    ("600000", "600000.SH"), ("688981", "688981.SH"), ("000001", "000001.SZ"), ("300442", "300442.SZ"),
    ("430047", "430047.BJ"), ("920099", "920099.BJ"),
  ])
  func `six digits name their exchange`(printed: String, code: String) throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 |\n|-|-|\n| \(printed) | 1 |\n")
    let ticker = try #require(report.companies.first?.ticker)
    #expect(ticker.raw == printed && ticker.value?.code == code && ticker.value?.currency == "CNY")
    #expect(report.codes(.marketInferred).count == 1)
  }

  @Test(arguments: ["3690", "500000", "2330.TW", "Tencent"])
  func `a code of no known market has no currency and a check`(printed: String) throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 | EPS 24E |\n|-|-|-|\n| \(printed) | 1.5 | 0.1 |\n")
    #expect(report.companies.first?.ticker.value == nil)
    #expect(report.codes(.marketUnknown).map(\.printed) == [printed])
  }

  @Test(arguments: ["甲公司（0700.HK）", "甲公司 0700.HK", "0700.HK 甲公司"])
  func `a code and a name in one cell are separated`(printed: String) throws {
    let company = try #require(companies("| 公司 | 收盘价 |\n|-|-|\n| \(printed) | 1 |").first)
    #expect(company.name == "甲公司")
    #expect(company.ticker.raw == "0700.HK" && company.ticker.value?.code == "0700.HK")
  }
}
