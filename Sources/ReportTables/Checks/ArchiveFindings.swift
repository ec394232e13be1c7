import Document

/// Findings that only several reports in one output bring to light; `ReportArchive` makes them.
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
    "price and EPS changed by one factor, as after a split of shares",
    example: "100 → 10, EPS 5 → 0.5")

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
    "site-renamed", .info, "网站更名", "a website has another name than the week before",
    example: "甲助手 → 甲智能助手")

  /// Printed growth and the visits of two weeks disagree.
  public static let growthOfWeeks = DiagnosticCode(
    "growth-of-weeks", .warning, "报告环比与两周访问量不符", "printed growth is not that of the visits of the two weeks",
    example: "+5.0 %; 100 → 112")
}
