import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct SpacedTableTests {
  private let text = """
    公司    代码        股价   EPS(元)         评级
                             2024A  2025E
    甲酒    600001.SH   10.0   1.00   2.00     买入
    乙酒业  600002.SH   12.0   3.00   4.00     增持
    """

  @Test func `columns are where the rows with the most cells are`() throws {
    #expect(
      try cells(text) == [
        ["公司", "代码", "股价", "EPS(元)", "", "评级"], ["", "", "", "2024A", "2025E", ""],
        ["甲酒", "600001.SH", "10.0", "1.00", "2.00", "买入"],
        ["乙酒业", "600002.SH", "12.0", "3.00", "4.00", "增持"],
      ])
  }

  @Test func `a fence may be around them`() throws {
    let report = try read("# 周报\n\n## 估值\n\n```\n\(text)\n```\n")
    #expect(report.companies.map(\.name) == ["甲酒", "乙酒业"])
    #expect(report.companies.last?.estimates.map { $0.eps?.value?.description } == ["3.00", "4.00"])
  }

  @Test func `a missing cell leaves its column empty`() throws {
    let short = text + "\n丙酒    600003.SH   14.0          5.00     买入"
    #expect(try cells(short).last == ["丙酒", "600003.SH", "14.0", "", "5.00", "买入"])
  }

  @Test(arguments: ["\n\n", "\n"])
  func `a blank line may be above the rows or each of them, and a title alone between them`(gap: String)
    throws
  {
    let rows = [
      "甲酒    600001.SH   10.0   1.00   2.00     买入", "乙酒业  600002.SH   12.0   3.00   4.00     增持",
      "丙酒    600003.SH   14.0   5.00   6.00     买入",
    ]
    let head = "                           EPS             评级\n公司    代码        股价   2024A  2025E"
    let cells = try cells(head + "\n\n" + rows.joined(separator: gap))
    #expect(cells.map(\.first) == ["", "公司", "甲酒", "乙酒业", "丙酒"])
    #expect(cells[0] == ["", "", "", "EPS", "", "评级"])
    #expect(cells.last?.last == "买入")
  }

  @Test func `a name of a group in the gap between two of its columns is over the closer one`() throws {
    let text = """
      公司    代码        股价         EPS
                               2024A         2025E   评级
      甲酒    600001.SH   10.0  1.00          2.00    买入
      乙酒业  600002.SH   12.0  3.00          4.00    增持
      """
    #expect(try cells(text)[0] == ["公司", "代码", "股价", "EPS", "", ""])
  }

  @Test func `a cell with digits over two columns is not one of them`() throws {
    let spaced = """
      Company    Ticker     Price   2024    2025E   Rating
      Dune Tea   700 HK     10.0    1.00    2.00    Buy
      Harbour    701 HK     12.0    3.00    4.00    Hold
      """
    #expect(try cells(spaced).count == 3)
    #expect(throws: NotOneTable.self) {
      try cells(spaced + "\nFerry Boats 702 HK    14.0    5.00    6.00    Buy")
    }
  }

  @Test func `a title alone between rows is one of them, and years close together are two columns`() throws {
    let text = """
      公司    代码        股价   2024A 2025E     评级
      甲酒    600001.SH   10.0   1.00  2.00      买入
      乙酒业  600002.SH   12.0   3.00  4.00      增持
      啤酒行业
      丙酒    600003.SH   14.0   15.00 16.00     买入
      """
    let cells = try cells(text)
    #expect(cells.map(\.count) == [6, 6, 6, 6, 6] && cells[3][0] == "啤酒行业")
    #expect(cells[4] == ["丙酒", "600003.SH", "14.0", "15.00", "16.00", "买入"])
  }

  @Test func `characters may be as wide as letters`() throws {
    let text = """
      股票代码           公司名称          评级       收盘价      目标价
      1810.HK         小米某某集团      中性       32.38     37.00
      2317.HK           甲             买入       81.50    120.00
      0981.HK          乙国际          买入       51.40     91.00
      """
    #expect(try cells(text).map(\.count) == [5, 5, 5, 5])
  }

  @Test(arguments: [
    // A figure between two columns.
    "公司    代码        股价   EPS     评级\n甲酒    600001.SH   10.0   1.00    买入\n乙酒    600002.SH   12.0   3.00    增持\n丙酒    600003.SH  14.00000000   买入",
    // One row has the most cells.
    "公司    代码        股价   EPS\n甲酒    600001.SH   10.0   1.00\n乙酒    600002.SH   12.0",
    // Words alone, and a sentence.
    "张三  分析师  北京  a@b.cn\n李四  助理  上海  c@d.cn\n王五  助理  深圳  e@f.cn",
    "甲公司  发布新品。  价格  1.0  2.0\n乙公司  发布新品。  价格  3.0  4.0\n丙公司  发布新品。  价格  3.0  4.0",
  ])
  func `lines without such columns make none`(text: String) {
    #expect(throws: NotOneTable.self) { try cells(text) }
  }
}
