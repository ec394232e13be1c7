import Document
import Lexemes
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Headers whose other labels make the figure another one than its name.
struct HeaderQualifiersTests {
  private func role(_ labels: String...) -> CompanyColumns.Role? {
    CompanyColumns.role(HeaderColumn(path: labels.map(\.foldedWidth)))
  }

  @Test func `a goal of a multiple or a market cap is not a target price`() {
    #expect(role("PE", "目标") == nil)
    #expect(role("市值（亿元）", "目标") == nil)
    #expect(role("价格", "目标") == .targetPrice)
    #expect(role("目标") == .targetPrice)
  }

  @Test func `figures under growth are not amounts`() {
    #expect(role("同比增速", "净利润2024E") == nil)
    #expect(role("增长率（%）", "EPS 2024E") == nil)
    #expect(role("净利润(YoY) 24E") == nil)
    #expect(role("净利润(+/-%)2024E") == nil)
    #expect(role("归母净利润(同比,%)", "2024E") == nil)
    #expect(role("营收(%)", "2024E") == nil)
    #expect(role("盈利预测及增速", "净利润2024E") == .figure(.netProfit, 2024))
  }

  @Test func `the growth of a figure is kept as printed growth`() throws {
    let header = try #require(CompanyHeader.readings(HeaderColumn(path: ["同比增速", "净利润2024E"])).first)
    #expect(header.isGrowth)
    #expect(header.figure == .netProfit)
  }

  @Test func `an earlier figure is not the current one`() {
    #expect(role("上次", "评级") == nil)
    #expect(role("上次", "目标价") == nil)
    #expect(role("调整前", "EPS 2024E") == nil)
    #expect(role("本次", "评级") == .rating)
    #expect(role("调整后", "EPS 2024E") == .eps(2024))
  }

  @Test func `means, histories and limits are not the company's own figures`() {
    #expect(role("行业平均", "PE 2024E") == nil)
    #expect(role("PE（5年均值）2024E") == nil)
    #expect(role("PB（历史均值）") == nil)
    #expect(role("历史五年", "PB") == nil)
    #expect(role("PB（行业）") == nil)
    #expect(role("股价（52周最高）") == nil)
    #expect(role("收盘价（年初）") == nil)
    #expect(role("总市值（流通，亿元）") == nil)
    #expect(role("持仓", "市值（亿元）") == nil)
    #expect(role("公司估值", "PB") == .figure(.pb, nil))
    #expect(role("ROE（加权平均）2024E") == .figure(.roe, 2024))
    #expect(role("可比公司", "PE 2024E") == .pe(2024))
  }

  @Test func `ratings and targets of others are not the house's`() {
    #expect(role("评级（行业）") == nil)
    #expect(role("评级（机构一致）") == nil)
    #expect(role("目标价（一致预期）") == nil)
    #expect(role("市场一致预期", "目标价") == nil)
    #expect(role("投资", "评级") == .rating)
  }

  @Test func `the house's own estimate precedes the market's, whichever is first`() throws {
    let report = try read(
      """
      # 题

      ## 重点公司盈利预测

      | 代码 | 公司 | 收盘价 | EPS 2024E（市场） | EPS 2024E | PE 2024E |
      |---|---|---|---|---|---|
      | 600998.SH | 甲股份 | 20.1 | 1.1 | 1.0 | 20.1 |
      | 600999.SH | 乙股份 | 30.1 | 1.6 | 1.5 | 20.1 |
      """)
    #expect(report.companies.map { $0.estimates.first?.eps?.raw } == ["1.0", "1.5"])
  }

  @Test func `figures without some items are adjusted ones`() {
    func isAdjusted(_ label: String) -> [Bool] {
      CompanyHeader.readings(HeaderColumn(path: [label])).map(\.isAdjusted)
    }
    #expect(isAdjusted("EPS(扣非)2024E") == [true])
    #expect(isAdjusted("PE(2024E,剔除现金)") == [true])
    #expect(isAdjusted("EPS(元)2024E") == [false])
  }
}
