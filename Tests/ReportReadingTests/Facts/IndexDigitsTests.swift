import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Figures that run into the digits of an index's name.
struct IndexDigitsTests {
  private func facts(_ text: String) throws -> [String] {
    try read("# 周报\n\n## 核心观点\n\n\(text)\n").facts.map {
      "\($0.value.value?.description ?? "-")\($0.unit ?? "")"
    }
  }

  @Test(arguments: [
    ("跑输沪深3001.11个百分点", ["0.0111pp"]), ("中证5005.55%", ["0.0555%"]), ("沪深30044.84%", ["0.4484%"]),
    ("跑输上证500.8个百分点", ["0.008pp"]), ("同期标普5001.2%，纳斯达克1002.5%", ["0.012%", "0.025%"]),
    ("中证10000.5%", ["0.005%"]), ("沪深300上涨2.1%", ["0.021%"]),
  ])
  func `the digits of the name are not part of the figure`(text: String, expected: [String]) throws {
    #expect(try facts("板块\(text)。") == expected)
  }

  @Test func `of two names the one that leaves a number counts, and points keep their digits`() throws {
    #expect(try facts("板块跑赢中证1000.55%。") == ["0.0055%"])
    #expect(try facts("板块跑赢中证10001.5%。") == ["0.015%"])
    #expect(try facts("上证指数报3001.11点。") == ["3001.11点"])
    #expect(try facts("公司份额5001.2%。") == ["50.012%"])
  }

  @Test func `digits of several cells before one percent sign are not a figure`() throws {
    let report = try read("# 周报\n\n## 核心观点\n\n甲公司26546609267818179%，乙公司12345.6%。\n")
    #expect(report.facts.compactMap { $0.value.value?.description } == ["123.456"])
    #expect(report.codes(.numberCut).map(\.printed) == ["26546609267818179%"])
  }

  @Test(arguments: [
    ("收入1亿零500万元", ["105000000CNY"]), ("收入3亿零五百万元", []), ("收入1亿零500元", []),
    ("归母净利-1.93亿元", ["-193000000CNY"]),
    ("扣非归母-0.3亿元", ["-30000000CNY"]), ("毛利-5%", ["-0.05%"]),
  ])
  func `amounts with a zero between their steps and losses are read`(text: String, expected: [String]) throws
  {
    #expect(try facts("公司\(text)。") == expected)
  }
}
