import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct TableContinuationTests {
  private let head = "| 网站 | 访问量（万次） | 环比 |\n|-|-|-|\n| 甲 | 1 | 2% |\n"
  private let furniture = "\n请务必阅读正文之后的免责声明\n\n![](images/a.jpg)\n\n"

  @Test func `a table continues after a page break with its header`() throws {
    let report = try read("# 题\n\n\(head)\(furniture)| 网站 | 访问量（万次） | 环比 |\n|-|-|-|\n| 乙 | 3 | 4% |\n")
    #expect(report.traffic.map(\.app) == ["甲", "乙"])
    #expect(report.codes(.tableContinued).map(\.line) == [11])
  }

  @Test func `a table continues after a page break without its header`() throws {
    let report = try read("# 题\n\n\(head)\(furniture)| 乙 | 3 | 4% |\n|-|-|-|\n| 丙 | 5 | 6% |\n")
    #expect(report.traffic.map(\.app) == ["甲", "乙", "丙"])
    #expect(report.lostLines.isEmpty)
  }

  private let priced =
    "| 代码 | 公司 | 收盘价 | 2024EPS | 2025EPS |\n|-|-|-|-|-|\n| 600001.SH | 甲公司 | 10.00 | 1.00 | 2.00 |\n"

  @Test func `a table continues with the name of a group of rows`() throws {
    let rest = "| 服饰 |  |  |  |  |\n|-|-|-|-|-|\n| 600002.SH | 乙公司 | 12.00 | 3.00 | 4.00 |\n"
    let report = try read("# 题\n\n## 重点公司估值\n\n\(priced)\(furniture)\(rest)")
    #expect(report.companies.map(\.name) == ["甲公司", "乙公司"])
    #expect(report.companies.last?.segment == "服饰")
    let others = "| 服饰 |  |  |  |  |\n|-|-|-|-|-|\n| 丙 | 丁 | 12.00 | 3.00 | 4.00 |\n"
    #expect(try read("# 题\n\n## 重点公司估值\n\n\(priced)\(furniture)\(others)").companies.count == 1)
  }

  @Test func `a line may announce the rest of a table`() throws {
    let rest = "| 600002.SH | 乙公司 | 12.00 | 3.00 | 4.00 |\n|-|-|-|-|-|\n"
    let report = try read("# 题\n\n## 重点公司估值\n\n\(priced)\n续表：重点公司估值\n\n\(rest)")
    #expect(report.companies.map(\.name) == ["甲公司", "乙公司"])
  }

  @Test func `text between two tables parts them`() throws {
    let report = try read("# 题\n\n\(head)\n下表另计。\n\n| 乙 | 3 | 4% |\n|-|-|-|\n| 丙 | 5 | 6% |\n")
    #expect(report.traffic.map(\.app) == ["甲"])
    #expect(report.codes(.tableContinued).isEmpty)
  }

  @Test func `a table with another header or width is another table`() throws {
    let report = try read("# 题\n\n\(head)\n| 公司 | 规格 | 价 |\n|-|-|-|\n| 乙 | 3 | 4 |\n\n| 1 | 2 |\n| 3 | 4 |\n")
    #expect(report.traffic.map(\.app) == ["甲"])
    #expect(Set(report.looseCells.map(\.table)) == [2, 3])
  }

  @Test func `a header repeated inside one table is not a row`() throws {
    let report = try read("# 题\n\n\(head)| 网站 | 访问量（万次） | 环比 |\n| 乙 | 3 | 4% |\n")
    #expect(report.traffic.map(\.app) == ["甲", "乙"])
  }

  @Test(arguments: [
    (
      "| 网站 | 访问量（万次） | 环比 | 网站 | 访问量（万次） | 环比 |\n|-|-|-|-|-|-|\n| 甲 | 1 | 2% | 丙 | 5 | 6% |\n| 乙 | 3 | 4% |||\n",
      "甲乙丙"
    ),
    ("| 网站 | 访问量（万次） | 网站 | 访问量（万次） | 网站 | 访问量（万次） |\n|-|-|-|-|-|-|\n| 甲 | 1 | 乙 | 3 | 丙 | 5 |\n", "甲乙丙"),
  ])
  func `tables beside each other under the same labels are one below the other`(table: String, names: String)
    throws
  {
    let report = try read("# 题\n\n\(table)")
    #expect(report.traffic.map(\.app).joined() == names)
    #expect(report.traffic.map { $0.visits?.value != nil } == [true, true, true])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "| 公司 | EPS | EPS | PE | PE |\n| | 2024E | 2025E | 2024E | 2025E |", "| 公司 | 2024E | 公司 | 2025E |",
    "| 2024E | 2025E | 2024E | 2025E |",
  ])
  func `years under groups and labels that differ are not tables beside each other`(header: String) {
    let rows = header.split(separator: "\n").map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let grid = Grid(
      rows: (rows + [["甲", "1.5", "2.5", "3.5", "4.5"]]).map { row in
        row.prefix(rows[0].count).map { GridCell(raw: $0, text: $0, at: SourceLocation(line: 1, column: 1)) }
      })
    #expect(SideBySide.unfolded(grid) == nil)
  }

  private let prices = """
    # 题

    ## 盈利预测

    | 公司 | 收盘价（港元） | 市值（百万港元） | PE 2024E | PE 2025E |
    |-|-|-|-|-|
    | 甲 | 12.3 | 4560 | 15 | 12 |
    | 乙 | 8.8 | 3300 | 11 | 10 |

    """

  @Test(arguments: [
    "| 公司 | 最高 | 最低 | 毛利率 | 净利率 |\n", "| Stock | LTM high | LTM low | GPM | OPM |\n",
    "| | LTM high | LTM low | GPM 25E | OPM 25E |\n",
    "| | LTM | LTM | GPM | OPM |\n| 公司 | 最高 | 最低 | 25A | 25A |\n",
    "| 公司 | 最高 | 最低 | EV/EBITDA 2024E | EV/EBITDA 2025E |\n",
  ])
  func `another header inside a table ends the columns of the first`(header: String) throws {
    let report = try read("\(prices)\(header)| 甲 | 15.5 | 9.1 | 35 | 12 |\n| 乙 | 10.5 | 6.1 | 33 | 11 |\n")
    #expect(report.companies.map(\.name) == ["甲", "乙"])
    #expect(report.companies.map(\.line) == [7, 8])
    #expect(Set(report.looseCells.map(\.table)).count == 1)
    #expect(report.codes(.tableUnclaimed).map(\.line) == [9])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "| 公司 | 收盘价（港元） | 市值（百万港元） | PE 2024E | PE 2025E |\n| 丙 | 7.1 | 900 | 9 | 8 |\n",
    "| 丙 | 7.1 | 900 | – | – |\n", "| 丙 | – | – | – | – |\n| 丁 | 7.1 | 900 | 9 | 8 |\n",
    "| 恒生科技 | | | 20 | 18 |\n",
  ])
  func `a row without figures or a repeated header is not another header`(rows: String) throws {
    let report = try read("\(prices)\(rows)")
    #expect(report.companies.map(\.name).prefix(3) == ["甲", "乙", rows.holds("恒生") ? "恒生科技" : "丙"])
    #expect(report.codes(.tableUnclaimed).isEmpty)
  }

  @Test(arguments: [
    "| 乙 | 3 | 4% |\n", "| 乙 | 3 | 4%\n", "| 乙 | 3 | 4% |\n\n请务必阅读正文之后的免责声明\n\n| 丙 | 5 | 6%\n",
  ])
  func `rows left alone after a page break continue the table`(rows: String) throws {
    let report = try read("# 题\n\n\(head)\(furniture)\(rows)\n文。\n")
    #expect(report.traffic.map(\.app).prefix(2) == ["甲", "乙"])
    #expect(report.traffic.count == rows.filter { $0 == "%" }.count + 1)
    #expect(report.codes(.tableContinued).count == report.traffic.count - 1)
  }

  @Test func `a line of pipes in another section or of another width is text`() throws {
    #expect(try read("# 题\n\n\(head)\n## 节\n\n| 乙 | 3 | 4% |\n").traffic.map(\.app) == ["甲"])
    #expect(try read("# 题\n\n\(head)\n| 乙 | 3 |\n").traffic.map(\.app) == ["甲"])
  }

  private let companies = """
    # 题

    ## 盈利预测

    | 代码 | 名称 | 收盘价 | EPS 2024E | PE 2024E |
    |-|-|-|-|-|
    | 0700.HK | 甲股份 | 10 | 1 | 10 |


    """

  @Test func `the rest of a row that a page break cut is joined to it`() throws {
    let next = "| | 有限公司 | | | |\n|-|-|-|-|-|\n| 3690.HK | 乙 | 20 | 2 | 10 |\n"
    let report = try read(companies + next)
    #expect(report.companies.map(\.name) == ["甲股份有限公司", "乙"])
    // One says that the table goes on, the other that a row was joined.
    #expect(report.codes(.tableContinued).count == 2)
    let html =
      "<table><tr><td></td><td>有限公司</td><td></td><td></td><td></td></tr><tr><td>3690.HK</td><td>乙</td><td>20</td>"
      + "<td>2</td><td>10</td></tr></table>\n"
    #expect(try read(companies + html).companies.map(\.name) == ["甲股份有限公司", "乙"])
  }

  @Test(arguments: [
    "| 零件 | 规格 | 价 | 量 | 额 |", "| | 零件 | 价 | 量 | 额 |", "| 互联网 | | | | |", "| | | 备注 | | |",
    "| 1024.HK | 丙 | | | |",
  ])
  func `another header, a title or a code is not a rest of a row`(opening: String) throws {
    let report = try read(companies + opening + "\n|-|-|-|-|-|\n| 3690.HK | 乙 | 20 | 2 | 10 |\n")
    #expect(report.companies.first?.name == "甲股份")
  }
}
