/// Risks, `风险提示`: a row a risk.
enum RisksParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for block in outline.sections(.risks).flatMap(\.blocks) where SourceNote(block) == nil {
      switch block.content {
      case .paragraph: append(RiskList.split(block.richText), line: block.lines.lowerBound, to: &report)
      case .item: append([block.richText], line: block.lines.lowerBound, to: &report)
      default: continue
      }
      report.claim(block.lines, as: .dataset("risks"))
    }
    guard report.risks.isEmpty else { return }
    for highlight in report.highlights where highlight.category == "风险提示" {
      append(RiskList.split(highlight.text), line: highlight.line, to: &report)
    }
  }

  private static func append(_ texts: [RichText], line: Int, to report: inout Report) {
    for text in texts where !text.text.isEmpty {
      report.risks.append(TextEntry(number: report.risks.count + 1, text: text, line: line))
    }
  }
}

/// Takes apart a sentence that lists risks.
enum RiskList {
  /// At semicolons where there are any, else at commas. Where most parts end with 风险, one that does not is
  /// the first half of its neighbour: `经济下行，导致增速放缓的风险` is one risk.
  static func split(_ sentence: RichText) -> [RichText] {
    let bySemicolons = sentence.split(separators: ["；", ";"]).filter { !$0.text.isEmpty }
    let parts = bySemicolons.count > 1 ? bySemicolons : sentence.split(separators: ["，", ","])
    let risks = parts.map(withoutTail).filter { !$0.text.isEmpty }
    let closed = risks.count { $0.text.hasSuffix("风险") }
    guard bySemicolons.count <= 1, closed > 1 else { return risks }
    return merged(risks)
  }

  private static func merged(_ parts: [RichText]) -> [RichText] {
    var risks: [RichText] = []
    var open: [RichText] = []
    for part in parts {
      open.append(part)
      guard part.text.hasSuffix("风险") else { continue }
      risks.append(RichText.joined(open) { _, _ in "，" })
      open = []
    }
    return risks + (open.isEmpty ? [] : [RichText.joined(open) { _, _ in "，" }])
  }

  /// `…的风险等。` is the risk; the list's `等` and full stop are not.
  private static func withoutTail(_ text: RichText) -> RichText {
    var result = text
    for tail in ["。", ".", "等", "等。"] where result.text.hasSuffix(tail) {
      result = result.slice(0..<(result.text.unicodeScalars.count - tail.unicodeScalars.count)).trimmed
    }
    return result
  }
}
