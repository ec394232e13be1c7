import Document
import ReportReading
import Tabular

extension ReportFamily {
  /// Weekly reports that print a table of share buybacks.
  static let weeklyWithBuybacks: ReportFamily = {
    var family = ReportFamily.aiWeekly
    family.tables.append(
      TableSpec(
        DatasetDescription(
          "buybacks", LocalizedText("回购", "Buybacks"), tableName: "Buybacks",
          meaning: LocalizedText("股份回购，一次一行", "share buybacks, one row each"), sheet: SheetStyle(.figures)),
        columns: [
          ColumnSpec("date", LocalizedText("日期", "Date"), .date, headers: ["日期", "回购日期"]),
          ColumnSpec("ticker", LocalizedText("代码", "Ticker"), .code, headers: ["代码", "证券代码"]),
          ColumnSpec(
            "shares", LocalizedText("股数", "Shares"), .number, headers: ["回购数量", "回购股数"],
            unit: LocalizedText("万股", "10,000 shares")),
          ColumnSpec(
            "amount", LocalizedText("金额", "Amount"), .number, headers: ["回购金额"],
            unit: LocalizedText("万港元", "HKD 10,000")),
          ColumnSpec(
            "average_price", LocalizedText("均价", "Average price"), .number,
            expression: .column("amount") / .column("shares")),
        ], headings: ["回购"]))
    family.checks.append { report in
      report.rows["buybacks"] == nil ? [Diagnostic(.tableUnclaimed, "the report prints no buybacks")] : []
    }
    family.summary.append(
      SummaryItem(
        "bought_back", .figure, LocalizedText("回购金额合计", "Bought back"), type: .number, value: .missing,
        expression: .aggregate(.sum, ColumnReference("amount", of: "buybacks"))))
    family.charts["buybacks"] = [
      ChartSpec(
        "Buybacks", LocalizedText("回购金额", "Buybacks"), .clusteredBars, labels: "ticker", values: ["amount"])
    ]
    return family
  }()
}
