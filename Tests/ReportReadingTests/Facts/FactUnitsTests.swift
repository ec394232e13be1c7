import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Units of facts that were cut off behind their numbers.
@Suite struct FactUnitsTests {
  private func facts(_ paragraph: String) throws -> [String] {
    try read("# 周报（24年第27周）\n\n## 行业新闻\n\n### 产品应用\n\n\(paragraph)\n").facts.map {
      "\($0.kind.rawValue) \($0.value.value?.doubleValue ?? 0) \($0.unit ?? "")"
    }
  }

  @Test(arguments: [
    ("电池面积为810cm²。", "count 810.0 cm²"), ("容积3.5cm³。", "count 3.5 cm³"),
    ("现货电价为320元/MW・日。", "money 320.0 CNY/MW·日"),
    ("央行开展2,262亿元7天期逆回购操作。", "money 226200000000.0 CNY"), ("发行12亿美元5年期债券。", "money 1200000000.0 USD"),
    ("长度为12cm。", "count 12.0 cm"),
  ])
  func `a unit is read to its end`(sentence: String, fact: String) throws {
    #expect(try facts(sentence).first == fact)
  }

  @Test(arguments: ["电价为320元/MW·某物。", "型号5元3套餐。"])
  func `a unit that goes on with other words is not read by half`(sentence: String) throws {
    #expect(try facts(sentence).allSatisfy { !$0.holds("CNY") })
  }
}
