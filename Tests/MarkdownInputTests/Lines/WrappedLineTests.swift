import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

/// Texts whose every printed line is a paragraph of its own.
@Suite struct WrappedLineTests {
  private static let sentence = [
    "面板行业的需求自二季度以来逐月回升，主要厂商的稼动率保持在较高的水",
    "平，库存周转天数下降，价格有望在旺季之前继续上行，建议关注龙头的弹",
    "性。",
  ]
  /// A text that is wrapped so, with what is to be tried at its end.
  private func wrapped(_ last: [String]) -> String {
    let body = (1...8).flatMap { _ in Self.sentence }
    return "# 面板周报\n\n" + (body + last).joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(_ markdown: String) throws -> [String] {
    let source = try SourceText(name: "r.md", data: Array(markdown.utf8))
    return Document(markdown: source).blocks.compactMap { block in
      switch block.content {
      case .paragraph, .item: block.richText.text
      default: nil
      }
    }
  }

  @Test func `lines that are full go on with the next one`() throws {
    let read = try paragraphs(wrapped([]))
    #expect(read == Array(repeating: Self.sentence.joined(), count: 8))
  }

  @Test func `an item continues too, and its line numbers stay`() throws {
    let risk = "1）需求不及预期的风险：若海外需求受到关税的影响而走弱，将拖累主要厂商的业"
    let report = try read(wrapped(["## 风险提示", risk, "绩和估值。", "2）价格波动的风险。"]))
    #expect(report.risks.map(\.text.text) == [String(risk.dropFirst(2)) + "绩和估值", "价格波动的风险"])
    #expect(report.lostLines.isEmpty)
  }

  @Test(arguments: [
    "1、第一点是需求。", "◼ 另一点是供给。", "【供给】产能有限。", "图 1：面板价格走势", "资料来源：某某研究所", "**供给：** 产能有限。",
    "## 供给有限",
  ])
  func `what begins something new is a separate paragraph`(line: String) throws {
    let read = try paragraphs(wrapped([Self.sentence[0], line]))
    #expect(read.contains(Self.sentence[0]))
  }

  @Test func `a sentence full of figures continues, also with a decimal at its start`() throws {
    let lines = ["公司 25 年营收 89.8 亿元，同比+14.5%，归母净利润 13.6 亿元，同比+22%，毛利率", "31.8%，同比+1.9pct，费用率 12.1%。"]
    #expect(try paragraphs(wrapped(lines)).last == lines.joined())
  }

  @Test func `bold words that a line end cuts are one stretch`() throws {
    let read = try paragraphs(
      wrapped(["**面板行业的需求自二季度以来逐月回升，主要厂商的稼动率保持在较高的水**", "**平，** 价格上行。"]))
    #expect(read.last?.hasSuffix("较高的水平， 价格上行。") == true)
  }

  @Test func `rows of figures are not text that continues`() throws {
    let row = "营业总收入（百万元） 77,857 89,184 100,430 116,512 135,625"
    #expect(try paragraphs(wrapped([row, row])).filter { $0 == row }.count == 2)
  }

  @Test func `paragraphs of a text that is not wrapped stay`() throws {
    let lines = [
      "面板行业的需求自二季度以来逐月回升，主要厂商的稼动率保持在较高的水平", "库存周转天数下降，价格有望在旺季之前继续上行，建议关注龙头的弹性和估值修复",
    ]
    let text = "# 面板周报\n\n" + (1...9).flatMap { _ in lines }.joined(separator: "\n\n")
    #expect(try paragraphs(text).count == 18)
    let short = "# 面板周报\n\n\(lines[0])\n\n\(lines[1])\n"
    #expect(try paragraphs(short) == lines)
  }

  /// Were the work to grow with the square of the lines, the limit would be passed by far.
  @Test(.timeLimit(.minutes(10)), .slow) func `a paragraph of any number of lines comes to an end`() throws {
    let line = "这一行文字恰好排满了一整栏的宽度所以下一行接着往下读而不会另起一段直到句子自己结束"
    let stops = String(repeating: "到此为止。\n\n", count: 10_000)
    let found = try paragraphs(String(repeating: "\(line)\n\n", count: 50_000) + stops)
    #expect(found.contains { $0.count >= 50_000 * line.count })
  }

  @Test func `a line in italics is its words`() throws {
    #expect(try paragraphs("_April 7, 2026_\n\n_a_b_\n\n_ c_\n") == ["April 7, 2026", "_a_b_", "_ c_"])
  }
}
