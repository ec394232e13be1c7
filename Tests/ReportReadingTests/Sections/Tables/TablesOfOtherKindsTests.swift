import Document
import MarkdownInput
import Tabular
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Tables that look like those of companies or of website traffic and are of another kind: all of their cells are kept in
/// `tables`, and none becomes a row.
@Suite struct TablesOfOtherKindsTests {
  private static let tables = [
    // Indices, by code and by name.
    "| 代码 | 名称 | 收盘价 | 涨跌幅 |\n|-|-|-|-|\n| 000001.SH | 上证指数 | 3000.1 | 0.5% |\n| 399006.SZ | 创业板指 | 2100.3 | 1.2% |",
    "|  | 证券简称 | 市盈率PE（倍） | 收盘价（元） |\n|-|-|-|-|\n| 美国 | 甲交所综合指数 | 29.5 | 42515.1 |",
    "| 名称 | 最新价 | 2024E PE | 2025E PE |\n|-|-|-|-|\n| 沪深300 | 3900 | 12.1 | 11.0 |\n| 恒生科技指数 | 5100 | 20.2 | 17.5 |",
    // Futures, funds, bonds.
    "| 代码 | 现价 | 涨跌 | 买价 |\n|-|-|-|-|\n| TL2409 | 120.74 | +0.34 | 120.73 |",
    "| 代码 | 简称 | 收盘价 | 份额（亿份） |\n|-|-|-|-|\n| 512000.SH | 券商ETF | 1.02 | 212.85 |\n| 159841.SZ | 证券ETF | 0.98 | 52.65 |",
    "| 证券代码 | 证券简称 | 收盘价 | 转股溢价率 |\n|-|-|-|-|\n| 110059.SH | 甲转债 | 105.2 | 30.1% |",
    // Orders of one share.
    "| 时间 | 代码 | 收盘价 |\n|-|-|-|\n| 9:30 | 000001.SZ | 19.7 |\n| 9:31 | 000001.SZ | 19.8 |\n| 9:32 | 000001.SZ | 19.9 |",
    // Goods.
    "| 名称 | 价格 | 周涨跌 |\n|-|-|-|\n| 碳酸锂 | 98000 | -1.2% |",
    "| 公司 | 价格（元/吨） | 涨跌 |\n|-|-|-|\n| 甲化工 | 9800 | 100 |",
    "| 产品名称 | 流量套餐（GB） | 单价（元） |\n|-|-|-|\n| 畅享包 | 30 | 59 |",
    // Shares that rose and fell most.
    "| 股票代码 | 股票简称 | 收盘价 | 周涨跌幅 |\n|-|-|-|-|\n| 300503.SZ | 甲机电 | 20.1 | 87.45% |",
    "| 证券代码 | 证券简称 | 解禁市值（亿元） | 收盘价 |\n|-|-|-|-|\n| 600101.SH | 甲 | 3.2 | 20.0 |",
    "| 编号 | 股票代码 | 股票简称 | 涨跌幅 |\n|-|-|-|-|\n| 1 | 300503.SZ | 甲机电 | 87.45% |",
    // One company's own statement and forecast.
    "| 会计年度 | 2022A | 2023A | 2024E |\n|-|-|-|-|\n| 营业收入（百万元） | 100 | 120 | 150 |\n| 净利润（百万元） | 10 | 12 | 15 |\n| EPS（元） | 1.0 | 1.2 | 1.5 |",
    "| 公司 | 2022A | 2023A | 2024E |\n|-|-|-|-|\n| 营业收入 | 100 | 120 | 150 |\n| 归母净利润 | 10 | 12 | 15 |",
    "| 指标 | EPS 2024E | PE 2024E |\n|-|-|-|\n| 甲公司 | 1.2 | 20 |",
    // Results of several companies: neither price nor EPS nor PE.
    "| 证券代码 | 证券简称 | 2023营业收入（亿元） | 2023净利润（亿元） |\n|-|-|-|-|\n| 600101.SH | 甲 | 10 | 1 |",
    // Industries, people, axes of charts.
    "| 板块名称 | 市盈率 | 市净率 |\n|-|-|-|\n| 钢铁 | 20.4 | 0.92 |",
    "| 0 | 50 | 100 |\n|-|-|-|\n| 2021 | 2022 | 2023 |",
    "| 基金代码 | 基金简称 | 单位净值 |\n|-|-|-|\n| 000001 | 甲成长 | 1.02 |",
  ]

  @Test(arguments: tables)
  func `a table of another kind makes no row`(table: String) throws {
    let report = try read("# 某行业周报\n\n\(table)\n")
    #expect(report.companies.isEmpty)
    #expect(report.traffic.isEmpty)
    #expect(!report.looseCells.isEmpty)
  }

  @Test func `people are not companies`() throws {
    let report = try read(
      "# 周报\n\n| 姓名 | 职务 | 手机 | 邮箱 |\n|-|-|-|-|\n| 张三 | 销售 | 13900000000 | zs@example.com |\n")
    #expect(report.companies.isEmpty && report.traffic.isEmpty)
  }

  @Test func `an index among companies is not a company, but a share with an index's name is`() throws {
    let report = try read(
      """
      # 某行业周报

      | 代码 | 名称 | 收盘价 | EPS 24E | PE 24E |
      |-|-|-|-|-|
      | 600101.SH | 甲面板 | 20.0 | 1.0 | 20.0 |
      | 600102.SH | 乙基金管理 | 10.0 | 1.0 | 10.0 |
      | 000300.SH | 沪深300 | 3900.1 | - | 12.0 |
      """)
    #expect(report.companies.map(\.name) == ["甲面板", "乙基金管理"])
    #expect(report.looseCells.map(\.text).contains("沪深300"))
  }

  @Test func `a row without code and name is not a company and is reported`() throws {
    let report = try read(
      "# 周报\n\n| 代码 | 名称 | 收盘价 | EPS 24E |\n|-|-|-|-|\n| 600101.SH | 甲 | 20 | 1 |\n|  |  | 15 | 2 |\n")
    #expect(report.companies.count == 1)
    #expect(report.codes(.valueKind).map(\.line) == [6])
  }

  @Test func `a legal section has no companies`() throws {
    let table = "| 代码 | 名称 | 收盘价 |\n|-|-|-|\n| 600101.SH | 甲 | 20 |"
    #expect(try read("# 周报\n\n## 免责声明\n\n\(table)\n").companies.isEmpty)
    #expect(try read("# 周报\n\n## 盈利预测\n\n\(table)\n").companies.count == 1)
  }

  @Test func `of two kinds that fit about equally the better one is used and the other is reported`() throws {
    var family = ReportFamily.aiWeekly
    let columns = [
      ColumnSpec("code", .init("代码", "Code"), .code, headers: ["代码"]),
      ColumnSpec("close", .init("收盘价", "Close"), .number, headers: ["收盘价"]),
    ]
    family.tables.append(
      TableSpec(
        .init("quotes", .init("报价", "Quotes"), tableName: "Quotes", meaning: .init("报价", "quotes")),
        columns: columns))
    let report = Report(
      parsing: Document(
        markdown: try SourceText(
          name: "f.md", data: Array("# 周报\n\n| 代码 | 收盘价 |\n|-|-|\n| 600101.SH | 20 |\n".utf8))), as: family)
    #expect(report.companies.count + report.rows["quotes", default: []].count == 1)
    #expect(report.codes(.tableAmbiguous).count == 1)
  }
}
