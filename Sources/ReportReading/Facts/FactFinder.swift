import Document
import Lexemes

/// Finds the quantities in prose. Docs/facts.md says which ones are read and which are not.
///
/// A quantity of the key points is kept only if the body does not print it in much the same words. The key points
/// repeat the body, and a sum over the rows must not count a buyback twice.
enum FactFinder: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let reader = FactReader(source: report.source, defaultYear: report.header.defaultYear)
    let body = reader.read(FactPassage.body(outline, ledger: report.ledger))
    let keyPoints = reader.read(FactPassage.keyPoints(outline, report.highlights))
    let repeats = RepeatedFacts(of: keyPoints.facts, in: body.facts)
    let own = keyPoints.facts.filter { !repeats.contain($0) }
    report.diagnostics += (keyPoints.doubts + body.doubts).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    report.facts = (own + body.facts).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
