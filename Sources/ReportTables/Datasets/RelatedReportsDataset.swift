import Tabular
import Document
import ReportReading

/// Reports that this one refers to.
enum RelatedReportsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "related_reports", LocalizedText("相关报告", "Related reports"), tableName: "RelatedReports",
    meaning: LocalizedText("相关研究报告，一份一行", "related reports, one row each"),
    sheet: SheetStyle(.reference, place: 10))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "title", LocalizedText("标题", "Title"), .text, meaning: LocalizedText("报告标题", "its title"),
        style: .prose),
      Column(
        "published", LocalizedText("发布日期", "Published"), .date,
        meaning: LocalizedText("发布日期", "date of publication")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.relatedReports.map { related in
      var row = Row(
        columns, line: related.line, ["title": .text(related.title), "published": Value(related.published)])
      row.setOrigin("published", related.published)
      return row
    }
  }
}
