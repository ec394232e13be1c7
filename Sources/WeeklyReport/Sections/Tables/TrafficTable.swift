import Lexemes

/// The table of website visits.
enum TrafficTable: TableReader {
  enum Role: Hashable {
    case app, description, visits, growth, duration
  }

  static func read(_ table: HeaderedTable, in section: OutlineSection, into report: inout Report) -> Bool {
    let roles = ColumnRoles(table.columns, role: role)
    guard roles.has(.app), roles.has(.visits) else { return false }
    readTitles(table, into: &report)
    for row in table.rows where roles.cell(.app, of: row)?.isEmpty == false {
      report.traffic.append(site(row, roles, table, &report))
    }
    let unmatched = roles.unmatched.filter { column in table.rows.contains { !$0[column].isEmpty } }
    LooseTable.read(table, columns: unmatched, in: section, into: &report)
    report.claim(table.lines, as: .dataset("traffic"))
    return true
  }

  private static func role(_ column: HeaderColumn) -> Role? {
    let text = column.names.joined()
    func has(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if has(["停留", "时长", "duration", "timeonsite"]) { return .duration }
    if has(["环比", "增长", "增速", "变化", "变动", "growth", "change"]) { return .growth }
    if has(["访问", "流量", "visits", "traffic"]) { return .visits }
    if has(["说明", "类别", "类型", "描述", "简介", "分类", "description", "category"]) { return .description }
    if has(["应用", "网站", "产品", "名称", "app", "site"]) { return .app }
    return nil
  }

  /// The title rows tell the window that the figures cover.
  private static func readTitles(_ table: HeaderedTable, into report: inout Report) {
    for title in table.titles where report.header.period == nil {
      report.header.period = DateRange.first(in: title.text, defaultYear: report.header.year)?.range
    }
    report.trafficTitles += table.titles.map(\.text)
  }

  private static func site(
    _ row: [GridCell], _ roles: ColumnRoles<Role>, _ table: HeaderedTable, _ report: inout Report
  ) -> WebsiteTraffic {
    var reader = FigureReader(dataset: "traffic", row: report.traffic.count + 1)
    let remarks = roles.places[.visits].map { table.columns[$0].remarks } ?? []
    let exponent = MagnitudeWord.exponent(in: remarks).map { $0 - 6 } ?? 0
    let signInHeader = roles.places[.growth].map { table.columns[$0].text.contains("%") } ?? false
    let site = WebsiteTraffic(
      app: roles.cell(.app, of: row)?.text ?? "",
      description: roles.cell(.description, of: row)?.text.nonEmpty,
      visits: roles.cell(.visits, of: row).flatMap {
        reader.number($0, "visits_mn", .amount(exponent: exponent))
      },
      growth: roles.cell(.growth, of: row).flatMap {
        reader.number($0, "visits_growth", .percent(signInHeader: signInHeader))
      },
      duration: roles.cell(.duration, of: row).flatMap { reader.duration($0, "avg_duration_s") },
      line: row.first?.location.line ?? table.lines.lowerBound)
    report.diagnostics += reader.diagnostics
    return site
  }
}
