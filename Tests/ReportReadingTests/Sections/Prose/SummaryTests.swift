import Document
import ReadingSupport
import Testing

@testable import ReportReading

/// Key points of houses that print no heading over them.
@Suite struct SummaryTests {
  private static let point = "面板价格自三季度起连续三个月上涨，供给端收缩是主因，需求端补库刚刚开始，"
  private static let long = String(repeating: point, count: 3) + "上行仍在早期。"

  @Test func `what is before the list of contents sums the report up`() throws {
    let report = try read(
      "# 面板月报\n\n分析师：某某\n\n执业证书：S0000000000001\n\n### 六月回顾\n\n\(Self.long)\n\n风险提示：需求走弱，汇率波动。\n\n### 目录\n\n一、行情 .... 3\n\n### 一、行情\n\n\(Self.long)\n"
    )
    #expect(report.highlights.map(\.line) == [9])
    #expect(report.risks.map(\.text.text) == ["需求走弱", "汇率波动"])
  }

  @Test func `a long text under the title sums up the chapters that follow`() throws {
    let report = try read("# 面板怎么看？\n\n\(Self.long)\n\n## 供给\n\n\(Self.long)\n\n## 需求\n\n\(Self.long)\n")
    #expect(report.highlights.map(\.line) == [3])
  }

  @Test(arguments: [
    "# 面板点评\n\n\(long)\n", "# 面板点评\n\n面板上涨，供给收缩。\n\n## 供给\n\n\(long)\n\n## 需求\n\n\(long)\n",
    "# 面板点评\n\n\(long)\n\n## 核心观点\n\n要点在此，其余见正文。还有一句。\n\n## 供给\n\n\(long)\n\n## 需求\n\n\(long)\n",
  ])
  func `a text that nothing follows, a line, and a text beside key points are none`(markdown: String) throws {
    #expect(try read(markdown).highlights.allSatisfy { $0.text.text.hasPrefix("要点") || $0.line > 3 })
  }

  @Test func `addresses, contacts and small print are not key points`() throws {
    let report = try read(
      "# 面板周报（24年第20周）\n\n## 投资要点\n\n价格上涨。\n\n电话：021-00000000\n\n邮箱：a@example.com\n\n上海：某路 100 号 6 楼\n\n需求补库。\n\n本报告仅供甲证券客户使用。\n\n其余文字。\n"
    )
    #expect(report.highlights.map(\.text.text) == ["价格上涨。", "需求补库。"])
    let left = report.codes(.linesLeft).filter { $0.dataset == "highlights" }
    #expect(left.map(\.printed) == ["7-9, 11, 15"])
    #expect(left.first?.message.hasSuffix("7-9 contact, 11 address, 15 legal") == true)
  }

  @Test(arguments: [
    "《面板周报：价格企稳》2024-05-06\n《面板周报：库存见底》2024-04-29",
    "<<面板周报：价格企稳>>--2024-05-06  \n<<面板周报：库存见底>>--2024-04-29",
  ])
  func `a paragraph of other reports' titles is not a key point`(titles: String) throws {
    let report = try read("# 面板周报（24年第20周）\n\n## 投资要点\n\n\(titles)\n\n价格上涨。\n")
    #expect(report.highlights.map(\.text.text) == ["价格上涨。"])
    let named = try read("# 面板周报（24年第20周）\n\n## 投资要点\n\n《面板规划》发布。\n《面板标准》2024-05-06 起施行。\n")
    #expect(named.highlights.count == 1)
  }

  @Test(arguments: ["甲乙证券研究所", "甲乙证券研究院", "甲乙证券经济研究所"])
  func `the house's own name below people is not a key point`(house: String) throws {
    let report = try read(
      "# 面板周报（24年第20周）\n\n## 投资要点\n\n价格上涨。\n\n- 风险提示：需求不及预期。\n\n证券分析师 张三\n\nzhangsan@example.com\n\n\(house)\n"
    )
    #expect(!report.highlights.contains { $0.text.text.contains("证券") })
    #expect(report.highlights.contains { $0.text.text.contains("价格上涨") })
  }

  @Test(arguments: ["证券研究所", "国债期货研究", "聚焦国际研究", "成立人工智能研究院", "证券业加大研究"])
  func `words that end as a house's name does are key points`(words: String) throws {
    let report = try read("# 面板周报（24年第20周）\n\n## 投资要点\n\n价格上涨。\n\n\(words)\n")
    #expect(report.highlights.map(\.text.text).contains(words))
  }
}
