import Lexemes

/// The line that ends a page in Markdown printed from a PDF: `<!-- end of page 3 -->`.
///
/// A date or a rating beside the text of the first page belongs to the report, but on a later page it belongs to
/// another report. So the Markdown has to show where pages end.
public enum PageEndLine {
  /// The boilerplate kind of such a line.
  package static let kind = "page-end"

  /// The line below the text of a page.
  package static func text(_ page: Int) -> String { "<!-- end of page \(page) -->" }

  /// The page that a line ends; nil for any other line.
  package static func page(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: start) else { return nil }
    let rest = line.dropFirst(start.count)
    let digits = rest.prefix(while: \.isDigit)
    guard (1...5).contains(digits.count), rest[digits.endIndex...].elementsEqual(end) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static let start = Array("<!-- end of page ".utf8)
  private static let end = Array(" -->".utf8)
}

/// The page of each line of Markdown printed from a PDF, according to the lines that end its pages.
public struct PageEnds: Sendable, Hashable {
  private let lines: [Int]
  private let pages: [Int]

  /// Finds the page ends among the blocks; there are none if the text was not printed from a PDF.
  package init(_ blocks: [Block], in source: SourceText) {
    let lines = blocks.filter { $0.content == .boilerplate(PageEndLine.kind) }.map(\.lines.lowerBound)
    self.lines = lines
    pages = lines.map { PageEndLine.page(source.line($0)) ?? 0 }
  }

  /// Whether the text does not show where pages end.
  public var isEmpty: Bool { lines.isEmpty }

  /// The page of a 1-based line, which is that of the next page end; nil after the last one.
  public func page(ofLine line: Int) -> Int? {
    let place = lines.partitioningIndex(where: { $0 >= line })
    return place < lines.count ? pages[place] : nil
  }
}
