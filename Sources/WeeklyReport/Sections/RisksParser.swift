import Lexemes

/// Risks, `风险提示`: a row a risk, each once.
enum RisksParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var seen: Set<String> = []
    for section in outline.sections {
      let isMixed = MixedAdvice.isHeading(section.name) && section.kind == .views
      guard section.kind == .risks || isMixed else { continue }
      for block in section.blocks where SourceNote(block) == nil {
        guard let risks = risks(in: block, isMixed: isMixed), !risks.isEmpty else { continue }
        append(risks, line: block.lines.lowerBound, to: &report, &seen)
        report.claim(block.lines, as: .dataset("risks"))
      }
    }
    guard report.risks.isEmpty else { return }
    for highlight in report.highlights where highlight.category.map(isLabel) == true {
      append(RiskList.split(highlight.text), line: highlight.line, to: &report, &seen)
    }
  }

  /// Labels of the key points that announce risks.
  static func isLabel(_ label: String) -> Bool { ["风险提示", "风险因素", "投资风险", "主要风险"].contains(label) }

  private static func risks(in block: Block, isMixed: Bool) -> [RichText]? {
    switch block.content {
    case .paragraph:
      guard isMixed else { return RiskList.split(block.richText) }
      return MixedAdvice(block.richText).risk.map(RiskList.split)
    case .item(let marker, _):
      let text = block.richText
      guard isMixed else { return RiskList.items(text, marker: marker) }
      return MixedAdvice(text).risk.map { RiskList.items($0, marker: nil) }
    default: return nil
    }
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
