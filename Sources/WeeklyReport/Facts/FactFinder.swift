import Lexemes

/// Finds the quantities that stand in prose; Docs/facts.md says which, and which are left.
///
/// A quantity of the key points counts only where the body does not print the same one: the key points repeat
/// the body, and a sum over the rows must not count a buyback twice.
enum FactFinder: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let year = report.header.defaultYear
    let body = FactPassage.body(outline, ledger: report.ledger).flatMap {
      facts(in: $0, year: year, report.source)
    }
    let printed = Set(body.map(Amount.init))
    let keyPoints = FactPassage.keyPoints(outline, report.highlights)
      .flatMap { facts(in: $0, year: year, report.source) }
      .filter { !printed.contains(Amount($0)) }
    report.facts = (keyPoints + body).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private static func facts(
    in passage: FactPassage, year: DefaultYear?, _ source: SourceText
  ) -> [Fact] {
    let sentences = Sentences(passage.scalars)
    let quantities = QuantityScanner.quantities(in: passage.scalars, defaultYear: year)
    let lists = QuantityLists(quantities, in: passage.scalars, sentences)
    guard !lists.quantities.isEmpty else { return [] }
    let places = passage.parts.map { TextPlaces($0.text, in: source) }
    return zip(lists.quantities, lists.subjects).flatMap { quantity, subject in
      let place = quantity.range.lowerBound
      let index = passage.part(at: place)
      let part = passage.parts[index]
      let shift = part.offset - part.start
      let range = (place + shift)..<(quantity.range.upperBound + shift)
      return quantity.amounts.map { value in
        Fact(
          section: passage.section, sentence: sentences.text(at: place),
          value: places[index].printed(value, at: range),
          unit: quantity.dates.map { "\($0)" } ?? quantity.unit, kind: quantity.kind, subject: subject,
          line: part.line)
      }
    }
  }

  /// What two facts share that say the same.
  private struct Amount: Hashable {
    let value: DecimalNumber?
    let unit: String?
    let kind: Fact.Kind

    init(_ fact: Fact) {
      value = fact.value.value?.trimmed
      unit = fact.unit
      kind = fact.kind
    }
  }
}
