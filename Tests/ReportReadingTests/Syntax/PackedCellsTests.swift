import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Cells with figures of several fiscal years.
@Suite struct PackedCellsTests {
  private func read(_ header: String, _ cells: String...) throws -> Report {
    let rows = zip(["甲面板 | 600101.SH", "乙芯片 | 000102.SZ", "丙材料 | 300103.SZ"], cells).map {
      "| \($0) | 20 | \($1) |"
    }
    let lines = ["| 公司 | 代码 | 股价 | \(header) |", "|-|-|-|-|"] + rows
    return try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(lines.joined(separator: "\n"))\n")
  }

  private func figures(_ report: Report, _ figure: CompanyFigure = .eps) -> [[String: Double]] {
    report.companies.map { company in
      company.estimates.reduce(into: [:]) { $0[$1.fiscalYear] = $1.figures[figure]?.value?.doubleValue }
    }
  }

  @Test(arguments: [
    ("EPS", "2024A:0.90/2025E:-0.78"), ("EPS（元）", "2024A：0.90；2025E：-0.78"), ("每股收益", "24A 0.90 25E -0.78"),
    ("EPS", "0.90（2024A）、-0.78（2025E）"), ("EPS", "2024A:0.90<br>2025E:(0.78)"),
    ("EPS", "2024A/2025E：0.90/-0.78"), ("EPS", "FY24A: 0.90, FY25E: -0.78"),
    ("盈利预测", "EPS：2024A 0.90/2025E -0.78"),
    ("EPS", "2025E：-0.78；2024A：0.90元"),
  ])
  func `each labelled figure is that of its year`(header: String, cell: String) throws {
    #expect(try figures(read(header, cell)) == [["2024A": 0.9, "2025E": -0.78]])
  }

  @Test func `years that only some rows have are empty in the others`() throws {
    let report = try read("EPS", "2024A:0.90/2025E:0.78", "2025E:1.20/2026E:-", "-")
    #expect(figures(report) == [["2024A": 0.9, "2025E": 0.78], ["2025E": 1.2], [:]])
    #expect(report.diagnostics.allSatisfy { $0.code != .numberUnparsed })
  }

  @Test(arguments: [
    ("EPS/PE", "2024A:0.90/22.2x；2025E:0.78/25.6x"), ("EPS（元）/PE（倍）", "2024A：0.90 22.2<br>2025E：0.78 25.6"),
    ("估值", "2024A：EPS 0.90 PE 22.2；2025E：EPS 0.78 PE 25.6"),
    ("估值", "EPS：2024A 0.90/2025E 0.78；P/E：2024A 22.2/2025E 25.6"),
  ])
  func `several figures in a cell are told apart by the header or by their names`(
    header: String, cell: String
  ) throws {
    let report = try read(header, cell)
    #expect(figures(report) == [["2024A": 0.9, "2025E": 0.78]])
    #expect(figures(report, .pe) == [["2024A": 22.2, "2025E": 25.6]])
  }

  @Test(arguments: ["24A-26E", "（24A/25E/26E）", "（2024A~2026E）"])
  func `figures without labels are those of the years of the header`(years: String) throws {
    let report = try read("EPS \(years)", "0.90；0.78；0.95", "1.5、1.8、-", "2024A:1.1/2025E:1.2/2026E:1.3")
    #expect(
      report.companies.map { $0.estimates.map { $0.figures[.eps]?.value?.doubleValue } } == [
        [0.9, 0.78, 0.95], [1.5, 1.8, nil], [1.1, 1.2, 1.3],
      ])
  }

  @Test(arguments: [
    "2024A:0.90/2024E:0.78", "2024A:0.90/0.78", "0.90/0.78", "0.90", "2024A:0.90/2025Q3:0.78",
    "2024A(0.90)/2025E(0.78)",
    "2024A:0.90/2025E", "2024A-0.90/2025E-0.78", "2024-08-09:0.90", "2024A:0.90 CAGR:5", "2024A:PE 0.90",
  ])
  func `a cell that does not give each year one figure has no value and a check`(cell: String) throws {
    let report = try read("EPS", "2024A:1.50/2025E:1.80", cell)
    #expect(figures(report) == [["2024A": 1.5, "2025E": 1.8], [:]])
    let found = report.diagnostics.filter { $0.code == .numberUnparsed }
    #expect(found.map(\.row) == [2, 2] && found.allSatisfy { $0.line == 8 && $0.printed == cell })
  }

  @Test func `a single number below a list of years is none of them`() throws {
    let report = try read("EPS 24A/25E", "1.50/1.80", "1.50", "1.50/1.80/1.90")
    #expect(figures(report) == [["2024A": 1.5, "2025E": 1.8], [:], [:]])
    #expect(report.diagnostics.filter { $0.code == .numberUnparsed }.map(\.row) == [2, 2, 3, 3])
  }

  @Test(arguments: [
    ("EPS", "0.90/0.78"), ("EPS/PE", "0.90/22.2"), ("PE（倍）", "22.2、25.6"), ("EPS 24A/26E", "0.90/0.78"),
  ])
  func `figures whose years are not given are not used, which is a warning`(header: String, cell: String)
    throws
  {
    let report = try read(header, cell)
    #expect(figures(report) == [[:]])
    #expect(
      report.diagnostics.contains { $0.code == .columnUnmatched && $0.severity == .warning && $0.line == 7 })
  }

  @Test(arguments: [
    ("EPS 2025E", "2024A:0.90/2025E:0.78"), ("净利润增速", "2024A:10%/2025E:12%"), ("事件", "2024:1/2025:2"),
    ("备注", "FY24A: 0.90 not audited"), ("估值", "EPS：2024A 0.90/2025E 0.78；PE：22.2/25.6"),
    ("估值", "2024A：EPS 0.90 PE 22.2；2025E：0.78/25.6"),
  ])
  func `other cells with years are not taken apart`(header: String, cell: String) throws {
    let report = try read(header, cell)
    #expect(figures(report).allSatisfy(\.isEmpty) && figures(report, .pe).allSatisfy(\.isEmpty))
  }

  @Test func `a current ratio stays what it is beside one cell with years`() throws {
    let report = try read("PB", "1.2", "1.5", "2024A:1.2/2025E:1.1")
    #expect(report.companies.map { $0.figures[.pb]?.value?.doubleValue } == [1.2, 1.5, nil])
  }
}
