import Document
import ReadingSupport
import TestSupport
import Testing

@testable import MarkdownInput
@testable import ReportReading

@Suite struct HTMLBlockTests {
  /// What blocks say: items with `- `, headings with `#`, hidden words in brackets.
  private func blocks(_ markdown: String) throws -> [String] {
    BlockParser.parse(try SourceText(name: "r.md", data: Array(markdown.utf8))).compactMap { block in
      switch block.content {
      case .item: "- " + block.richText.text
      case .heading(let level, let line): "\(level)# " + line.text
      case .hidden(let words): "[\(words)]"
      case .paragraph: block.richText.text
      default: nil
      }
    }
  }

  @Test(arguments: [
    "<ul>\n<li>甲。</li>\n<li>乙。</li>\n</ul>", "<ul><li>甲。</li><li>乙。</li></ul>", "<ol><li>甲。\n<li>乙。\n</ol>",
    "<ul>\n  <li><p>甲。</p></li>\n  <li>\n乙。\n  </li></ul>",
  ])
  func `items of a list are items`(markdown: String) throws {
    let read = try blocks(markdown).map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    #expect(read == ["甲。", "乙。"])
  }

  @Test func `details keep their text, and what opens them is hidden`() throws {
    #expect(try blocks("<details><summary>展开</summary>丙融资。</details>") == ["[展开]", "丙融资。"])
    #expect(try blocks("<details>\n<summary>展开</summary>\n\n丙融资。\n\n</details>") == ["[展开]", "丙融资。"])
  }

  @Test func `divisions and figures separate paragraphs, text continues over lines`() throws {
    #expect(try blocks("<div>甲，\n乙。</div>\n<p>丙。</p><p>丁。</p>") == ["甲，乙。", "丙。", "丁。"])
    #expect(try blocks("<figure><img src=\"a.png\"><figcaption>图 1：量</figcaption></figure>") == ["图 1：量"])
    #expect(try blocks("<div><h2>动态</h2>甲。</div>") == ["2# 动态", "甲。"])
  }

  /// Found by the fuzzer: the lines below such a heading reached no dataset.
  @Test func `a heading whose tag nothing closes is one line, and what follows is text`() throws {
    #expect(try blocks("<h2>动态\n甲。\n乙。\n\n丙。") == ["2# 动态", "甲。乙。", "丙。"])
    let report = try read("# 周报\n\n<h2>动态\n甲融资。\n")
    #expect(report.lostLines.isEmpty)
  }

  @Test func `what a browser does not show is not kept`() throws {
    let page =
      "<!DOCTYPE html>\n<html><head>\n<style>\np { color: red }\n</style>\n</head><body>\n<p>甲。</p>\n</body></html>"
    #expect(try blocks(page) == ["甲。"])
  }

  @Test func `a sign that begins no tag is text`() throws {
    #expect(try blocks("<3 个月内完成") == ["<3 个月内完成"])
    #expect(try blocks("<模型> 发布") == ["<模型> 发布"])
    #expect(try blocks("<b>甲</b>乙") == ["甲乙"])
  }

  @Test func `no line is lost`() throws {
    let report = try read("# 题\n\n## 行业动态\n\n<ul>\n<li>甲。</li>\n</ul>\n\n<div>乙</div>\n")
    #expect(report.news.map(\.text.text) == ["甲。", "乙"])
    #expect(report.lostLines.isEmpty)
  }
}
