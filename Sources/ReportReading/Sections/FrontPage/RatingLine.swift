import Document
import Lexemes
import Lexicon

/// A line with a rating and possibly a rating action: `优于大市 · 维持`, `买入（首次）`, `推荐 维持评级`.
struct RatingLine: Sendable, Hashable {
  /// The rating as printed; `领先大市-A` keeps its risk grade.
  let rating: String
  let action: String?

  init(rating: String, action: String?) {
    self.rating = rating
    self.action = action
  }

  private static let actions: Set<String> = [
    "维持", "上调", "下调", "首次", "首次覆盖", "调高", "调低", "重申", "恢复", "maintain", "maintained", "reiterate",
    "reiterated", "initiate", "initiated", "upgrade", "downgrade",
  ]
  private static let labels: Set<String> = [
    "", "投资", "行业", "公司", "股票", "评级变动", "变动", "行业投资", "公司投资", "股票投资",
  ]
  /// Labels of a former rating.
  private static let formers: Set<String> = ["上次评级", "前次评级", "上期评级", "原评级", "上次", "前次", "前值"]
  /// Labels of prices that may follow a rating.
  private static let prices: Set<String> = ["目标价", "目标价格", "收盘价", "现价", "股价", "最新收盘价", "当前价格"]
  private static let grades: Set<String> = ["A", "B"]

  static func isAction(_ word: String) -> Bool { actions.contains(word.lowercased()) }

  /// The action in a text that has nothing else: `维持`, `（维持评级）`.
  static func action(alone text: String) -> String? {
    guard text.utf8.count <= longestAction else { return nil }
    let word = text.foldedWidth.trimming("() ")
    let bare = word.closes(with: "评级") ? String(word.dropLast(2)) : word
    return isAction(bare) ? bare : nil
  }

  private static let longestAction = 40

  private static let separators: Signs = "·•・()|│/-—– ,:→“”\"「」"

  static func parts(_ text: String) -> [String] {
    text.foldedWidth.split(at: separators).flatMap(unfolded)
  }

  /// The parts about the rating, without the kind of report before it, a price after it and a former rating,
  /// `上次评级 增持`: `某某研究 公告点评 投资评级(维持): 买入 目标价(人民币): 12.34`.
  private static func ownParts(_ parts: [String]) -> [String] {
    guard parts.count > 2 else { return parts }
    var own = parts[...]
    if let label = own.firstIndex(where: { ["投资评级", "行业评级", "股票评级", "公司评级"].contains($0) }),
      own[..<label].allSatisfy({ part in
        FrontLabel.isKindOfReport(part) || HouseLine(part) != nil || IndustryWords.isName(part)
          || part.closes(with: "月") && part.count <= 8
      })
    {
      own = own[label...]
    }
    if let end = own.firstIndex(where: { formers.contains($0) || prices.contains($0) }), end > own.startIndex
    {
      own = own[..<end]
    }
    return Array(own)
  }

  /// - Returns: nil unless the text is a rating with or without an action.
  init?(_ text: String) {
    guard text.utf8.count < EnglishRating.longest else { return nil }
    if let english = EnglishRating(text) {
      (rating, action) = (english.rating, english.action)
      return
    }
    guard text.utf8.count < 120 else { return nil }
    let folded = text.foldedWidth
    guard folded.unicodeScalars.contains(where: RatingWords.initials.contains) else { return nil }
    let parts = Self.withoutFirstTime(Self.ownParts(Self.withoutKind(Self.withoutIndustry(Self.parts(text)))))
    guard let rating = parts.first(where: { RatingWords.known.contains($0) }) else { return nil }
    var rest = parts.filter { $0 != rating }.map { $0.closes(with: "评级") ? String($0.dropLast(2)) : $0 }
    rest.removeAll { Self.labels.contains($0) }
    let grade =
      rest.first { Self.grades.contains($0) && folded.holds("\(rating)-\($0)") }
      ?? rest.first { Self.grades.contains($0) && folded.holds("\(rating)(\($0))") }
    rest.removeAll { $0 == grade }
    // Some houses print the action twice: `推荐（维持）（维持）`.
    guard Set(rest).count <= 1, rest.allSatisfy(Self.isAction) else { return nil }
    let printed = text.holds(rating) ? rating : text.printed(simplified: rating) ?? rating
    self.rating = grade.map { "\(rating)-\($0)" } ?? printed
    action = rest.first.map { text.holds($0) ? $0 : text.printed(simplified: $0) ?? $0 }
  }

