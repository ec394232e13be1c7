import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Data of the first page that a converter put among the key points.
struct FrontLinesTests {
  private func points(_ body: String) throws -> [String] {
    let report = try Report("# 甲公司点评：出口向好\n\n## 投资要点\n\n\(body)\n")
    return report.highlights.map { "\($0.category ?? "-")|\($0.text.text)" }
  }

  @Test(arguments: [
    "报告发布日期", "报告发布日期：2024年7月8日", "投资评级：买入", "买入（维持）", "目标价：25元", "发布时间 2024-07-08",
  ])
  func `dates, ratings and notices are not points`(line: String) throws {
    #expect(try points("\(line)\n\n出口向好，上半年增长 20%。") == ["-|出口向好，上半年增长 20%。"])
  }

  @Test func `lines above and below the text of a paragraph are left out`() throws {
    let body =
      "报告发布日期：2024年7月8日\n投资评级：买入\n目标价：25元\n出口向好，上半年增长 20%。\n毛利率改善。\n请务必阅读正文之后的免责条款部分\n张某某 S0000000000001"
    #expect(try points(body) == ["-|出口向好，上半年增长 20%。毛利率改善。"])
  }

  @Test func `a name below people is not a point`() throws {
    #expect(try points("证券分析师：王某某\n\n李强\n\n出口向好，上半年增长 20%。") == ["-|出口向好，上半年增长 20%。"])
  }

  @Test(arguments: ["盈利预测与评级：我们维持“买入”评级，目标价 25 元。", "目标价上调，因出口向好。"])
  func `a sentence on the rating is a point`(line: String) throws {
    #expect(try points(line).count == 1)
  }

  @Test func `an English notice is not a point`() throws {
    #expect(
      try points(
        "Rating: Buy\n\nExports were up 20% in June.\n\nThis report is for institutional investors only.")
        == ["-|Exports were up 20% in June."])
  }
}
