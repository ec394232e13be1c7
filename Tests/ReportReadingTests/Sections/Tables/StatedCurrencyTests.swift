import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Currencies that a caption or a note gives for a table.
@Suite struct StatedCurrencyTests {
  private let table =
    "| 公司 | 代码 | 股价 | 目标价 | EPS 24A |\n|-|-|-|-|-|\n| 甲面板 | 0101.HK | 20 | 25 | 1.0 |\n| 乙芯片 | BETA | 30 | 40 | 1.5 |"

  private func read(above: String = "", below: String = "") throws -> Report {
    try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(above)\n\n\(table)\n\n\(below)\n")
  }

  @Test(arguments: [
    "注：股价、目标价均为港元", "注：收盘价及目标价以港币计价，EPS以人民币计",
  ])
  func `a note says the currency of prices, and so that of a code of no known market`(note: String) throws {
    let report = try read(below: note)
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [20, 30])
    #expect(report.companies.map { $0.ticker.value?.currency } == ["HKD", "HKD"])
  }

  @Test(arguments: ["注：股价均为美元", "注：收盘价单位为人民币元"])
  func `a price in another currency than the code's has no value`(note: String) throws {
    let report = try read(below: note)
    #expect(
      report.companies[0].price?.value == nil && report.companies[0].targetPrice?.value?.doubleValue == 25)
    #expect(report.codes(.currencyContradicted).map(\.row) == [1])
  }

  @Test(arguments: ["（货币单位：港元）", "单位：港元", "表1：重点公司估值（单位：港元）", "币种：HKD"])
  func `a caption says the currency of all`(caption: String) throws {
    let report = try read(above: caption)
    #expect(report.companies.map { $0.ticker.value?.currency } == ["HKD", "HKD"])
    #expect(report.companies.map(\.epsCurrency) == ["HKD", "HKD"])
  }

  @Test func `earnings may have a currency of their own`() throws {
    let report = try read(below: "注：股价为港元；EPS以人民币计。")
    #expect(report.companies.map(\.epsCurrency) == ["CNY", "CNY"])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [20, 30])
  }

  @Test(arguments: [
    "注：A股股价为人民币，美股股价为美元", "注：股价为美元，部分公司股价：港元；股价为港元", "单位：百万美元", "注：美元汇率按7.2计算",
    "注：股价为2025年3月7日收盘价，港股为港元", "注：除EPS外均为美元", "资料来源：万得，单位净值为美元",
  ])
  func `what is about some rows, amounts or something else says nothing`(note: String) throws {
    let report = try read(below: note)
    #expect(report.companies.map { $0.ticker.value?.currency } == ["HKD", nil])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [20, 30])
  }

  @Test func `the header's own currency comes first`() throws {
    let table =
      "| 公司 | 代码 | 股价（港元） | EPS 24A |\n|-|-|-|-|\n| 甲面板 | 0101.HK | 20 | 1.0 |\n\n注：股价均为美元"
    let report = try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(table)\n")
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [20])
  }
}
