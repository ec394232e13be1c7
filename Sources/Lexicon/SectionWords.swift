/// Words of headings, by the kind of section below them. They are written without blanks.
package enum SectionWords {
  /// Headings of the key points.
  package static let highlights = [
    "核心观点", "核心要点", "本周要点", "投资要点", "摘要", "报告要点", "报告摘要", "内容摘要", "内容提要", "策略摘要", "核心摘要", "投资摘要", "观点摘要",
    "主要观点", "主要结论", "核心结论", "研究结论", "要点", "基本内容", "核心投资观点", "报告导读", "本报告导读", "投资逻辑", "核心逻辑", "要点速览", "本期投资提示",
    "投资提示",
    "平安观点", "支撑评级的要点", "本期内容提要", "投资核心观点", "行情观点", "关键要点", "研究要点", "要点总结", "要点提示",
    "本期要点", "一周要点", "周报要点", "策略要点", "关注要点", "周报摘要", "执行摘要", "报告概要", "投资概要", "投资聚焦", "观点聚焦", "核心看点", "报告亮点",
    "观点速递", "主要逻辑", "基本结论",
    "投资亮点", "投资案件", "核心提示", "报告关键要素", "重点摘要",
  ]
  /// Labels of a paragraph that sums a report up, used if no heading does.
  package static let keyPointLabels: Set<String> = [
    "核心观点", "核心结论", "核心要点", "主要观点", "主要结论", "投资要点", "报告要点", "报告摘要", "内容摘要", "摘要", "研究结论",
    "要点", "核心逻辑", "投资逻辑",
  ]
  /// Whether a label below such a paragraph begins a different one.
  package static func endsKeyPoints(_ label: String) -> Bool {
    riskLabels.contains(label) || viewLabels.contains(label)
  }
  package static let englishHighlights = [
    "Highlights", "Key Points", "Key Takeaways", "Key Views", "Summary", "Executive Summary",
    "Investment Highlights",
    "Investment Summary", "Investment Thesis",
  ]

  /// Headings over the house's opinion of the week. They head key points if nothing else does, otherwise views.
  package static let opinions = [
    "本周观点", "周度观点", "每周观点", "一周观点", "周观点", "本月观点", "月度观点", "今日观点", "行业观点", "市场观点", "板块观点", "近期观点", "最新观点",
    "本期观点",
  ]

  /// Headings over what has happened, in a note on one event.
  package static let occasions: Set<String> = [
    "事件", "事项", "事件概述", "事件描述", "事件概况", "事件简述", "公司事件", "whathappened", "what'snew", "what’snew", "event",
    "theevent",
  ]
  /// Headings over the comment on it.
  package static let comments: Set<String> = [
    "点评", "简评", "评论", "事件点评", "事件评论", "事件分析", "分析与判断", "分析判断", "核心点评", "公司点评", "点评内容", "投资点评", "我们的观点",
    "我们的看法",
    "takeaways", "takeaway", "comment", "comments", "comment&analysis", "whywecare", "ourthoughts",
  ]
  /// Headings of a conclusion printed before the report's chapters.
  package static let conclusions: Set<String> = ["结论", "takeaways", "bottomline", "thebottomline"]
  /// Headings of advice, if they are over a rating and nothing else heads advice.
  package static let valuations: Set<String> = [
    "估值", "估值与评级", "估值及评级", "估值和评级", "估值与投资评级", "valuation", "valuationandrating", "valuation&rating",
  ]

  /// What is done with a rating.
  package static let ratingVerbs = ["维持", "给予", "上调", "下调", "首次", "重申"]

  /// Headings of advice.
  package static let views =
    [
      "投资建议", "投资策略", "投资观点", "核心推荐理由", "策略建议", "操作建议", "配置建议", "投资配置建议", "交易策略", "操作策略", "配置策略", "策略观点",
      "后市展望", "后市研判", "后市观点", "市场研判", "大势研判", "行情研判", "盈利预测与投资建议", "盈利预测及投资建议", "盈利预测和投资建议", "策略",
      "投资评价和建议", "估值与建议", "评级及投资建议", "评级与投资建议", "投资建议及评级", "投资建议与评级", "投资思路", "配置思路", "操作思路",
      "策略展望", "市场展望", "投资展望", "下周展望", "下周市场展望", "下周策略", "后市策略", "后市看法", "展望与建议", "展望和建议", "重点推荐", "推荐标的",
      "推荐组合", "下周观点", "投资逻辑及推荐标的", "投资分析意见", "行业评级及投资策略", "行业评级与投资策略", "重点推荐及推荐组合",
      "投资评级与投资建议", "投资评级与估值", "观点与建议", "本周策略", "我们的观点",
      "重点推荐标的", "推荐公司", "建议关注", "建议关注标的", "关注标的", "投资标的", "投资主线", "投资机会", "布局建议",
      "个股推荐", "标的推荐",
      "盈利预测与投资评级", "盈利预测及投资评级", "盈利预测、估值与投资评级", "盈利预测、估值及投资评级",
    ] + pickNames
  /// Those that are headings only with markup, since lists of companies have them as labels too.
  package static let pickNames = [
    "本周推荐", "核心推荐", "相关标的", "受益标的", "后续关注", "本周重点推荐组合", "本周推荐组合", "重点推荐组合",
  ]
  package static let englishViews = [
    "Investment View", "Investment Views", "Investment Recommendation", "Investment Recommendations",
    "Recommendation",
    "Recommendations", "Investment Strategy", "Outlook", "Valuation and View", "Valuation & View",
    "Valuation and Recommendation", "Valuation & Recommendation", "View and Valuation",
    "Outlook and Valuation",
    "Outlook & Valuation", "Our View", "Our Take", "Valuation and Risks", "Valuation & Risks",
  ]

  /// Words of which longer headings over advice are made, see `AdviceHeading`: those on advice, and what is beside them.
  package static let adviceParts = [
    "投资建议", "投资策略", "投资观点", "推荐标的", "推荐组合", "关注组合", "关注标的", "关注公司", "标的推荐", "公司推荐", "股票推荐", "个股推荐",
    "投资机会", "重点推荐", "推荐逻辑", "推荐公司", "受益标的", "估值与评级",
  ]
  package static let besideAdvice = [
    "盈利预测", "估值", "估值分析", "结论", "后市展望", "市场展望", "思考", "相关标的", "相关", "重点", "本周", "板块", "行业", "建议", "总体策略观点",
    "本周观点",
    "当前", "推荐", "评级", "核心", "下周", "近期",
  ]

  /// Words of ``views`` that may also occur within a longer heading.
  package static let adviceWithin = [
    "投资建议", "投资策略", "投资观点", "策略建议", "操作建议", "配置建议", "交易策略", "操作策略", "后市展望", "后市研判", "核心推荐理由",
  ]

  /// Words that are always advice; others of ``views`` may also head a review of the market.
  package static let advice = ["投资建议", "投资策略", "推荐理由"]

  /// Headings of ``views`` that may also head how a strategy is built; the text below must then give advice.
  package static let strategies = ["交易策略", "操作策略"]
  /// Phrases in a text that gives advice.
  package static let adviceOpenings = [
    "建议关注", "建议配置", "建议重点", "建议买入", "建议增持", "建议布局", "建议积极", "重点关注", "重点推荐", "推荐关注", "推荐标的", "推荐：", "推荐:",
    "关注：", "相关标的", "受益标的",
  ]

  package static let adviceVerbs = [
    "建议", "关注", "推荐", "看好", "观望", "谨慎", "逢低", "逢高", "多单", "空单", "减仓", "加仓", "止损", "偏多", "偏空", "看多", "看空",
  ]

  /// Labels of a paragraph that gives advice.
  package static let viewLabels: Set<String> = [
    "投资建议", "建议", "操作建议", "策略建议", "配置建议", "交易建议", "投资策略", "交易策略", "操作策略", "配置策略", "后市研判", "后续市场研判", "市场研判",
    "后市展望", "后市观点", "后市判断",
  ]

  /// Headings of risks.
  package static let risks = [
    "风险提示", "风险因素", "风险揭示", "风险提醒", "风险警示", "投资风险", "主要风险", "主要风险因素", "核心风险", "潜在风险", "相关风险", "风险分析", "风险",
    "评级面临的主要风险", "风险提示与关注",
    "投资风险提示", "可能的风险", "主要不确定因素", "风险提示/声明", "下行风险", "风险与挑战", "风险与催化剂", "催化剂与风险", "风险点",
  ]
  /// Those that may also head the figures of a strategy.
  package static let riskAnalyses: Set<String> = ["风险分析", "风险"]
  /// Lines of their own, in lower case, with which an English text continues after its risks.
  package static let englishBehindRisks: Set<String> = [
    "esg", "esg considerations", "esg comments", "valuation", "valuation methodology", "valuation method",
    "company description", "company profile", "company background", "price performance", "disclosures",
    "references",
  ]
  /// Openings of such lines in a Chinese text.
  package static let behindRisks = ["参考文献", "特别声明", "附注"]
  package static let englishRisks = [
    "Risks", "Risk", "Risk Factors", "Key Risks", "Main Risks", "Downside Risks", "Investment Risks",
    "Risk Warning",
    "Risk Warnings", "Potential Risks", "Key Downside Risks", "Risks to Our View", "Risks to Our Call",
    "Key Risks to Our View", "Key Risks to Our Call", "Risks to Investment Thesis",
    "Key Risks to Investment Thesis", "Risks to Our Thesis", "Risks to Our Target Price",
    "Risks to Rating and Price Target", "Risks to Our Rating and Price Target",
    "Risks to Price Target and Rating", "Risks to Our Price Target and Rating", "Risks to Price Objective",
    "Risks to Our Price Objective", "Risks to Target Price", "Risks to PT/Rating",
    "Risks to Our Price Target", "Risks to Price Target",
    "Risks to Upside", "Risks to Downside", "Upside Risks", "Upside and Downside Risks",
    "Risks to the Upside",
    "Risks to the Downside", "Risks Which May Impede the Achievement of Our Price Target",
    "Risks That May Impede the Achievement of Our Target Price",
    "Risks That May Impede the Achievement of the Target Price",
  ]

  /// English words of which a title has one beside "risks" if valuation and risks follow: `Price target risks and methodology`.
  package static let englishBesideRisks: Set<String> = [
    "price", "target", "objective", "valuation", "methodology", "thesis", "rating",
  ]

  /// English words for the kind of risks that a sentence names: `key downside risks: …`.
  package static let englishRiskKinds: Set<String> = [
    "key", "main", "major", "primary", "principal", "potential", "downside", "upside", "investment", "the",
    "other", "core",
    "and", "/", "upside/downside", "downside/upside",
  ]
  /// English words between "risks" in such a sentence and the list of them.
  package static let englishRiskVerbs: Set<String> = [
    "include", "includes", "including", "are", "would", "be", "is", "as", "follows", "follow", "mainly",
  ]

  /// English words that follow "risks" and say what they are risks to: `risks that could prevent the shares from …`.
  package static let englishBehindRisk: Set<String> = ["to", "for", "that", "which"]

  /// English words that never end a heading.
  package static let englishOpenEnds: Set<String> = [
    "we", "at", "of", "the", "a", "an", "to", "in", "by", "and", "for", "with", "from", "that", "is", "are",
    "on", "as",
    "our", "will", "should", "its", "their", "than", "or",
  ]

  /// English words that begin a clause or continue a member of a list.
  package static let englishClauseOpenings: Set<String> = [
    "which", "that", "including", "such", "particularly", "especially", "though", "although", "while", "with",
    "given",
    "if", "as", "but", "and", "or", "we", "this", "these", "who", "where", "when", "because", "resulting",
    "leading",
    "thus", "thereby", "however", "driven", "due", "per", "in", "of", "at", "from", "for", "to", "on", "by",
    "not",
  ]

  /// Labels of a paragraph that names risks.
  package static let riskLabels: Set<String> = [
    "风险提示", "风险因素", "风险揭示", "风险提醒", "风险警示", "投资风险", "主要风险", "主要风险因素", "核心风险", "潜在风险", "投资风险提示", "风险点",
  ]

  /// Whether words are a label of risks, also with whose risks they are: `行业风险提示`, `特别风险提示`.
  package static func isRiskLabel(_ words: String) -> Bool {
    if riskLabels.contains(words) { return true }
    guard ["风险提示", "风险因素"].contains(where: words.hasSuffix) else { return false }
    return riskOwners.contains(String(words.dropLast(4)))
  }

  private static let riskOwners: Set<String> = [
    "行业", "公司", "主要", "相关", "特别", "重大", "投资", "核心", "经营", "市场", "板块", "个股",
  ]

  /// Headings of announced events.
  package static let events = [
    "事件预告", "重点事件", "会议预告", "下周事件", "大事提醒", "重要事件", "未来事件", "下周关注", "下周重点", "财报日历", "大事日历", "事件日历", "重要日程",
    "经济日历", "投资日历", "会议日历", "事件前瞻", "下周日程", "下周大事", "下周重点关注", "本周关注事件", "财经日历", "事件展望", "事件提醒",
    "本周日程", "行业重要会议", "重大事件提示", "下周股东大会", "股东大会提示", "解禁与股东大会",
  ]

  package static let englishEvents = [
    "Upcoming Events", "Events", "Key Events", "Event Calendar", "Events Calendar", "Calendar of Events",
    "Calendar",
    "Catalyst Calendar", "Upcoming Catalysts", "Week Ahead", "The Week Ahead", "Key Dates",
    "Economic Calendar",
    "Earnings Calendar", "Upcoming Data",
  ]

  /// Endings of headings over events that may be past or to come.
  package static let openEvents = ["重点事件", "重要事件"]

  /// Words for a look back, which is not an announcement.
  package static let past = ["回顾", "上周", "复盘", "点评", "影响"]

  /// Labels of news, both in the key points and in the body.
  package static let newsCategories: Set<String> = [
    "产品应用", "底层技术", "行业政策", "应用动态", "技术动态", "政策动态", "海外动态", "融资动态",
  ]

  /// Headings that say only that news follow.
  package static let genericNews: Set<String> = [
    "行业动态", "行业要闻", "行业新闻", "公司动态", "公司公告", "公司新闻", "要闻", "新闻", "新闻动态", "重要新闻", "重要公告", "重要资讯", "行业热点",
    "市场热点",
    "产业热点", "行业信息", "行业最新动态", "重点事件回顾", "重大事件回顾", "行业事件回顾", "公司事件回顾", "本周事件回顾", "一周事件回顾",
    "政策跟踪", "政策追踪", "本周大事回顾", "一周大事回顾", "行业大事回顾", "行业事件", "上周重要事件",
    "行业动态跟踪", "公司动态跟踪", "行业跟踪", "双周行业回看", "本周发布报告", "行业重点事件点评", "行业重要事件点评", "行业重要事件及点评",
  ]

  /// Endings of short headings over news.
  package static let newsEndings = [
    "要闻", "新闻", "公告", "资讯", "新闻综述", "新闻汇总", "新闻回顾", "公告汇总", "要闻回顾", "要闻速览", "要闻汇总", "新闻速递", "公告速递", "新闻跟踪",
    "公告跟踪",
    "快讯", "公告速览", "资讯速递", "新闻速览", "资讯速览", "要闻荟萃", "新闻荟萃", "资讯荟萃", "要闻速递", "公告摘要", "要闻摘要", "新闻摘要",
  ]
  package static let englishNews = [
    "News", "Industry News", "Company News", "News Flow", "Weekly News", "Recent News", "Sector News",
    "Corporate News", "News Highlights", "News Update", "News Updates", "News in Brief", "Top News",
  ]

  /// The parts of longer headings over news, see `NewsHeading`: when, how important, what, and how it is told.
  package static let newsTimes = ["过去一周", "最近一周", "本周", "上周", "一周", "双周", "本月", "近期", "当周", "每周", "周"]
  package static let newsGrades = ["最新", "重要", "重点", "重大", "主要", "热点", "相关"]
  package static let newsKinds = ["动态", "新闻", "要闻", "资讯", "公告", "消息"]
  package static let newsEvents = ["事件", "大事"]
  /// Whose news they are, besides ``newsSubjects``.
  package static let newsOwners = ["产业链", "龙头", "个股", "国内外", "宏观", "财经", "科技"]
  /// Characters that join two subjects of a heading.
  package static let headingJoints = ["与", "及", "和", "&", "、"]
  package static let newsReviews = [
    "回顾", "跟踪", "追踪", "点评", "汇总", "速递", "速览", "梳理", "一览", "摘要", "综述", "荟萃", "集锦", "精选",
  ]

  /// Subjects before a final `动态` that make a heading one of news; prices and funds have a `动态` too.
  package static let newsSubjects = [
    "行业", "公司", "产业", "企业", "政策", "海外", "国内", "国际", "全球", "技术", "应用", "产品", "监管", "融资", "热点", "上市公司",
  ]

  /// Headings of the house's legal notices and statements on its analysts.
  package static let legal = [
    "免责声明", "免责条款", "免责申明", "免责说明", "免责及评级说明", "免责及评级说明部分", "分析师声明", "分析师申明", "重要声明", "法律声明", "法律主体声明",
    "特别声明", "一般声明", "独立性声明", "独立性申明", "业务的说明", "业务说明",
    "分析师承诺", "分析师保证", "披露声明", "信息披露", "利益披露", "披露事项", "版权声明", "合规声明", "适当性匹配", "免责",
    "投资者适当性", "权益披露", "利益冲突", "合规披露", "重要披露",
  ]
  package static let englishLegal = [
    "Disclaimer", "Disclaimers", "Disclosure", "Disclosures", "Important Disclosures",
    "Analyst Certification",
    "Legal Notice", "Disclosure Section", "Disclosure Appendix", "Disclosures Appendix",
    "Important Disclosure",
    "Analyst Certifications", "Required Disclosures", "General Disclosures", "Global Disclaimer",
    "Appendix A-1",
    "Regulatory Disclosures", "Issuer Specific Regulatory Disclosures", "Company-Specific Disclosures",
    "Company Specific Disclosures", "Legal Disclosures", "Important Information", "Reg AC",
  ]
  /// The beginnings and endings of such headings in English, in lower case and without blanks.
  package static let englishLegalOpenings = [
    "importantdisclosures", "importantdisclosure", "otherimportantdisclosure",
    "importantregulatorydisclosures",
    "disclosuresrequiredby", "disclosures&", "disclosuresand",
  ]
  package static let englishLegalEndings = [
    "disclosures", "disclaimer", "disclaimers", "analystcertification", "analystcertifications",
  ]

  /// Sentences that occur only in the house's legal notices.
  package static let legalPhrases = [
    "本报告仅供", "本报告仅向", "本报告版权", "本报告的版权", "仅供本公司", "客户使用", "不承担任何", "书面许可", "书面授权", "书面同意", "证券投资咨询业务资格",
    "证券投资咨询执业资格", "证券分析师执业资格", "职业态度", "薪酬的任何", "任何形式的补偿", "任何形式的报酬", "翻版、复制", "不作任何保证", "不做任何保证", "商标、服务标记",
    "保留一切权利", "视其为客户", "当然客户", "风险无时不在", "分享证券投资收益", "自行承担投资风险", "不构成对任何", "未经授权", "独立、客观地出具",
    "买入或者卖出证券的决定", "不应仅仅依靠投资评级", "数据均来自合规渠道", "本人的职业理解", "作者的职业理解",
  ]

  /// The beginnings of sentences about the document itself.
  package static let documentSubjects = [
    "本订阅号", "本公众号", "本平台", "本报告", "本篇报告", "本研究报告", "本文", "本资料", "本材料", "本研报", "以上内容", "以上信息", "以上数据", "以上观点",
    "上述内容", "上述数据", "文中提及", "文中所", "报告中提及", "报告中所",
  ]
  package static let englishDocumentSubjects = [
    "this report ", "this document ", "this material ", "this publication ", "this note ", "this research ",
  ]
  /// Words of a risk of a report's own method.
  package static let modelRisks = ["局限", "偏差", "误差", "历史", "模型", "失效", "不代表未来", "假设"]
  /// Words that lead to another place of the report, and what they lead to.
  package static let pointers = ["详见", "请见", "参见", "参阅", "参考", "请看"]
  package static let pointedAt = ["正文", "原文", "全文", "报告", "内文", "后文", "末页"]
  /// Words for the absence of risk.
  package static let harmless = ["风险可控", "风险较小", "风险较低", "风险不大", "风险有限"]
  /// The beginnings of advice.
  package static let recommendations = ["重点推荐", "推荐", "建议关注", "重点关注", "我们推荐", "我们看好", "首推", "继续推荐"]

  /// Words that make a paragraph under a heading of risks, after the legal notices, part of these notices.
  package static let legalSubjects = ["本报告", "本研究报告", "本证券研究报告", "本公司", "我公司", "证券市场", "投资者"]

  /// Headings of a table of contents.
  package static let contents = ["目录", "内容目录", "正文目录", "报告目录", "本期目录"]
  /// Translations of it that are printed below it.
  package static let englishContents = ["Catalog", "Catalogue", "Contents", "Table of Contents"]

  /// Headings of a list of figures or tables.
  package static let figures = ["图表目录", "图目录", "表目录", "插图目录", "表格目录", "图片目录", "图表索引", "图表目次"]

  /// Endings of headings in a side bar, over a chart or a few figures.
  package static let sideBars = [
    "走势", "走势图", "走势比较", "股价表现", "市场表现", "股票数据", "基本数据", "市场数据", "公司数据", "联系信息", "行业指数", "行业规模", "走势对比",
    "基础数据", "行业数据",
  ]
  /// Endings of titles of reports.
  package static let reportKinds = ["点评报告", "点评", "周报", "月报", "专题报告", "深度报告", "跟踪报告", "研究报告", "策略报告"]
  /// Labels of the day up to which data reach, which is not the day of a report.
  package static let dataDays = ["截止日期", "截至日期", "数据截止", "数据截至", "截至", "截止"]
  /// Headings over lists of other reports.
  package static let relatedReports = [
    "相关研究报告", "相关报告", "相关研究", "往期报告", "近期报告", "近期研究", "往期研究", "前期报告", "前期研究", "历史报告", "相关阅读", "往期回顾",
  ]

  package static let englishRelatedReports = [
    "Related Reports", "Related Research", "Related Reading", "Related Publications", "Recent Reports",
    "Recent Research", "Recent Publications", "Previous Reports", "Previous Research",
    "Related Research Reports", "Recent Research Reports",
  ]
  /// Whether a heading is one of those, with the house's abbreviation in capitals: `Recent NX reports`.
  package static func isRelatedReports(_ heading: String) -> Bool {
    let words = heading.split(separator: " ")
    guard words.count == 3, (2...6).contains(words[1].utf8.count),
      words[1].utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return false }
    return ["recent", "related", "previous"].contains(words[0].lowercased())
      && ["reports", "research", "publications"].contains(words[2].lowercased())
  }

  /// Headings of tables of companies.
  package static let companies = [
    "盈利预测", "重点公司估值", "估值表", "重点公司评级", "重点公司投资评级", "可比公司估值", "重点公司盈利", "标的估值", "覆盖公司",
  ]

  /// Headings of tables of website visits.
  package static let traffic = ["网站流量", "流量数据", "访问量"]

  /// Headings of rating scales.
  package static let ratingScale = [
    "投资评级标准", "评级说明", "评级标准", "投资评级说明", "投资评级定义", "评级定义", "评级体系", "评级的说明", "投资评级的说明",
    "评级声明", "投资评级声明", "评级系统", "投资建议的比较标准",
  ]

  package static let englishRatingScale = [
    "Rating Definitions", "Ratings Definitions", "Definition of Ratings", "Rating System", "Rating Scale",
    "Rating Guide",
    "Investment Ratings", "Stock Ratings", "Stock Rating Definitions", "Recommendation Framework",
  ]

  /// Endings of headings of rating scales.
  package static let ratingScaleEndings = ["投资评级", "公司评级", "行业评级", "个股评级", "股票评级"]

  /// Headings of a chart of prices on the first page.
  package static let market = [
    "市场走势", "行情走势", "行业走势", "股价走势", "市场走势图", "行业走势图", "股价走势图", "行业相对走势", "市场表现", "行业表现", "行业指数走势",
  ]

  /// Headings of people.
  package static let analysts = [
    "分析师", "证券分析师", "研究员", "研究团队", "分析师简介", "分析师介绍", "研究团队简介", "团队简介", "团队介绍", "研究员简介", "作者简介", "分析师团队",
    "研究员介绍", "团队成员", "作者",
    "联系人",
    "研究助理",
  ]

  /// Words of ``analysts`` that may also occur within a longer heading.
  package static let analystsWithin = [
    "研究团队", "分析师简介", "分析师介绍", "分析师信息", "研究助理简介", "团队简介", "团队介绍",
  ]

  /// The beginnings of a heading that is a line about a person.
  package static let analystOpenings = ["证券分析师", "分析师", "研究助理", "联系人", "首席分析师"]

  /// Headings that say what kind of report it is.
  package static let series = ["行业研究", "行业周报", "证券研究报告", "行业专题"]

  /// Headings of the house's addresses.
  package static let offices = ["联系方式", "机构销售", "联系我们", "公司总部", "分支机构", "关联机构", "销售团队", "销售通讯录"]

  /// Endings of a line above a list of sales staff: 销售联系人.
  package static let salesEndings = ["联系人", "通讯录", "联系方式", "团队", "人员", "经理", "代表"]

  /// Endings of a house's name over its addresses.
  package static let officeEndings = ["研究所", "研究院", "证券研究中心"]
}
