import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// What first pages print beside title, headline and date.
struct FrontPageLabelTests {
  private func report(_ lines: String) throws -> Report { try Report("\(lines)\n\n## 投资要点\n\n订单回暖。\n") }

  // MARK: Dates

  @Test func `of several days on lines of their own the newest is that of publication`() throws {
    let lines = "# 纺机周报：订单回暖\n\n2023/7/1\n\n2024/1/1\n\n2024年07月08日"
    #expect(try report(lines).header.published?.raw == "2024年07月08日")
  }

  @Test(arguments: ["数据截至", "股价日期", "收盘价日期"])
  func `the day of the data is not that of publication`(label: String) throws {
    let header = try report("# 纺机周报：订单回暖\n\n\(label)\n2024年7月5日\n\n2024年7月8日").header
    #expect(header.published?.raw == "2024年7月8日")
    #expect(header.headline == nil)
  }

  @Test func `a labelled date that cannot be read is reported`() throws {
    let report = try report("# 纺机周报：订单回暖\n\n发布日期：24/07/08")
    #expect(report.header.published == nil)
    #expect(report.header.headline == nil)
    #expect(report.codes(.dateUnparsed).count == 1)
  }

  // MARK: Titles and headlines

  @Test func `a heading with the industry of a periodical is its title`() throws {
    let header = try report("# 纺机行业周报\n\n订单回暖，出海提速\n\n2024-07-08").header
    #expect(header.title == "纺机行业周报")
    #expect(header.headline == "订单回暖，出海提速")
    #expect(header.series == "纺机行业周报")
  }

  @Test(arguments: [
    "原评级：买入", "前次：增持", "日期：7月8日", "行业评级变动：维持", "Target price HK$300.00", "600000 甲公司 12.0 买入",
  ])
  func `a label with its value is not a headline`(line: String) throws {
    #expect(try report("# 纺机行业深度：出海\n\n\(line)\n\n2024-07-08").header.headline == nil)
  }

  @Test(arguments: ["出海：订单翻倍", "策略：买入时点已到", "7月8日：展会前瞻", "3 个理由看好出海"])
  func `a headline may have a colon or a number`(line: String) throws {
    #expect(try report("# 纺机周报（24年第27周）\n\n\(line)\n\n2024-07-08").header.headline == line)
  }

  // MARK: House

  @Test func `a house that news quote is not the publisher`() throws {
    let text = """
      # 策略周报（24年第27周）

      ## 行业新闻

      甲乙证券股份有限公司公告，本公司董事长变更。

      丙丁证券股份有限公司公告，本公司拟发行债券。

      ## 免责声明

      戊己证券具有证券投资咨询业务资格。本报告仅供戊己证券客户使用。

      """
    #expect(try Report(text).header.publisher == "戊己证券")
  }

  // MARK: Rating

  @Test(arguments: [
    ("We reiterate our Sell on Acme Motor.", nil), ("We maintain our Buy rating on Acme.", nil),
    ("We reiterate our Buy on Foundry.", "Buy"), ("We reiterate our Buy on strong exports.", "Buy"),
    ("We maintain Buy.", "Buy"), ("We reiterate our Buy on the stock.", "Buy"),
  ])
  func `a rating in English prose counts if it is on the report's company`(text: String, rating: String?)
    throws
  {
    let report = try Report(
      "# Foundry (1000 HK): Strong exports\n\n8 July 2024\n\nExports doubled from a low base this quarter. \(text)\n"
    )
    #expect(report.header.rating == rating)
  }
}
