import Document
import Lexemes

/// Reads the quantities of passages.
struct FactReader: Sendable {
  private let source: SourceText
  private let defaultYear: DefaultYear?
  /// The last text that was looked at for places. Many passages may be pieces of one text, and a text with nothing in
  /// it is never looked at.
  private var known: (text: [TextLine], places: TextPlaces)?

  init(source: SourceText, defaultYear: DefaultYear?) {
    self.source = source
    self.defaultYear = defaultYear
  }

  /// The facts of passages, in order.
  func facts(in passages: [FactPassage]) -> [Fact] {
    var reader = self
    return passages.flatMap { reader.facts(in: $0) }
  }

  private mutating func facts(in passage: FactPassage) -> [Fact] {
    let sentences = Sentences(passage.scalars)
    let quantities = QuantityScanner.quantities(in: passage.scalars, defaultYear: defaultYear)
    let lists = QuantityLists(quantities, in: passage.scalars, sentences)
    var facts: [Fact] = []
    for (quantity, subject) in zip(lists.quantities, lists.subjects) {
      let amounts = quantity.amounts
      guard !amounts.isEmpty else { continue }
      let place = quantity.range.lowerBound
      let part = passage.part(at: place)
      let places = places(of: part.text)
      let shift = part.offset - part.start
      let range = (place + shift)..<(quantity.range.upperBound + shift)
      facts += amounts.map { value in
        Fact(
          section: passage.section, sentence: sentences.text(at: place),
          value: places.printed(value, at: range),
          unit: quantity.dates.map { "\($0)" } ?? quantity.unit, kind: quantity.kind, subject: subject,
          line: part.line)
      }
    }
    return facts
  }

  private mutating func places(of text: [TextLine]) -> TextPlaces {
    if let known, known.text == text { return known.places }
    let places = TextPlaces(text, in: source)
    known = (text, places)
    return places
  }
}
