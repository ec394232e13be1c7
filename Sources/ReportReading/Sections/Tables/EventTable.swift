import Document
import Lexemes

/// Reads announced events from a table with a column of dates and one of events.
enum EventTable: TableReader {
  enum Role: Hashable {
    case date, event
  }

  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    guard placed.section.kind == .events else { return false }
    let table = placed.table
    let roles = ColumnRoles(table.columns, role: role)
    guard roles.has(.date), roles.has(.event), !table.rows.isEmpty else { return false }
    var day: GridCell?
    for row in table.rows {
      // In tables with tabs, a spanned cell is empty: several events on one day.
      day = roles.cell(.date, of: row).flatMap { $0.isEmpty ? nil : $0 } ?? day
      guard let name = roles.cell(.event, of: row)?.text.nonEmpty else { continue }
      report.events.append(
        Event(
          name: name, printedDates: printed(day, row.line ?? table.firstLine),
          line: row.line ?? table.firstLine))
    }
    LooseTable.keepRest(of: placed, columns: roles.unmatched, dataset: "events", into: &report)
    return true
  }

  /// The text of the date cell, which is read when the report's year is known.
  private static func printed(_ day: GridCell?, _ line: Int) -> Printed<DateRange> {
    Printed(nil, raw: day?.text ?? "", at: day?.location ?? SourceLocation(line: line, column: 1))
  }

  private static func role(_ column: HeaderColumn) -> Role? {
    let text = column.names.joined()
    func has(_ words: [String]) -> Bool { words.contains(where: text.holds) }
    if has(["日期", "时间", "date"]) { return .date }
    return has(["事件", "活动", "会议", "名称", "公司", "事项", "event"]) ? .event : nil
  }
}
