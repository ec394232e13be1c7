import Lexemes
import ReportTables
import Tabular

/// The single values on the overview of several reports.
struct SetSummary {
  let reports: [ArchivedReport]
  let tables: [TypedTable]
  /// The number of changes of each kind in the newest week.
  let headline: LocalizedText?

  init(reports: [ArchivedReport], tables: [TypedTable]) {
    self.reports = reports
    self.tables = tables
    headline = Self.headline(tables)
  }

  static let title = LocalizedText("周报档案", "Report archive")

  var items: [SummaryItem] {
    let days = reports.compactMap(\.date)
    let houses = Set(reports.compactMap(\.publisher)).sorted()
    return [
      item("title", .title, "标题", "Title", .text(Self.title.chinese)),
      item("headline", .subtitle, "副标题", "Headline", Value(headline?.chinese)),
      item("reports", .property, "报告数", "Reports", .integer(reports.count), .integer),
      item("publisher", .property, "发布机构", "Publishers", Value(houses.joined(separator: "；"))),
      item("period_start", .property, "最早一期", "First report", Value(days.min()), .date),
      item("period_end", .property, "最新一期", "Latest report", Value(days.max()), .date),
    ] + checks + [
      item(
        "generator", .origin, "生成程序", "Generator",
        .text("\(ReportDocument.generatorName) \(ReportDocument.version)"))
    ]
  }

  private static func headline(_ tables: [TypedTable]) -> LocalizedText? {
    guard let changes = PanelCells(tables, "changes"), let week = changes.weeks(most: 1).last else {
      return nil
    }
    let newest = ["company_history", "traffic_history"].compactMap {
      PanelCells(tables, $0)?.weeks(most: 1).last
    }.max()
    if let newest, week < newest {
      return LocalizedText("最新一周（自 \(newest) 起）没有变化", "Nothing changed in the week of \(newest)")
    }
    let kinds = (0..<changes.count).filter { changes.week($0) == week }.compactMap {
      changes.text($0, "kind")
    }
    let counts = ChangeKind.allCases.compactMap { kind -> (ChangeKind, Int)? in
      let count = kinds.count { $0 == kind.rawValue }
      return count > 0 ? (kind, count) : nil
    }
    return LocalizedText(
      "最新一周（自 \(week) 起）：" + counts.map { "\($0.title.chinese) \($1)" }.joined(separator: "，"),
      "Week of \(week): " + counts.map { "\($0.title.english) \($1)" }.joined(separator: ", "))
  }

  private var checks: [SummaryItem] {
    let found = tables.first { $0.description.name == "checks" }?.values(of: "severity") ?? []
    let labels = [
      ("error", LocalizedText("错误", "Errors")), ("warning", LocalizedText("警告", "Warnings")),
      ("info", LocalizedText("提示", "Notes")),
    ]
    return labels.map { name, title in
      SummaryItem(
        name, .check, title, type: .integer, value: .integer(found.count { $0 == .text(name) }),
        expression: .countOf(ColumnReference("severity", of: "checks"), equals: name))
    }
  }

  private func item(
    _ name: String, _ role: SummaryItem.Role, _ chinese: String, _ english: String, _ value: Value,
    _ type: ColumnType = .text
  ) -> SummaryItem {
    SummaryItem(name, role, LocalizedText(chinese, english), type: type, value: value)
  }
}
