import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct DelimitedTableTests {
  @Test(arguments: [
    "代码,名称,价\nA1,甲,3.2\nA2,乙,4", "代码;名称;价\nA1;甲;3.2\nA2;乙;4",
    "代码   名称     价\nA1     甲    3.2\nA2     乙    4", "```csv\n代码,名称,价\nA1,甲,3.2\nA2,乙,4\n```",
    "```\n代码,名称,价\nA1,甲,3.2\nA2,乙,4\n```", "```tsv\n代码\t名称\t价\nA1\t甲\t3.2\nA2\t乙\t4\n```",
  ])
  func `labels over figures make a table`(text: String) throws {
    #expect(try cells(text) == [["代码", "名称", "价"], ["A1", "甲", "3.2"], ["A2", "乙", "4"]])
  }

  @Test func `quotation marks keep a comma in its cell`() throws {
    #expect(
      try cells("代码,名称,市值\nA1,\"甲,\"\"乙\"\"\",\"3,700\"") == [
        ["代码", "名称", "市值"], ["A1", "甲,\"乙\"", "3,700"],
      ])
    #expect(try places("代码,名称,价\nA1, 甲 ,3.2").suffix(2) == ["2:5 甲", "2:8 3.2"])
  }

  @Test(arguments: [
    "代码,名称,市值\nA1,甲,3,700", "甲,乙,丙\n丁,戊,己", "甲公司,乙公司,丙公司：\n1,2,3", "1,2,3\n4,5,6",
    "甲发布新模型，性能,价格,速度均提升。\n1,2,3", "代码,价\nA1,3.2", "甲,,丙\n1,2,3", "代码,名称,价",
    "Alpha, Beta, and Gamma\nsaid so, twice, today",
    "张三   分析师   a@b.cn\n李四   助理   010",
  ])
  func `running text and rows that do not fit make none`(text: String) {
    #expect(throws: NotOneTable.self) { try cells(text) }
  }

  @Test func `rows parted by blanks that lack a cell stay text, with a check`() throws {
    let report = try read("# 题\n\n## 估值\n\n代码   名称   价   评级\nA1   甲   3.2   买入\nA2   乙   4\n")
    #expect(report.looseCells.isEmpty)
    #expect(report.codes(.tableUnread).count == 1)
    #expect(report.sections.contains { $0.text.contains("代码") && $0.text.contains("3.2") })
    #expect(report.lostLines.isEmpty)
  }
}
