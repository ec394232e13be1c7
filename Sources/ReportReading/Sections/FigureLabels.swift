import Document
import Lexemes

/// Where the labels of a line's captions are, `图 1` and `图 2` of figures side by side.
struct FigureLabels {
  let labels: [Printed<Int>]

  /// - Parameters:
  ///   - captions: all or some of the line's, in order.
  ///   - lines: the running text that holds them.
  ///   - source: what is being read.
  init(_ captions: [FigureCaption], _ lines: [TextLine], in source: SourceText) {
    let text = TextLine.joined(lines).text
    let places = TextPlaces(lines, in: source)
    var rest = text.startIndex
    labels = captions.map { caption in
      guard let range = text[rest...].bounds(of: caption.label) else {
        let place = SourceLocation(line: lines.first?.number ?? 1, column: lines.first?.column ?? 1)
        return Printed(caption.number, raw: caption.label, at: place)
      }
      rest = range.upperBound
      return places.printed(caption.number, at: range, of: text)
    }
  }
}
