import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

@Suite struct MagnitudeWordTests {
  @Test(arguments: [
    ("百亿", 10), ("千亿", 11), ("100亿", 10), ("10亿", 9), ("十万", 5), ("百万亿", 14), ("十亿元", 9), ("百亿港元", 10),
    ("千元", 3),
  ])
  func `numerals before a magnitude count`(unit: String, exponent: Int) {
    #expect(MagnitudeWord.reading(of: [unit]) == .exponent(exponent))
  }

  @Test(arguments: ["50亿", "亿万", "万得", "1.5亿", "亿斤"])
  func `a magnitude that is not wholly understood is not an unit`(unit: String) throws {
    let report = try read("# 题\n\n| 代码 | 收盘价 | 总市值（\(unit)） |\n|-|-|-|\n| 0700.HK | 1.0 | 3 |\n")
    #expect(report.companies.first?.marketCap == nil)
    #expect(report.codes(.numberUnparsed).map(\.column) == ["market_cap_mn"])
  }
}
