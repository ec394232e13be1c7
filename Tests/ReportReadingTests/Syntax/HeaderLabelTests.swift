import Document
import Lexemes
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct HeaderLabelTests {
  @Test(arguments: [
    "收盘价*", "~~收盘价~~", "==收盘价==", "- 收盘价", "1. 收盘价", "收盘价：", "收盘价¹", "收盘价", "收盘价 (2024/7/5)", "2024.7.19 收盘价",
    "收盘价2024-07-19", "收盘价7月19日", "收盘价(元)2024/8/9", "收盘价 元", "收盘价/元", "收盘价(7月5日)", "7月19日收盘价", "2024年7月19日收盘价",
  ])
  func `units and dates are not part of a name`(label: String) {
    #expect(HeaderLabel(label).name == "收盘价")
    #expect(CompanyColumns.role(HeaderColumn(path: [label])) == .price)
  }

  @Test(arguments: [
    "Price 20-Jul", "Price (LC) 20-Jul-26", "17 Jul 2026 Closing Price", "Price Jul 20",
    "Close as of 3 July 2026", "Closing price (LC) 7/3/2026", "Price 14/3/2025",
  ])
  func `a day in English words is not part of a price's name`(label: String) {
    #expect(CompanyColumns.role(HeaderColumn(path: [label])) == .price)
  }

  @Test(arguments: [
    "P/E Mar 26", "EPS Dec-25", "Price Jul", "Price change 20-Jul", "High 20-Jul", "Price 20/30/2026",
  ])
  func `a month beside another name is not a day`(label: String) {
    #expect(CompanyColumns.role(HeaderColumn(path: [label])) == nil)
  }

  @Test(arguments: [
    ("CY26 P/E", CompanyFigure.pe), ("FY26E EPS", .eps), ("CY26 EV/EBITDA", .evEBITDA),
  ])
  func `FY or CY begins a header as well`(label: String, figure: CompanyFigure) {
    #expect(CompanyColumns.role(HeaderColumn(path: [label])) == .figure(figure, 2026))
  }

  @Test(arguments: [
    ("总市值亿元", ["亿元"]), ("总市值-亿元", ["亿元"]), ("市值百万港元", ["百万港元"]), ("总市值", []), ("每股收益元", []),
  ])
  func `a unit of thousands and more directly after a name is a unit`(label: String, remarks: [String]) {
    let column = HeaderColumn(path: [label])
    #expect(column.remarks == remarks && column.text == label)
    #expect(remarks.isEmpty || CompanyColumns.role(column) == .marketCap)
  }

  @Test func `a unit may be after a slash and before the year`() {
    let column = HeaderColumn(path: ["归母净利润/亿元 2025E"])
    #expect(CompanyColumns.role(column) == .figure(.netProfit, 2025) && column.remarks == ["亿元"])
  }

  @Test(arguments: [("P/E", "p/e"), ("Market Cap (US$ bn)", "marketcap"), ("总市值/亿元", "总市值")])
  func `a slash parts a unit off and nothing else`(label: String, name: String) {
    #expect(HeaderLabel(label).name == name)
  }

  @Test(arguments: [
    "EPS.2024E", "2024E.EPS", "2024EEPS", "2024E (EPS)", "EPS(2024E,元)", "2024年EPS", "2024E每股收益", "EPS 24年",
    "EPS 24'E",
    "EPS 2024预测", "EPS 2024E*",
  ])
  func `a year and a name in one label are separated`(label: String) {
    #expect(CompanyColumns.role(HeaderColumn(path: [label])) == .eps(2024))
  }

  @Test func `a label that may be either is not a column`() {
    // EPS of 2024, or price to sales of 2024E.
    #expect(CompanyColumns.role(HeaderColumn(path: ["2024EPS"])) == nil)
  }

  @Test(arguments: [
    "| Col1 | Col2 | Col3 |\n|-|-|-|\n| 应用 | 访问（M） | 时长 |", "| 0 | 1 | 2 |\n|-|-|-|\n| 应用 | 访问（M） | 时长 |",
    "| 流量汇总 | Unnamed: 1 | Unnamed: 2 |\n|-|-|-|\n| 应用 | 访问（M） | 时长 |",
    "| 流量汇总 | &nbsp; | &nbsp; |\n|-|-|-|\n| 应用 | 访问（M） | 时长 |",
  ])
  func `headers that a converter makes up are none`(header: String) throws {
    let report = try read("# 题\n\n\(header)\n| 甲 | 1.5 | 00:01:30 |\n")
    #expect(
      report.traffic.map { "\($0.app) \($0.visits?.raw ?? "") \($0.duration?.value ?? 0)" } == ["甲 1.5 90"])
  }

  @Test func `adjusted figures count only where no plain ones are`() throws {
    let row = "|-|-|-|-|\n| 0700.HK | 10 | 2 | 3 |\n"
    let alone = try read("# 题\n\n| 代码 | 收盘价 | Non-GAAP EPS 24E | 经调整PE 24E |\n\(row)")
    #expect(
      alone.companies[0].estimates.map { "\($0.eps?.raw ?? "") \($0.pe?.raw ?? "")" } == ["2 3"])
    #expect(alone.codes(.figureAdjusted).count == 2)
    let beside = try read("# 题\n\n| 代码 | EPS 24E | Non-GAAP EPS 24E | PE 24E |\n\(row)")
    #expect(
      beside.companies[0].estimates.map { "\($0.eps?.raw ?? "") \($0.pe?.raw ?? "")" } == ["10 3"])
    #expect(beside.codes(.figureAdjusted).isEmpty && beside.looseCells.map(\.text) == ["2"])
  }
}
