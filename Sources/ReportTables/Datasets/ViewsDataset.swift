import Tabular
import Document
import ReportReading

/// Investment views, one row for each paragraph.
enum ViewsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "views", LocalizedText("投资建议", "Views"), tableName: "Views",
    meaning: LocalizedText("投资建议，一段一行", "investment views, one row per paragraph"),
    sheet: SheetStyle(.prose, place: 6))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column("number", LocalizedText("序号", "No."), .integer, meaning: LocalizedText("序号", "place, from 1")),
      Column(
        "text", LocalizedText("内容", "Text"), .text, meaning: LocalizedText("内容", "the words"), style: .prose),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    reading.report.views.map { $0.row(columns(reading.shape)) }
  }
}
