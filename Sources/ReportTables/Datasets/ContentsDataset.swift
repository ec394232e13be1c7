import Tabular
import Document
import ReportReading

/// The table of contents.
enum ContentsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "contents", LocalizedText("目录", "Contents"), tableName: "Contents",
    meaning: LocalizedText("内容目录，一条一行", "table of contents, one row per entry"),
    sheet: SheetStyle(.reference, place: 30, isHidden: true))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "title", LocalizedText("标题", "Title"), .text, meaning: LocalizedText("目录条目", "the entry"),
        style: .prose),
      Column("page", LocalizedText("页码", "Page"), .integer, meaning: LocalizedText("页码", "its page")),
      Column(
        "level", LocalizedText("层级", "Level"), .integer,
        meaning: LocalizedText("1 为章，2 为章内小节", "1 for a chapter, 2 for a part of one")),
      Column(
        "matched_line", LocalizedText("对应标题行", "Heading line"), .integer,
        meaning: LocalizedText("对应标题所在的源文件行", "the source line of the heading that it refers to")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.contents.map { entry in
      var row = Row(
        columns, line: entry.line,
        [
          "title": .text(entry.title), "page": Value(entry.page), "level": .integer(entry.level),
          "matched_line": Value(entry.matchedLine),
        ])
      row.setOrigin("page", entry.page)
      return row
    }
  }
}
