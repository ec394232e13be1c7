import Document
import Lexemes
import Lexicon

/// A rating and what is done with it: `优于大市 · 维持`, `买入（首次）`, `推荐 维持评级`, or a rating alone.
struct RatingLine: Sendable, Hashable {
  /// As printed; `领先大市-A` keeps its grade of risk.
  let rating: String
  let action: String?

  private static let actions: Set<String> = [
    "维持", "上调", "下调", "首次", "首次覆盖", "调高", "调低", "重申", "恢复", "maintain", "maintained", "reiterate",
    "reiterated", "initiate", "initiated", "upgrade", "downgrade",
  ]
  private static let labels: Set<String> = ["", "投资", "行业", "公司", "股票"]
  private static let grades: Set<String> = ["A", "B"]

  static func isAction(_ word: String) -> Bool { actions.contains(word.lowercased()) }

  private static let separators: Signs = "·•・()|│/-—– ,:"

  static func parts(_ text: String) -> [String] {
    text.foldedWidth.split(at: separators).flatMap(unfolded)
  }

  /// - Returns: nil where the text is anything but a rating with or without an action.
  init?(_ text: String) {
    guard text.utf8.count < 120 else { return nil }
    if let english = EnglishRating(text) {
      (rating, action) = (english.rating, english.action)
      return
    }
    guard text.unicodeScalars.contains(where: RatingWords.initials.contains) else { return nil }
    let folded = text.foldedWidth
    let parts = Self.parts(text)
    guard let rating = parts.first(where: { RatingWords.known.contains($0) }) else { return nil }
    var rest = parts.filter { $0 != rating }.map { $0.closes(with: "评级") ? String($0.dropLast(2)) : $0 }
    rest.removeAll { Self.labels.contains($0) }
    let grade = rest.first { Self.grades.contains($0) && folded.holds("\(rating)-\($0)") }
    rest.removeAll { $0 == grade }
    guard rest.count <= 1, rest.allSatisfy(Self.isAction) else { return nil }
    self.rating = grade.map { "\(rating)-\($0)" } ?? rating
    action = rest.first
  }

  /// `由中性上调` is an action, `维持增持` an action and a rating.
  private static func unfolded(_ part: String) -> [String] {
    if part.opens(with: "由"), let action = actions.first(where: part.closes(with:)),
      RatingWords.known.contains(String(part.dropFirst().dropLast(action.count)))
    {
      return [action]
    }
    guard let action = actions.first(where: part.opens(with:)) else { return [part] }
    let rating = part.dropFirst(action.count).drop { "至为".contains($0) }
    let bare = rating.closes(with: "评级") ? String(rating.dropLast(2)) : String(rating)
    if RatingWords.known.contains(bare) { return [bare, action] }
    // `看好/维持电力设备及新能源`: the industry is right behind it.
    return IndustryWords.isName(String(rating)) ? [action] : [part]
  }
}
