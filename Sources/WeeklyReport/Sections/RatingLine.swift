/// A rating and what is done with it: `优于大市 · 维持`, `买入（首次）`, or a rating alone.
struct RatingLine: Sendable, Hashable {
  let rating: String
  let action: String?

  private static let actions: Set<String> = [
    "维持", "上调", "下调", "首次", "首次覆盖", "调高", "调低", "重申", "恢复", "maintain", "maintained", "reiterate",
    "reiterated",
    "initiate", "initiated", "upgrade", "downgrade",
  ]

  static func isAction(_ word: String) -> Bool { actions.contains(word.lowercased()) }

  static func parts(_ text: String) -> [String] {
    text.foldedWidth.split { "·•・()|/-— ,:".contains($0) }.map(String.init)
  }

  /// - Returns: nil where the text is anything but a rating with or without an action.
  init?(_ text: String) {
    let parts = Self.parts(text)
    guard let rating = parts.first(where: { RatingWords.known.contains($0) }) else { return nil }
    let rest = parts.filter { $0 != rating }.map { $0.hasSuffix("评级") ? String($0.dropLast(2)) : $0 }.filter {
      !$0.isEmpty && $0 != "投资" && $0 != "行业"
    }
    guard rest.count <= 1, rest.allSatisfy(Self.isAction) else { return nil }
    self.rating = rating
    action = rest.first
  }
}
