/// Words inside a figure that are larger than the running text of a page that has little of it.
enum FigureWords {
  /// The pieces of a column, with the paragraphs marked that are between a caption and the source below it and hardly larger
  /// than the caption.
  static func marked(_ pieces: [ReadingFlow.Piece]) -> [ReadingFlow.Piece] {
    var pieces = pieces
    var caption: (place: Int, size: Double)?
    for index in pieces.indices {
      guard case .paragraph(let paragraph) = pieces[index] else {
        caption = nil
        continue
      }
      if paragraph.kind == .caption { caption = (index, paragraph.size) }
      if paragraph.kind == .source, let (place, size) = caption {
        mark(&pieces[place + 1..<index], atMost: 1.1 * size)
        caption = nil
      }
    }
    return pieces
  }

  private static func mark(_ pieces: inout ArraySlice<ReadingFlow.Piece>, atMost size: Double) {
    for index in pieces.indices {
      guard case .paragraph(var paragraph) = pieces[index], paragraph.size <= size else { continue }
      paragraph.isInFigure = true
      pieces[index] = .paragraph(paragraph)
    }
  }
}
