import Document
import Lexemes

extension SectionKind {
  /// What a heading announces.
  ///
  /// - Parameters:
  ///   - name: its words, without its number.
  ///   - level: its place in the outline.
  ///   - number: its number.
  ///   - parent: what the section around it is for.
  ///   - isFirst: whether no title has been seen yet.
  ///   - isHead: whether the head of the report is still going on, and no title that names an issue has been seen.
  /// - Returns: ``SectionKind/other`` where neither words nor place tell.
  static func of(
    _ name: String, level: Int, number: HeadingNumber?, parent: SectionKind?, isFirst: Bool, isHead: Bool
  ) -> SectionKind {
    let folded = name.foldedWidth.filter { $0 != " " }
    if isHead, WeeklyTitle(name) != nil { return .title }
    // Not the table of that name, but what the analysts say of their estimates.
    if parent == .views, ["盈利预测与估值", "盈利预测及估值"].contains(folded) { return .views }
    if let known = byWords(folded, name) { return known }
    if parent == .news || parent == .views, isNewsCategory(folded) { return .news }
    if let parent, inherited.contains(parent) { return parent }
    if isNews(folded), !isFirst || level > 1 { return .news }
    if number?.style == .chineseInParentheses { return .news }
    if isFirst, level == 1, HouseLine(name) == nil { return .title }
    return .other
  }

  /// What a heading's words alone announce; nil where they are none of the usual ones.
  static func known(_ name: String) -> SectionKind? {
    let folded = name.foldedWidth.filter { $0 != " " }
    return byWords(folded, name) ?? (isNews(folded) ? .news : nil)
  }

  /// Whether a line is a usual heading, word for word.
  static func isUsualName(_ name: String) -> Bool {
    let folded = name.foldedWidth.filter { $0 != " " }
    return isNewsCategory(folded) || words.contains { $0.1.contains(folded) }
  }

  /// Headings that take the sections under them along.
  private static let inherited: [SectionKind] = [
    .legal, .offices, .contents, .figures, .views, .risks, .highlights, .events, .news,
  ]

  /// Words that mark a heading; the first that fits counts, so narrower ones come first.
  private static let words: [(SectionKind, [String])] = [
    (.highlights, ["核心观点", "核心要点", "本周要点", "投资要点", "摘要"]),
    (.figures, ["图表目录", "图目录", "插图目录", "表目录", "表格目录"]),
    (.contents, ["内容目录", "正文目录", "目录"]),
    (.relatedReports, ["相关研究报告", "相关报告", "相关研究", "往期报告"]),
    (.companies, ["盈利预测", "重点公司估值", "估值表", "重点公司评级"]),
    (.ratingScale, ["投资评级标准", "评级说明", "评级标准", "投资评级说明", "投资评级定义", "投资评级的说明"]),
    (.traffic, ["网站流量", "流量数据", "访问量"]),
    (
      .events,
      [
        "事件预告", "重点事件", "会议预告", "下周事件", "大事提醒", "重要事件", "未来事件", "下周关注", "下周重点", "财报日历", "大事日历", "事件日历",
        "重要日程",
      ]
    ),
    // Before views and risks: `法律声明及风险提示` is the house's, not the report's.
    (.legal, ["免责声明", "分析师声明", "重要声明", "法律声明", "特别声明", "业务的说明", "业务说明", "分析师承诺"]),
    (.views, ["投资建议", "投资策略", "本周观点", "投资观点", "核心推荐理由"]),
    (.risks, ["风险提示", "风险因素"]),
    (.market, ["市场走势", "行情走势", "行业走势"]),
    (.analysts, ["分析师", "研究团队"]),
    (.series, ["行业研究", "行业周报", "证券研究报告", "行业专题"]),
    (.offices, ["经济研究所", "研究所", "联系方式", "机构销售"]),
  ]

  /// Labels that head news both in the key points and in the body.
  static func isNewsCategory(_ name: String) -> Bool {
    categories.contains(name) || genericNews.contains(name)
  }

  /// Whether a heading says no more than that news follow: its categories stand below it.
  static func isGenericNews(_ name: String) -> Bool {
    let folded = name.foldedWidth.filter { $0 != " " }
    return isNews(folded) && !categories.contains(folded)
  }

  private static let categories: Set<String> = [
    "产品应用", "底层技术", "行业政策", "应用动态", "技术动态", "政策动态", "海外动态", "融资动态",
  ]
  private static let genericNews: Set<String> = [
    "行业动态", "行业要闻", "行业新闻", "公司动态", "公司公告", "公司新闻",
  ]

  /// The usual categories, and short headings that end like them: `重点公司动态`, `行业新闻综述`, `一周要闻`.
  private static func isNews(_ folded: String) -> Bool {
    guard !isNewsCategory(folded) else { return true }
    return folded.count <= 14
      && ["动态", "要闻", "新闻", "公告", "新闻综述", "新闻汇总", "新闻回顾", "公告汇总", "资讯"].contains { folded.closes(with: $0) }
  }

  private static func byWords(_ folded: String, _ name: String) -> SectionKind? {
    if RatingLine(name) != nil { return .rating }
    if ["风险", "主要风险"].contains(folded) { return .risks }
    if folded.closes(with: "投资评级"), !folded.holds("预测") { return .ratingScale }
    let kind = words.first { $0.1.contains { folded.holds($0) } }?.0
    // What was announced is to come; a look back is no announcement.
    return kind == .events && (folded.holds("回顾") || folded.holds("上周")) ? nil : kind
  }
}
