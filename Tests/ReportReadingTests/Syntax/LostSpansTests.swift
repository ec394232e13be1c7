import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers of two rows whose spans a converter lost, so that the labels of the second row begin in the first column.
struct LostSpansTests {
  private func report(_ header: String, _ labels: String, _ rows: [String]) throws -> Report {
    let table = ([header, labels] + rows).map { row in
      "<tr>" + row.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let html = table.joined().replacing("<td>EPS*2", with: "<td colspan=\"2\">EPS").replacing(
      "<td>PE*2", with: "<td colspan=\"2\">PE")
    return try read("# 周报\n\n## 重点公司估值\n\n<table>\(html)</table>\n")
  }

  private let rows = [
    "600001.SH|甲公司|10.00|1.00|2.00|10.0|5.0|买入", "600002.SH|乙公司|12.00|3.00|4.00|4.0|3.0|增持",
  ]

  private func first(_ report: Report) -> String {
    guard let company = report.companies.first else { return "none" }
    let years = company.estimates.map { estimate in
      ([estimate.fiscalYear] + [estimate.eps, estimate.pe].map { $0?.value.map { "\($0)" } ?? "-" })
        .joined(separator: " ")
    }
    return ([company.price?.value.map { "\($0)" } ?? "-"] + years + [company.rating ?? "-"]).joined(
      separator: "|")
  }

  @Test(arguments: [
    // The groups are still wide.
    ("代码|名称|股价|EPS*2|PE*2|评级", "2024A|2025E|2024A|2025E"),
    // A label of a single column precedes those of the groups.
    ("代码|名称|股价|EPS*2|PE*2|评级", "2024/7/1|2024A|2025E|2024A|2025E"),
    // The groups became narrow, but their years start again.
    ("代码|名称|股价|EPS|PE|评级", "2024A|2025E|2024A|2025E"),
    ("代码|名称|股价|EPS|PE|评级", "２０２４Ａ|２０２５Ｅ|２０２４Ａ|２０２５Ｅ"),
  ])
  func `years are moved below the names that they belong to`(header: String, labels: String) throws {
    let report = try report(header, labels, rows)
    #expect(first(report) == "10.00|2024A 1.00 10.0|2025E 2.00 5.0|买入")
    #expect(report.codes(.valueKind).isEmpty)
  }

  @Test(arguments: [
    // Three runs of years and two figures.
    ("代码|名称|股价|EPS|PE|评级", "2024A|2025E|2024A|2025E|2024A|2025E"),
    // A name that may be that of a group, after which no place is certain.
    ("代码|名称|股价|估值|评级|备注", "2024A|2025E|2024A|2025E"),
    // Two figures with years under one name.
    ("代码|名称|股价|EPS|评级", "2024A|2025E|2024A|2025E"),
    // Which years belong to which figure is not clear.
    ("代码|名称|股价|EPS*2|PE*2|评级", "2024A|2025E|2026E"),
  ])
  func `years that may belong to several names are left out with a warning`(header: String, labels: String)
    throws
  {
    let report = try report(header, labels, rows)
    #expect(report.companies.allSatisfy { $0.estimates.allSatisfy { $0.eps == nil && $0.pe == nil } })
    #expect(report.companies.allSatisfy { $0.rating == nil || $0.rating == "买入" || $0.rating == "增持" })
    #expect(!report.codes(.valueKind).isEmpty)
  }

  @Test func `years of a figure that go up and down are not read`() throws {
    func eps(_ years: String) throws -> (values: [String], codes: [DiagnosticCode]) {
      let names = years.split(separator: " ").map { "EPS \($0)" }.joined(separator: " | ")
      let report = try read(
        """
        # 周报

        ## 重点公司估值

        | 代码 | 名称 | 股价 | \(names) | PE 2025E |
        |-|-|-|-|-|-|-|
        | 600001.SH | 甲公司 | 10.00 | 0.50 | 0.80 | 1.00 | 12.5 |
        | 600002.SH | 乙公司 | 11.00 | 0.60 | 0.90 | 1.10 | 13.5 |

        """)
      let company = try #require(report.companies.first)
      return (company.estimates.compactMap { $0.eps?.raw }, report.codes(.columnUnmatched).map(\.code))
    }
    #expect(try eps("2025E 2023A 2024A").values == [])
    #expect(try !eps("2025E 2023A 2024A").codes.isEmpty)
    #expect(try eps("2025E 2024A 2023A").values == ["1.00", "0.80", "0.50"])
  }

  @Test func `a second row with empty cells first stays as it is`() throws {
    let table = """
      | 代码 | 名称 | 股价 | EPS |  | PE |  | 评级 |
      |-|-|-|-|-|-|-|-|
      |  |  |  | 2024A | 2025E | 2024A | 2025E |  |
      | 600001.SH | 甲公司 | 10.00 | 1.00 | 2.00 | 10.0 | 5.0 | 买入 |
      | 600002.SH | 乙公司 | 12.00 | 3.00 | 4.00 | 4.0 | 3.0 | 增持 |
      """
    #expect(first(try read("# 周报\n\n## 重点公司估值\n\n\(table)\n")) == "10.00|2024A 1.00 10.0|2025E 2.00 5.0|买入")
  }

  @Test func `one name that lost its span moves no year to another column`() throws {
    let report = try read(
      """
      # 周报

      ## 重点公司估值

      <table><tr><td>代码</td><td rowspan="2">名称</td><td rowspan="2">股价</td><td colspan="2">EPS</td>\
      <td colspan="2">PE</td><td rowspan="2">评级</td></tr><tr><td>2024A</td><td>2025E</td><td>2024A</td><td>2025E</td></tr>\
      \(rows.map { "<tr>" + $0.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined())</table>
      """)
    #expect(first(report) == "10.00|2024A 1.00 10.0|2025E 2.00 5.0|买入")
  }
}
