import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Company tables of houses that nothing was grown on: years that a name is over only once, units that a note tells.
struct UnseenTablesTests {
  private func report(_ table: String) throws -> Report { try read("# 周报\n\n## 附表\n\n\(table)\n") }

  // MARK: Years

  @Test func `years go on below the name that the first of them prints`() {
    #expect(
      CarriedYears.split(["公司", "EPS 2023A", "2024E", "2025E", "PE 2023A", "2024E"])
        == [["公司"], ["EPS 2023A"], ["EPS", "2024E"], ["EPS", "2025E"], ["PE 2023A"], ["PE", "2024E"]])
  }

  @Test(arguments: [
    ["公司", "EPS 2023A", "2025E"], ["公司", "EPS 2024E", "2024E"], ["公司", "EPS", "2024E", "2025E"],
    ["公司", "2023A", "2024E"], ["公司", "收盘价 5 月 2024", "2025E"], ["资产负债表 2023", "2024", "2025E"],
  ])
  func `years that do not follow on belong to no name`(labels: [String]) {
    #expect(CarriedYears.split(labels) == nil)
  }

  @Test func `years that start again without a name stay as they are`() {
    #expect(
      CarriedYears.split(["公司", "EPS 2024E", "2025E", "2024E", "2025E"])
        == [["公司"], ["EPS 2024E"], ["EPS", "2025E"], ["2024E"], ["2025E"]])
  }

  @Test func `figures under carried years are read`() throws {
    let table = """
      |**公司名称**|**收盘价**<br>**（元）**|**EPS**<br>**2023A**|**2024E**|**PE**<br>**2023A**|**2024E**|
      |---|---|---|---|---|---|
      |甲股份|10.00|1.00|2.00|10.0|5.0|
      |乙股份|12.00|3.00|4.00|4.0|3.0|
      """
    let company = try #require(try report(table).companies.first)
    #expect(company.estimates.map { $0.eps?.value?.description } == ["1.00", "2.00"])
    #expect(company.estimates.map { $0.pe?.value?.description } == ["10.0", "5.0"])
  }

  // MARK: Units

  private let plain = """
    | 代码 | 公司 | 市值 | 归母净利润 2024A | 归母净利润 2025E | PE 2024A | PE 2025E |
    |---|---|---|---|---|---|---|
    | 600998.SH | 甲股份 | 120.5 | 6.1 | 7.2 | 20 | 17 |
    """

  @Test(arguments: [
    "来源：Wind（注：市值及净利润单位为亿元，股价日期为 2025 年 6 月 6 日）", "资料来源：Wind\n\n注：市值、净利润均以亿元计；单位：亿元",
    "注：单位为亿元",
  ])
  func `a note below tells the unit`(note: String) throws {
    let company = try #require(try report("\(plain)\n\n\(note)").companies.first)
    #expect(company.marketCap?.value?.description == "12050")
    #expect(company.estimates.map { $0.netProfit?.value?.description } == ["610", "720"])
  }

  @Test(arguments: ["资料来源：Wind", "注：股价单位为元", "注：EPS 单位为元", "正文中说单位为亿元的一段话。"])
  func `a note on something else tells none`(note: String) throws {
    let report = try report("\(plain)\n\n\(note)")
    let company = try #require(report.companies.first)
    #expect(company.marketCap == nil)
    #expect(company.estimates.allSatisfy { $0.netProfit == nil })
    #expect(report.codes(.numberUnparsed).count == 3)
  }

  @Test func `a note on one column tells nothing of the others`() throws {
    let company = try #require(try report("\(plain)\n\n注：市值单位为亿元").companies.first)
    #expect(company.marketCap?.value?.description == "12050")
    #expect(company.estimates.allSatisfy { $0.netProfit == nil })
  }

  @Test func `what a header says counts before a note`() throws {
    let table = plain.replacing("| 市值 |", with: "| 市值（百万元） |")
    let company = try #require(try report("\(table)\n\n注：市值及净利润单位为亿元").companies.first)
    #expect(company.marketCap?.value?.description == "120.5")
  }
}
