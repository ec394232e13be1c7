/// Words of captions over figures and of notes under them.
package enum CaptionWords {
  /// Words before the number of a figure or a table, as pages print them.
  package static let pageLabels = [
    "图表", "图", "表格", "表", "Figure", "Exhibit", "Table", "Chart", "Fig.", "EXHIBIT", "FIGURE",
  ]
  /// Those before the number of a table only; the others are over charts too.
  package static let tableLabels = ["表", "Table"]
  /// Openings of the line below a figure that names its source.
  package static let sourceOpenings = ["资料来源", "数据来源", "来源：", "来源:", "Source:", "Source：", "Sources:"]
  /// Openings of a note below a figure.
  package static let noteOpenings = ["注：", "注:", "备注：", "备注:", "注1", "Note:", "Notes:"]
  /// Openings of the unit over a table.
  package static let unitOpenings = ["单位：", "单位:"]

  /// Words before a figure's number; longer ones come first.
  package static let figureLabels = [
    "图表", "图", "Figure", "Exhibit", "FIGURE", "EXHIBIT", "Fig.", "FIG.", "Fig",
  ]

  /// Characters that continue a sentence after a figure's number: `图 1 显示…`.
  package static let sentenceWords = "显顯所为為是中展给給可表说說和与與、的及至-—~"

  /// Characters that continue a sentence directly after a figure's number, `图1左侧…`, in addition to those.
  package static let adjoiningWords = "看反映及到至则左右上下以描列即将也均分个里内外片像形标纸案例层得知呈来自仅只还又从对有无不"

  /// The beginnings of what a sentence says of a figure: `图 1 分别展示了…`.
  package static let predicates = [
    "分别", "显示", "展示", "所示", "给出", "列出", "可以", "可见", "可得", "可知", "描述了", "反映了", "统计了", "汇总了", "说明了", "总结了",
    "对比了",
    "比较了", "表示", "通过展示", "为", "是", "中是", "中可", "中我们", "中统计", "中数据", "中的",
  ]

  /// The beginnings of titles that ask a question, in spite of those.
  package static let questions = ["为什么", "为何", "是否"]

  /// Characters with which a clause breaks off, so that a line that ends with them is not a title.
  package static let openEnds = "的了在和与及是为将对从中"

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
