/// Words in headers of company tables, beside the name of a figure, that make it another figure; in lower case and
/// without blanks.
package enum QualifierWords {
  /// Means, limits and ranks of a figure, wherever they are in a label.
  package static let statistics = [
    "平均", "均值", "中位", "中值", "分位", "最高", "最低", "年初", "开盘", "average", "median", "percentile", "52-week",
    "52week", "52w",
  ]
  /// A mean that is the figure itself: the return on the mean equity, EPS on the mean number of shares.
  package static let ownMeans = ["加权平均", "全面摊薄平均", "weightedaverage"]
  /// Words that show that a figure is one of other years, unless the header names a fiscal year.
  package static let histories = ["历史", "过去", "近三年", "近五年", "近十年", "historical"]
  /// Labels of figures of an industry, a market or other companies.
  package static let others: Set<String> = [
    "行业", "板块", "同业", "同行", "指数", "大盘", "行业整体", "板块整体", "industry", "sector", "peers", "peer", "index",
  ]
  /// Labels of figures that are not expected but the worst or the best case.
  package static let scenarios: Set<String> = [
    "悲观", "乐观", "保守", "激进", "悲观情景", "乐观情景", "悲观预期", "乐观预期", "bear", "bull", "bearcase", "bullcase",
  ]
  /// Words for a holding in a company.
  package static let holdings = ["持仓", "持股", "重仓", "持有"]
  /// Words for the part of the shares that is traded.
  package static let freeFloats = ["流通", "freefloat", "free-float"]
  /// Signs of growth in parentheses, besides words: `净利润(+/-%)`.
  package static let growthSigns = ["+/-", "±", "%chg"]
  /// Endings of labels over figures that are changes or shares of them.
  package static let changes = [
    "变动", "变化", "变动率", "变化率", "差异", "占比", "较前值", "较上期", "排名", "chg", "change", "changes",
  ]
  /// Words in parentheses for a figure from which some items are excluded: `PE（剔除现金）`.
  package static let exclusions = ["剔除", "扣除", "不含", "ex-cash", "excash", "excl"]
}
