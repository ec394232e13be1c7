import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Signs in words, sums, and letters behind a number that are not its magnitude.
struct FactsWithSignsTests {
  private func facts(_ paragraph: String) throws -> [String] { try Report.news(paragraph).facts.map(\.brief) }

  @Test(arguments: [
    ("毛利率为负3%。", ["percent -0.03 %"]), ("增速由负 5.2% 转正。", ["percent -0.052 %"]),
    ("变动在负 1.2 至 0.5 个百分点。", ["percent -0.012 pp", "percent 0.005 pp"]),
    ("现金流为负2.3亿元。", ["money -230000000 CNY"]), ("A margin of negative 3% is expected.", ["percent -0.03 %"]),
    ("Growth was minus 5.2% last year.", ["percent -0.052 %"]),
    ("Free cash flow was negative US$1.2bn.", ["money -1200000000 USD"]),
  ])
  func `a word for minus is the number's sign`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("进口量同比 - 5.3%，环比 + 2%。", ["percent -0.053 %", "percent 0.02 %"]),
    ("价差（周环比 - 10%），前值 - 0.1%。", ["percent -0.1 %", "percent -0.001 %"]),
    ("归母净利润约 - 0.3 亿元。", ["money -30000000 CNY"]),
    ("指数 -23.1%、- 27.9%。", ["percent -0.231 %", "percent -0.279 %"]),
  ])
  func `a sign between blanks counts after a word or mark that announces a figure`(
    paragraph: String, expected: [String]
  ) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("投资 17 亿元 - 22 亿元。", ["money 1700000000 CNY", "money 2200000000 CNY"]), ("近 1 月 - 1.7%。", []),
    ("库存环比 - 3 天。", []),
    ("Growth - 5% was weak.", []),
  ])
  func `a dash between clauses or of a range is not a sign`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("背负 30 亿元债务。", []), ("误差在正负 3% 以内。", []), ("净利润为负 3 家。", []),
    ("资产负债率 50%，负债 30 亿元。", ["percent 0.5 %", "money 3000000000 CNY"]),
    ("Revenue minus 5% of costs.", []),
  ])
  func `part of another word is not a sign`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("投资 200 亿 + 50 亿元。", ["money 20000000000 CNY", "money 5000000000 CNY"]),
    ("合计 30亿+20亿元。", ["money 3000000000 CNY", "money 2000000000 CNY"]),
    ("收入 33 亿元/+58%。", ["money 3300000000 CNY", "percent 0.58 %"]),
    ("增 10 亿+20%。", ["count 1000000000", "percent 0.2 %"]), ("型号 A20 + 50 套。", []),
    ("募资 5 亿 + 20 家机构。", ["count 500000000", "count 20 家"]),
  ])
  func `a sum has one unit`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("市值 ¥1.1trn。", ["money 1100000000000 CNY"]), ("规模 S$2.5bn。", ["money 2500000000 SGD"]),
    ("公式 $A$5 亿元。", []),
    ("成本 50 亿泰铢。", ["money 5000000000 THB"]), ("毛利率提高 1.2 個百分點。", ["percent 0.012 pp"]),
    ("交付 3 萬輛。", ["count 30000 辆"]), ("甲、乙銷量分別為 3 萬輛、2 萬輛。", ["count 30000 辆 甲", "count 20000 辆 乙"]),
  ])
  func `magnitudes, currencies and traditional characters are read`(paragraph: String, expected: [String])
    throws
  {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    "采用 310B 集群。", "处理器 9950X 上市。", "2023 千禾发布年报。", "2 千问模型。", "2025 万科年报。", "3 亿纬锂能。",
  ])
  func `a part's or a house's name has no number`(paragraph: String) throws {
    #expect(try facts(paragraph) == [])
  }

  @Test(arguments: [
    ("发布 405B 模型。", ["count 405000000000"]), ("共 3 千家门店。", ["count 3000 家"]), ("7 天期逆回购利率下调。", []),
    ("约 3 千左右。", ["count 3000"]),
    ("年产 2025 万吨。", ["count 20250000 吨"]), ("装机 650 千瓦。", ["count 650000 瓦"]),
  ])
  func `a magnitude before its unit is one`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }
}
