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
    let roles = ColumnRoles(Self.roles(of: table.columns))
    guard roles.has(.date), roles.has(.event), !table.rows.isEmpty else { return false }
    var day: GridCell?
    var isOwn: [Bool] = []
    for row in table.rows {
      // In tables with tabs, a spanned cell is empty: several events on one day.
      day = roles.cell(.date, of: row).flatMap { $0.isEmpty ? nil : $0 } ?? day
      let name = roles.cell(.event, of: row)?.text.nonEmpty
      isOwn.append(name != nil)
      guard let name else { continue }
      report.events.append(
        Event(
          name: name, printedDates: printed(day, row.line ?? table.firstLine),
          line: row.line ?? table.firstLine))
    }
    LooseTable.keepRest(of: placed, columns: [], dataset: "events", into: &report)
    LooseTable.keepUnmatched(
      roles.unmatched, of: placed, beside: [roles.place(of: .event)].compactMap(\.self), dataset: "events",
      ofRows: isOwn, into: &report)
    return true
  }

  /// Whether a table has a column of dates and one of what happens, `股东大会`, rather than of whose it is.
  static func hasEvents(_ columns: [HeaderColumn]) -> Bool {
    let names = columns.map { $0.names.joined().lowercased() }
    return names.contains(where: isDate)
      && names.contains { name in !isDate(name) && rank(name).map { $0 < 2 } ?? false }
  }

  private static func isDate(_ header: String) -> Bool { ["日期", "时间", "date"].contains(where: header.holds) }

  /// The text of the date cell, which is read when the report's year is known.
  private static func printed(_ day: GridCell?, _ line: Int) -> Printed<DateRange> {
    Printed(nil, raw: day?.text ?? "", at: day?.location ?? SourceLocation(line: line, column: 1))
  }

  /// The first column of dates, and the column that names the events best: what happens, rather than whose it is.
  private static func roles(of columns: [HeaderColumn]) -> [Role?] {
    let names = columns.map { $0.names.joined().lowercased() }
    let dates = names.map(isDate)
    let ranks = zip(names, dates).map { name, isDate in isDate ? nil : rank(name) }
    let best = ranks.compactMap(\.self).min()
    let event = ranks.firstIndex { $0 != nil && $0 == best }
    return names.indices.map { dates[$0] ? .date : $0 == event ? .event : nil }
  }

  /// How well a header names events, 0 being the best; nil if it does not. `活动地点` is where one is.
  private static func rank(_ header: String) -> Int? {
    guard !["地点", "地区", "国家", "城市", "代码"].contains(where: header.holds) else { return nil }
    let ranks = [
      ["事件内容", "事件名称", "活动名称", "会议名称", "活动内容", "会议内容", "事项"],
      ["事件", "活动", "会议", "event"], ["内容", "名称", "公司", "指标", "经济数据"],
    ]
    // `公司名称` is whose event it is, even beside `内容`; `公司/事件` may be the event.
    if !header.holds("事件"), ["公司", "证券", "股票"].contains(where: header.holds) { return ranks.count }
    return ranks.firstIndex { $0.contains(where: header.holds) }
  }
}
