import Document
import MarkdownInput
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
    "预计净利润区间为 -2 亿至 -1.5 亿元。", "预计归母净利润 -2 至 -1.5 亿元。", "预计增速为 -5%～+5%。", "区间 -10%~-5%。",
    "预计增速 YoY+10%~15%。", "归母净利润同比+14%/+18%/+12%。", "对应 PE 为 18.1x/15.9x/14.0x。",
  ])
  func `neither end of a range or list is a fact where one cannot be read`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test(arguments: [
    "输出价格为 15 美元 / 1M tokens。", "输出价格为 15 美元/1M tokens。", "售价 0.075 美元每百万 tokens。", "售价 20 美元/月/人。",
  ])
  func `a price without all of its denominator is none`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test(arguments: [
    "华为昇腾 910B 芯片已批量出货。", "910B 集群落地。", "毛利率同比+1.2 个pct，环比-0.5 个 pct。", "上行 5 个bp，又 10 个 bps。",
    "投资 50 亿台币建厂。", "投资 50 亿澳元。", "投资 120 亿新元。",
  ])
  func `chips, points and currencies that are not read are no counts`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test func `what stands whole is read`() throws {
    #expect(try facts("罚款 5 亿元/8 亿元，售价 20 美元/月，新增 20 台服务器。").count == 4)
    #expect(try facts("对应 PE 为 18.1/15.9/14.0 倍。").count == 3)
  }
}
