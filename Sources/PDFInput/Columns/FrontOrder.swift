import Lexicon

/// Moves the first page's date and rating, which many houses print at the top of a side bar, to the head of the report.
///
/// Otherwise they would come after all of the page's main text.
enum FrontOrder {
  /// Moves the head of the first side bar into the block in which the page's running text begins.
  ///
  /// - Parameters:
  ///   - main: the blocks of the main text.
  ///   - side: the side bars.
  static func arrange(_ main: inout [[ReadingFlow.Piece]], _ side: inout [[ReadingFlow.Piece]]) {
    guard let block = main.firstIndex(where: { $0.contains(where: isBody) }), let bar = side.first,
      let body = main[block].firstIndex(where: isBody)
    else { return }
    let top = main[block][body].top
    let head = bar.prefix { piece in
      guard case .paragraph(let paragraph) = piece, paragraph.box.bottom < top + 2 * paragraph.size else {
        return false
      }
      return paragraph.kind == .text && paragraph.text.unicodeScalars.count <= 30
        && !ContactColumns.isContact(paragraph.text) && !LayoutWords.isPerson(paragraph.text)
    }
    guard head.contains(where: isDate) else { return }
    let moved = head.count + (isRating(behind: head, bar) ? 1 : 0)
    main[block].insert(contentsOf: bar.prefix(moved), at: start(of: main[block], before: body))
    side[0].removeFirst(moved)
  }

  /// Whether the head ends with a label such as `个股评级` and the rating follows below it.
  private static func isRating(behind head: ArraySlice<ReadingFlow.Piece>, _ bar: [ReadingFlow.Piece]) -> Bool
  {
    guard case .paragraph(let label)? = head.last, label.text.hasSuffix(RatingScaleWords.labelEnd),
      bar.indices.contains(head.count),
      case .paragraph(let rating) = bar[head.count]
    else { return false }
    return rating.kind == .text && rating.text.unicodeScalars.count <= 8
  }

  private static func isBody(_ piece: ReadingFlow.Piece) -> Bool {
    guard case .paragraph(let paragraph) = piece else { return true }
    return paragraph.kind == .item || paragraph.lineCount > 2 || paragraph.text.unicodeScalars.count > 60
  }

  private static func isDate(_ piece: ReadingFlow.Piece) -> Bool {
    if case .paragraph(let paragraph) = piece { LayoutWords.isDate(paragraph.text) } else { false }
  }

  /// The index at which to insert: before the text, or before a short line that announces it, such as `投资要点`.
  private static func start(of main: [ReadingFlow.Piece], before body: Int) -> Int {
    guard body > 1, case .paragraph(let paragraph) = main[body - 1], paragraph.text.unicodeScalars.count <= 8
    else {
      return body
    }
    return body - 1
  }
}
