import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite("A fact of money, of a list, of a range")
struct FactsOfMoneyTests {
  private func facts(_ paragraph: String) throws -> [String] { try Report.news(paragraph).facts.map(\.brief) }

  @Test(
    "is one number where it is printed in two steps",
    arguments: [
      ("持有 1 亿 2,000 万元理财。", ["money 120000000 CNY"]), ("贷款 3 亿 5 千万港元。", ["money 350000000 HKD"]),
      ("触达 1 亿 2 千万用户。", ["count 120000000 用户"]), ("共 3 亿 5 千万。", ["count 350000000"]),
      ("共 1.5 亿 2,000 万元。", []),
    ])
  func addsUpSteps(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "keeps what it is the price of, or is none",
    arguments: [
      ("降至 0.0008 元/千 tokens。", ["money 0.0008 CNY/千tokens"]),
      ("定价 0.5 元/百万 Tokens。", ["money 0.5 CNY/百万tokens"]),
      ("提升 0.15 元/单。", ["money 0.15 CNY/单"]), ("金价 2,350 美元/盎司。", ["money 2350 USD/盎司"]),
      (
        "Losses reached RMB300/head and US$2.5/share this year.",
        ["money 300 CNY/head", "money 2.5 USD/share"]
      ),
      ("The profit was hit by ~Rmb700mn, or by ~9.5% of it.", ["money 700000000 CNY", "percent 0.095 %"]),
      (
        "The range is A ~5 and 3 ~4, in 2023 customers left, and 2,023 customers came.",
        ["count 2023 customers"]
      ),
      ("算力 2.5 元/卡时。", ["money 2.5 CNY/卡时"]), ("运费 3 元/立方英尺。", []),
      ("罚款 5 亿元/8 亿元。", ["money 500000000 CNY", "money 800000000 CNY"]),
    ])
  func keepsRates(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "has its currency before or behind it",
    arguments: [
      ("预算 US$1.5bn，已付 HK$300m。", ["money 1500000000 USD", "money 300000000 HKD"]),
      ("目标价 $150，当前 €35.2。", ["money 150 $", "money 35.2 EUR"]),
      ("订单 INR 48.6bn，市值 ₹1.2 lakh crore。", ["money 48600000000 INR", "money 1200000000000 INR"]),
      ("订单 INR 48 cr。", []),
      (
        "The stock trades at 16.6x 2026E P/E, which is below its five-year average of 22x.",
        ["multiple 16.6 x", "multiple 22 x"]
      ),
      (
        "The stock trades at 23x/16x 2026/27E P/E, and others at 12x.",
        ["multiple 23 x", "multiple 16 x", "multiple 12 x"]
      ),
      (
        "Sales grew c20%, margins by c.200bp, and orders reached cUS$3bn (PT:$1,002).",
        ["percent 0.2 %", "percent 0.02 bp", "money 3000000000 USD", "money 1002 $"]
      ),
      (
        "It raised HK $31bn, cUS $150m and US $160m, not USS $5bn.",
        ["money 31000000000 HKD", "money 150000000 USD", "money 160000000 USD", "money 5000000000 $"]
      ),
      ("规模 10 亿美金，另有 500 万刀。", ["money 1000000000 USD", "money 5000000 USD"]),
      ("报价 ¥0.5/万 tokens。", ["money 0.5 CNY/万tokens"]),
      ("报价 A$5，$5q 与 $5-8。", ["money 5 AUD"]),
      ("The target was cut to ¥11,000 this week by the house that had set it.", ["money 11000 ¥"]),
      (
        "Capex is guided to US$60-65 billion this year, and rent to HK$10–12.",
        ["money 60000000000 USD", "money 65000000000 USD", "money 10 HKD", "money 12 HKD"]
      ),
      (
        "预计 US$900m-1.2bn，或 $5-8bn。",
        ["money 900000000 USD", "money 1200000000 USD", "money 5000000000 $", "money 8000000000 $"]
      ),
      (
        "The euro offering of €14.5bn euro notes came before that of US$5 million.",
        ["money 14500000000 EUR", "money 5000000 USD"]
      ),
      (
        "The deal is worth 2,500 million yen or about 17 million US dollars, not EUR12-9.",
        ["money 2500000000 JPY", "money 17000000 USD"]
      ),
    ])
  func readsCurrencies(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "has both ends with one unit, or none of them",
    arguments: [
      ("拟回购 5000 万-1 亿元。", ["money 50000000 CNY", "money 100000000 CNY"]),
      ("利润 -1 至 2 亿元。", ["money -100000000 CNY", "money 200000000 CNY"]), ("利润 -1-2 亿元。", []),
      ("从 3 亿增至 5 亿美元。", ["money 300000000 USD", "money 500000000 USD"]),
      ("从 10 亿元增至 5 亿美元。", ["money 1000000000 CNY", "money 500000000 USD"]),
      ("参数从 7B 到 405B。", ["count 7000000000", "count 405000000000"]), ("开源 Qwen 7B 到 72B。", []),
      ("约 5000 万-某。", ["count 50000000"]),
    ])
  func readsRanges(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "takes from the last of a list what that says of all",
    arguments: [
      (
        "甲、乙、丙的回购金额分别为 523/77/9.7 亿港元。",
        ["money 52300000000 HKD 甲", "money 7700000000 HKD 乙", "money 970000000 HKD 丙"]
      ),
      ("净利润为 12.5/15.8/19.9 亿元。", ["money 1250000000 CNY", "money 1580000000 CNY", "money 1990000000 CNY"]),
      ("对应 PE 为 25/20/16 倍。", ["multiple 25 x", "multiple 20 x", "multiple 16 x"]), ("约占 1/5 亿元。", []),
      ("甲、乙收入分别为 3/5 亿元。", ["money 300000000 CNY 甲", "money 500000000 CNY 乙"]),
    ])
  func readsSlashes(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(
    "has a name for a subject and no measure",
    arguments: [
      ("甲、乙、丙丁二季度收入分别增长 4%、1.2%、86%。", ["甲", "乙", "丙丁"]), ("海外、国内收入分别为 10 亿美元、20 亿元。", ["海外", "国内"]),
      ("甲公司收入和利润分别为 5 亿元和 1 亿元。", []), ("甲、乙、丙三家公司收入分别为 5 亿、4 亿和 3 亿元。", ["甲", "乙", "丙"]),
    ])
  func namesSubjects(paragraph: String, expected: [String]) throws {
    let report = try Report.news(paragraph)
    #expect(report.facts.compactMap(\.subject) == expected)
    #expect(report.facts.count > 1)
  }

  @Test("has the minus sign after 同比, but none that is only implied by a word")
  func readsSigns() throws {
    #expect(try facts("零售同比-2.2%，环比-2.0%。") == ["percent -0.022 %", "percent -0.02 %"])
    #expect(try facts("零售同比下降 2.2%。") == ["percent 0.022 %"])
  }

  @Test(
    "is not a multiple of a model and no speed",
    arguments: ["使用 8×H100 训练。", "使用 8x H100 训练。", "需要 1.6T 光模块。"])
  func countsNoModels(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }
}
