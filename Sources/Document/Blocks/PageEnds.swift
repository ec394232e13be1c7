import Lexemes

/// The line that ends a page in Markdown that a PDF was printed as: `<!-- end of page 3 -->`.
///
/// What a first page prints beside its text, a date or a rating, is the report's; further back it is another's. So the
/// printed text says where its pages end.
public enum PageEndLine {
  /// What the block of such a line is called.
  package static let kind = "page-end"

  /// The line below all that is printed of a page.
  package static func text(_ page: Int) -> String { "<!-- end of page \(page) -->" }

  /// The page that a line ends; nil of any other line.
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

/// The page of each line of a printed PDF, by the lines that end its pages.
public struct PageEnds: Sendable, Hashable {
  private let lines: [Int]
  private let pages: [Int]

  /// The ends that are among some blocks; none where the text was not printed from a PDF.
  package init(_ blocks: [Block], in source: SourceText) {
    let lines = blocks.filter { $0.content == .boilerplate(PageEndLine.kind) }.map(\.lines.lowerBound)
    self.lines = lines
    pages = lines.map { PageEndLine.page(source.line($0)) ?? 0 }
  }

  /// Whether nothing says where pages end.
  public var isEmpty: Bool { lines.isEmpty }

  /// The page of a 1-based line: that of the next end; nil behind the last one.
  public func page(ofLine line: Int) -> Int? {
    let place = lines.partitioningIndex(where: { $0 >= line })
    return place < lines.count ? pages[place] : nil
  }
}
