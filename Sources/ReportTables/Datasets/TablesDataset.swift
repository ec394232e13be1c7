import Tabular
import Document
import ReportReading

/// Cells of tables and columns that no other dataset contains.
enum TablesDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "tables", LocalizedText("其他表格", "Other tables"), tableName: "OtherTables",
    meaning: LocalizedText("未收录表格与列的单元格，一格一行", "cells that no dataset claims, one row per cell"),
    sheet: SheetStyle(.reference, place: 30, isHidden: true))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "section", LocalizedText("章节", "Section"), .text,
        meaning: LocalizedText("所在章节", "the section it is in")),
      Column(
        "table", LocalizedText("表号", "Table"), .integer,
        meaning: LocalizedText("报告中的第几张表", "number of the table in the report")),
      Column(
        "row", LocalizedText("行", "Row"), .integer,
        meaning: LocalizedText("表内行号，标题行为 0", "row in the table; 0 for title rows")),
      Column(
        "column", LocalizedText("列", "Column"), .integer,
        meaning: LocalizedText("表内列号", "column in the table")),
      Column(
        "header", LocalizedText("表头", "Header"), .text,
        meaning: LocalizedText("列标题", "the header of the column")
      ),
      Column(
        "text", LocalizedText("内容", "Text"), .text, meaning: LocalizedText("单元格原文", "the cell as printed"),
        style: .prose),
      Column(
        "value", LocalizedText("数值", "Value"), .number,
        meaning: LocalizedText("单元格为数字时的数值", "the number, if the cell is one")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.looseCells.map { cell in
      var row = Row(
        columns, line: cell.line,
        [
          "section": Value(cell.section), "table": .integer(cell.table), "row": .integer(cell.row),
          "column": .integer(cell.column), "header": Value(cell.header), "text": .text(cell.text),
          "value": Value(cell.value),
        ])
      row.setOrigin("value", cell.value)
      return row
    }
  }
}
