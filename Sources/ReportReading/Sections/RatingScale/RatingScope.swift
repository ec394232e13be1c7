import Document
import Lexemes
import Lexicon

/// What a rating scale is for: stocks or industries.
enum RatingScope {
  /// The scope in a short line about ratings: `行业` in `行业投资评级：`.
  static func named(in text: String) -> String? {
    let folded = Enumerator.split(text).rest.foldedWidth.withoutBlanks
    let head = String(folded.unicodeScalars.prefix { !headEnds.contains($0) })
    guard (2...20).contains(head.scalarCount) else { return nil }
    guard RatingScaleWords.scopeEnds.contains(where: head.closes(with:)) else {
      return RatingScaleWords.scopes.first { head == $0 }
    }
    let found = RatingScaleWords.scopes.compactMap { word -> (word: String, place: Int)? in
      guard let place = head.byteOffset(of: word) else { return nil }
      // In `青禾证券投资评级标准`, the word is part of a house's name.
      return word == "证券" && place > 0 ? nil : (word, place)
    }
    return found.min { $0.place < $1.place }?.word
  }

  /// Whether a heading names exactly one scope: `行业投资评级说明`, but not `行业公司评级`.
  static func isOnlyOne(in title: String) -> Bool {
    named(in: title) != nil && RatingScaleWords.scopes.count { $0 != "证券" && title.holds($0) } == 1
  }

  private static let headEnds: Signs = ":(以,。"

  /// The scope in a cell beside the steps, also another one such as `基金评级`.
  static func named(inCell text: String) -> String? {
    if let scope = named(in: text) { return scope }
    let word = text.foldedWidth.withoutBlanks
    guard word.count <= 8, let tail = ["投资评级", "评级"].first(where: word.closes(with:)) else { return nil }
    return String(word.dropLast(tail.count)).nonEmpty
  }

  /// The last scope at the beginning of a clause in a longer text.
  static func last(in text: String) -> String? {
    text.split(at: "；;。\n").last { named(in: $0) != nil }.flatMap { named(in: $0) }
  }

  /// The scope according to a definition, if it is clear and the surroundings give none or another; otherwise `scope`.
  static func of(_ definition: String, in scope: String) -> String {
    let isIndustry = ["行业指数", "行业整体", "该行业", "行业股票指数", "行业表现", "行业超越", "行业基本面"].contains(
      where: definition.holds)
    let isShare = ["个股", "股价", "该公司", "公司股"].contains(where: definition.holds)
    let opensWithIndustry = ["行业", "分析师预测在此期间行业"].contains(where: definition.opens(with:))
    if isIndustry, !isShare, scope.isEmpty || opensWithIndustry { return "行业" }
    if isShare, !isIndustry, scope.isEmpty || scope == "行业" { return "股票" }
    return scope
  }
}
