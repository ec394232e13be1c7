import Document
import ReadingSupport
import ReportReading
import TestSupport
import Testing

/// Tables without a header behind a page break that are as wide as the table before it.
struct OtherFiguresTests {
  private static let multiples =
    "| 代码 | 公司 | 股价 | PE 2024A | PE 2025E | PB 2024A | PB 2025E |\n|-|-|-|-|-|-|-|\n"
  private static let first =
    "| 600001.SH | 甲 | 24.0 | 20.0 | 16.0 | 3.0 | 2.5 |\n| 600002.SH | 乙 | 50.0 | 25.0 | 20.0 | 4.0 | 3.2 |\n"

  /// The names of the companies, in parentheses where they have no PE.
  private func companies(_ header: String, _ first: String, behind rows: String) throws -> [String] {
    try read(
      "# 周报（24年第27周）\n\n## 重点公司盈利预测\n\n\(header)\(first)\n请务必阅读正文之后的免责条款\n\n3\n\n\(rows)\n"
    ).companies.map { company in
      let name = company.name ?? "-"
      return company.estimates.contains { $0.figures[.pe]?.value != nil } ? name : "(\(name))"
    }
  }

  @Test func `EPS and PE do not continue PE and PB`() throws {
    let rows =
      "| 600003.SH | 丙 | 20.0 | 1.25 | 1.60 | 16.0 | 12.5 |\n|-|-|-|-|-|-|-|\n| 600004.SH | 丁 | 11.0 | 0.26 | 0.38 | 42.3 | 28.9 |\n"
    #expect(try companies(Self.multiples, Self.first, behind: rows) == ["甲", "乙", "(丙)", "(丁)"])
  }

  @Test func `net profit and PE do not continue PE and PB`() throws {
    let header = Self.multiples.replacing("股价", with: "总市值（亿元）")
    let rows =
      "| 600003.SH | 丙 | 200 | 12.5 | 16.0 | 16.0 | 12.5 |\n|-|-|-|-|-|-|-|\n| 600004.SH | 丁 | 110 | 2.6 | 3.8 | 42.3 | 28.9 |\n"
    #expect(try companies(header, Self.first, behind: rows) == ["甲", "乙", "(丙)", "(丁)"])
  }

  @Test(arguments: [
    // Companies with other sizes of multiples, a bank whose PE times PB is near its price, and a single row.
    "| 600003.SH | 丙 | 20.0 | 80.0 | 60.0 | 12.0 | 9.0 |\n|-|-|-|-|-|-|-|\n| 600004.SH | 丁 | 11.0 | 8.0 | 7.0 | 0.8 | 0.7 |\n",
    "| 600003.SH | 丙 | 5.2 | 6.0 | 5.1 | 0.80 | 0.70 |\n|-|-|-|-|-|-|-|\n| 600004.SH | 丁 | 7.4 | 6.5 | 6.0 | 0.60 | 0.56 |\n",
    "| 600003.SH | 丙 | 20.0 | 10.0 | 8.0 | 2.0 | 1.8 |\n|-|-|-|-|-|-|-|\n",
  ])
  func `rows of the same figures continue the table`(rows: String) throws {
    let names = try companies(Self.multiples, Self.first, behind: rows)
    #expect(names.prefix(3) == ["甲", "乙", "丙"])
  }

  @Test func `EPS and PE continue EPS and PE`() throws {
    let header = Self.multiples.replacing("PE", with: "EPS").replacing("PB", with: "PE")
    let first =
      "| 600001.SH | 甲 | 24.0 | 1.20 | 1.50 | 20.0 | 16.0 |\n| 600002.SH | 乙 | 50.0 | 2.00 | 2.50 | 25.0 | 20.0 |\n"
    let rows =
      "| 600003.SH | 丙 | 20.0 | 1.25 | 1.60 | 16.0 | 12.5 |\n|-|-|-|-|-|-|-|\n| 600004.SH | 丁 | 11.0 | 0.26 | 0.38 | 42.3 | 28.9 |\n"
    #expect(try companies(header, first, behind: rows) == ["甲", "乙", "丙", "丁"])
  }
}
