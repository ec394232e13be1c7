import Tabular
import Document
import ReportReading

/// Announced events.
enum EventsDataset: DatasetDefinition {
  static let description = TableSpec.events.description

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "start_date", LocalizedText("开始日", "Start"), .date,
        meaning: LocalizedText(
          "首日；未印年份时取离报告最近的年份", "first day; where no year is printed, the one nearest to the report")),
      Column("end_date", LocalizedText("结束日", "End"), .date, meaning: LocalizedText("末日", "last day")),
      Column(
        "name", LocalizedText("事件", "Event"), .text, meaning: LocalizedText("事件名称", "what happens"),
        style: .prose),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.events.map { event in
      var row = Row(
        columns, line: event.line,
        [
          "start_date": Value(event.start), "end_date": Value(event.end),
          "name": Value(event.name),
        ])
      row.setOrigin("start_date", event.printedDates)
      row.setOrigin("end_date", event.printedDates)
      return row
    }
  }
}
