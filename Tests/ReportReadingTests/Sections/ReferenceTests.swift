import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct ReferenceTests {
  @Test func `people have what is printed beside them and nothing else`() throws {
    let report = try Report(
      """
      ### 互联网

      **证券分析师:** 林一 0755-00000001\u{20}\u{20}
      lin@example.com\u{20}\u{20}
      S0000524010001\u{20}\u{20}
      **联系人:** 周二 zhou@example.com
      """)
    #expect(
      report.analysts == [
        Analyst(
          role: "证券分析师", name: "林一", phone: "0755-00000001", email: "lin@example.com",
          licence: "S0000524010001",
          line: 3),
        Analyst(role: "联系人", name: "周二", phone: nil, email: "zhou@example.com", licence: nil, line: 6),
      ])
  }

  @Test func `a related report has its title whole and its date`() throws {
    let report = try Report("### 相关研究报告\n\n- 《周报-评《白皮书》与其他》——2024-06-23\n- 《无日期》\n")
    #expect(report.relatedReports.map(\.title) == ["周报-评《白皮书》与其他", "无日期"])
    #expect(report.relatedReports.map { $0.published?.value?.description } == ["2024-06-23", nil])
  }

  @Test func `contents find their headings by words, then by likeness`() throws {
    let report = try Report(
      """
      ## 内容目录

      流量数据 .....\t4
      （一）产品 应用 .....\t6
      大会点燃模型热潮，各家亮相并重视 ……\t7
      不存在的一章 .....\t9

      ## 流量数据

      ## 大会点燃模型热潮，各家重视

      ### (一) 产品应用
      """)
    #expect(report.contents.map(\.matchedLine) == [8, 12, 10, nil])
    #expect(report.contents.map { $0.page?.value } == [4, 6, 7, 9])
    #expect(report.contents.map(\.level) == [1, 2, 1, 1])
  }

  @Test func `a figure is put together from caption, note, list and table`() throws {
    let report = try Report(
      """
      ## 图表目录

      图 1: 访问量 (百万) .....\t4
      图 2: 示意 .....\t5
      图 3: 没有图题 .....\t6

      ## 数据

      图1: 访问量 (百万)

      网站\t说明
      甲\t乙

      资料来源: 甲机构

      图2：示意

      资料来源：乙机构
      """)
    #expect(
      report.figures.map {
        "\($0.number)|\($0.title)|\($0.unit ?? "-")|\($0.page?.value ?? 0)|\($0.sourceNote ?? "-")|\($0.hasData)|\($0.line)"
      } == ["1|访问量|百万|4|甲机构|true|9", "2|示意|-|5|乙机构|false|16", "3|没有图题|-|6|-|false|5"])
  }

  @Test func `a heading that no program has seen keeps its prose`() throws {
    let report = try Report("# 周报（24年第1周）\n\n## 从未见过的标题\n\n第一段。\n\n- 一条\n\n### 更深\n\n第二段。\n")
    #expect(report.sections.map(\.title) == ["周报（24年第1周）", "从未见过的标题", "更深"])
    #expect(report.sections.map(\.text) == ["", "第一段。\n\n一条", "第二段。"])
    #expect(report.sections.map(\.id) == ["1", "1.1", "1.1.1"])
    #expect(report.sections.map(\.lineEnd) == [2, 8, 11])
  }
}
