import Document
import Lexemes

/// Risks on both sides, `上行风险：……。下行风险：……。`. What may turn out better than expected is left out where what may turn out
/// worse is printed too; in a report against a share it is the only risk.
enum RiskSides {
  /// The text without what follows a label of the upside, if it also has one of the downside.
  static func downside(of text: RichText) -> RichText {
    guard text.text.holds("行风险") || text.text.holds("side") else { return text }
    let scalars = text.text.scalarArray
    let marks = marks(scalars)
    guard marks.contains(where: \.isUpside), marks.contains(where: { !$0.isUpside }), let first = marks.first
    else { return text }
    let slicer = RichTextSlicer(text, scalars)
    let ends = marks.dropFirst().map(\.start) + [scalars.count]
    let lead = slicer.slice(0..<first.start).trimmed
    let parts = zip(marks, ends).filter { !$0.0.isUpside }.map { slicer.slice($0.0.start..<$0.1).trimmed }
    return RichText.joined(([lead] + parts).filter { !$0.text.isEmpty }) {
      TextJoint.between($0.text, $1.text)
    }
  }

  /// Whether a text is only about the upside: `上行风险：需求超预期`, `Upside risks include …`.
  static func isUpside(_ text: String) -> Bool { side(text.scalarArray, from: 0) == true }
  /// Whether a text begins with the downside.
  static func isDownside(_ text: String) -> Bool { side(text.scalarArray, from: 0) == false }

  /// Whether a heading is that of the upside alone.
  static func isHeadingOfUpside(_ name: String) -> Bool {
    let words = name.lowercased()
    return words.opens(with: "上行风险")
      || ["upside risk", "risks to upside", "risks to the upside"].contains(where: words.opens(with:))
  }

  /// The places where a label is at the beginning of the text, a sentence or a part of a list.
  private static func marks(_ scalars: [Unicode.Scalar]) -> [(start: Int, isUpside: Bool)] {
    scalars.indices.compactMap { place in
      let before = scalars[..<place].suffix(3).last { $0 != " " }
      guard before.map({ "。；;.\n".unicodeScalars.contains($0) }) ?? true, scalars[place] != " ",
        let isUpside = side(scalars, from: place)
      else { return nil }
      return (place, isUpside)
    }
  }

  private static let chinese: [(label: [Unicode.Scalar], isUpside: Bool)] = [
    ("上行风险", true), ("下行风险", false),
  ].map { ($0.0.scalarArray, $0.1) }

  /// Whether a label of one side begins at a place; nil if none does.
  private static func side(_ scalars: [Unicode.Scalar], from start: Int) -> Bool? {
    if let found = chinese.first(where: { scalars[start...].starts(with: $0.label) }) {
      let next = scalars.skippingBlanks(from: start + found.label.count)
      let isLabel = next < scalars.count && "：:包主有是为".unicodeScalars.contains(scalars[next])
      return isLabel ? found.isUpside : nil
    }
    guard start < scalars.count, scalars[start].isASCIILetter else { return nil }
    let words = String(scalars: scalars[start...].prefix(40)).lowercased().split(at: " :")
    guard let side = words.prefix(3).firstIndex(where: { ["upside", "downside"].contains($0) }),
      words[..<side].allSatisfy({ ["key", "main", "major", "potential", "the", "and"].contains($0) }),
      words.dropFirst(side + 1).first.map({ $0.opens(with: "risk") || $0.opens(with: "catalyst") }) ?? false
    else { return nil }
    return words[side] == "upside"
  }
}
