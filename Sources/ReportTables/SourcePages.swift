import Document
import Tabular
import Lexemes

/// The page of each row, and the positions of cells on pages.
///
/// Added to finished tables, because nothing is computed from them.
struct SourcePages: Sendable {
  private let pages: [Int: Int]
  private let map: PageMap?
  private let source: SourceText?

  /// The pages of a report; empty for Markdown.
  init(_ map: PageMap?, of source: SourceText) {
    pages = [:]
    self.map = map
    // The source is only needed to find positions on pages.
    self.source = map == nil ? nil : source
  }

  /// The pages of a document read back, by line; its cells already have their positions.
  init(_ pages: [Int: Int]) {
    self.pages = pages
    map = nil
    source = nil
  }

  /// Whether no row has a page, as in Markdown.
  var isEmpty: Bool { map == nil && pages.isEmpty }

  func page(ofLine line: Int) -> Int? { pages[line] ?? map?.page(ofLine: line) }

  /// Adds the page of each row and the positions of its cells.
  func attach(to tables: inout [TypedTable]) {
    for index in tables.indices {
      let lines = tables[index].index(of: Column.line.name)
      locate(&tables[index])
      tables[index].append(.sourcePage) { row in
        guard let lines, case .integer(let line) = row.values[lines], let page = page(ofLine: line) else {
          return .missing
        }
        return .integer(page)
      }
    }
  }

  // MARK: Places of cells

  private func locate(_ table: inout TypedTable) {
    guard let map, let source, let lineColumn = table.index(of: Column.line.name) else { return }
    let columns = table.columns
    let texts = columns.indices.filter { index in
      let column = columns[index]
      return (column.type == .text || column.type == .code) && !column.isComputed
        && !Self.made.contains(column.name)
    }
    var line = PrintedLine(number: 0, source)
    table.setOrigins { row in
      var origins = row.origins
      if case .integer(let number) = row.values[lineColumn] {
        if line.number != number { line = PrintedLine(number: number, source) }
        for index in texts where origins[columns[index].name] == nil {
          guard case .text(let text) = row.values[index] else { continue }
          origins[columns[index].name] = line.origin(of: text, inColumn: index)
        }
      }
      return origins.mapValues { origin in
        var origin = origin
        origin.place = map.place(
          ofLine: origin.line, column: origin.column, length: origin.raw.scalarCount
        ).map(CellOrigin.Place.init)
        return origin
      }
    }
  }

  /// Columns with words of the program's own, or with text printed outside the row.
  private static let made: Set<String> = [
    "category", "kind", "currency", "section", "marker", "rating_scale_source", "pe_status", "severity",
    "code",
    "message", "message_zh", "dataset", "column", "printed", "computed", "origin", "unit",
  ]
}

/// A line of the source in which the texts of rows are looked up.
private struct PrintedLine {
  let number: Int
  private let scalars: [Unicode.Scalar]
  /// Where each column's text was found last; the texts of further rows come after it.
  private var cursors: [Int: Int] = [:]

  /// Longer lines are not paragraphs of a report, and searching them would take long.
  private static let longest = 8_000
  /// A match of at least this length is not a coincidence.
  private static let fewestAlike = 8

  init(number: Int, _ source: SourceText) {
    self.number = number
    let text = source.text(ofLine: number).unicodeScalars
    scalars = text.count <= Self.longest ? Array(text) : []
  }

  mutating func origin(of text: String, inColumn column: Int) -> CellOrigin? {
    guard let range = place(of: Array(text.unicodeScalars), from: cursors[column] ?? 0) else { return nil }
    cursors[column] = range.lowerBound
    let raw = String(String.UnicodeScalarView(scalars[range]))
    return CellOrigin(raw: raw, line: number, column: range.lowerBound + 1)
  }

  /// The range of the line that equals the text, or with which a text that continues on another line begins.
  private func place(of wanted: [Unicode.Scalar], from cursor: Int) -> Range<Int>? {
    guard let first = wanted.first, !scalars.isEmpty else { return nil }
    let last = scalars.count - wanted.count
    if last >= 0 {
      let starts = Array(min(cursor, last)...last) + Array(0..<min(cursor, last))
      if let start = starts.first(where: { start in
        scalars[start] == first && scalars[start..<start + wanted.count].elementsEqual(wanted)
      }) {
        return start..<start + wanted.count
      }
    }
    let start = scalars.prefix { "#-> ".unicodeScalars.contains($0) }.count
    let words = scalars[start...]
    return words.count >= Self.fewestAlike && wanted.starts(with: words) ? start..<scalars.count : nil
  }
}

extension CellOrigin.Place {
  /// Rounds to tenths of a point, which is finer than any screen.
  fileprivate init(_ place: PagePlace) {
    let edges = [place.left, place.top, place.right, place.bottom]
    self.init(page: place.page, box: edges.map { Int((10 * $0).rounded()) })
  }
}
