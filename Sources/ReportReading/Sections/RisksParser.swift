import Document
import Lexemes

/// Risks, `风险提示`: a row a risk, each once.
enum RisksParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var seen: Set<String> = []
    var joiner = ParagraphJoiner()
    for section in outline.sections where section.kind == .risks || isMixed(section) { joiner.read(section) }
    // Advice that tells of risks too is joined by ``ViewsParser``, which says so.
    joiner.tell(&report) { !isMixed($0.section) }
    for entry in joiner.entries {
      let risks = risks(in: entry)
      guard !risks.isEmpty else { continue }
      append(risks, line: entry.line, to: &report, &seen)
      for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    }
    guard report.risks.isEmpty else { return }
    for highlight in report.highlights where highlight.category.map(isLabel) == true {
      append(RiskList.split(highlight.text), line: highlight.line, to: &report, &seen)
    }
  }

  /// Labels of the key points that announce risks.
  static func isLabel(_ label: String) -> Bool { ["风险提示", "风险因素", "投资风险", "主要风险"].contains(label) }

  /// Whether a section of advice says in its heading that it tells of risks too.
  private static func isMixed(_ section: OutlineSection) -> Bool {
    section.kind == .views && MixedAdvice.isHeading(section.name)
  }

  private static func risks(in entry: ParagraphJoiner.Entry) -> [RichText] {
    guard isMixed(entry.section) else {
      return entry.isItem ? RiskList.items(entry.text, marker: entry.marker) : RiskList.split(entry.text)
    }
    guard let risk = MixedAdvice(entry.text).risk else { return [] }
    return entry.isItem ? RiskList.items(risk, marker: nil) : RiskList.split(risk)
  }

  /// A risk that an earlier section has stands there already, explained or not.
  private static func append(
    _ texts: [RichText], line: Int, to report: inout Report, _ seen: inout Set<String>
  ) {
    for text in texts where !text.text.isEmpty {
      let name = text.text.foldedWidth.prefix { $0 != ":" }.filter { $0 != " " }
      guard seen.insert(name).inserted else { continue }
      report.risks.append(TextEntry(number: report.risks.count + 1, text: text, line: line))
    }
  }
}

/// Advice and risks under one heading: `投资建议与风险提示`.
struct MixedAdvice {
  let view: RichText?
  let risk: RichText?

  static func isHeading(_ name: String) -> Bool {
    ["投资建议", "投资策略", "投资观点"].contains { name.holds($0) } && name.holds("风险")
  }

  /// What stands behind `风险提示：`; without such words a text is all risks or none.
  init(_ text: RichText) {
    let scalars = text.text.scalarArray
    let words = ["风险提示", "风险因素"].map { $0.scalarArray }
    let place = scalars.indices.first { place in
      words.contains { scalars[place...].starts(with: $0) } && place + 4 < scalars.count
        && LabelledText.colons.contains(scalars[place + 4])
    }
    if let place {
      let before = text.slice(0..<place).withoutBullets
      view = before.text.isEmpty ? nil : before
      risk = text.slice((place + 5)..<scalars.count).trimmed
    } else if RiskList.split(text).allSatisfy({ RiskWords.end($0.text) }) {
      view = nil
      risk = text
    } else {
      view = text
      risk = nil
    }
  }
}
