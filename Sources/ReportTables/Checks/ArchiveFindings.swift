import Document

/// Findings that need several reports in one output; `ReportArchive` produces them.
extension DiagnosticCode {
  /// The same report was given twice.
  public static let reportRepeated = DiagnosticCode(
    "report-repeated", .warning, "同一份报告出现两次，以后发布者为准", "the same report was given twice; the later one counts",
    example: "`week27.md`, `week27-corrected.md`")

  /// A report without a date.
  public static let reportUndated = DiagnosticCode(
    "report-undated", .warning, "报告没有日期，排在最后", "a report without a date comes last",
    example: "无发布日期、区间与周数 · no date, period or week")

  /// Shares were split or merged between two reports.
  public static let shareSplit = DiagnosticCode(
    "share-split", .info, "股价与 EPS 同比例变化，按拆并股处理",
    "price and EPS changed by the same factor, as after a share split",
    example: "100 → 10, EPS 5 → 0.5")

  /// The number of shares changed, but not by a split.
  public static let shareCountChanged = DiagnosticCode(
    "share-count-changed", .warning, "市值与股价推得的股本与上期相差一成以上，且不像拆股",
    "market cap / price implies that the number of shares changed by a tenth or more, without a sign of a split",
    example: "总市值 · market cap 5,000 → 8,000，股价 · price 10.00 → 9.90")

  /// A report that cannot be compared with others.
  public static let reportUncompared = DiagnosticCode(
    "report-uncompared", .info, "报告没有可识别的机构或系列，不与其他期比较",
    "a report without a house or a series is not compared with others",
    example: "标题没有周数与系列 · a title without series and week")

  /// A house's newest figures per share are from before a split.
  public static let estimateOtherShares = DiagnosticCode(
    "estimate-other-shares", .warning, "某机构的最新预测早于拆并股，其每股数据不计入一致预期",
    "a house's newest figures per share are from before a split and are not in the consensus",
    example: "甲证券 · house A EPS 2.00；1 拆 2 后，乙证券 · after a split, house B 1.02")

  /// A change that may be a misprint.
  public static let revisionUnsure = DiagnosticCode(
    "revision-unsure", .warning, "EPS 有变，但可能是印刷错误", "EPS changed, but that may be a misprint",
    example: "EPS 1.25 → 12.5, PE 20")

  /// The forecast table has moved on to other years.
  public static let fiscalYearsRolled = DiagnosticCode(
    "fiscal-years-rolled", .info, "预测财年已后移", "the forecast table has moved on to other years",
    example: "2024E 2025E → 2025E 2026E")

  /// A website under another name.
  public static let siteRenamed = DiagnosticCode(
    "site-renamed", .info, "网站更名", "a website has a different name from the week before",
    example: "甲助手 → 甲智能助手")

  /// Printed growth and the visits of two weeks disagree.
  public static let growthOfWeeks = DiagnosticCode(
    "growth-of-weeks", .warning, "报告环比与两周访问量不符", "printed growth does not match the visits of the two weeks",
    example: "+5.0 %; 100 → 112")
}
