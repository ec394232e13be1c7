import Document
import Lexemes

/// Checks English ratings on a first page. In a report on several companies, none of them is the report's own.
enum FrontRatings {
  /// Whether the page rates several companies: lines have different ratings without an action, or a small table
  /// beside them has another rating.
  static func areOfSeveral(_ ratings: [RatingLine], _ outline: Outline) -> Bool {
    guard let first = ratings.first, first.rating.utf8.allSatisfy({ $0 < 0x80 }),
      ratings.allSatisfy({ $0.action == nil })
    else { return false }
    let own = RatingWords.plain(first.rating)
    if ratings.contains(where: { RatingWords.plain($0.rating) != own }) { return true }
    return outline.blocks.contains { block in
      guard case .table(let table) = block.content, outline.isOnFirstPage(block.lines.lowerBound) else {
        return false
      }
      return table.rows.contains { row in
        let cells = row.map(\.text.trimmed)
        guard cells.first?.lowercased() == "rating" else { return false }
        return cells.dropFirst().contains { cell in
          EnglishRating(cell).map { RatingWords.plain($0.rating) != own } ?? false
        }
      }
    }
  }
}
