import Document
import Lexemes

/// The rating words of Chinese houses. See Docs/ratings.md for the scales.
public enum RatingWords {
  /// A rating scale, the best step first. Words on one step mean the same.
  public struct Ladder: Sendable, Hashable {
    /// The words of each step, the best step first.
    public let steps: [[String]]
    /// Whether the scale applies only to reports that also use its best word. `Outperform` is the second of five
    /// steps beside `Buy`, and otherwise the best of three.
    public let needsBest: Bool

    /// Creates a scale from its steps, the best first; by default it applies to every report.
    public init(steps: [[String]], needsBest: Bool = false) {
      self.steps = steps
      self.needsBest = needsBest
    }

    /// Whether a word of the best step is among the given words.
    public func hasBest(among words: Set<String>) -> Bool {
      steps.first.map { !words.isDisjoint(with: $0) } ?? false
    }

    /// The rank of a word, 1 for the best step; nil if no step has it.
    public func rank(of word: String) -> Int? {
      steps.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }
  }

  /// The scales in use, with words as ``plain(_:)`` returns them. A word may be on several with different ranks: `中性`
  /// is the second step of one and the third of others.
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
      [["优异"], ["中性"], ["落后"]],
      [["超配", "overweight"], ["标配", "中配", "equalweight", "neutral"], ["低配", "underweight"]],
      [["buy"], ["accumulate", "add"], ["neutral", "hold"], ["reduce"], ["sell"]],
      [["buy"], ["neutral", "hold"], ["sell"]],
    ].map { Ladder(steps: $0) } + [
      Ladder(
        steps: [["buy"], ["outperform"], ["neutral", "hold"], ["underperform"], ["sell"]], needsBest: true)
    ]

  /// Words for the absence of a rating, which have no rank.
  public static let unrated: Set<String> = ["无评级", "未评级", "暂无评级", "不予评级", "NR", "nr", "notrated"]

  /// Words of scales on which `增持` is the best step. They are not on the ladders, since `增持` would then have no
  /// definite rank.
  public static let unranked: Set<String> = ["谨慎增持"]

  /// The first characters of known words. Most texts contain none of them and need no closer look.
  static let initials = Set(known.compactMap(\.unicodeScalars.first))

  /// Every word of a ladder or another scale, and those for the absence of a rating.
  public static let known = Set(ladders.flatMap { $0.steps.flatMap { $0 } }).union(unrated).union(unranked)

  private static let marks: Signs = " -\"'“”‘’「」"

  /// A printed rating in the form that the ladders use: `买入` for `买入（维持）`, `优于大市` for `优于大市 维持`, `buy` for `“BUY”`.
  ///
  /// The rating action is left out, and so are quotation marks, spaces and hyphens.
  public static func plain(_ printed: String) -> String {
    let parts = RatingLine.parts(printed).filter { !RatingLine.isAction($0) }
    return (parts.count == 1 ? parts[0] : printed.foldedWidth).lowercased().filter {
      !marks.contains($0)
    }
  }
}
