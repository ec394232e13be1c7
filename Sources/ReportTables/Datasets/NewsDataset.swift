import Tabular
import Document
import ReportReading

/// News by category, one row for each paragraph or list item.
enum NewsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "news", LocalizedText("新闻", "News"), tableName: "News",
    meaning: LocalizedText("分类新闻，一段或一条一行", "news by category, one row per paragraph or item"),
    sheet: SheetStyle(.prose, place: 5))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "category", LocalizedText("类别", "Category"), .text,
        meaning: LocalizedText("所在小节标题", "the heading it is under")),
      Column(
        "number", LocalizedText("序号", "No."), .integer,
        meaning: LocalizedText("类别内序号", "place within the category, from 1")),
      Column(
        "kind", LocalizedText("形式", "Kind"), .text,
        meaning: LocalizedText("段落或列表项", "paragraph or list item"),
        allowedValues: NewsEntry.Kind.allCases.map(\.rawValue),
        style: ColumnStyle(words: [
          "paragraph": LocalizedText("段落", "paragraph"), "item": LocalizedText("列表项", "item"),
        ])),
      Column(
        "text", LocalizedText("内容", "Text"), .text, meaning: LocalizedText("内容", "the paragraph or item"),
        style: .prose),
      Column(
        "marker", LocalizedText("编号", "Marker"), .code,
        meaning: LocalizedText("报告所载的列表编号", "the list number as printed")),
      Column(
        "heading", LocalizedText("标题", "Headline"), .text,
        meaning: LocalizedText("类别之下、内容之上的小标题", "the headline above it, below the category"),
        style: ColumnStyle(width: .wrapped(20))),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.news.map { entry in
      var row = Row(
        columns, line: entry.line,
        [
          "category": .text(entry.category), "number": .integer(entry.number),
          "kind": .text(entry.kind.rawValue),
          "text": .text(entry.text.text), "marker": Value(entry.marker), "heading": Value(entry.heading),
        ])
      row.setEmphasis("text", entry.text)
      return row
    }
  }
}
