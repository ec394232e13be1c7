import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct LaTeXTableTests {
  @Test func `rows, rules, spans and escapes are read`() throws {
    let table = #"""
      \begin{table}
      \begin{tabular}{l r r} \hline \hline
      公司 & \multicolumn{2}{c}{EPS} \\ \cline{2-3}
       & 24E & 25E \\ \hline
      甲\&乙 & 1.2 & $-3\%$ \\ \hline
      \end{tabular}
      \end{table}
      """#
    #expect(try cells(table) == [["公司", "EPS", "^EPS"], ["", "24E", "25E"], ["甲&乙", "1.2", "-3%"]])
  }

  @Test func `a cell over several rows fills the empty cells below it`() throws {
    let table = #"""
      \begin{tabular}{|l|l|}
      \multirow{2}{*}{股票} & 买入 \\
       & 卖出 \\
      \multirow{2}{*}{行业} & 看好 \\
      债 & 看淡 \\
      \end{tabular}
      """#
    #expect(try cells(table) == [["股票", "买入"], ["^股票", "卖出"], ["行业", "看好"], ["债", "看淡"]])
  }

  @Test func `a caption is a paragraph before the table`() throws {
    let report = try read(
      "# 题\n\n\\begin{table}\n\\caption{表 \\textbf{一}}\n\\begin{tabular}{l}\n甲 \\\\\n\\end{tabular}\n\\end{table}\n\n后文。\n"
    )
    #expect(report.sections[0].text.contains("表"))
    #expect(report.sections[0].text.hasSuffix("后文。"))
    #expect(report.looseCells.map(\.text) == ["甲"])
  }

  @Test func `cells are where their text begins`() throws {
    #expect(
      try places("\\begin{tabular}{ll}\n甲 & 乙 \\\\\n & 丙\n\\end{tabular}") == [
        "2:1 甲", "2:5 乙", "3:2 ", "3:4 丙",
      ])
  }

  @Test func `styles and made cells are unwrapped`() throws {
    let table =
      #"\begin{tabular}{ll} \textbf{甲} & \makecell[c]{总市值 \\ (亿元)} \\ {\small 乙} & 3 \\ \end{tabular}"#
    #expect(try cells(table)[0] == ["甲", "总市值\n(亿元)"])
    #expect(try cells(table)[1][1] == "3")
  }

  @Test func `a percent sign in the middle of a line is a percent sign`() throws {
    #expect(try cells("\\begin{tabular}{ll}\n% 注释\n甲 & 3.2% \\\\\n\\end{tabular}") == [["甲", "3.2%"]])
  }

  @Test func `a table that nothing ends stops at the next heading`() throws {
    let report = try read("# 题\n\n\\begin{tabular}{l}\n甲 \\\\\n## 下\n\n文。\n")
    #expect(report.sections.map(\.title) == ["题", "下"])
    #expect(report.looseCells.map(\.text) == ["甲"])
  }

  @Test func `a brace that nothing closes swallows no cells`() throws {
    #expect(
      try cells("\\begin{tabular}{ll}\n\\textbf{甲 & 乙 \\\\\n丙 & 丁 \\\\\n\\end{tabular}").map(\.count) == [
        2, 2,
      ])
  }

  @Test func `a table inside a cell only breaks its lines`() throws {
    let text = """
      \\begin{tabular}{ll}
      应用 & \\begin{tabular}{l} 访问 \\\\ （M） \\end{tabular} \\\\
      甲 & 1.5 \\tabularnewline
      乙 & 2.5 \\\\
      \\end{tabular}
      """
    #expect(try cells(text) == [["应用", "访问\n（M）"], ["甲", "1.5"], ["乙", "2.5"]])
  }

  @Test func `an array is a table, and the formula marks around it are not text`() throws {
    let text = "$$\n\\begin{array}{|l|l|}\n应用 & 访问（M） \\\\\n甲 & 1 \\\\\n\\end{array}\n$$\n"
    #expect(try cells(text) == [["应用", "访问（M）"], ["甲", "1"]])
    #expect(try read("# 题\n\n\(text)").traffic.count == 1)
  }
}
