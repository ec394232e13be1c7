import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct PriceCurrencyTests {
  private func companies(_ table: String) throws -> [Company] {
    try read("# 题\n\n\(table)\n").companies
  }

  @Test(arguments: [
    ("S$", "D05 SP", "SGD"), ("THB", "PTT TB", "THB"), ("NT$", "2330 TT", "TWD"), ("SGDmn", "D05 SP", "SGD"),
    ("LC", "ABC LN", nil), ("¥", "7203 JP", nil), ("元", "2330 TT", nil),
  ])
  func `the header of the price says the currency of a code of another market`(
    unit: String, code: String, currency: String?
  ) throws {
    let table = "| Company | Ticker | Price (\(unit)) | EPS 2024E |\n|-|-|-|-|\n| Alpha | \(code) | 10 | 1 |"
    #expect(try companies(table).map(\.ticker.value?.currency) == [currency])
  }

  @Test(arguments: [
    ("Alpha (2330 TT)", "2330 TT"), ("Beta (PTT TB)", "PTT TB"), ("Gamma (New CO)", ""),
    ("Delta (ABC SA)", ""),
  ])
  func `a foreign code in parentheses after a name is a code`(name: String, code: String) throws {
    let table = "| Company | Price (US$) | EPS 2024E | PE 2024E |\n|-|-|-|-|\n| \(name) | 10 | 1 | 10 |"
    #expect(try companies(table).map(\.ticker.raw) == [code])
  }

  @Test(arguments: [
    ("Price (Local)", "Mkt cap ($bn)", "2330 TT", nil), ("Price", "Mkt cap ($bn)", "0700 HK", nil),
    ("Price", "Mkt cap ($bn)", "MU US", "50000"), ("Price ($)", "Mkt cap ($bn)", "2330 TT", "50000"),
    ("Price (HK$)", "Mkt cap ($bn)", "0700 HK", "50000"), ("Price", "Mkt cap (bn)", "0700 HK", "50000"),
  ])
  func `a market cap in dollars of some country is used only beside a price in dollars`(
    price: String, cap: String, code: String, value: String?
  ) throws {
    let table =
      "| Company | Ticker | \(price) | \(cap) | EPS 2024E |\n|-|-|-|-|-|\n| Alpha | \(code) | 10 | 50 | 1 |"
    #expect(try companies(table).map { $0.marketCap?.value?.description } == [value])
  }

  @Test(arguments: [
    ("甲能源*", "甲能源*"), ("Acme .", "Acme"), ("Acme Corp.", "Acme Corp."), ("*ST甲", "*ST甲"),
  ])
  func `a stray point is not part of a name, a mark that refers to a note stays`(
    printed: String, name: String
  ) throws {
    let table = "| 名称 | 代码 | 收盘价 | EPS 2024E |\n|-|-|-|-|\n| \(printed) | 0700.HK | 10 | 1 |"
    #expect(try companies(table).map(\.name) == [name])
  }

  @Test func `a column of currencies says what the code does not`() throws {
    let table =
      "| 代码 | 币种 | 收盘价 |\n|-|-|-|\n| 2330.TW | 新台币 | 1 |\n| 0700.HK | 美元 | 2 |\n| 9999.HK | 港币 | 3 |"
    let found = try companies(table)
    #expect(found.map(\.ticker.value?.currency) == ["TWD", "HKD", "HKD"])
    #expect(found.map { $0.price?.value?.description } == ["1", nil, "3"])
  }

  @Test(arguments: [
    ("0700.HK", "收盘价", "US$48.5", nil), ("0700.HK", "收盘价", "48.5美元", nil),
    ("0700.HK", "收盘价（美元）", "48.5", nil),
    ("600000.SH", "收盘价（港元）", "48.5", nil), ("PDD.O", "收盘价", "¥48.5", nil),
    ("0700.HK", "收盘价", "HK$48.5", "48.5"),
    ("0700.HK", "收盘价（元）", "48.5", "48.5"), ("0700.HK", "收盘价", "48.5元", "48.5"),
    ("0700.HK", "收盘价（港元/美元）", "48.5", "48.5"), ("0700.HK", "收盘价（美元）", "HK$48.5", "48.5"),
  ])
  func `a price printed in another currency than the code's is left empty`(
    code: String, header: String, printed: String, price: String?
  ) throws {
    let report = try read("# 题\n\n| 代码 | \(header) |\n|-|-|\n| \(code) | \(printed) |\n")
    let company = try #require(report.companies.first)
    #expect(company.price?.raw == printed && company.price?.value?.description == price)
    #expect(report.codes(.currencyContradicted).map(\.column) == (price == nil ? ["price"] : []))
  }

  @Test(arguments: [
    ("Price (LC)", "4345", "Mkt cap (US$mn)", nil), ("Price", "4345", "Mkt cap (US$mn)", nil),
    ("Price (US$)", "43.4", "Mkt cap (US$mn)", "18007"), ("Price", "US$43.4", "Mkt cap (US$mn)", "18007"),
    ("Price", "4345", "Mkt cap (mn)", "18007"),
  ])
  func `a market cap in a currency that the price is not known to be in is left empty`(
    priceHeader: String, price: String, capHeader: String, cap: String?
  ) throws {
    let report = try read(
      "# 题\n\n| Ticker | \(priceHeader) | \(capHeader) | EPS 26E |\n|-|-|-|-|\n| 3008 TT | \(price) | 18,007 | 188 |\n"
    )
    let company = try #require(report.companies.first)
    #expect(company.marketCap?.value?.description == cap)
    #expect(report.codes(.currencyContradicted).map(\.column) == (cap == nil ? ["market_cap_mn"] : []))
  }

  @Test(arguments: [
    ("6981.T", "EPS 26E (¥)", nil), ("600000.SH", "EPS 26E (¥)", "CNY"), ("0700.HK", "EPS 26E (¥)", "CNY"),
    ("6981.T", "每股收益 26E（¥）", "CNY"), ("6981.T", "EPS 26E (JPY)", "JPY"),
  ])
  func `the sign of yuan and yen in English names the yuan only beside a code of a known market`(
    code: String, header: String, currency: String?
  ) throws {
    let report = try read("# 题\n\n| Ticker | Price | \(header) |\n|-|-|-|\n| \(code) | 100 | 5 |\n")
    #expect(report.companies.map(\.epsCurrency) == [currency])
  }

  @Test func `a market cap in another currency than the code's is left empty`() throws {
    let report = try read("# 题\n\n| 代码 | 现价 | 总市值（亿港元） |\n|-|-|-|\n| PDD.O | 3 | 1 |\n| 0700.HK | 4 | 2 |\n")
    #expect(report.companies.map { $0.marketCap?.value?.description } == [nil, "200"])
    #expect(report.codes(.currencyContradicted).map(\.row) == [1])
  }
}
