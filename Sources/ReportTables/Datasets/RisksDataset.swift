import Tabular
import Document
import ReportReading

/// Risks, one row each.
enum RisksDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "risks", LocalizedText("风险提示", "Risks"), tableName: "Risks",
    meaning: LocalizedText("风险提示，一项风险一行", "risks, one row per risk"), sheet: SheetStyle(.prose, place: 8))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column("number", LocalizedText("序号", "No."), .integer, meaning: LocalizedText("序号", "place, from 1")),
      Column(
        "text", LocalizedText("内容", "Text"), .text, meaning: LocalizedText("内容", "the words"), style: .prose),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    reading.report.risks.map { $0.row(columns(reading.shape)) }
  }
}
