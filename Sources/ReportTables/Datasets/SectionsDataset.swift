import Tabular
import Document
import ReportReading

/// The prose under every heading, whether recognized or not, so that nothing is lost.
enum SectionsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "sections", LocalizedText("章节", "Sections"), tableName: "Sections",
    meaning: LocalizedText("全部章节及正文，一个标题一行", "every heading with its own prose, one row per heading"),
    sheet: SheetStyle(.prose, place: 30, isHidden: true))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "id", LocalizedText("编号", "Id"), .code,
        meaning: LocalizedText("在全文大纲中的位置", "its place in the outline")),
      Column(
        "level", LocalizedText("层级", "Level"), .integer,
        meaning: LocalizedText("标题层级，1 为题名", "level of the heading, 1 for the title")),
      Column(
        "title", LocalizedText("标题", "Title"), .text, meaning: LocalizedText("标题", "the heading"),
        style: ColumnStyle(width: .wrapped(36))),
      Column(
        "kind", LocalizedText("类型", "Kind"), .text,
        meaning: LocalizedText("程序识别出的用途", "the kind that the program recognised"),
        allowedValues: SectionKind.allCases.map(\.rawValue)),
      Column(
        "text", LocalizedText("内容", "Text"), .text,
        meaning: LocalizedText("标题下的正文，表格除外", "its own prose, without tables"), style: .prose),
      Column(
        "line_end", LocalizedText("结束行", "Last line"), .integer,
        meaning: LocalizedText("最后一行的行号", "its last line")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.sections.map { section in
      Row(
        columns, line: section.line,
        [
          "id": .text(section.id), "level": .integer(section.level), "title": Value(section.title),
          "kind": .text(section.kind.rawValue), "text": Value(section.text),
          "line_end": .integer(section.lineEnd),
        ])
    }
  }
}
