import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Companies that cover two rows of a table.
@Suite struct TwoLineCompaniesTests {
  private func read(_ rows: String...) throws -> Report {
    try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(rows.joined(separator: "\n"))\n")
  }

  private func values(_ report: Report, _ figure: CompanyFigure) -> [[Double?]] {
    report.companies.map { $0.estimates.map { $0.figures[figure]?.value?.doubleValue } }
  }

  @Test(arguments: [
    [
      "| 甲面板 | 20 | EPS | 0.9 | 0.8 |", "| 600101.SH | | PE | 22 | 25 |", "| 乙芯片 | 30 | EPS | 1.5 | 1.8 |",
      "| 000102.SZ | | PE | 20 | 17 |",
    ],
    [
      "| 甲面板 | 20 | EPS | 0.9 | 0.8 |", "| 600101.SH | 20 | PE | 22 | 25 |", "| 乙芯片 | 30 | PE | 20 | 17 |",
      "| 000102.SZ | | EPS | 1.5 | 1.8 |",
    ],
  ])
  func `a row for each figure, with the code below the name, is one company`(rows: [String]) throws {
    let report = try read("| 公司 | 股价 | 指标 | 24A | 25E |\n|-|-|-|-|-|\n" + rows.joined(separator: "\n"))
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(report.companies.map { $0.ticker.value?.code } == ["600101.SH", "000102.SZ"])
    #expect(
      values(report, .eps) == [[0.9, 0.8], [1.5, 1.8]] && values(report, .pe) == [[22, 25], [20, 17]])
  }

  @Test func `a company without a row of one figure has only the others`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | 指标 | 24A | 25E |", "|-|-|-|-|-|-|", "| 甲面板 | 600101.SH | 20 | EPS | 0.9 | 0.8 |",
      "| | | | PE | 22 | 25 |", "| 乙芯片 | 000102.SZ | 30 | PE | 20 | 17 |", "| 均值 | | | PE | 21 | 21 |")
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(
      values(report, .pe) == [[22, 25], [20, 17]] && values(report, .eps) == [[0.9, 0.8], [nil, nil]])
  }

  @Test func `years below a group's name head rows of figures too`() throws {
    func company(_ name: String, _ code: String, _ eps: String, _ pe: String) -> String {
      "<tr><td rowspan=2>\(name)</td><td rowspan=2>\(code)</td><td>EPS</td><td>\(eps)</td><td>1.1</td></tr><tr><td>PE</td><td>\(pe)</td><td>10</td></tr>"
    }
    let report = try read(
      "<table><tr><td rowspan=2>公司</td><td rowspan=2>代码</td><td rowspan=2>指标</td><td colspan=2>盈利预测</td></tr><tr><td>24A</td><td>25E</td></tr>\(company("甲面板", "600101.SH", "1.0", "11"))\(company("乙芯片", "000102.SZ", "2.0", "12"))</table>"
    )
    #expect(values(report, .eps) == [[1, 1.1], [2, 1.1]] && values(report, .pe) == [[11, 10], [12, 10]])
  }

  @Test func `figures of a row below that are the header's second are joined to the first`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | EPS/PE 24A | EPS/PE 25E |", "|-|-|-|-|-|", "| 甲面板 | 600101.SH | 20 | 0.9 | 0.8 |",
      "| | | | 22x | 25x |", "| 乙芯片 | 000102.SZ | 30 | 1.5 | - |", "| | | | 20x | 17x |")
    #expect(
      values(report, .eps) == [[0.9, 0.8], [1.5, nil]] && values(report, .pe) == [[22, 25], [20, 17]])
  }

  @Test(arguments: ["| 丙材料 | 300103.SZ | 10 | 1 | 1 |", "| | 涨 | | 20x | 17x |"])
  func `rows below are not joined unless each company has them all`(row: String) throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | EPS/PE 24A | EPS/PE 25E |", "|-|-|-|-|-|", "| 甲面板 | 600101.SH | 20 | 0.9 | 0.8 |",
      "| | | | 22x | 25x |", "| 乙芯片 | 000102.SZ | 30 | 1.5 | 1.8 |", row)
    #expect(values(report, .eps).joined().allSatisfy { $0 == nil })
  }

  @Test(arguments: [
    [
      "| 甲面板 | 买入 | 20 | 1 | 20 |", "| 600101.SH | | | | |", "| 乙芯片 | 增持 | 30 | 2 | 15 |",
      "| 000102.SZ | | | | |",
    ],
    [
      "| 甲面板 | 买入 | 20 | 1 | |", "| 600101.SH | | | | |", "| 乙芯片 | 增持 | 30 | 2 | 15 |",
      "| 000102.SZ | | | | |",
    ],
  ])
  func `a code alone below a name and a rating is that company's`(rows: [String]) throws {
    let report = try read(
      "| 公司 | 评级 | 股价 | EPS 25E | PE 25E |\n|-|-|-|-|-|\n" + rows.joined(separator: "\n")
        + "\n| 平均 | | | | 17 |")
    #expect(report.companies.map { $0.ticker.value?.code } == ["600101.SH", "000102.SZ"])
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
  }

  @Test func `codes above their names are not those of the company before`() throws {
    let report = try read(
      "| 公司 | 评级 | 股价 | EPS 25E |", "|-|-|-|-|", "| 600101.SH | | | |", "| 甲面板 | 买入 | 20 | 1 |",
      "| 000102.SZ | | | |", "| 乙芯片 | 增持 | 30 | 2 |")
    #expect(report.companies.filter { $0.name != nil }.allSatisfy { $0.ticker.value == nil })
  }

  @Test func `figures on a row below without a name are that company's where it has none`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | EPS 24A | EPS 25E | PE 24A | PE 25E |", "|-|-|-|-|-|-|-|",
      "| 甲面板 | 600101.SH | 20 | 0.9 | 0.8 | | |", "| | | | | | 22 | 25 |",
      "| 乙芯片 | 000102.SZ | 30 | 1.5 | 1.8 | | |", "| | | | | | 20 | - |")
    #expect(
      values(report, .eps) == [[0.9, 0.8], [1.5, 1.8]] && values(report, .pe) == [[22, 25], [20, nil]])
  }

  @Test func `a nameless row beside a company that has its figures is joined to nothing`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | EPS 24A | PE 24A |", "|-|-|-|-|-|", "| 甲面板 | 600101.SH | 20 | 0.9 | 22 |",
      "| | | | | 25 |", "| 乙芯片 | 000102.SZ | 30 | 1.5 | 20 |", "| | | | | 17 |")
    #expect(values(report, .pe) == [[22], [20]])
  }
}
