import Tabular
import Document
import ReportReading

/// The key points, one row for each item.
enum HighlightsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "highlights", LocalizedText("核心观点", "Highlights"), tableName: "Highlights",
    meaning: LocalizedText("核心观点，一条一行", "the key points, one row per item"),
    sheet: SheetStyle(.prose, place: 4))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "category", LocalizedText("类别", "Category"), .text,
        meaning: LocalizedText("所在的粗体小标题", "the bold label it is under")),
      Column(
        "number", LocalizedText("序号", "No."), .integer,
        meaning: LocalizedText("类别内序号", "place within the category, from 1")),
      Column(
        "text", LocalizedText("内容", "Text"), .text, meaning: LocalizedText("内容", "the item"), style: .prose),
      Column(
        "topic", LocalizedText("主题", "Topic"), .text,
        meaning: LocalizedText("若干类别之上的标题", "the label over several categories")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.highlights.map { highlight in
      var row = Row(
        columns, line: highlight.line,
        [
          "category": Value(highlight.category), "number": .integer(highlight.number),
          "text": .text(highlight.text.text), "topic": Value(highlight.topic),
        ])
      row.setEmphasis("text", highlight.text)
      return row
    }
  }
}
