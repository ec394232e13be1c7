import ReportTables
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// Inputs made to blow up: each is read in time that grows with its length, and in bounded memory.
///
/// The sizes are small enough for a debug build, and large enough that a cost of their square would not end.
@Suite(.serialized, .slow) struct HostileInputTests {
  private static let title = "# 周报\n\n## 核心观点\n\n"

  static let bombs: [(name: String, text: String)] = [
    ("quotes", String(repeating: ">", count: 50_000) + " 引"),
    ("brackets", String(repeating: "[", count: 100_000)),
    ("half links", String(repeating: "[](", count: 30_000)),
    ("pipes", String(repeating: "|", count: 100_000)),
    ("lines of a pipe", String(repeating: "|\n", count: 20_000)),
    ("dashes and pipes", String(repeating: "|-", count: 50_000)),
    (
      "one long row and many short ones",
      String(repeating: "|a", count: 20_000) + "|\n|-|\n" + String(repeating: "|b|\n", count: 5_000)
    ),
    ("tabs", String(repeating: "\t", count: 100_000)),
    ("asterisks", String(repeating: "**", count: 50_000)),
    ("labels", String(repeating: "**甲:** 乙; ", count: 4_000)),
    ("quantities of key points", String(repeating: "甲增长 5%；", count: 30_000)),
    ("lines of quantities", "## 产品应用\n\n" + String(repeating: "甲增长 5%\n", count: 12_000)),
    ("hashes", String(repeating: "#", count: 100_000)),
    ("semicolons", String(repeating: ";", count: 50_000)),
    ("digits", String(repeating: "7", count: 100_000)),
    ("ideographs", String(repeating: "汉", count: 60_000)),
    (
      "nested tables",
      String(repeating: "<table><tr><td>", count: 5_000) + "x"
        + String(repeating: "</td></tr></table>", count: 5_000)
    ),
    ("tables that nothing closes", String(repeating: "<table>\n\n", count: 3_000)),
    (
      "closing tags",
      "<table><tr><td>" + String(repeating: "<b>", count: 10_000) + String(repeating: "</i>", count: 10_000)
    ),
    (
      "comments that nothing closes",
      String(repeating: "<!--", count: 20_000) + "\n" + String(repeating: "<!--\n", count: 3_000)
    ),
    ("fences that nothing closes", String(repeating: "```x\n", count: 3_000)),
    ("dollars", String(repeating: "$a", count: 30_000)),
    ("braces", "\\begin{tabular}{l}\n" + String(repeating: "\\textbf{", count: 10_000)),
    (
      "tall and wide cells",
      "\\begin{tabular}{l}\n"
        + String(repeating: "\\multicolumn{9999}{c}{\\multirow{9999}{*}{a}} \\\\\n", count: 1_000)
    ),
  ]

  @Test(.timeLimit(.minutes(20)), arguments: bombs.indices)
  func `a bomb ends as a report of its lines`(index: Int) throws {
    let source = try SourceText(
      name: Self.bombs[index].name, data: Array((Self.title + Self.bombs[index].text).utf8))
    let report = Report(parsing: Document(markdown: source))
    #expect(!report.ledger.contains(.unclaimed))
    #expect(report.header.title == "周报")
  }

  @Test(.timeLimit(.minutes(5)))
  func `a text of short lines and no heading is searched for its headline once`() throws {
    let text = String(repeating: "alpha\nbravo:c\n\n", count: 12_000)
    let report = Report(parsing: Document(markdown: try SourceText(name: "r.md", data: Array(text.utf8))))
    #expect(!report.ledger.contains(.unclaimed))
  }

  @Test(.timeLimit(.minutes(20))) func `many headings and a list of as many contents are matched`() throws {
    let count = 4_000
    let list = (0..<count).map { "标题文字\($0) ..... \($0 % 900)\n" }.joined()
    let headings = (0..<count).map { "## 标题文字\($0)\n\n" }.joined()
    let report = Report(
      parsing: Document(
        markdown: try SourceText(name: "r.md", data: Array("# 周报\n\n## 目录\n\n\(list)\n\(headings)".utf8))))
    #expect(report.contents.count == count)
    #expect(report.contents.allSatisfy { $0.matchedTitle == $0.title })
  }
}
