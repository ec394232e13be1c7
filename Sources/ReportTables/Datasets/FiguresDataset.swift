import Tabular
import Document
import ReportReading

/// Figures, from the captions and the list of figures.
enum FiguresDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "figures", LocalizedText("图表", "Figures"), tableName: "Figures",
    meaning: LocalizedText("图表，一图一行", "figures, one row each"),
    sheet: SheetStyle(.reference, place: 30, isHidden: true))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "number", LocalizedText("序号", "No."), .integer,
        meaning: LocalizedText("图号", "the number of the figure")),
      Column(
        "title", LocalizedText("图题", "Title"), .text,
        meaning: LocalizedText("图题，不含单位", "caption without its unit"), style: .prose),
      Column(
        "unit", LocalizedText("单位", "Unit"), .text,
        meaning: LocalizedText("图题括号内的单位", "the unit in its parentheses")),
      Column(
        "page", LocalizedText("页码", "Page"), .integer,
        meaning: LocalizedText("图表目录中的页码", "the page in the list of figures")),
      Column(
        "source", LocalizedText("资料来源", "Source"), .text,
        meaning: LocalizedText("图下的资料来源", "the note under it")),
      Column(
        "has_data", LocalizedText("有数据", "Has data"), .boolean,
        meaning: LocalizedText("报告中是否随附数据表", "whether a table comes with it")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.figures.map { figure in
      var row = Row(
        columns, line: figure.line,
        [
          "number": Value(figure.label.value), "title": .text(figure.title), "unit": Value(figure.unit),
          "page": Value(figure.page), "source": Value(figure.sourceNote),
          "has_data": .boolean(figure.hasData),
        ])
      row.setOrigin("number", figure.label)
      row.setOrigin("page", figure.page)
      return row
    }
  }
}
