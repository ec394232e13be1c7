import Document
import Lexemes

/// Takes apart a text that lists risks.
///
/// Numbers part it first, then semicolons, then sentences that name a risk each, then commas, then 、 — and an
/// explanation behind a colon is never cut.
enum RiskList {
  static func split(_ text: RichText) -> [RichText] {
    let list = withoutLead(text.withoutBullets)
    if let numbered = numbered(list) { return numbered.map(withoutTail).filter { !$0.text.isEmpty } }
    let whole = list.withoutEnumerator
    // `（2）供给受限：…` on a line of its own is the one risk.
    if whole.text != list.text { return [withoutTail(whole)].filter { !$0.text.isEmpty } }
    let bySemicolons = whole.split(separators: "；;").filter { !$0.text.isEmpty }
    let parts = bySemicolons.count > 1 ? bySemicolons : sentences(whole).flatMap(bySigns)
    return parts.map(withoutTail).filter { !$0.text.isEmpty }
  }

  /// A list item is one risk, unless it goes on with numbers.
  static func items(_ text: RichText, marker: String?) -> [RichText] {
    var whole = text
    if let marker { whole = RichText.joined([RichText(marker), text]) { _, _ in " " } }
    let risks = numbered(whole) ?? [text.withoutEnumerator]
    return risks.map(withoutTail).filter { !$0.text.isEmpty }
  }

  /// `主要风险：…` only says that risks follow.
  private static func withoutLead(_ text: RichText) -> RichText {
    let scalars = Array(text.text.unicodeScalars.prefix(10))
    guard let colon = scalars.firstIndex(where: LabelledText.colons.contains) else { return text }
    let label = String(scalars: scalars[..<colon]).trimmed
    guard ["风险", "风险包括", "主要风险包括"].contains(label) || RisksParser.isLabel(label) else { return text }
    return text.slice((colon + 1)..<text.text.unicodeScalars.count).trimmed
  }

  // MARK: Numbers

  /// The stretches between numbers that count up from 1; nil where there are not two.
  private static func numbered(_ text: RichText) -> [RichText]? {
    let scalars = text.text.scalarArray
    var starts: [(mark: Int, text: Int)] = []
    var index = 0
    while index < scalars.count {
      guard mayBegin(scalars, index), let length = Enumerator.length(scalars, at: index),
        Enumerator.value(scalars[index..<(index + length)]) == starts.count + 1
      else {
        index += 1
        continue
      }
      starts.append((index, index + length))
      index += length
    }
    guard starts.count > 1, let first = starts.first else { return nil }
    let slicer = RichTextSlicer(text, scalars)
    let lead = slicer.slice(0..<first.mark).trimmed
    let ends = starts.dropFirst().map(\.mark) + [scalars.count]
    let risks = zip(starts, ends).map { slicer.slice($0.text..<$1).trimmed }
    return lead.text.isEmpty || lead.text.unicodeScalars.last.map(LabelledText.colons.contains) == true
      ? risks : [lead] + risks
  }

  private static func mayBegin(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    return "。；;，,、！？：: \n".unicodeScalars.contains(scalars[index - 1]) || ("①"..."⑳").contains(scalars[index])
      || "(（".unicodeScalars.contains(scalars[index])
  }

  // MARK: Sentences and signs

  /// Sentences that name a risk each; one that does not explains the one before it.
  private static func sentences(_ text: RichText) -> [RichText] {
    let parts = text.split(separators: "。").filter { !$0.text.isEmpty }
    guard parts.count > 1 else { return parts }
    var risks: [[RichText]] = []
    for part in parts {
      if risks.isEmpty || RiskWords.end(name(part)) {
        risks.append([part])
      } else {
        risks[risks.count - 1].append(part)
      }
    }
    return risks.map { RichText.joined($0) { _, _ in "。" } }
  }

  /// What stands before the explanation.
  private static func name(_ text: RichText) -> String {
    text.text.prefix { $0 != "：" && $0 != ":" }.trimmed
  }

  /// At commas, where most parts name a risk; what does not is the first half of its neighbour:
  /// `经济下行，导致增速放缓的风险` is one risk. Then at 、, where two parts say that they are risks.
  private static func bySigns(_ text: RichText) -> [RichText] {
    guard name(text).unicodeScalars.count == text.text.unicodeScalars.count, !text.text.holds("。") else {
      return [text]
    }
    let parts = text.split(separators: "，,").map(withoutTail).filter { !$0.text.isEmpty }
    let closed = parts.count { $0.text.closes(with: "风险") }
    let risks = closed > 1 ? merged(parts, "，", isWhole: { $0.closes(with: "风险") }) : withReasons(parts)
    return risks.flatMap(byEnumeration)
  }

  private static func byEnumeration(_ text: RichText) -> [RichText] {
    let parts = text.split(separators: "、").map(withoutTail).filter { !$0.text.isEmpty }
    guard parts.count(where: { RiskWords.isPlain($0.text) }) > 1 else { return [text] }
    return merged(parts, "、", isWhole: RiskWords.end)
  }

  private static func merged(
    _ parts: [RichText], _ sign: String, isWhole: (String) -> Bool
  ) -> [RichText] {
    var risks: [RichText] = []
    var open: [RichText] = []
    for part in parts {
      open.append(part)
      guard isWhole(part.text) else { continue }
      risks.append(RichText.joined(open) { _, _ in sign })
      open = []
    }
    return risks + (open.isEmpty ? [] : [RichText.joined(open) { _, _ in sign }])
  }

  /// `监管趋严，可能影响新品上线` is one risk and its consequence.
  private static func withReasons(_ parts: [RichText]) -> [RichText] {
    var risks: [[RichText]] = []
    for part in parts {
      if !risks.isEmpty, RiskWords.goesOn(part.text) {
        risks[risks.count - 1].append(part)
      } else {
        risks.append([part])
      }
    }
    return risks.map { RichText.joined($0) { _, _ in "，" } }
  }

  /// `…的风险等。` is the risk; the list's `等` and full stop are not.
  private static func withoutTail(_ text: RichText) -> RichText {
    var result = text
    for tail in ["；", ";", "。", ".", "等", "，", "、"] where result.text.closes(with: tail) {
      result = result.slice(0..<(result.text.unicodeScalars.count - tail.unicodeScalars.count)).trimmed
    }
    return result
  }
}

/// Words by which a risk is known.
enum RiskWords {
  /// Whether a text ends by saying that it is a risk.
  static func isPlain(_ text: String) -> Bool { ["风险", "不及预期", "低于预期"].contains { text.closes(with: $0) } }

  private static let ends = [
    "加剧", "紧张", "趋严", "收紧", "恶化", "下行", "下滑", "放缓", "波动", "变化", "变动", "受限", "短缺", "延期", "摩擦", "不确定性", "超预期",
    "疲软",
  ]

  /// Whether a text ends as names of risks do.
  static func end(_ text: String) -> Bool {
    let words = text.drop { $0 == " " }
    return words.count >= 4 && (isPlain(text) || ends.contains { text.closes(with: $0) })
  }

  /// Whether a clause says what comes of the one before it.
  static func goesOn(_ text: String) -> Bool {
    ["导致", "从而", "进而", "可能", "影响", "或将", "或影响", "使得", "并"].contains { text.opens(with: $0) }
  }
}
