/// The words that Chinese houses rate with; see Docs/ratings.md for the ladders.
public enum RatingWords {
  /// A house's scale, best first; words on one step mean the same there.
  public struct Ladder: Sendable, Hashable {
    public let steps: [[String]]

    public init(steps: [[String]]) { self.steps = steps }

    /// 1 for the best step; nil for a word that is on none.
    public func rank(of word: String) -> Int? {
      steps.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }
  }

  /// The scales in use, one a row. A word may stand on several, with unlike ranks: 中性 is the second step of one
  /// and the third of others.
  public static let ladders: [Ladder] = [
    [["买入"], ["增持"], ["中性", "持有"], ["减持"], ["卖出"]],
    [["买入"], ["增持"], ["中性", "持有"], ["减持", "卖出", "回避"]],
    [["强烈推荐"], ["推荐"], ["谨慎推荐"], ["中性"], ["回避"]],
    [["推荐"], ["谨慎推荐"], ["中性"], ["回避"]],
    [["推荐"], ["中性"], ["回避"]],
    [["优于大市", "强于大市", "领先大市"], ["中性", "跟随大市", "同步大市"], ["弱于大市", "落后大市"]],
    [["跑赢行业"], ["中性"], ["跑输行业"]],
    [["看好"], ["中性"], ["看淡"]],
    [["超配"], ["标配"], ["低配"]],
  ].map(Ladder.init)

  /// Words that say there is no rating, and so have no rank.
  public static let unrated: Set<String> = ["无评级", "未评级", "暂无评级", "不予评级", "NR"]

  public static let known = Set(ladders.flatMap { $0.steps.flatMap { $0 } }).union(unrated)
}
