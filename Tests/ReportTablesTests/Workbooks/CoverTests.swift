import Document
import MarkdownInput
import ReadingSupport
import Tabular
import Testing

@testable import ReportTables

@Suite("What the first page says")
struct CoverTests {
  private func cover(_ text: String) throws -> CoverSpec {
    try ReportDocument(try read(text)).document.presented.cover
  }

  /// Two companies without a price, so that no PE can be computed.
  private static let printedOnly = Small.companies(
    Small.company.replacing("10.00", with: "-"), Small.second.replacing("20.00", with: "-"))

  @Test("Where no PE can be computed, the median is that of the printed ones")
  func printed() throws {
    let tile = try #require(try cover(Self.printedOnly).tiles.first)
    #expect(tile.label == LocalizedText("2024E 报告 PE 中位数", "Median printed PE 2024E"))
    #expect(tile.value.chinese == "companies[pe_printed_fy1#median]")
    let computed = try #require(try cover(Small.companies(Small.company, Small.second)).tiles.first)
    #expect(computed.label.chinese == "2024E PE 中位数")
    #expect(computed.value.chinese == "companies[pe_fy1#median]")
  }

  @Test("Without any PE there are neither a median nor columns nor a chart of them")
  func none() throws {
    let text = Self.printedOnly.replacing("\t20.0\t16.7", with: "\t-\t-").replacing(
      "\t20.0\t16.0", with: "\t-\t-")
    let cover = try cover(text)
    #expect(!cover.tiles.contains { $0.label.chinese.contains("PE") })
    let columns = try #require(cover.comparison).groups.flatMap(\.columns).map(\.name)
    #expect(
      !columns.contains { $0.hasPrefix("pe_fy") || $0.hasPrefix("pe_printed") || $0.hasPrefix("premium") })
    #expect(cover.charts.isEmpty)
  }

  @Test(
    "A year that is reported for some companies only is the first estimate",
    arguments: [
      (["2023A", "2024A", "2025A/E", "2026E"], 2), (["2024A", "2025E"], 1), (["2024", "2025"], 0),
      (["2023A", "2024预测"], 1),
    ])
  func firstEstimate(years: [String], index: Int) {
    #expect(ReportShape(fiscalYears: years, hasSegments: false).firstEstimate == index)
  }

  private static let front = """
    某某证券研究所

    2024-07-02

    # 再论动量因子

    ## 多因子系列报告之二十二

    张三 分析师 S0980521120004

    ## 投资要点

    动量因子在近年表现稳定。我们发现行业中性化之后收益更高。

    """

  @Test("A report's title is shown above its subtitle; the name of an issue is not")
  func title() throws {
    #expect(try cover(Self.front).headline?.chinese == "再论动量因子\n多因子系列报告之二十二")
    #expect(try cover(Small.companies(Small.company)).headline == nil)
  }

  @Test("Only a report whose checks say so is called unread")
  func status() throws {
    let unread = try #require(try cover("# 甲\n\n文字。\n").status)
    #expect(unread.formula.chinese.contains("未识别到内容"))
    let people = Self.front.replacing("## 投资要点", with: "## 甲乙丙丁")
    let status = try #require(try cover(people).status)
    #expect(!status.formula.chinese.contains("未识别到内容") && !status.formula.chinese.contains("✓"))
  }

  @Test("A rate that is not given is not called usable")
  func missingRate() throws {
    let text = Small.companies(
      Small.company.replacing("600001.SH", with: "0700.HK").replacing("20.0\t16.7", with: "-\t-"))
    let verdict = try #require(try cover(text).verdicts.first { $0.label.chinese == "换算假设" })
    #expect(verdict.formula.chinese.contains("SUM(assumptions[missing])"))
  }

  /// Prices and targets without profits or PE.
  private static let targets = """
    # 电力周报（24年第27周）

    ## 重点公司

    | 公司 | 代码 | 评级 | 收盘价（港元） | 目标价（港元） |
    |---|---|---|---|---|
    | 甲能源 | 0700.HK | 买入 | 10.00 | 12.00 |
    | 乙能源 | 0800.HK | 中性 | 20.00 | 19.00 |

    """

  private func companies(_ text: String) throws -> TypedTable {
    let tables = try ReportDocument(try read(text)).document.presented.tables
    return try #require(tables.first { $0.description.name == "companies" })
  }

  @Test("Where nothing is converted, neither page mentions factors or a check of PE")
  func targetsOnly() throws {
    let presentation = try companies(Self.targets).presentation
    #expect(presentation.blocks.isEmpty)
    #expect(
      presentation.readerColumns.contains("upside") && !presentation.readerColumns.contains("pe_status"))
    let cover = try cover(Self.targets)
    #expect(!cover.verdicts.contains { $0.label.chinese == "换算假设" })
    let columns = try #require(cover.comparison).groups.flatMap(\.columns).map(\.name)
    #expect(columns.contains("target_price") && !columns.contains("pe_status"))
  }

  @Test("The sheet of companies is headed by the upside where it has no PE")
  func upsideHeading() throws {
    let heading = try #require(try companies(Self.targets).presentation.heading)
    #expect(heading.chinese.contains("上行空间 中位数") && heading.chinese.contains("[upside#median]"))
    let own = try #require(try companies(Small.hongKong).presentation.heading)
    #expect(own.chinese.contains("2024E PE 中位数"))
  }

  @Test("The factors below the companies are under the first numbers, with their words last")
  func echo() throws {
    let block = try #require(try companies(Small.hongKong).presentation.blocks.first)
    #expect(block.columns.map(\.under) == ["name", "price", "market_cap_mn", "cap_shown", "eps_fy1"])
    #expect(block.columns.map(\.column.name) == ["label", "used", "low", "high", "state"])
    let words = try #require(block.columns.last?.column.formulas.first)
    #expect(words.chinese == "=assumptions[state@1]&\"；\"&assumptions[basis@1]")
    let plain = try #require(try companies(Self.printedOnly).presentation.blocks.first)
    #expect(plain.columns.map(\.column.name) == ["label", "used", "state"], "no factor has bounds")
  }
}
