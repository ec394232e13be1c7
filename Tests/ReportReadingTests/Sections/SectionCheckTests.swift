import Document
import ReadingSupport
import Testing

@testable import ReportReading

@Suite struct SectionCheckTests {
  private func empty(_ markdown: String) throws -> [String] {
    try read("# 面板周报（24年第20周）\n\n" + markdown).codes(.sectionEmpty).map {
      "\($0.dataset ?? "-") \($0.line ?? 0)"
    }
  }

  @Test(arguments: [
    ("## 重点公司盈利预测\n\n代码,名称,收盘价\n0700.HK,甲,1,000.0\n", "companies 3"),
    ("## AI 相关网站流量数据\n\n甲 1.0 2.0\n", "traffic 3"),
    ("## 风险提示\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n", "risks 3"),
    ("## 评级说明\n\n本评级以沪深指数为准，分为三档。\n", "rating_scale 3"),
  ])
  func `a known section without a row is reported`(markdown: String, expected: String) throws {
    #expect(try empty(markdown) == [expected])
  }

  @Test(arguments: [
    "## 风险提示\n\n需求走弱。\n", "## 风险提示\n\n## 免责声明\n\n供参考。\n", "## 核心观点\n\n### 供给\n\n收缩，价格上涨。\n",
    "## 评级说明\n\n以指数为准。\n\n## 行业投资评级\n\n增持：相对指数涨幅 10% 以上；\n减持：相对指数跌幅 10% 以上。\n", "## 随笔\n\n随便写写。\n",
  ])
  func `a section with rows, one without text and one that is not known are not`(markdown: String) throws {
    #expect(try empty(markdown) == [])
  }

  @Test func `a table in a section that is there for one is a warning when no dataset has it`() throws {
    let table = "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n"
    let report = try read("# 面板周报（24年第20周）\n\n## 盈利预测与估值\n\n\(table)\n## 随笔\n\n\(table)")
    #expect(report.codes(.tableUnclaimed).map(\.severity) == [.warning, .info])
  }

  @Test(arguments: [
    ("| 机构<br>代码 | EPS |\n|-|-|\n| 600001.SH<br>甲<br>2330.TW<br>乙 | 1<br>2<br>3 |\n", true),
    ("| 代码 | 持股 |\n|-|-|\n| 600001.SH | 12 |\n| 600002.SH | 14 |\n", false),
    ("| 指标 | 2024A | 2025E |\n|-|-|-|\n| EPS | 1.2 | 1.4 |\n| PE | 12 | 10 |\n", false),
  ])
  func `a table with codes and figures of companies that no dataset has is a warning`(
    table: String, isWarning: Bool
  ) throws {
    let report = try read("# 面板周报（24年第20周）\n\n## 随笔\n\n\(table)")
    #expect(report.codes(.tableUnclaimed).map(\.severity) == [isWarning ? .warning : .info])
  }

  @Test func `a text in which nothing is recognised is reported`() throws {
    #expect(try read("## 菜谱\n\n先切葱。\n").codes(.nothingRecognized).count == 1)
    #expect(try read("## 菜谱\n\n先切葱。\n\n## 风险提示\n\n需求走弱。\n").codes(.nothingRecognized).isEmpty)
  }

  @Test func `a part of another section with only a table that was read is not reported as empty`() throws {
    let table = "| 代码 | 名称 | 收盘价 | 24E EPS | 24E PE |\n|-|-|-|-|-|\n| 600101.SH | 甲 | 20 | 2 | 10 |\n"
    let text = "# 周报\n\n## 投资建议\n\n关注龙头公司。\n\n## 附表：重点公司盈利预测与投资建议\n\n"
    #expect(try read(text + table).codes(.sectionEmpty).isEmpty)
    #expect(try read(text + "| 项目 | 数值 |\n|-|-|\n| 产能 | 12 |\n").codes(.sectionEmpty).count == 1)
  }
}
