import Testing
import Document
import ReportReading

/// For each check a report that provokes it, and its twin that does not.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  let provoking: String
  let clean: String

  var testDescription: String { code.rawValue }

  init(_ code: DiagnosticCode, _ provoking: String, clean: String) {
    self.code = code
    self.provoking = provoking
    self.clean = clean
  }
}

extension CheckCase {
  static let all: [CheckCase] = numbers + conversions + structure + words

  private static let signless = (1...5).map { "站点\($0)\t聊天\t\($0).38\t\($0).2%\t00:02:59" }

  private static let numbers: [CheckCase] = [
    CheckCase(
      .figureAdjusted, Small.companies(Small.company).replacing("EPS 20", with: "Non-GAAP EPS 20"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .currencyContradicted, Small.companies(Small.company, cap: "总市值 (百万美元)"),
      clean: Small.companies(Small.company, cap: "总市值 (百万人民币)")),
    CheckCase(
      .marketInferred, Small.companies(Small.company.replacing("600001.SH", with: "600001")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .marketUnknown, Small.companies(Small.company.replacing("600001.SH", with: "2330.TW")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .numberUnparsed, Small.companies(Small.company.replacing("10.00", with: "10.0.0")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .numberApproximate, Small.traffic(Small.site.replacing("5.38", with: "约 5.38")),
      clean: Small.traffic(Small.site)),
    CheckCase(.numberCut, Small.news("订单增长 1 2.3%。"), clean: Small.news("订单增长 12.3%。")),
    CheckCase(.decimalComma, Small.news("订单增长 0,46%。"), clean: Small.news("订单增长 0.46%。")),
    CheckCase(
      .rowShifted, Small.companies("600001.SH\t甲公司\t买入\t\t10.00\t5,000\t0.50\t0.60\t20.0"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .cellMissing, Small.companies(Small.company, Small.second.replacing("1.25", with: "")),
      clean: Small.companies(Small.company, Small.second.replacing("16.0", with: "-"))),
    CheckCase(
      .pairsDisagree,
      Small.companies(Small.company.replacing("10.00", with: "-").replacing("16.7", with: "14.7")),
      clean: Small.companies(Small.company.replacing("10.00", with: "-"))),
    CheckCase(
      .unitDiffers, Small.traffic(Small.site, "Moka\t聊天\t13.1B\t1.2%\t00:02:59"),
      clean: Small.traffic(Small.site, "Moka\t聊天\t13.18\t1.2%\t00:02:59")),
    CheckCase(
      .growthUnsigned, Small.traffic(signless.joined(separator: "\n")),
      clean: Small.traffic((signless + [Small.site]).joined(separator: "\n"))),
    CheckCase(
      .marketCapContradicted, Small.companies(Small.company + "\t2,500", extra: "\t净利润 2024E (百万元)"),
      clean: Small.companies(Small.company + "\t250", extra: "\t净利润 2024E (百万元)")),
    CheckCase(
      .valueKind, Small.companies(Small.company.replacing("0.50", with: "50%")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .valueKind, Small.traffic("Kimi\t聊天\t00:02:59\t↓ -5.88%\t5.38"), clean: Small.traffic(Small.site)),
    CheckCase(
      .valueKind, Small.companies("600001.SH\t甲公司\t买入\t0.50\t5,000\t10.00\t12.00\t0.1\t0.1"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .valueKind, Small.traffic(Small.site.replacing("5.88%", with: "105.88%")),
      clean: Small.traffic(Small.site)),
    CheckCase(
      .valueKind, Small.companies(Small.company.replacing("5,000", with: "0")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .valueKind, Small.companies("600001.SH\t甲公司\t买入\t5,000\t10.00\t0.50\t0.60\t-\t-"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .valueKind, Small.companies(Small.company, "600002.SH\t乙公司\t增持\t20.00\t1.00\t1.25\t20.0\t16.0"),
      clean: Small.companies(Small.company, Small.second)),
    CheckCase(
      .valueKind, Small.traffic("Kimi\t5.38\t↓ -5.88%\t00:02:59", Small.site),
      clean: Small.traffic(Small.site)),
    CheckCase(
      .arrowSign, Small.traffic(Small.site.replacing("↓ -", with: "↑ -")), clean: Small.traffic(Small.site)),
    CheckCase(
      .signFromArrow, Small.traffic(Small.site.replacing("↓ -", with: "↓ ")),
      clean: Small.traffic(Small.site)),
    CheckCase(
      .growthContradicted, Small.traffic("Kimi\t聊天\t11.00\t5.00%\t00:02:59\t10.00", extra: "\t上周访问 (M)"),
      clean: Small.traffic("Kimi\t聊天\t11.00\t10.00%\t00:02:59\t10.00", extra: "\t上周访问 (M)")),
    CheckCase(
      .sharesContradicted,
      Small.companies(Small.company, Small.company.replacing("5,000", with: "9,000")),
      clean: Small.companies(Small.company, Small.company)),
    CheckCase(
      .fiscalYearOrder, Small.companies(Small.company, years: ["2025E", "2024E"]),
      clean: Small.companies(Small.company)),
    CheckCase(
      .fiscalYearOrder, Small.companies(Small.company, years: ["2024E", "2026E"]),
      clean: Small.companies(Small.company)),
    CheckCase(
      .fiscalYearOrder, Small.companies(Small.company, years: ["2024E", "2024E"]),
      clean: Small.companies(Small.company)),
    CheckCase(
      .fiscalYearOrder,
      Small.companies(Small.company).replacing("PE 2024E\tPE 2025E", with: "PE 2025E\tPE 2024E"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .fiscalYearOrder,
      Small.companies(Small.company).replacing("PE 2024E\tPE 2025E", with: "PE 2024E\tPE 2026E"),
      clean: Small.companies("600001.SH\t甲公司\t买入\t10.00\t5,000\t0.50\t0.60\t-\t-")
        .replacing("PE 2024E\tPE 2025E", with: "PE 2025E\tPB")),
    CheckCase(
      .unitConverted, Small.companies(Small.company, cap: "总市值 (亿元)"),
      clean: Small.companies(Small.company)),
  ]

  private static let conversions: [CheckCase] = [
    CheckCase(
      .peContradicted, Small.companies(Small.company, Small.second.replacing("16.0", with: "26.0")),
      clean: Small.companies(Small.company, Small.second)),
    CheckCase(
      .peUnchecked, Small.companies(Small.company.replacing("20.0\t16.7", with: "-\t-")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .conversionInferred, Small.companies("0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .rangeClaim, Small.hongKong + "\n## 投资建议\n\n港股公司多数交易在 15-20x。\n",
      clean: Small.hongKong + "\n## 投资建议\n\n港股公司交易在 15-20x。\n"),
    CheckCase(
      .conversionAlone, Small.hongKong.replacing("1.20\t18.6\t15.5", with: "1.20\t37.2\t31.0"),
      clean: Small.hongKong),
    CheckCase(
      .conversionDisagrees, Small.companies(Small.company.replacing("20.0\t16.7", with: "21.0\t17.5")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .conversionMissing, Small.companies("0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t-\t-"),
      clean: Small.companies("0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5")),
  ]

  private static let structure: [CheckCase] = [
    CheckCase(
      .tableUnread, Small.news("名称  价格\n----  ----\n某某公司某某 1"),
      clean: Small.news("名称  价格\n----  ----\n甲    1")),
    CheckCase(
      .sectionsUnknown, Small.title + "## 甲\n\n| 名称 | 价格 |\n|----|----|\n| 甲 | 1 |\n",
      clean: Small.title + "## 风险提示\n\n| 名称 | 价格 |\n|----|----|\n| 甲 | 1 |\n"),
    CheckCase(
      .sectionEmpty, Small.title + "## 重点公司盈利预测及投资评级\n\n公司代码 0700.HK，公司名称甲公司，昨收盘 400.0。\n",
      clean: Small.companies(Small.company)),
    CheckCase(
      .sectionEmpty, Small.title + "## 风险提示\n\n图 1：面板价格\n\n| 甲 | 乙 |\n|----|----|\n| 1 | 2 |\n",
      clean: Small.title + "## 风险提示\n\n需求走弱。\n"),
    CheckCase(
      .plainRows, Small.title + "## 盈利预测\n\n0700.HK 甲 10 0.5 1 买入\n\n9988.HK 乙 20 1 2 增持\n",
      clean: Small.title
        + "## 盈利预测\n\n代码 名称 收盘价 2024EPS 2025EPS 评级\n\n0700.HK 甲 10 0.5 1 买入\n\n9988.HK 乙 20 1 2 增持\n"),
    CheckCase(
      .nothingRecognized, "## 菜谱\n\n先切葱，后下锅。\n", clean: Small.title + "## 菜谱\n\n先切葱，后下锅。\n"),
    CheckCase(
      .linesLeft, Small.news("甲公司发布模型。\n\n图 1：面板价格\n\n资料来源：甲证券"),
      clean: Small.news("甲公司发布模型。")),
    CheckCase(
      .textCut, Small.news(String(repeating: "长", count: 32_768)),
      clean: Small.news(String(repeating: "长", count: 32_767))),
    CheckCase(
      .duplicateRow, Small.traffic(Small.site, Small.site),
      clean: Small.traffic(Small.site, Small.site.replacing("Kimi", with: "Kimi Chat"))),
    CheckCase(
      .duplicateRow, Small.title + "## 重点事件预告\n\n- 7 月 19 日：甲会\n- 7 月 19 日：甲会\n",
      clean: Small.title + "## 重点事件预告\n\n- 7 月 19 日：甲会\n- 7 月 20 日：甲会\n"),
    CheckCase(
      .duplicateRow, Small.title + "## 相关研究报告\n\n- 《甲》——2024-06-23\n- 《甲》——2024-06-23\n",
      clean: Small.title + "## 相关研究报告\n\n- 《甲》——2024-06-23\n- 《乙》——2024-06-23\n"),
    CheckCase(
      .columnUnmatched, Small.companies(Small.company + "\t5.2", extra: "\t换手率 23A"),
      clean: Small.companies(Small.company)),
    CheckCase(
      .tableUnclaimed, Small.title + "## 零部件\n\n零部件\t规格\t均价\n减速器\t14 型\t1,180\n",
      clean: Small.traffic(Small.site)),
    CheckCase(
      .companiesInProse,
      Small.companies(Small.company)
        + "\n## 个股\n\n- 甲（600009.SH）：2025E EPS 1.87 元，PE 6.20 倍。\n- 乙（600008 CH）：目标价 14.78 元，PE 6.08 倍。\n"
        + "- 丙（0981.HK，买入）：EPS 5.70 元，PE 8.00 倍。\n",
      clean: Small.companies(Small.company)
        + "\n## 个股\n\n- 甲（600001.SH）：订单回暖。\n- 乙（600002 CH）：2025E EPS 1.87 元。\n- 丙（2024 年）：EPS 5.70 元，PE 8.00 倍。\n"
    ),
    CheckCase(
      .contentsUnmatched, Small.contents("投资建议", heading: "完全不同的一节"),
      clean: Small.contents("投资建议", heading: "投资建议")),
    CheckCase(
      .contentsDiffers, Small.contents("新品扎堆亮相，小模型成为焦点", heading: "新品扎堆，小模型成为焦点"),
      clean: Small.contents("新品扎堆亮相，小模型成为焦点", heading: "新品扎堆亮相, 小模型成为焦点")),
    CheckCase(
      .figureNoData, Small.title + "## 正文\n\n图1: 周访问量\n\n资料来源: 某处\n",
      clean: Small.figures(listed: "图 1: 周访问量", captioned: "图1: 周访问量")),
    CheckCase(
      .figureTitleDiffers, Small.figures(listed: "图 1: 周访问量", captioned: "图1: 月访问量"),
      clean: Small.figures(listed: "图 1: 周访问量", captioned: "图1：周访问量")),
    CheckCase(
      .figureUnlisted, Small.figures(listed: "图 1: 周访问量", captioned: "图2: 周访问量"),
      clean: Small.figures(listed: "图 1: 周访问量", captioned: "图1: 周访问量")),
    CheckCase(
      .figureUncaptioned, Small.figures(listed: "图 1: 周访问量", captioned: "图2: 周访问量"),
      clean: Small.figures(listed: "图 1: 周访问量", captioned: "图1: 周访问量")),
    CheckCase(
      .yearInferred, Small.title + "## 重点事件预告\n\n- 7 月 19 日：大会\n",
      clean: Small.title + "## 重点事件预告\n\n- 2024 年 7 月 19 日：大会\n"),
    CheckCase(
      .eventUndated, Small.title + "## 重点事件预告\n\n- 7 月 32 日：大会\n",
      clean: Small.title + "## 重点事件预告\n\n- 7 月 31 日：大会\n"),
    CheckCase(
      .dateUnparsed, Small.title + "## 重点事件预告\n\n- 7 月 21 日-7 月 19 日：大会\n",
      clean: Small.title + "## 重点事件预告\n\n- 7 月 19 日-7 月 21 日：大会\n"),
    CheckCase(
      .weekUnclear, "# 周报（2024年7月第2周）\n\n正文。\n", clean: "# 周报（2024年第28周）\n\n正文。\n"),
    CheckCase(
      .contactUnclaimed, Small.title + "证券分析师：张三  证券分析师：李四\n0755-00000001\n",
      clean: Small.title + "证券分析师：张三  证券分析师：李四\n0755-00000001  0755-00000002\n"),
    CheckCase(
      .ratingUnknown, Small.companies(Small.company.replacing("买入", with: "值得拥有")),
      clean: Small.companies(Small.company)),
    CheckCase(
      .paragraphJoined, Small.news("前半句在这里还没有说完也", "就接着说完了。"), clean: Small.news("前半句说完了。", "后半句也说完了。")),
  ]

  private static let words: [CheckCase] = [
    CheckCase(
      .textRepeated, Small.news("集群算力利用率算力利用率可达 97.6%。"), clean: Small.news("集群算力利用率可达 97.6%，算力利用率很高。")),
    CheckCase(.textRepeated, Small.news("集群算力利用率 算力利用率可达九成。"), clean: Small.news("研究研究，人人常常哈哈哈哈哈哈。")),
    CheckCase(
      .textRepeated, Small.news("支持混合训练支持混合训练。"),
      clean: Small.news("2024 2024 一个又一个又一个 Mississippi 12.5%12.5% 是的，是的，")),
    CheckCase(
      .spellingSuspect, Small.news("资料见 Simi larweb 与 Similarweb 网站。"),
      clean: Small.news("资料见 Similarweb 与 Similarweb 网站。")),
    CheckCase(
      .textRepeated, Small.news("新的 large language model large language model 很好。"),
      clean: Small.news("新的 large language model 与 large language model 很好。")),
    CheckCase(
      .spellingSuspect, Small.news("Anthropic 一。Anthropic 二。Anthropic 三。Antropic 四。"),
      clean: Small.news("Anthropic 一。Antropic 二。Transformer 与 Transformer、Transformer 和 Transformers。")),
    CheckCase(
      .spellingSuspect, Small.news("WPS AI 2.0 发布，WPS AI 2.0 收费，WPA AI 2.0 的图。"),
      clean: Small.news("BBC News 报道，NBC News 转载，BBC News 更正。iOS17 与 iOS18，Q1 与 Q2，Q2 与 Q2。")),
    CheckCase(
      .spellingSuspect, Small.news("Anthropic 一次，Anthropic 两次，Anthropic 三次，Antropich 与 Anthropik。"),
      clean: Small.news(
        "GPT4o、GPT-4o 与 GPT 4o；Index-1.9B chat、Index-1.9B base、index-1.9B base；WPS AI2.0 与 WPS AI 2.0。")),
    CheckCase(
      .spellingSuspect,
      Small.figures(listed: "图 1: Dosc AI 3.0", captioned: "图1: Dosc AI 3.0\n\nDocs AI 3.0 与 Docs AI 3.0。"),
      clean: Small.figures(
        listed: "图 1: Docs AI 3.0", captioned: "图1: Docs AI 3.0\n\nDocs AI 3.0 与 Docs AI 3.0。")),
  ]
}
