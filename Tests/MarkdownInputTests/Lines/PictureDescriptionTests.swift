import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct PictureDescriptionTests {
  private func shown(_ markdown: String) throws -> [String] {
    BlockParser.parse(try SourceText(name: "r.md", data: Array(markdown.utf8))).compactMap { block in
      block.textLines.isEmpty ? nil : block.richText.text
    }
  }

  @Test func `a model's description is hidden with all its parts, up to the caption`() throws {
    let text = """
      **[图片描述]**: 【类型】：折线图

      【坐标轴】：
      - X轴：3 个月

      - 图例：一条线

      【其他】：无
      - 背景：白
        
      图 1：产量

      - 甲发布新品。
      """
    #expect(try shown(text) == ["图 1：产量", "甲发布新品。"])
  }

  @Test(arguments: ["[图片描述] 柱状图，最高 3。", "【图片描述】柱状图", "图片描述：柱状图", "Image description: a chart"])
  func `a description without parts ends with its paragraph`(line: String) throws {
    #expect(try shown("\(line)\n\n- 甲发布新品。\n\n【乙】：融资。") == ["甲发布新品。", "【乙】：融资。"])
  }

  @Test(arguments: ["图片描述能力提升。", "【甲】：融资。", "[甲] 图片描述：好"])
  func `other text stays`(line: String) throws {
    #expect(try shown(line) == [line])
  }

  @Test func `hidden words stay in their section and are not news`() throws {
    let report = try read("# 题\n\n## 行业动态\n\n[图片描述]: 【数值】：最高 230 亿元。\n\n甲融资 3 亿元。\n")
    #expect(report.news.map(\.text.text) == ["甲融资 3 亿元。"])
    #expect(report.facts.count == 1)
    #expect(report.sections.contains { $0.text.contains("最高 230") })
    #expect(report.lostLines.isEmpty)
  }
}
