import Document
import Lexemes
import Lexicon

/// The label that a paragraph begins with, where it says what the paragraph is: `风险提示：…`, `【投资建议】…`.
struct PassageLabel: Sendable, Hashable {
  /// The words of the label.
  let words: String
  /// Where the words behind it begin, in Unicode scalars.
  let end: Int
  /// Whether nothing is behind it.
  let isAlone: Bool

  var isRisk: Bool { SectionWords.riskLabels.contains(words) }
  var isView: Bool { SectionWords.viewLabels.contains(words) }

  private static let longest = 8

  /// - Returns: nil where the text begins with no such label, as most do.
  init?(_ text: String) {
    let scalars = text.scalarArray
    self.init(scalars, from: LeadingSigns.length(scalars))
  }

  /// A label that begins at a place.
  init?(_ scalars: [Unicode.Scalar], from start: Int) {
    var index = start
    if let length = Enumerator.length(scalars, at: index) { index += length }
    let isBracketed = index < scalars.count && "【[".unicodeScalars.contains(scalars[index])
    if isBracketed { index += 1 }
    let reach = scalars[min(index, scalars.count)...].prefix(Self.longest + 2)
    let closing: Signs = isBracketed ? "】]" : ":："
    guard let stop = reach.firstIndex(where: closing.contains) else { return nil }
    words = String(scalars: scalars[index..<stop].filter { $0 != " " })
    var end = stop + 1
    while end < scalars.count, ":： \n".unicodeScalars.contains(scalars[end]) { end += 1 }
    self.end = end
    isAlone = end >= scalars.count
    guard isRisk || isView else { return nil }
  }

  /// Where a label of risks begins behind the end of a sentence: `……推荐甲公司。风险提示：……`.
  static func risk(within scalars: [Unicode.Scalar]) -> (start: Int, label: PassageLabel)? {
    for place in scalars.indices.dropFirst()
    where scalars[place] == "风" || scalars[place] == "投" || scalars[place] == "主" {
      guard
        let before = scalars[..<place].last(where: { $0 != " " && $0 != "\n" && !Bullets.signs.contains($0) }
        ),
        "。；;！".unicodeScalars.contains(before),
        let label = PassageLabel(scalars, from: place), label.isRisk, !label.isAlone
      else { continue }
      return (place, label)
    }
    return nil
  }
}
