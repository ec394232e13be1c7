import Document
import Tabular

/// The page of each row, behind its line.
///
/// It is added to finished tables: nothing computes with it.
struct SourcePages: Sendable {
  private let pages: [Int: Int]
  private let map: PageMap?

  /// The pages of a document; none of Markdown.
  init(_ map: PageMap?) {
    pages = [:]
    self.map = map
  }

  /// The pages that a document read back gives beside its lines.
  init(_ pages: [Int: Int]) {
    self.pages = pages
    map = nil
  }

  func page(ofLine line: Int) -> Int? { pages[line] ?? map?.page(ofLine: line) }

  /// Tables with the page of each row.
  func attached(to tables: [TypedTable]) -> [TypedTable] {
    tables.map { table in
      let lines = table.values(of: Column.line.name) ?? []
      return table.appending(
        .sourcePage,
        lines.map { value in
          guard case .integer(let line) = value, let page = page(ofLine: line) else { return .missing }
          return .integer(page)
        })
    }
  }
}
