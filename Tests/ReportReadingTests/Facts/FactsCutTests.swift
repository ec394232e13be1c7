import ReadingSupport
import Document
import ReadingSupport
import ReportReading
import TestSupport
import Testing

/// Numbers in prose that a converter or a slip has torn apart: never the second half alone.
struct FactsCutTests {
  private func report(_ paragraph: String) throws -> Report {
    try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 产品应用\n\n\(paragraph)\n")
  }

  private func facts(_ paragraph: String) throws -> [String] {
    try report(paragraph).facts.map { "\($0.value.value?.description ?? "-") \($0.unit ?? "-")" }
  }

  @Test(arguments: [
    "订单同比增长1 2.3%。", "订单增长 1 2.3%。", "利用率 97 . 6 %。", "募资1、234万元。", "募资 1 , 234 万元。",

    "利用率 9 7.6%。", "募资 12 3 亿元。", "共 1 2 3 家。", "利用率 97。6%。", "利用率 97·6%。", "利用率 97'6%。",
  ])
  func `a number with digits right before it is not a fact, and a check says so`(paragraph: String) throws {
    let report = try report(paragraph)
    #expect(report.facts.isEmpty)
    #expect(report.codes(.numberCut).map(\.line) == [7])
  }

  @Test(
    arguments: [
      ("募资1O.3亿元，又l2.5%。", []), ("三亿5千万元。", []), ("3 亿五千万元。", []), ("1万5，又 3千5百万元。", []),
      ("1亿2千3百万元。", []),
    ] as [(String, [String])])
  func `what cannot be determined is not a fact`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("募资3亿5千万元。", ["350000000 CNY"]), ("募资1亿2000万元。", ["120000000 CNY"]), ("募资2亿5百万元。", ["205000000 CNY"]),
    ("新增3万2千人。", ["32000 人"]), ("募资10 多亿元，又3 亿多元。", ["1000000000 CNY", "300000000 CNY"]),
    ("人民币 5 亿，港币3亿。", ["500000000 CNY", "300000000 HKD"]),
  ])
  func `steps of an amount are added up`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("24Q1 5.2 亿元的订单。", ["520000000 CNY"]), ("利用率 97. 6%。", ["0.976 %"]), ("募资1, 234万元。", ["12340000 CNY"]),
    ("去年好。2. 5%的客户留下。", ["0.05 %"]), ("2. 5%的客户留下。", ["0.05 %"]),
    ("甲、乙收入分别为120、234万元。", ["1200000 CNY", "2340000 CNY"]), ("占比 12%，34%来自海外。", ["0.12 %", "0.34 %"]),
    ("7 月 1 日 5%的用户。", ["- 2024-07-01", "0.05 %"]),
  ])
  func `digits that end something else take nothing away`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [("跌 0,46%。", "0.0046 %"), ("跌 0,5%。", "0.005 %"), ("跌 1,22 %。", "0.0122 %")])
  func `a comma that can only be a point is read as one, and reported`(paragraph: String, expected: String)
    throws
  {
    #expect(try facts(paragraph) == [expected])
    #expect(try report(paragraph).codes(.decimalComma).count == 1)
  }

  @Test(arguments: ["跌 2,5%。", "跌 12,34,56%。", "共 0,46 家。"])
  func `another comma is not guessed at`(paragraph: String) throws {
    #expect(try facts(paragraph).isEmpty)
  }

  @Test(arguments: ["融资1,2345万元。", "跌 2,5%。", "跌 12,34,56%。", "共 1,23,456 家。"])
  func `commas that do not separate thousands are reported`(paragraph: String) throws {
    #expect(try report(paragraph).codes(.numberUnparsed).map(\.line) == [7])
  }

  @Test(arguments: [
    ("规模达1.2 万 亿元。", ["1200000000000 CNY"]), ("提升3.5个百 分点。", ["0.035 pp"]), ("提升3.5 个 百分点。", ["0.035 pp"]),
    ("募资 3 亿 美 元。", ["300000000 USD"]), ("共 3 百 万 户。", ["3000000 户"]),
  ])
  func `a blank within a Chinese unit takes nothing away`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("跌幅分别为 -7.6%和-6.65%，回撤仅-20.06%。", ["-0.076 %", "-0.0665 %", "-0.2006 %"]), ("新能源车-5%。", ["-0.05 %"]),
    ("北向资金净流出-35.6 亿元，区间[5%,10%]。", ["-3560000000 CNY", "0.05 %", "0.1 %"]), ("前5大客户与30大中城市。", []),
    ("长征-5 火箭与 3 月-5%。", []), ("由+24 亿元到+48 亿元。", ["2400000000 CNY", "4800000000 CNY"]),
  ])
  func `a hyphen before a percentage is a minus sign after a word, not after a unit`(
    paragraph: String, expected: [String]
  ) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test(arguments: [
    ("指数收报 3454.79 点，站上 3400 点。", ["3454.79 点", "3400 点"]), ("9 点开盘，15 点收盘，100点评论。", []),
    ("过去 30 年少见，10 年期国债、2024 年与 3 年级。", ["30 年"]), ("超过 6 成企业受访，7成立了工会。", ["0.6 成"]),
    ("用电 9.2 万亿千瓦时，家用 650 千瓦时。", ["9200000000000 千瓦时", "650 千瓦时"]), ("铁矿石报 780 元/吨。", ["780 CNY/吨"]),
  ])
  func `levels, spans, tenths and units of energy are counted`(paragraph: String, expected: [String]) throws {
    #expect(try facts(paragraph) == expected)
  }

  @Test func `marks of an axis are not prose`() throws {
    #expect(try facts("60% 10\n\n周 -31%\n\n50%").isEmpty)
  }
}
