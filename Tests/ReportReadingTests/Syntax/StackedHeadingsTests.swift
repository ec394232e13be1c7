import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers and cells that a converter wrote on several lines, and headers that have moved.
@Suite struct StackedHeadingsTests {
  private func read(_ rows: String...) throws -> Report {
    try ReadingSupport.read("# 周报\n\n## 附表：重点公司估值\n\n\(rows.joined(separator: "\n"))\n")
  }

  private func values(_ report: Report, _ figure: CompanyFigure) -> [[String: Double]] {
    report.companies.map { company in
      company.estimates.reduce(into: [:]) { $0[$1.fiscalYear] = $1.figures[figure]?.value?.doubleValue }
    }
  }

  @Test(arguments: [
    "| 公司 | 代码 | EPS（元）<br>2024A | 2025E | PE<br>2024A | 2025E |",
    "| 公司 | 代码 | EPS（元）<br>2024A<br>2025E | | PE<br>2024A<br>2025E | |",
    "| 公司 | 代码 | 2024A | EPS（元）<br>2025E | 2024A | PE<br>2025E |",
  ])
  func `a name above one of its years is that of all`(header: String) throws {
    let report = try read(header, "|-|-|-|-|-|-|", "| 甲面板 | 600101.SH | 0.9 | 0.8 | 22 | 25 |")
    #expect(values(report, .eps) == [["2024A": 0.9, "2025E": 0.8]])
    #expect(values(report, .pe) == [["2024A": 22, "2025E": 25]])
  }

  @Test(arguments: [

    "| 公司 | 代码 | 增速<br>2024A | 2025E | 2024A | 2025E |"
  ])
  func `years whose name is not that of a figure are not read`(header: String) throws {
    let report = try read(header, "|-|-|-|-|-|-|", "| 甲面板 | 600101.SH | 0.9 | 0.8 | 22 | 25 |")
    #expect(values(report, .pe).allSatisfy { $0.isEmpty })
  }

  @Test func `columns with as many lines in each cell as in a header are as many columns`() throws {
    let report = try read(
      "| | | 股价 | P/E (x) |", "|-|-|-|-|", "| 公司<br>代码 | 评级 | | 24A<br>25E |", "| 半导体 | | | |",
      "| 甲面板<br>600101.SH | <br>买入 | <br>20 | 22<br>25 |", "| 乙芯片<br>000102.SZ | <br>增持 | <br>30 | 20<br>- |")
    #expect(report.companies.map(\.name) == ["甲面板", "乙芯片"])
    #expect(report.companies.map { $0.ticker.value?.code } == ["600101.SH", "000102.SZ"])
    #expect(report.companies.map { $0.price?.value?.doubleValue } == [20, 30])
    #expect(values(report, .pe) == [["2024A": 22, "2025E": 25], ["2024A": 20]])
  }

