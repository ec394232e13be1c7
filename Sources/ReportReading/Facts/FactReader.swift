import Document
import Lexemes

/// Reads the quantities of passages.
struct FactReader: Sendable {
  private let source: SourceText
  private let defaultYear: DefaultYear?
  /// The last text whose places were determined, since many passages may be pieces of one text. Texts without
  /// quantities need no places.
  private var known: (text: [TextLine], places: TextPlaces)?

  init(source: SourceText, defaultYear: DefaultYear?) {
    self.source = source
    self.defaultYear = defaultYear
  }

  /// The facts and doubts of passages, in order.
  func read(_ passages: [FactPassage]) -> FoundFacts {
    var reader = self
    var found = FoundFacts()
    for passage in passages { reader.read(passage, into: &found) }
    return found
  }

  private mutating func read(_ passage: FactPassage, into found: inout FoundFacts) {
    let sentences = Sentences(passage.scalars)
    let text = SimplifiedPassage(passage.scalars)
    let reading = QuantityScanner.read(text.scalars, defaultYear: defaultYear)
    found.doubts += reading.doubts.map { Diagnostic($0, in: passage) }
    let lists = QuantityLists(reading.quantities, in: text.scalars, sentences)
    for (quantity, subject) in zip(lists.quantities, lists.subjects) {
      let amounts = quantity.amounts
      guard !amounts.isEmpty else { continue }
      let place = quantity.range.lowerBound
      let part = passage.part(at: place)
      let places = places(of: part.text)
      let shift = part.offset - part.start
      let range = (place + shift)..<(quantity.range.upperBound + shift)
      found.facts += amounts.map { value in
        let printed = places.printed(value, at: range)
        return Fact(
          section: passage.section, sentence: sentences.text(at: place), value: printed,
          unit: quantity.dates.map { "\($0)" } ?? quantity.unit, kind: quantity.kind,
          subject: subject.map { text.printed($0, before: place) },
          line: printed.location.line)
      }
    }
  }

  private mutating func places(of text: [TextLine]) -> TextPlaces {
    if let known, known.text == text { return known.places }
    let places = TextPlaces(text, in: source)
    known = (text, places)
    return places
  }
}

/// A passage in simplified characters, in which numbers and units are looked for. Positions are those of the text as it
/// is printed.
private struct SimplifiedPassage {
  let scalars: [Unicode.Scalar]
  private let original: [Unicode.Scalar]
  private let isOriginal: Bool

  init(_ original: [Unicode.Scalar]) {
    isOriginal = original.allSatisfy { Ideographs.simplified($0) == $0 }
    scalars = isOriginal ? original : original.map(Ideographs.simplified)
    self.original = original
  }

  /// The words as printed, the last that precede a place.
  func printed(_ words: String, before place: Int) -> String {
    guard !isOriginal else { return words }
    let sought = words.scalarArray
    let start = scalars[..<place].indices.last { scalars[$0..<place].starts(with: sought) }
    return start.map { String(scalars: original[$0..<($0 + sought.count)]) } ?? words
  }
}
