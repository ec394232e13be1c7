import Document
import Lexemes
import Lexicon

/// The label at the start of a paragraph that says what the paragraph is: `风险提示：…`, `【投资建议】…`.
struct PassageLabel: Sendable, Hashable {
  /// The words of the label.
  let words: String
  /// Where the words after the label begin, in Unicode scalars.
  let end: Int
  /// Whether nothing follows the label.
  let isAlone: Bool

  var isRisk: Bool { SectionWords.isRiskLabel(words) || words == Self.risk }
  var isView: Bool { SectionWords.viewLabels.contains(words) }

  private static let longest = 8
  /// A label only before a list of risks: `风险：需求下滑；竞争加剧。`. Elsewhere it may be over anything.
  static let risk = "风险"

  /// - Returns: nil where the text does not begin with such a label.
  init?(_ text: String) {
    let scalars = text.scalarArray
    self.init(scalars, from: LeadingSigns.length(scalars))
  }

  /// Reads a label that begins at a place.
  init?(_ scalars: [Unicode.Scalar], from start: Int) {
    var index = start
    if let length = Enumerator.length(scalars, at: index) { index += length }
    let isBracketed = index < scalars.count && "【[".unicodeScalars.contains(scalars[index])
    if isBracketed { index += 1 }
    let reach = scalars[min(index, scalars.count)...].prefix(Self.longest + 2)
    // A full stop may replace the colon: `风险提示。需求下滑……`.
    let closing: Signs = isBracketed ? "】]" : ":：。"
    guard let stop = reach.firstIndex(where: closing.contains) else { return nil }
    words = String(scalars: scalars[index..<stop].filter { $0 != " " })
    var end = stop + 1
    while end < scalars.count, ":： \n".unicodeScalars.contains(scalars[end]) { end += 1 }
    self.end = end
    isAlone = end >= scalars.count
    guard isRisk || isView, words != Self.risk || Self.listsRisks(scalars[min(end, scalars.count)...]) else {
      return nil
    }
  }

  private static func listsRisks(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (4...longestList).contains(scalars.count) else { return false }
    let risks = RiskList.split(RichText(String(scalars: scalars)))
    return !risks.isEmpty && risks.allSatisfy { RiskWords.end($0.text) && $0.text.count <= 40 }
  }

  private static let longestList = 300

  /// The last character before a label and its bullet or number: `……推荐甲公司。5.风险提示：……`.
  private static func endBefore(_ place: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    let words = scalars[max(0, place - 12)..<place].filter {
      $0 != " " && $0 != "\n" && !Bullets.signs.contains($0)
    }
    // `……乙公司。u 风险提示：`: a bullet of a symbol font is read as a letter.
    if words.count > 1, let last = words.last, "lnpuü".unicodeScalars.contains(last),
      "。；;！".unicodeScalars.contains(words[words.count - 2])
    {
      return words[words.count - 2]
    }
    guard let last = words.last, ".．、)）".unicodeScalars.contains(last) else { return words.last }
    let number = words.dropLast().reversed().prefix {
      $0.isDecimalDigit || "一二三四五六七八九十(（".unicodeScalars.contains($0)
    }
    return (1...4).contains(number.count) ? words.dropLast(number.count + 1).last : last
  }

  /// Whether a text is only a label of risks with its colon, `风险提示：`, so that what follows it is about risks.
  static func isRiskAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let last = text.trimmed.last, last == "：" || last == ":" else {
      return false
    }
    return PassageLabel(text).map { $0.isRisk && $0.isAlone } ?? false
  }

  /// The text after a label of risks that has lost its colon, `风险提示 需求下滑；竞争加剧`; nil if it is not a list of risks.
  static func risksWithoutSign(_ text: RichText) -> RichText? {
    let scalars = text.text.scalarArray
    var start = LeadingSigns.length(scalars)
    if let number = Enumerator.length(scalars, at: start) { start += number }
    guard
      let label = SectionWords.riskLabels.map(\.scalarArray).filter({ scalars[start...].starts(with: $0) })
        .max(by: { $0.count < $1.count }), start + label.count < scalars.count, scalars.count - start < 300
    else { return nil }
    let rest = text.slice((start + label.count)..<scalars.count).trimmed
    let risks = RiskList.split(rest)
    guard !rest.text.unicodeScalars.contains(where: { ":：".unicodeScalars.contains($0) }),
      !["在", "是", "为", "有", "来", "和", "与", "及", "的"].contains(where: rest.text.opens(with:)),
      !risks.isEmpty, risks.allSatisfy({ RiskWords.end($0.text) && $0.text.count <= 40 })
    else { return nil }
    return rest
  }

  /// A label of risks after the end of a sentence, and where it begins: `……推荐甲公司。风险提示：……`.
  static func risk(within scalars: [Unicode.Scalar]) -> (start: Int, label: PassageLabel)? {
    for place in scalars.indices.dropFirst()
    where scalars[place] == "风" || scalars[place] == "投" || scalars[place] == "主" {
      guard let before = endBefore(place, scalars),
        "。；;！".unicodeScalars.contains(before),
        let label = PassageLabel(scalars, from: place), label.isRisk, !label.isAlone
      else { continue }
      return (place, label)
    }
    return nil
  }
}
