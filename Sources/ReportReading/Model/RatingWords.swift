import Document
import Lexemes

/// The words that Chinese houses rate with; see Docs/ratings.md for the ladders.
public enum RatingWords {
  /// A house's scale, best first; words on one step mean the same there.
  public struct Ladder: Sendable, Hashable {
    /// The words of each step, the best step first.
    public let steps: [[String]]
    /// Whether its words are taken to be on it only beside its best one: `Outperform` is the second of five steps
    /// beside `Buy`, and the best of three alone.
    public let needsBest: Bool

    /// Creates a value from its parts.
    public init(steps: [[String]], needsBest: Bool = false) {
      self.steps = steps
      self.needsBest = needsBest
    }

    /// Whether the best step is among some words.
    public func hasBest(among words: Set<String>) -> Bool {
      steps.first.map { !words.isDisjoint(with: $0) } ?? false
    }

    /// 1 for the best step; nil for a word that is on none.
    public func rank(of word: String) -> Int? {
      steps.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }
  }

  /// The scales in use, one a row, their words as ``plain(_:)`` gives them. A word may be on several, with unlike ranks: 中性 is the second step of one
  /// and the third of others.
  public static let ladders: [Ladder] =
    [
      [["买入"], ["增持", "审慎增持"], ["中性", "持有"], ["减持"], ["卖出"]],
      [["买入"], ["增持", "审慎增持"], ["中性", "持有"], ["减持", "卖出", "回避"]],
      [["强烈推荐"], ["推荐"], ["谨慎推荐"], ["中性"], ["回避"]],
      [["强推"], ["推荐"], ["中性"], ["回避"]],
      [["推荐"], ["谨慎推荐"], ["中性"], ["回避"]],
      [["推荐"], ["中性"], ["回避"]],
      [
        ["优于大市", "强于大市", "领先大市", "优于大势", "outperform"],
        ["中性", "跟随大市", "同步大市", "同步大势", "neutral", "marketperform"],
        ["弱于大市", "落后大市", "落后大势", "underperform"],
      ],
      [["跑赢行业"], ["中性"], ["跑输行业"]],
      [["看好"], ["中性"], ["看淡"]],
      [["超配", "overweight"], ["标配", "中配", "equalweight", "neutral"], ["低配", "underweight"]],
      [["buy"], ["accumulate", "add"], ["neutral", "hold"], ["reduce"], ["sell"]],
      [["buy"], ["neutral", "hold"], ["sell"]],
    ].map { Ladder(steps: $0) } + [
      Ladder(
        steps: [["buy"], ["outperform"], ["neutral", "hold"], ["underperform"], ["sell"]], needsBest: true)
    ]

  /// Words that say there is no rating, and so have no rank.
  public static let unrated: Set<String> = ["无评级", "未评级", "暂无评级", "不予评级", "NR", "nr", "notrated"]

  /// Words of scales on which 增持 is the best step: beside the ladders above they would leave 增持 without a rank.
  public static let unranked: Set<String> = ["谨慎增持"]

  /// What known words begin with: most texts hold none of these and need no closer look.
  static let initials = Set(known.compactMap(\.unicodeScalars.first))

  /// Every word that is on a ladder, is of another scale, or means that there is no rating.
  public static let known = Set(ladders.flatMap { $0.steps.flatMap { $0 } }).union(unrated).union(unranked)

  private static let marks: Signs = " -\"'“”‘’「」"

  /// A printed rating as the ladders have it: `买入（维持）` is 买入, `优于大市 维持` 优于大市, `“BUY”` buy.
  ///
  /// What is done with a rating is not part of it, nor are quotes, blanks and hyphens.
  public static func plain(_ printed: String) -> String {
    let parts = RatingLine.parts(printed).filter { !RatingLine.isAction($0) }
    return (parts.count == 1 ? parts[0] : printed.foldedWidth).lowercased().filter {
      !marks.contains($0)
    }
  }
}
