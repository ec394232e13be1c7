import Document
import Lexemes

/// Finds the quantities that stand in prose; Docs/facts.md says which, and which are left.
///
/// A quantity of the key points counts only where the body does not print the same one: the key points repeat
/// the body, and a sum over the rows must not count a buyback twice.
enum FactFinder: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let reader = FactReader(source: report.source, defaultYear: report.header.defaultYear)
    let body = reader.facts(in: FactPassage.body(outline, ledger: report.ledger))
    let printed = Set(body.map(Amount.init))
    let keyPoints = reader.facts(in: FactPassage.keyPoints(outline, report.highlights))
      .filter { !printed.contains(Amount($0)) }
    report.facts = (keyPoints + body).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
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
