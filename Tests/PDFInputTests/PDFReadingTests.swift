import Document
import MarkdownInput
import TestSupport
import Testing

@testable import PDFInput

/// With `pdftotext` itself, on PDFs that the tests write.
@Suite(.serialized) struct PDFReadingTests {
  private let report = PDFWriter([
    [
      .init(60, 80, "端侧模型周报", size: 20), .init(60, 120, "一、公司"), .init(60, 140, "代码"), .init(140, 140, "名称"),
      .init(230, 140, "收盘价"), .init(300, 140, "2025E"), .init(60, 156, "300001.SZ"), .init(140, 156, "远岫科技"),
      .init(230, 156, "379.4"), .init(300, 156, "19.5"), .init(60, 172, "PDD.O"), .init(140, 172, "半山|出行"),
      .init(230, 172, "137.3"), .init(300, 172, "17.9"), .init(20, 600, "行业研究", turned: true),
    ],
    [.init(60, 100, "二、风险"), .init(60, 120, "1）监管政策变化的风险；"), .init(60, 136, "2）新品延期的风险。")],
  ])

  @Test func `a PDF becomes headings, tables and items`() throws {
    let layout = try LayoutReader.layout(of: report.bytes())
    #expect(
      layout.lines == [
        "# 端侧模型周报", "## 一、公司", "代码|名称|收盘价|2025E", "300001.SZ|远岫科技|379.4|19.5", "PDD.O|半山|出行|137.3|17.9",
        "## 二、风险", "1）监管政策变化的风险；", "2）新品延期的风险。",
      ])
  }

  @Test func `the blocks are those of the Markdown that is printed`() throws {
    let document = try Document(pdf: report.bytes(), name: "report.pdf")
    let printed = Document(markdown: document.source)
    #expect(document.blocks == printed.blocks)
    #expect(document.pages?.count == 2)
    #expect(document.pages?.page(ofLine: document.source.lineCount) == 2)
    #expect(document.source.byteCount == report.bytes().count)
  }

  @Test func `every line belongs to one block`() throws {
    let document = try Document(pdf: report.bytes(), name: "report.pdf")
    #expect(document.blocks.flatMap(\.lines) == Array(1...document.source.lineCount))
  }

  @Test func `some pages alone are printed with all headings of their tables`() throws {
    let layout = try LayoutReader.layout(of: report.bytes())
    #expect(
      MarkdownPrinter.print(layout, pages: 2...2).text
        == "## 二、风险\n\n1）监管政策变化的风险；\n\n2）新品延期的风险。\n\n<!-- end of page 2 -->\n")
    #expect(MarkdownPrinter.print(layout, pages: 1...1).text.contains("| PDD.O | 半山\\|出行 | 137.3 | 17.9 |"))
  }

  @Test func `the printed Markdown says where each page ends, and knows it when it is read`() throws {
    let document = try Document(pdf: report.bytes(), name: "report.pdf")
    let lines = document.source.allLines
    let ends = lines.indices.filter { lines[$0].hasPrefix("<!-- end of page ") }
    #expect(ends.map { lines[$0] } == ["<!-- end of page 1 -->", "<!-- end of page 2 -->"])
    #expect(ends.last == lines.indices.last)
    let printed = Document(markdown: document.source)
    for line in lines.indices.map({ $0 + 1 }) where !lines[line - 1].isEmpty {
      #expect(printed.pageEnds.page(ofLine: line) == document.pages?.page(ofLine: line))
    }
    #expect(printed.pageEnds.page(ofLine: lines.count + 1) == nil)
  }

  @Test func `a PDF is known by its bytes`() {
    #expect(LayoutReader.isPDF(report.bytes()))
    #expect(LayoutReader.isPDF(Array("\r\n%PDF-1.4".utf8)))
    #expect(!LayoutReader.isPDF(Array("# %PDF".utf8)))
    #expect(!LayoutReader.isPDF([]))
  }

  @Test func `objects in streams and those encrypted with an empty password are read`() throws {
    let expected = try LayoutReader.layout(of: report.bytes())
    #expect(try LayoutReader.layout(of: report.bytes(.objectStreams)) == expected)
    #expect(try LayoutReader.layout(of: report.bytes(.encrypted(password: ""))) == expected)
    #expect(throws: PDFError.passwordNeeded) {
      try LayoutReader.layout(of: report.bytes(.encrypted(password: "secret")))
    }
  }

  @Test func `the output of pdftotext is read as the PDF is`() throws {
    let xml = """
      <!DOCTYPE html><html><head><title>a & b</title></head><body><doc>
      <page width="595.0" height="842.0"><word xMin="60" yMin="392" xMax="120" yMax="402">端侧模型周报</word></page>
      </doc></body></html>
      """
    #expect(try LayoutReader.layout(ofBBox: Array(xml.utf8)).lines == ["端侧模型周报"])
    #expect(throws: PDFError.self) { try LayoutReader.layout(ofBBox: Array("<doc><page".utf8 + [0xFF])) }
  }

  @Test func `the reasons why a file cannot be read are distinguished`() {
    #expect(throws: PDFError.noText(pages: 1)) { try LayoutReader.layout(of: PDFWriter([[]]).bytes()) }
    #expect(throws: PDFError.broken) { try LayoutReader.layout(of: Array("%PDF-1.7\nnothing".utf8)) }
    #expect(throws: PDFError.toolMissing) { try PDFToText(tool: "no-such-tool-anywhere").pages(of: []) }
    #expect(throws: PDFError.tooManyPages(1)) {
      try PDFToText(contents: .init(pages: 1)).pages(of: report.bytes())
    }
  }

  @Test func `a tool that does not end is ended`() {
    let tool = ChildProcess(tool: "sleep", arguments: ["60"], limits: .init(seconds: 1))
    #expect(throws: PDFError.timeout(1)) { try tool.run(input: []) { _ in } }
  }

  @Test func `a tool that prints too much is ended`() {
    let tool = ChildProcess(tool: "yes", arguments: [], limits: .init(output: 100_000))
    #expect(throws: PDFError.tooMuchText(100_000)) { try tool.run(input: []) { _ in } }
  }

  @Test func `a tool that does not read its input is not an obstacle`() throws {
    let tool = ChildProcess(tool: "true", arguments: [], limits: .init())
    let ending = try tool.run(input: [UInt8](repeating: 0, count: 1 << 20)) { _ in }
    #expect(ending.status == 0)
  }

  @Test func `page trees in circles, truncation and noise end with an answer`() {
    let circle = PDFWriter.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>",
    ])
    #expect(throws: PDFError.self) { try LayoutReader.layout(of: circle) }
    let bytes = report.bytes()
    for end in stride(from: 16, to: bytes.count, by: 1_024) {
      do { _ = try LayoutReader.layout(of: Array(bytes[..<end])) } catch { #expect(error.isFault) }
    }
    var random = SeededGenerator(seed: 14)
    for _ in 0..<8 {
      var noisy = bytes
      for _ in 0..<40 {
        noisy[Int.random(in: 8..<noisy.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do { _ = try LayoutReader.layout(of: noisy) } catch { #expect(error.isFault) }
    }
  }
}

/// Words at random places: whatever comes out, it must come out.
@Suite struct LayoutFuzzTests {
  @Test(.slow) func `any words make a layout`() {
    var random = SeededGenerator(seed: 2_014)
    let texts = [
      "1,234", "2024A", "EPS", "买入", "图1：", "资料来源：", "■", "-", "300001.SZ远岫", full, "一、", "《", "。",
      "\u{FFFD}",
    ]
    for _ in 0..<300 {
      let pages = (1...Int.random(in: 1...5, using: &random)).map { number in
        var sheet = Sheet()
        for _ in 0..<Int.random(in: 0...120, using: &random) {
          let size = Double.random(in: 0.5...40, using: &random)
          let x = (Double.random(in: -20...600, using: &random) / 20).rounded() * 20
          sheet.set(
            x, (Double.random(in: -20...860, using: &random) / 12).rounded() * 12,
            texts[Int.random(in: 0..<texts.count, using: &random)], size: size)
        }
        return PageWords(number: number, width: 595, height: 842, words: sheet.words)
      }
      let layout = LayoutReader.layout(of: pages)
      for table in layout.tables {
        #expect(table.rows.allSatisfy { $0.cells.count == table.header.count })
      }
      let output = MarkdownPrinter.print(layout)
      #expect(output.elementLines.count == layout.elements.count)
      #expect(output.lines.count == output.pages.count)
    }
  }

  @Test func `tens of thousands of words in one place take no longer than they must`() {
    var sheet = Sheet()
    for index in 0..<20_000 { sheet.set(Double(index % 500), 100 + Double(index % 3), "1.5") }
    let page = PageWords(number: 1, width: 595, height: 842, words: sheet.words)
    let elapsed = ContinuousClock().measure { _ = LayoutReader.layout(of: [page]) }
    #expect(elapsed < .seconds(60))
  }
}