  @Test func `columns with lines in some cells only stay whole`() throws {
    let report = try read(
      "| 公司 | 代码 | 股价 | PE<br>备注 |", "|-|-|-|-|", "| 甲面板 | 600101.SH | 20 | 22<br>25 |",
      "| 乙芯片 | 000102.SZ | 30 | 20 |")
    #expect(
      report.companies.map { $0.price?.raw } == ["20", "30"] && values(report, .pe).allSatisfy { $0.isEmpty })
  }

  @Test func `EPS with PE in parentheses are both read`() throws {
    let report = try read(
      "| 公司 | 代码 | EPS（PE）24A | EPS（PE）25E |", "|-|-|-|-|", "| 甲面板 | 600101.SH | 0.9（22.2） | 0.8（25） |",
      "| 乙芯片 | 000102.SZ | （0.9） | 0.8（-） |")
    #expect(values(report, .eps) == [["2024A": 0.9, "2025E": 0.8], ["2025E": 0.8]])
    #expect(values(report, .pe) == [["2024A": 22.2, "2025E": 25], [:]])
  }

  // MARK: Moved headers

  @Test func `each run of years has the next name where groups are a column too wide`() throws {
    let report = try read(
      "<table><tr><td rowspan=2>代码</td><td rowspan=2>股价</td><td colspan=4>EPS</td><td colspan=2>PE</td></tr><tr><td>24A</td><td>25E</td><td>26E</td><td>24A</td><td>25E</td><td>26E</td></tr><tr><td>600101.SH</td><td>20</td><td>1</td><td>2</td><td>4</td><td>20</td><td>10</td><td>5</td></tr><tr><td>600102.SH</td><td>40</td><td>1</td><td>2</td><td>4</td><td>40</td><td>20</td><td>10</td></tr></table>"
    )
    #expect(values(report, .eps)[0] == ["2024A": 1, "2025E": 2, "2026E": 4])
    #expect(values(report, .pe)[0] == ["2024A": 20, "2025E": 10, "2026E": 5])
  }

  @Test func `codes of currencies below figures show that the header has moved`() throws {
    let report = try read(
      "| Company | Ticker | Price | EPS 24A | EPS 25E | PE 24A |", "|-|-|-|-|-|-|",
      "| Alpha | ALPH.O | 20 | USD | 1 | 2 |",
      "| Beta | BETA.O | 30 | USD | 3 | 4 |", "| Gamma | GAMM.O | 40 | USD | 5 | 6 |")
    #expect(
      report.companies.allSatisfy { $0.price?.value == nil } && values(report, .eps).allSatisfy { $0.isEmpty }
    )
  }

  @Test func `a word of the target that moved to the price belongs to the next column`() throws {
    let report = try read(
      "| Company | Ticker | 22 May 2026 Closing Price Target | Price | EPS 25E |", "|-|-|-|-|-|",
      "| Alpha | ALPH.O | 20 | 25 | 1 |")
    #expect(
      report.companies.map { $0.price?.raw } == ["20"]
        && report.companies.map { $0.targetPrice?.raw } == ["25"])
  }

  @Test func `a current rating and target are below the names of their groups`() throws {
    let report = try read(
      "<table><tr><td rowspan=2>Company</td><td rowspan=2>Ticker</td><td rowspan=2>Price</td><td colspan=2>Rating</td><td colspan=4>Price Target</td></tr><tr><td>Cur</td><td>Prev</td><td>Cur</td><td>End Date</td><td>Prev</td><td>End Date</td></tr><tr><td>Alpha</td><td>ALPH.O</td><td>20</td><td>OW</td><td>N</td><td>25</td><td>Dec-26</td><td>24</td><td>Dec-25</td></tr><tr><td>Beta</td><td>BETA.O</td><td>20</td><td>N</td><td>N</td><td>26</td><td>Dec-26</td><td>24</td><td>Dec-25</td></tr></table>"
    )
    #expect(report.companies.map(\.rating) == ["OW", "N"])
    #expect(report.companies.map { $0.targetPrice?.raw } == ["25", "26"])
  }

  @Test func `a row that lost a cell has no figures`() throws {
    let report = try read(
      "<table><tr><td>代码</td><td>股价</td><td>EPS 24A</td><td>EPS 25E</td><td>PE 24A</td><td>PE 25E</td></tr><tr><td>600101.SH</td><td>20</td><td>1</td><td>2</td><td>20</td><td>10</td></tr><tr><td>600102.SH</td><td>20</td><td>2</td><td>20</td><td>10</td></tr><tr><td>600103.SH</td><td>20</td><td>1</td><td>2</td><td>20</td><td>10</td></tr></table>"
    )
    #expect(values(report, .eps)[1].isEmpty && report.companies[1].price?.value == nil)
    #expect(
      report.codes(.rowShifted).map(\.row) == [2] && values(report, .pe)[2] == ["2024A": 20, "2025E": 10])
  }
}
