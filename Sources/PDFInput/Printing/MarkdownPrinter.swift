import Document

/// Prints a layout as Markdown. This is the output of `aiweekly-export markdown`, and the text that the line numbers
/// in a PDF's datasets refer to.
public enum MarkdownPrinter {
  /// The text, and the page that each of its lines is from.
  public struct Output: Sendable, Hashable {
    /// The lines, without line endings.
    public fileprivate(set) var lines: [String] = []
    /// The page of each line, from 1; nil for blank lines.
    public fileprivate(set) var pages: [Int?] = []
    /// The lines of each element, from 1.
    public fileprivate(set) var elementLines: [ClosedRange<Int>] = []

    /// The whole text, with a line ending after every line.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    fileprivate mutating func add(_ element: [(String, Int)], blankBefore: Bool) {
      if blankBefore, !lines.isEmpty { addBlank() }
      elementLines.append(lines.count + 1...lines.count + element.count)
      for (line, page) in element {
        lines.append(line)
        pages.append(page)
      }
    }

    fileprivate mutating func end(_ page: Int) {
      addBlank()
      lines.append(PageEndLine.text(page))
      pages.append(page)
    }

    private mutating func addBlank() {
      lines.append("")
      pages.append(nil)
    }
  }

  /// Prints a layout. A comment marks the end of each page for readers of the text.
  ///
  /// - Parameters:
  ///   - layout: the layout of a PDF.
  ///   - pages: the pages whose elements are printed; all if nil.
  /// - Returns: the text, with the page of each line.
  public static func print(_ layout: PageLayout, pages: ClosedRange<Int>? = nil) -> Output {
    var output = Output()
    var wasTight = false
    var page: Int?
    for element in layout.elements where pages.map({ touches(element, $0) }) ?? true {
      let isTight = isListed(element.content)
      // Of a table that begins before the requested pages, only the rows on these pages are printed.
      let own = max(element.page, pages?.lowerBound ?? 1)
      let isNext = page.map { $0 != own } ?? false
      if let page, isNext { output.end(page) }
      output.add(lines(of: element, pages), blankBefore: isNext || !(isTight && wasTight))
      (wasTight, page) = (isTight, own)
    }
    if let page { output.end(page) }
    return output
  }

  private static func touches(_ element: LayoutElement, _ pages: ClosedRange<Int>) -> Bool {
    guard case .table(let table) = element.content else { return pages.contains(element.page) }
    return table.rows.contains { pages.contains($0.page) }
  }

  /// Whether an element is an item or an entry of a table of contents; consecutive ones form one list.
  private static func isListed(_ content: LayoutElement.Content) -> Bool {
    switch content {
    case .item, .leader: true
    default: false
    }
  }

  private static func lines(of element: LayoutElement, _ pages: ClosedRange<Int>?) -> [(String, Int)] {
    switch element.content {
    case .heading(let level, let text):
      [(heading(text, level), element.page)]
    case .item(let text): [("- " + PrintedText(text, opensLine: true).text, element.page)]
    case .runningLine(let text) where element.isLaterRunningLine:
      [("<!-- " + comment(text) + " -->", element.page)]
    case .paragraph(let text), .caption(let text), .source(let text), .runningLine(let text):
      [(PrintedText(text, opensLine: true).text, element.page)]
    case .leader(let text): [(text, element.page)]
    case .table(let table): rows(table, element.page, pages)
    }
  }

  private static func heading(_ text: String, _ level: Int) -> String {
    String(repeating: "#", count: level) + " " + PrintedText(text, opensLine: false, isMarked: true).text
  }

  /// The text as a comment may contain it. Two hyphens would end the comment.
  static func comment(_ text: String) -> String { text.replacing("--", with: "—") }

  private static func rows(_ table: LayoutTable, _ page: Int, _ pages: ClosedRange<Int>?) -> [(String, Int)] {
    let rule = "|" + String(repeating: " --- |", count: table.columns.count)
    return [(line(table.header), page), (rule, page)]
      + table.rows.filter { row in pages.map { $0.contains(row.page) } ?? true }.map {
        (line($0.cells), $0.page)
      }
  }

  private static func line(_ cells: [TableCell]) -> String {
    "|" + cells.map { " " + printed($0) + " |" }.joined()
  }

  /// A cell's text with escaped pipes, since a pipe would end the cell.
  private static func printed(_ cell: TableCell) -> String {
    let text = PrintedText(cell.text, opensLine: true, isMarked: true).text
    return text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
  }

  /// The cells of a printed row, with their positions on the line.
  static func row(_ cells: [TableCell], at line: Int) -> [GridCell] {
    var column = 3
    return cells.map { cell in
      let raw = printed(cell)
      defer { column += raw.unicodeScalars.count + 3 }
      return GridCell(raw: raw, text: cell.text, at: SourceLocation(line: line, column: column))
    }
  }
}
