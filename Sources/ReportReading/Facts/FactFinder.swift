import Document
import Lexemes

/// Finds the quantities that are in prose; Docs/facts.md says which, and which are left.
///
/// A quantity of the key points counts only where the body does not print the same one: the key points repeat
/// the body, and a sum over the rows must not count a buyback twice.
enum FactFinder: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let reader = FactReader(source: report.source, defaultYear: report.header.defaultYear)
    let body = reader.read(FactPassage.body(outline, ledger: report.ledger))
    let printed = Set(body.facts.map(Amount.init))
    let keyPoints = reader.read(FactPassage.keyPoints(outline, report.highlights))
    let own = keyPoints.facts.filter { !printed.contains(Amount($0)) }
    report.diagnostics += (keyPoints.doubts + body.doubts).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    report.facts = (own + body.facts).enumerated()
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
