import Document
import MarkdownInput
import Testing

@testable import PDFInput

/// Reading the Markdown that is printed gives the blocks of the PDF, whatever signs its text has.
@Suite struct PrintedTextTests {
  static let texts = [
    "# 井号开头的一句话。", "##核心观点", "> 大于号开头", "- 横线开头 abc", "* 星号 abc", "+ 加号 abc", "---", "***", "=====", "```",
    "~~~", "**注：两颗星", "**粗**字", "显著 0.10*** 与 0.05**", "a*b*c", "__两线__", "x__y", "_斜_", "价格$5.0以上$6.0以下",
    "US$3.2亿与US$5.1亿", "$$x^2$$", "PE<20且PB>1", "<b>标签</b>", "<br>换行", "<!-- 注释 -->", "S&P与AT&amp;T",
    "&lt;小于",
    "[链接](http://a.cn)", "![图](a.png)", "脚注[^1]文字", "[1]与[2]", "反斜杠\\*星", "\\alpha 与 \\% 的", "\\(x\\)",
    "`代码`", "一个`反引号", "1\\. 编号", "1）编号 *x*", "2) 编号 **x**", "结尾反斜杠\\",
    "<table> 一", "</td>", "\\begin{tabular}{ll}", "\\end{table}", "| 19.5 |", "|", "}", "■：电话", "• • •",
    "• 1) 项目",
    "{5}------", "Page 2 of 12", "[Page 5]", "\u{3000}全角空格", "一------7", "\\\\a",
    "\\section{题}", "A_B_C", "2*3=6", "==高亮==", "~~删除~~", "{\"a\": 1}",
  ]

  @Test(arguments: texts) func `a line keeps its signs`(text: String) throws {
    let pages = [
      Sheet.page { sheet in
        sheet.set(60, 150, "周报", size: 20)
        sheet.set(60, 300, text)
        sheet.lines(60, 400, [full, full])
      }
    ]
    let document = Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
    let printed = Document(markdown: document.source)
    #expect(printed.blocks.map(Self.words) == document.blocks.map(Self.words))
  }

  /// What a block says, and where each of its characters is.
  private static func words(_ block: Block) -> [String] {
    let lines = block.textLines.map { "\($0.number):\($0.column) \($0.raw) \($0.text) \($0.places)" }
    switch block.content {
    case .heading(let level, _): return ["heading \(level)"] + lines
    case .item(let marker, _): return ["item \(marker ?? "")"] + lines
    case .table(let grid): return grid.rows.map { $0.map(\.text).joined(separator: "|") }
    case .paragraph: return ["paragraph"] + lines
    case .leader, .image, .hidden, .boilerplate: return ["\(block.content)"]
    }
  }

  @Test func `a heading keeps its signs`() throws {
    for text in ["_斜体_", "*注", "**粗**", "<b>题", "Page 4", "A | B"] {
      let pages = [
        Sheet.page { sheet in
          sheet.set(60, 150, "周报", size: 20)
          sheet.set(60, 300, text, size: 14)
          sheet.lines(60, 400, [full, full, full])
        }
      ]
      let document = Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
      let printed = Document(markdown: document.source)
      #expect(printed.blocks.map(Self.words) == document.blocks.map(Self.words), "\(text)")
    }
  }

  /// A line that pages repeat is printed as a comment. One without words says nothing there, nor here.
  @Test func `a running line is the same comment`() {
    for text in ["(852)", "Page", "某某证券研究"] {
      let pages = (1...4).map { number in
        Sheet.page(number) { sheet in
          sheet.lines(60, 200, [full, full, "第\(number)段到这里结束。"])
          if number > 1 { sheet.set(60, 40, text) }
        }
      }
      let document = Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
      #expect(document.source.allLines.contains("<!-- \(text) -->"))
      #expect(Document(markdown: document.source).blocks == document.blocks, "\(text)")
    }
  }

  @Test func `a cell keeps its signs`() throws {
    let pages = [
      Sheet.page { sheet in
        sheet.row(200, [(60, "代码"), (160, "名称"), (360, "2024A"), (430, "2025E")])
        for (index, text) in Self.texts.prefix(30).enumerated() {
          let y = 216 + 16 * Double(index)
          sheet.row(y, [(60, "30000\(index).SZ"), (160, text), (360, "1.2\(index)"), (430, "1.5\(index)")])
        }
      }
    ]
    let document = Document(LayoutReader.layout(of: pages), name: "report.pdf", bytes: [])
    let printed = Document(markdown: document.source)
    let tables = document.blocks.count { $0.isTable }
    #expect(tables == 1)
    #expect(printed.blocks.map(Self.words) == document.blocks.map(Self.words))
  }

  @Test func `plain text is printed as it is`() {
    for text in ["", "收入增长 12%", "（1）括号", "A-B", "*注", "a < b", "R&D", "[Table", "5.0_a"] {
      #expect(PrintedText(text, opensLine: false).text == text)
      #expect(PrintedText(text, opensLine: false).places == nil)
    }
  }

  @Test func `each character knows where it is printed`() {
    let printed = PrintedText("#a**b", opensLine: true)
    #expect(printed.text == "\\#a\\*\\*b")
    #expect(printed.places == [1, 2, 4, 6, 7])
  }
}
