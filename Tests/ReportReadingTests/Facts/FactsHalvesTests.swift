import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Quantities of which only a part could be read.
struct FactsHalvesTests {
  private func facts(_ paragraph: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 产品应用\n\n\(paragraph)\n").facts
      .map { "\($0.value.value?.description ?? "-") \($0.unit ?? "-")" }
  }

  @Test(arguments: [
    ("预计净利润区间为 -2 亿至 -1.5 亿元。", ["-200000000 CNY", "-150000000 CNY"]),
    ("预计归母净利润 -2 至 -1.5 亿元。", ["-200000000 CNY", "-150000000 CNY"]),
    ("预计增速为 -5%～+5%。", ["-0.05 %", "0.05 %"]), ("区间 -10%~-5%。", ["-0.1 %", "-0.05 %"]),
    ("预计增速 YoY+10%~15%。", ["0.1 %", "0.15 %"]), ("买入（由+24 亿元到-48 亿元）。", []), ("区间 -1-2%。", []),
  ])
  func `both ends of a range have their signs, or neither is a fact`(paragraph: String, expected: [String])
    throws
  {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("归母净利润同比+14%/+18%/-12%。", ["0.14 %", "0.18 %", "-0.12 %"]),
    ("对应 PE 为 18.1x/15.9x/14.0x。", ["18.1 x", "15.9 x", "14 x"]),
    ("净利润为 12.3/15.6 亿元，对应 PE 20/17x。", ["1230000000 CNY", "1560000000 CNY", "20 x", "17 x"]),
    ("增速较去年加快 1.4 个和 0.6 个百分点。", ["0.014 pp", "0.006 pp"]),
  ])
  func `each member of a list is a fact`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    "输出价格为 15 美元 / 1M tokens。", "输出价格为 15 美元/1M tokens。", "售价 20 美元/月/人。",
  ])
  func `a price without its whole denominator is not a fact`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test(arguments: ["华为昇腾 910B 芯片已批量出货。", "910B 集群落地。", "涨了 5 个点。", "投资 50 亿卢比建厂。"])
  func `chips, points and currencies that are not read are not counts`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test(arguments: [
    ("毛利率同比+1.2 个pct，环比-0.5 个 pct。", ["0.012 pp", "-0.005 pp"]),
    ("上行 5 个bp，又 10 个 bps。", ["0.0005 bp", "0.001 bp"]),
    ("投资 50 亿台币建厂。", ["5000000000 TWD"]), ("投资 50 亿澳元。", ["5000000000 AUD"]),
    ("投资 120 亿新元。", ["12000000000 SGD"]),
    ("售价 0.075 美元每百万 tokens。", ["0.075 USD/百万tokens"]),
  ])
  func `points with a measure word and further currencies are read`(paragraph: String, expected: [String])
    throws
  {
    #expect(try facts(paragraph) == expected)
  }

  @Test func `what is whole is read`() throws {
    #expect(try facts("罚款 5 亿元/8 亿元，售价 20 美元/月，新增 20 台服务器。").count == 4)
    #expect(try facts("对应 PE 为 18.1/15.9/14.0 倍。").count == 3)
  }
}