  /// The parts without the industry before a rating with its action: `电子行业研究 买入 (维持评级)`.
  private static func withoutIndustry(_ parts: [String]) -> [String] {
    guard parts.count == 3, RatingWords.known.contains(parts[1]), action(alone: parts[2]) != nil,
      industry(in: parts[0]) != nil
    else { return parts }
    return Array(parts.dropFirst())
  }

  /// The industry in a word such as `电子` or `电子行业研究`; nil for any other word.
  static func industry(in word: String) -> String? {
    let name =
      ["行业研究", "研究"].first(where: word.closes(with:)).map { String(word.dropLast($0.count)) } ?? word
    return IndustryWords.isName(name) ? name : nil
  }

  /// The parts without an industry and a kind of report directly before the rating: `汽车/行业深度报告领先大市（维持）`.
  private static func withoutKind(_ parts: [String]) -> [String] {
    guard let last = parts.firstIndex(where: { $0.count > 6 && $0.holds("报告") }), last < 2,
      let end = parts[last].bounds(of: "报告")?.upperBound
    else { return parts }
    let kind = String(parts[last][..<end])
    guard RatingWords.known.contains(String(parts[last][end...])), FrontLabel.isKindOfReport(kind),
      parts[..<last].allSatisfy(IndustryWords.isName)
    else { return parts }
    return [String(parts[last][end...])] + parts[(last + 1)...]
  }

  /// Reads `推荐` after another rating as part of the action: `买入|首次推荐` means a first rating of `买入`.
  private static func withoutFirstTime(_ parts: [String]) -> [String] {
    guard parts.count == 3, parts[0] != "推荐", RatingWords.known.contains(parts[0]),
      parts[1] == "推荐", parts[2] == "首次"
    else { return parts }
    return [parts[0], "首次"]
  }

  /// Labels that may directly precede a rating: `行业投资评级中性`.
  private static let joinedLabels = ["行业投资评级", "行业评级", "投资评级", "公司评级", "股票评级"]

  /// Splits a part with an action: `由中性上调` is an action, `维持增持` an action and a rating.
  private static func unfolded(_ part: String) -> [String] {
    if part.opens(with: "由"), let action = actions.first(where: part.closes(with:)),
      RatingWords.known.contains(String(part.dropFirst().dropLast(action.count)))
    {
      return [action]
    }
    // A rating directly followed by an action: `推荐维持`.
    if let action = actions.first(where: part.closes(with:)),
      RatingWords.known.contains(String(part.dropLast(action.count)))
    {
      return [String(part.dropLast(action.count)), action]
    }
    if let label = joinedLabels.first(where: part.opens(with:)),
      RatingWords.known.contains(String(part.dropFirst(label.count)))
    {
      return [String(part.dropFirst(label.count))]
    }
    if part.closes(with: "评级"), RatingWords.known.contains(String(part.dropLast(2))) {
      return [String(part.dropLast(2))]
    }
    guard let action = actions.first(where: part.opens(with:)) else { return [part] }
    let rating = part.dropFirst(action.count).drop { "至为".contains($0) }
    let bare = rating.closes(with: "评级") ? String(rating.dropLast(2)) : String(rating)
    if RatingWords.known.contains(bare) { return [bare, action] }
    // `看好/维持电力设备及新能源`: the industry directly follows the action.
    return IndustryWords.isName(String(rating)) ? [action] : [part]
  }
}
