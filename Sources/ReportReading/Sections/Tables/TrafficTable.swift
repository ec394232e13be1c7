import Document
import Lexemes
import Lexicon

/// Reads the table of website visits.
enum TrafficTable: TableReader {
  enum Role: Hashable {
    case app, description, visits, growth, duration
  }

  static let threshold = TableFit.threshold

  /// The score of a table with sites and visits. A price list has products, and perhaps traffic, but not visits.
  static func score(_ placed: PlacedTable, _ spec: TableSpec) -> Double? {
    let roles = roles(placed)
    guard roles.has(.app), let visits = roles.place(of: .visits) else { return nil }
    let column = placed.table.columns[visits]
    let header = column.names.joined()
    let isPlain = ["访问", "visit", "网站流量", "周流量"].contains { header.holds($0) } || column.isMomentAlone
    let further = [Role.growth, .duration, .description].count(where: roles.has)
    return TableFit.threshold - (isPlain ? 0 : 1) + TableFit.furtherColumn * Double(further)
      + max(0, spec.surroundings(placed))
  }

  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    let table = placed.table
    var roles = roles(placed)
    guard roles.has(.app), roles.has(.visits), !table.rows.isEmpty else { return false }
    readTitles(placed, into: &report)
    RivalColumns.settle(
      &roles, names: [.app],
      figures: [(.visits, "visits_mn"), (.growth, "visits_growth"), (.duration, "avg_duration_s")],
      of: placed, dataset: "traffic", into: &report)
    releaseOtherPeriods(&roles, placed, &report)
    let unit = visitsUnit(&roles, placed, &report)
    let start = report.traffic.count
    let areSites = table.rows.map { row in
      row.onlyText == nil && isSite(roles.cell(.app, of: row)?.text ?? "")
    }
    let isOwn = withoutTotal(areSites, table.rows.map { roles.cell(.visits, of: $0) })
    for (index, row) in table.rows.enumerated() {
      if isOwn[index] {
        report.traffic.append(site(row, roles, unit, table, &report))
      } else {
        LooseTable.read(placed, row: index, into: &report)
        if roles.cell(.app, of: row)?.text.isEmpty ?? true, row.onlyText == nil {
          report.diagnostics.append(placed.nameless(row, "site", "网站名称", of: "traffic"))
        }
      }
    }
    noteGaps(roles, table, isOwn, from: start, &report)
    report.diagnostics += rowOffset(roles, table).check(&report.traffic[start...], of: "traffic")
    if let growth = roles.place(of: .growth) {
      report.diagnostics += UnsignedGrowth.note(report.traffic[start...], of: table, growth)
    }
    report.diagnostics += ColumnGuard.check(
      &report.traffic, from: start, of: "traffic", [FigureColumn("visits_mn", \.visits, areSizes: true)])
    if let name = roles.place(of: .app) {
      // With the site's name, to identify the figures.
      LooseTable.keepUnmatched(
        roles.unmatched, of: placed, beside: [name], dataset: "traffic", ofRows: isOwn, into: &report)
    }
    LooseTable.readNotes(placed, into: &report)
    report.claim(table, as: "traffic")
    return true
  }

  /// The roles of the columns. Where a title says that the table has weekly visits, `主要网站周访问量（百万）`, a column may be
  /// headed by its week alone.
  private static func roles(_ placed: PlacedTable) -> ColumnRoles<Role> {
    let columns = placed.table.columns
    let roles = ColumnRoles(columns, role: role)
    guard !roles.has(.visits), columns.count <= ColumnRoles<Role>.widest,
      placed.words.hold(PeriodWords.weeklyVisits)
    else { return roles }
    return ColumnRoles(columns.map { role($0) ?? ($0.isMomentAlone ? .visits : nil) })
  }

  private static func rowOffset(_ roles: ColumnRoles<Role>, _ table: HeaderedTable) -> RowOffset {
    // A title between rows is never the last.
    let last = table.rows.count - 1
    return RowOffset(
      rows: table.rows.enumerated().filter { $0 == last || $1.onlyText == nil }.map(\.element),
      names: [Role.app].compactMap(roles.place),
      figures: [Role.visits, .growth, .duration].compactMap(roles.place), line: table.firstLine)
  }

  private static func noteGaps(
    _ roles: ColumnRoles<Role>, _ table: HeaderedTable, _ isOwn: [Bool], from start: Int,
    _ report: inout Report
  ) {
    let rows = zip(table.rows, isOwn).compactMap { $1 ? $0 : nil }
    let figures = [Role.visits, .growth, .duration].compactMap(roles.place)
    for (index, columns) in GapGuard.gaps(in: rows, figures: Set(figures)).enumerated() where !columns.isEmpty
    {
      report.diagnostics.append(
        GapGuard.finding(
          columns.map { table.columns[$0] }, of: "traffic", row: start + index + 1,
          line: report.traffic[start + index].line))
    }
  }

  /// Leaves out a first or last row whose visits are the sum of the others': `前十大网站`, whatever it is called.
  private static func withoutTotal(_ isSite: [Bool], _ cells: [GridCell?]) -> [Bool] {
    var isOwn = isSite
    let visits = zip(isSite, cells).map { isSite, cell -> Double? in
      guard isSite, let cell else { return nil }
      return NumberLexeme.read(cell.text).value?.baseValue?.doubleValue
    }
    let sites = isSite.indices.filter { isSite[$0] }
    guard sites.count > 3, let first = sites.first, let last = sites.last else { return isSite }
    let sum = visits.compactMap(\.self).reduce(0, +)
    for row in [first, last] {
      guard let own = visits[row], own > 0, abs(sum - 2 * own) <= own * sumTolerance else { continue }
      isOwn[row] = false
    }
    return isOwn
  }

  /// Rounded figures do not add up exactly.
  private static let sumTolerance = 0.005

  private static func isSite(_ name: String) -> Bool { !name.isEmpty && !SummaryRow.isName(name) }

  private static let visits = ["访问", "流量", "visits", "traffic"]
  private static let changes = ["环比", "增长", "增速", "变化", "变动", "涨跌", "growth", "change", "wow"]

  private static func role(_ column: HeaderColumn) -> Role? {
    let text = column.names.joined()
    func has(_ words: [String]) -> Bool { words.contains { text.holds($0) } }
    // `较上周` alone is what has changed since then.
    if text == "较上周" { return .growth }
    // The previous week, shares and ranks are other figures, and so are daily or monthly visits.
    if has(["上周", "前一周", "占比", "份额", "排名", "排序", "share", "rank", "月", "日均", "每日", "monthly", "daily"])
      || has(visits) && VisitsPeriod.isOther(text)
    {
      return nil
    }
    // Visitors are counted once, however often they visit, and rates are of those who do something there.
    if has(PeriodWords.visitors) { return nil }
    if has(["停留", "时长", "访问时间", "duration", "timeonsite"]) {
      return has(changes + ["同比", "yoy"]) ? nil : .duration
    }
    if has(["同比", "yoy", "页数", "pages", "跳出", "bounce", "每次", "次均", "人均"]) { return nil }
    if has(changes) { return has(PeriodWords.otherGrowths) && !has(visits) ? nil : .growth }
    if has(["现金流", "资金流", "流量套餐", "流量费", "单价", "价格", "price"]) { return nil }
    if has(visits) { return .visits }
    if has(["说明", "场景", "类别", "类型", "描述", "简介", "分类", "领域", "description", "category"]) {
      return .description
    }
    if has(["应用", "网站", "产品", "名称", "app", "site"]) { return .app }
    return nil
  }

  /// Reads the period of the figures from the title rows.
  private static func readTitles(_ placed: PlacedTable, into report: inout Report) {
    for title in placed.table.titles where report.header.period == nil {
      report.header.period = dates(in: title.textLine, report)
    }
    // Some converters write title rows as lines above the table. A single day there may mean anything.
    for line in placed.linesAbove.prefix(while: { $0.canBeHeading }) where report.header.period == nil {
      let printed = dates(in: line, report)
      report.header.period = printed?.value.flatMap { $0.start < $0.end ? printed : nil }
    }
    report.trafficTitles += placed.table.titles.map(\.text)
  }

  private static func dates(in line: TextLine, _ report: Report) -> Printed<DateRange>? {
    let text = line.text
    guard let (range, bounds) = DateRange.first(in: text, defaultYear: report.header.defaultYear) else {
      return nil
    }
    return TextPlaces([line], in: report.source).printed(range, at: bounds, of: text)
  }

  /// Words in a title for visits of other periods than a week.
  private static let otherPeriods = ["月访问", "月度", "月均", "月流量", "日均", "日访问", "monthly", "daily", "季度"]

  /// Releases the columns of visits if the title shows, by words or dates, that they are not those of a week.
  private static func releaseOtherPeriods(
    _ roles: inout ColumnRoles<Role>, _ placed: PlacedTable, _ report: inout Report
  ) {
    let titles = (placed.table.titles.map(\.text) + [placed.nearestCaption?.title].compactMap(\.self)).map {
      $0.lowercased()
    }
    let said = otherPeriod(in: titles) ?? (isWeekly(titles, roles, placed) ? nil : otherPeriod(above: placed))
    let year = report.header.defaultYear
    let isLong = titles.compactMap { DateRange.first(in: $0, defaultYear: year)?.range }
      .contains { $0.end.daysSince1970 - $0.start.daysSince1970 > 13 }
    guard said != nil || isLong, let place = roles.place(of: .visits) else { return }
    roles.release(.visits)
    roles.release(.growth)
    report.diagnostics.append(
      Diagnostic(
        .numberUnparsed,
        "'\(placed.table.columns[place].text)' is not a weekly figure, as '\(said ?? titles.first ?? "")' says; its figures are in "
          + "'tables' as they are",
        chinese: "“\(placed.table.columns[place].text)”不是周访问量（见表题或日期），其数值保留在“其他表格”中", dataset: "traffic",
        column: "visits_mn",
        printed: placed.table.columns[place].text, line: placed.table.firstLine))
  }

  private static let weeks = ["周", "week"]

  /// The title that names another period. `周访问量与日均停留时长` has both, for different figures.
  private static func otherPeriod(in titles: [String]) -> String? {
    titles.first { title in
      !weeks.contains { title.holds($0) }
        && (otherPeriods.contains { title.holds($0) } || namesMonth(title))
    }
  }

  /// The heading of the section or a line above the table that names another period.
  private static func otherPeriod(above placed: PlacedTable) -> String? {
    otherPeriod(in: ([placed.section.title] + placed.linesAbove.map(\.text)).map { $0.lowercased() })
  }

  /// Whether the header of the visits or a title says that they are those of a week.
  private static func isWeekly(_ titles: [String], _ roles: ColumnRoles<Role>, _ placed: PlacedTable) -> Bool
  {
    let header = roles.place(of: .visits).map { placed.table.columns[$0].text.lowercased() } ?? ""
    return (titles + [header]).contains { text in weeks.contains { text.holds($0) } }
  }

  /// Whether a text names a month without a day: `2024年6月 AI 网站访问量`.
  private static func namesMonth(_ text: String) -> Bool {
    guard let place = text.bounds(of: "月"), text[..<place.lowerBound].trimmed.last?.isNumber == true else {
      return false
    }
    return text[place.upperBound...].trimmed.first?.isNumber != true
  }

  /// The unit of visits. A column without one is released, since a unit is never guessed.
  private static func visitsUnit(
    _ roles: inout ColumnRoles<Role>, _ placed: PlacedTable, _ report: inout Report
  ) -> Int {
    guard let place = roles.place(of: .visits) else { return 6 }
    let column = placed.table.columns[place]
    guard let unit = ColumnUnit.find(column, in: placed) ?? unitOverWeeks(column, placed) else {
      if CompanyUnits.sayTheirUnit(placed.table.rows.compactMap { $0.cell(place) }) { return 0 }
      ColumnUnit.noteMissing(column, of: "traffic", as: "visits_mn", placed, &report)
      roles.release(.visits)
      return 6
    }
    unit.noteConversion(column, of: "traffic", as: "visits_mn", placed, &report)
    return unit.exponent
  }

  /// The unit in a title such as `周访问量（百万）`, for a column headed by its week alone.
  private static func unitOverWeeks(_ column: HeaderColumn, _ placed: PlacedTable) -> ColumnUnit? {
    guard column.isMomentAlone else { return nil }
    return placed.words.texts.lazy.compactMap { text -> ColumnUnit? in
      guard PeriodWords.weeklyVisits.contains(where: text.holds), let open = text.firstIndex(of: "("),
        let close = text[open...].firstIndex(of: ")")
      else { return nil }
      let unit = String(text[text.index(after: open)..<close])
      guard case .exponent(let exponent) = MagnitudeWord.reading(of: [unit]) else { return nil }
      return ColumnUnit(text: unit, exponent: exponent)
    }.first
  }

  private static func site(
    _ row: [GridCell], _ roles: ColumnRoles<Role>, _ unit: Int, _ table: HeaderedTable, _ report: inout Report
  ) -> WebsiteTraffic {
    var reader = FigureReader(dataset: "traffic", row: report.traffic.count + 1)
    let signInHeader = roles.place(of: .growth).map { table.columns[$0].isPercent } ?? false
    var site = WebsiteTraffic(
      app: roles.cell(.app, of: row)?.text ?? "",
      description: roles.cell(.description, of: row)?.text.nonEmpty,
      visits: roles.cell(.visits, of: row).flatMap { reader.number($0, "visits_mn", .millions(unit: unit)) },
      growth: roles.cell(.growth, of: row).flatMap {
        reader.number($0, "visits_growth", .percent(signInHeader: signInHeader))
      },
      duration: roles.cell(.duration, of: row).flatMap {
        reader.duration(
          $0, "avg_duration_s", unit: roles.place(of: .duration).flatMap { table.columns[$0].timeUnit })
      },
      line: row.line ?? table.firstLine)
    var diagnostics = [table.shortRow(row, of: "traffic", number: reader.row)].compactMap(\.self)
    diagnostics += reader.diagnostics
    RowShift.check(&site, row: reader.row, &diagnostics)
    report.diagnostics += diagnostics
    return site
  }
}

extension HeaderColumn {
  private static let momentSigns: Signs = "0123456789年月日至周第.-/~—–～ "

  /// Whether the header is only a date, a range of dates or a week.
  fileprivate var isMomentAlone: Bool {
    !path.isEmpty && path.allSatisfy { $0.unicodeScalars.allSatisfy(Self.momentSigns.contains) }
      && moment != nil
  }

  /// The length of the column's unit of time in seconds: 60 for `平均停留时间（分钟）`.
  var timeUnit: Int? {
    for remark in remarks.map({ $0.lowercased() }) {
      if ["秒", "s", "sec", "seconds"].contains(remark) { return 1 }
      if ["分钟", "分", "min", "minutes"].contains(remark) { return 60 }
    }
    return nil
  }
}
