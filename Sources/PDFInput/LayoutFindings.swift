import Document
import Lexemes

/// Findings about how the pages were read.
enum LayoutFindings {
  /// The most findings of a kind. A document may have many more.
  private static let most = 40

  static func diagnostics(_ layout: PageLayout, _ output: MarkdownPrinter.Output) -> [Diagnostic] {
    withheld(layout) + suspects(layout) + Array(irregularities(layout, output).prefix(most))
  }

  private static func irregularities(_ layout: PageLayout, _ output: MarkdownPrinter.Output) -> [Diagnostic] {
    zip(layout.elements, output.elementLines).flatMap { element, lines -> [Diagnostic] in
      guard case .table(let table) = element.content else { return [] }
      return table.irregular.filter { table.rows.indices.contains($0.row) }.map { odd in
        let page = table.rows[odd.row].page
        return Diagnostic(
          .pdfTableIrregular,
          "page \(page), row \(odd.row + 1) of the table: '\(odd.text)' spans several columns; it was put in one of them",
          chinese: "第 \(page) 页表格第 \(odd.row + 1) 行：“\(odd.text)”跨越数列，现归入其中一列", printed: odd.text,
          line: lines.lowerBound + 2 + odd.row)
      }
    }
  }

  // MARK: The text layer

  /// Findings for the pages from which no figures are read.
  private static func withheld(_ layout: PageLayout) -> [Diagnostic] {
    layout.suspectPages.prefix(most).map { page in
      Diagnostic(
        .textLayerSuspect,
        "page \(page): a font does not say which characters it shows; no number is read from this page",
        chinese: "第 \(page) 页：字体未说明其字符，该页数字一律不读取")
    }
  }

  /// A finding for a long report with almost no digits, or with many characters that do not occur in text.
  private static func suspects(_ layout: PageLayout) -> [Diagnostic] {
    var counts = (chinese: 0, digits: 0, strange: 0)
    for element in layout.elements {
      for text in element.texts {
        for scalar in text.unicodeScalars {
          if scalar.isHan { counts.chinese += 1 }
          if CellText.isDigit(scalar) { counts.digits += 1 }
          if scalar == "\u{FFFD}" || (0xE000...0xF8FF).contains(scalar.value) { counts.strange += 1 }
        }
      }
    }
    guard counts.chinese > 1_500 else { return [] }
    if counts.digits * 200 < counts.chinese {
      return [
        Diagnostic(
          .textLayerSuspect,
          "the PDF has \(counts.chinese) Chinese characters and \(counts.digits) digits: its fonts hide the figures; nothing can be relied on",
          chinese: "PDF 有 \(counts.chinese) 个汉字而只有 \(counts.digits) 个数字：字体未给出数字，所读内容不可依赖")
      ]
    }
    // Pages from which figures are withheld are named one by one.
    guard layout.suspectPages.isEmpty, counts.strange * 50 > counts.chinese else { return [] }
    return [
      Diagnostic(
        .textLayerSuspect,
        "\(counts.strange) characters of the PDF cannot be identified: its fonts do not say what they show",
        chinese: "PDF 中有 \(counts.strange) 个字符无法识别：字体没有给出对应的文字")
    ]
  }
}

extension LayoutElement {
  /// The texts of the element, cell by cell for a table.
  fileprivate var texts: [String] {
    switch content {
    case .heading(_, let text), .paragraph(let text), .item(let text), .leader(let text), .caption(let text),
      .source(let text), .runningLine(let text):
      [text]
    case .table(let table): (table.header + table.rows.flatMap(\.cells)).map(\.text)
    }
  }
}
