/// Words of captions over figures and of notes under them.
package enum CaptionWords {
  /// Words before a figure's number; longer ones come first.
  package static let figureLabels = ["图表", "图", "Figure", "Exhibit", "FIGURE", "EXHIBIT"]

  /// Characters that continue a sentence after a figure's number: `图 1 显示…`.
  package static let sentenceWords = "显所为是中展给可表说和与、的及至-—~"

  /// Units that a caption ends with in parentheses; other words there belong to the title.
  package static let units: Set<String> = [
    "百万", "亿", "万", "亿元", "万元", "百万元", "亿美元", "百万美元", "亿港元", "百万港元", "%", "x", "倍", "元", "个", "次", "百万次",
    "万次", "分钟", "秒", "小时",
  ]

  /// A label that may precede such a unit.
  package static let unitLabel = "单位"

  /// Labels of a note that names a source.
  package static let sourceLabels = ["资料来源", "数据来源", "来源", "Source"]

  /// Labels of a note that only makes a remark.
  package static let remarkLabels = ["注"]
}
