/// Words of rating scales: steps that only scales name, what is rated, and the wording of definitions.
package enum RatingScaleWords {
  /// Steps in addition to those of the known ladders.
  package static let steps = [
    "强烈买入", "强力买入", "谨慎增持", "审慎增持", "审慎推荐", "谨慎买入", "收集", "观望", "沽出", "领先", "同步", "落后", "跑赢大市", "跑输大市",
    "大市同步", "标准配置",
    "超配", "标配", "低配", "看平", "未有评级", "劣于大市", "与大市同步", "持平", "区间操作", "减配", "增配", "暂停评级", "无投资评级", "中配", "优于大势",
    "同步大势", "落后大势", "谨慎",
  ]
  /// The usual steps as scales print them, and those above. A table of ratings is recognised by them.
  package static let printed: Set<String> = Set(
    [
      "买入", "增持", "中性", "持有", "减持", "卖出", "回避", "强烈推荐", "强推", "推荐", "谨慎推荐", "优于大市", "强于大市", "领先大市", "跟随大市",
      "同步大市",
      "弱于大市", "落后大市", "跑赢行业", "跑输行业", "看好", "看淡", "优异", "超配", "标配", "低配", "无评级", "未评级", "暂无评级", "不予评级",
    ] + steps)
  /// What is rated.
  package static let scopes = ["股票", "公司", "个股", "证券", "行业"]
  /// Endings of a line that says what is rated.
  package static let scopeEnds = ["评级", "评级标准", "评级体系", "评级说明", "评级定义", "评级系统", "评级类别", "评级分类", "评级声明"]
  /// What scales for industries rate, in contrast to those for stocks.
  package static let industry = "行业"
  /// The ending of the label over a rating: `个股评级`.
  package static let labelEnd = "评级"
  /// Words of the paragraph that says what is compared with what.
  package static let basisWords = ["基准", "评级", "比较标准"]
  /// Headers over what is rated, over steps, and over their definitions.
  package static let scopeHeads: Set<String> = ["类别"]
  package static let stepHeads: Set<String> = ["级别", "评级", "投资评级", "评级级别", "评级类别", "rating"]
  package static let definitionHeads: Set<String> = [
    "说明", "定义", "释义", "评级说明", "评级定义", "含义", "体系", "definition",
  ]
  /// Words that occur only in definitions of steps.
  package static let measures = [
    "指数", "基准", "大盘", "大市", "市场", "相对", "股价", "损失", "MSCI", "涨幅", "跌幅", "涨跌", "收益", "回报", "变动幅度", "升幅", "升跌幅",
    "股价变动",
    "上升空间", "下跌空间", "行业", "资料", "预期", "预计",
  ]
  /// Words that occur only in definitions of steps for industries.
  package static let industryMeasures = [
    "行业指数", "行业整体", "该行业", "行业股票指数", "行业表现", "行业超越", "行业与", "行业弱于", "行业基本面", "行业相对", "行业强于",
  ]
  /// Words that compare with a measure.
  package static let comparisons = [
    "%", "％", "强于", "弱于", "高于", "低于", "优于", "劣于", "胜于", "逊于", "跑赢", "跑输", "超越", "超过", "持平", "介于", "大于", "小于",
    "相若", "一致", "不及", "少于", "不足",
    "吸引力",
    "评级", "看好", "看淡", "之间", "观点", "落后", "领先", "跟随", "同步", "相近", "相当", "战胜",
  ]
  /// Endings of a definition by the state of an industry: `行业基本面向好`.
  package static let trends = ["向好", "稳定", "向淡", "恶化", "平稳", "转差"]
  /// What a definition compares, for definitions before which a converter lost the sign after the step.
  package static let subjects = [
    "相对同期", "相对于", "相对大盘", "相对沪深", "分析师预测", "预计6个月", "行业股票指数", "行业指数", "公司股价", "股价", "股票价格", "预期未来", "预计未来",
    "未来6个月", "未来 6 个月",
  ]
  /// How definitions begin, for lines of a scale on which a converter lost what was between step and definition. Numbers of
  /// months begin them too.
  package static let openings =
    subjects + [
      "相对", "相比", "预计", "预期", "未来", "行业", "该行业", "公司", "个股", "报告", "指未来", "强于", "弱于", "高于", "低于", "优于", "劣于",
      "超越", "领先", "落后", "跑赢", "跑输", "与同期", "在未来", "我们预计", "基于", "因无法", "已暂停", "股票不在", "分析师预测",
    ]
  /// Endings of a definition, which the next step may follow directly.
  package static let definitionEnds = [
    "以上", "以下", "之间", "左右", "波动", "指数", "大市", "大盘", "基准", "持平", "一致", "相当", "水平", "标准",
  ]
  /// What definitions in English measure, and how they compare it.
  package static let englishMeasures = [
    "return", "index", "benchmark", "market", "sector", "price", "generate", "loss", "potential",
  ]
  /// Abbreviations of the expected return that a step is measured by.
  package static let englishReturns = ["ETR"]
  /// What the header over definitions measures: `Expected total return` over `More than 15%`.
  package static let headMeasures = ["return", "upside", "涨幅", "涨跌幅", "升幅", "收益率", "回报"]
  package static let englishComparisons = [
    "%", "outperform", "underperform", "above", "below", "in line", "in-line", "exceed", "less than",
    "more than",
  ]
  /// Words at the start of a definition that continues the previous one.
  package static let continuations = ["或", "且", "并且"]
}
