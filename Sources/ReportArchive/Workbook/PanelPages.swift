import Lexemes
import Tabular

/// The pages of a workbook of several reports, and its cover.
struct PanelPages {
  private let tables: [TypedTable]
  private let changes: PanelCells?
  /// The Monday of the newest week.
  private let week: CalendarDate?
  let all: [PageSpec]

  private static let mostSentences = 12

  init(_ tables: [TypedTable], consensusMembers: [[Int]]) {
    self.tables = tables
    let changes = PanelCells(tables, "changes")
    self.changes = changes
    week = ["company_history", "traffic_history", "changes"].compactMap {
      PanelCells(tables, $0)?.weeks(most: 1).last
    }.max()
    let week = week
    let preferred = changes.flatMap { changes in
      (0..<changes.count).first { row in
        changes.week(row) == week && changes.text(row, "ticker_normalized") != nil
          && (changes.text(row, "kind") ?? "").hasPrefix("estimate")
      }.flatMap { changes.text($0, "ticker_normalized") }
    }
    let company = CompanyPage(tables, preferred: preferred)
    all = [
      company?.spec, company.flatMap { RangePage(tables, year: $0.selectedYear)?.spec },
      ConsensusPage(tables, members: consensusMembers)?.spec, TrafficPage(tables)?.spec,
      RevisionPage(tables)?.spec,
    ].compactMap(\.self)
  }

  // MARK: The cover

  func cover(of reports: [ArchivedReport], headline: LocalizedText?) -> CoverSpec {
    var cover = CoverSpec()
    cover.title = SetSummary.title
    cover.headline = headline
    cover.masthead = masthead(reports)
    if changes != nil { cover.tiles = tiles }
    cover.points = points
    if cover.points.isEmpty {
      cover.points = NewestReports(reports: reports).points
      cover.pointsHeading = NewestReports.heading
    }
    cover.charts = [
      all.contains { $0.name == RevisionPage.name } ? .page(RevisionPage.name, block: 0, chart: 0) : nil,
      all.contains { $0.name == TrafficPage.name } ? .page(TrafficPage.name, block: 0, chart: 0) : nil,
    ].compactMap(\.self)
    return cover
  }

  private func masthead(_ reports: [ArchivedReport]) -> [LocalizedText] {
    let houses = Set(reports.compactMap(\.publisher)).count
    let days = reports.compactMap(\.date)
    let span = [days.min(), days.max()].compactMap { $0?.description }.joined(separator: " — ")
    return [
      SetSummary.title, LocalizedText("\(houses) 家机构", Self.count(houses, "house")),
      LocalizedText("\(reports.count) 期报告", Self.count(reports.count, "report")), LocalizedText(same: span),
    ]
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static let thisWeek = "changes[week_start],MAX(changes[week_start])"

  private static func count(_ kinds: [ChangeKind]) -> LocalizedText {
    func formula(_ language: Language) -> String {
      let counts = kinds.map { "COUNTIFS(\(thisWeek),changes[kind],\"\($0.title.text(in: language))\")" }
      return "=" + counts.joined(separator: "+")
    }
    return LocalizedText(formula(.chinese), formula(.english))
  }

  /// Whether nothing changed in the newest week, so that the latest changes are from an earlier one.
  private var isQuiet: Bool {
    guard let newest = changes?.weeks(most: 1).last, let week else { return false }
    return newest < week
  }

  private var tiles: [CoverTile] {
    func tile(_ label: LocalizedText, _ kinds: [ChangeKind], _ note: LocalizedText) -> CoverTile {
      CoverTile(label, Self.count(kinds), format: "0", note: note)
    }
    let whole = LocalizedText(
      "=\"自 \"&TEXT(MAX(changes[week_start]),\"yyyy-mm-dd\")&\" 起一周\"",
      "=\"week of \"&TEXT(MAX(changes[week_start]),\"yyyy-mm-dd\")")
    return [
      CoverTile(
        isQuiet
          ? LocalizedText("最近一次变化", "Latest changes") : LocalizedText("本周变化", "Changes this week"),
        "=COUNTIFS(\(Self.thisWeek))", format: "0", note: whole),
      tile(
        LocalizedText("预测上调", "Estimates raised"), [.estimateRaised],
        LocalizedText("项 EPS、利润、收入", "EPS, profit, revenue")),
      tile(
        LocalizedText("预测下调", "Estimates lowered"), [.estimateLowered],
        LocalizedText("项 EPS、利润、收入", "EPS, profit, revenue")),
      tile(
        LocalizedText("评级与目标价", "Ratings, targets"),
        [.ratingRaised, .ratingLowered, .targetRaised, .targetLowered],
        LocalizedText("项调整", "changed")),
      tile(
        LocalizedText("覆盖变动", "Coverage"), [.covered, .dropped], LocalizedText("家新增或移出", "new or gone")),
    ]
  }

  /// The largest changes of the newest week, with some of each kind rather than many of one.
  private var points: [CoverPoint] {
    guard let changes, let week else { return [] }
    let own = (0..<changes.count).filter { changes.week($0) == week }
    let groups: [(most: Int, kinds: [ChangeKind])] = [
      (3, [.ratingRaised, .ratingLowered]), (3, [.targetRaised, .targetLowered]),
      (5, [.estimateRaised, .estimateLowered]), (3, [.covered, .dropped]),
      (3, [.visits, .enteredTop10, .leftTop10]),
    ]
    let chosen = groups.flatMap { group in
      own.filter { row in group.kinds.contains { changes.text(row, "kind") == $0.rawValue } }.prefix(
        group.most)
    }.prefix(Self.mostSentences)
    // After a quiet week, the largest changes of earlier weeks, which are already sorted by size.
    let earlier = (0..<changes.count).filter { changes.week($0) != week && isOfCompany($0, changes) }
    return chosen.compactMap { point($0, changes, isEarlier: false) }
      + earlier.prefix(max(0, Self.mostSentences - chosen.count)).compactMap {
        point($0, changes, isEarlier: true)
      }
  }

  private func isOfCompany(_ row: Int, _ changes: PanelCells) -> Bool {
    !PanelWords.isOfSite(changes.text(row, "metric"))
  }

  private func point(_ row: Int, _ changes: PanelCells, isEarlier: Bool) -> CoverPoint? {
    guard let sentence = ChangeSentence.words(changes, row),
      let kind = changes.text(row, "kind").flatMap(ChangeKind.init(rawValue:))
    else { return nil }
    let week = isEarlier ? changes.week(row) : nil
    let words = week.map {
      LocalizedText("\(sentence.chinese)（\($0) 当周）", "\(sentence.english) in the week of \($0)")
    }
    return CoverPoint(kind.label, words ?? sentence, dataset: "changes")
  }
}
