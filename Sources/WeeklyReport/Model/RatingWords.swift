/// The words that Chinese houses rate with; see Docs/ratings.md for the ladders.
public enum RatingWords {
  public static let known: Set<String> = [
    "优于大市", "中性", "弱于大市", "无评级", "买入", "增持", "减持", "卖出", "推荐", "谨慎推荐", "强烈推荐", "回避",
    "强于大市", "跟随大市", "同步大市", "看好", "看淡", "持有", "超配", "标配", "低配", "领先大市", "落后大市",
  ]
}
