import Document
import Lexemes

/// The labels of a line's captions with their positions, such as `图 1` and `图 2` of figures side by side.
struct FigureLabels {
  let labels: [Printed<Int>]

  /// - Parameters:
  ///   - captions: all or some of the line's captions, in order.
  ///   - lines: the text that contains them.
  ///   - source: the source of the lines.
  init(_ captions: [FigureCaption], _ lines: [TextLine], in source: SourceText) {
    let text = TextLine.joined(lines).text
    let places = TextPlaces(lines, in: source)
    var rest = text.startIndex
    labels = captions.map { caption in
      guard let range = text[rest...].bounds(of: caption.label) else {
        let place = SourceLocation(line: lines.first?.number ?? 1, column: lines.first?.column ?? 1)
        return Printed(caption.soleNumber, raw: caption.label, at: place)
      }
      rest = range.upperBound
      return places.printed(caption.soleNumber, at: range, of: text)
    }
  }
}

extension FigureCaption {
  /// The number as printed: `1`, `2-1`.
  var printedNumber: String {
    hasChapter ? "\(number / Self.chapter)-\(number % Self.chapter)" : "\(number)"
  }

  /// The number; nil if it has a chapter.
  var soleNumber: Int? { hasChapter ? nil : number }
}
