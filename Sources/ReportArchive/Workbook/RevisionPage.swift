import Lexemes
import Tabular

/// How many estimates, ratings and targets were raised and lowered, week by week.
struct RevisionPage {
  static let name = "revisions"
  private static let mostWeeks = 120

  private let changes: PanelCells
  private let weeks: [CalendarDate]
  private let counts: [Key: Int]

  private struct Key: Hashable {
    let kind: String
    let week: CalendarDate
  }

  /// Counts the changes of each week of the reports; a week without changes has a count of zero.
  init?(_ tables: [TypedTable]) {
    guard let changes = PanelCells(tables, "changes") else { return nil }
    self.changes = changes
    let known = ["company_history", "traffic_history"].compactMap { PanelCells(tables, $0) }
    weeks = Array(Set(known.flatMap { $0.weeks(most: Self.mostWeeks) }).sorted().suffix(Self.mostWeeks))
    guard weeks.count > 1 else { return nil }
    var counts: [Key: Int] = [:]
    for row in 0..<changes.count {
      guard let kind = changes.text(row, "kind"), let week = changes.week(row) else { continue }
      counts[Key(kind: kind, week: week), default: 0] += 1
    }
    self.counts = counts
    guard has(Self.kinds.map(\.kind)) else { return nil }
  }

  private static let kinds: [(kind: ChangeKind, sign: Int)] = [
    (.estimateRaised, 1), (.estimateLowered, -1), (.targetRaised, 1), (.targetLowered, -1),
    (.ratingRaised, 1),
    (.ratingLowered, -1), (.covered, 1), (.dropped, -1),
  ]

  private static func count(_ kind: String, _ sign: Int) -> String {
    "\(sign < 0 ? "-" : "")COUNTIFS(changes[week_start],«@0»,changes[kind],\"\(kind)\")"
  }

  /// Whether any week has a change of one of these kinds: a chart of nothing but zeros is not drawn.
  private func has(_ kinds: [ChangeKind]) -> Bool {
    counts.keys.contains { key in weeks.contains(key.week) && kinds.contains { $0.rawValue == key.kind } }
  }

  var spec: PageSpec {
    let rows = weeks.map { week -> [PageCell] in
      [.value(.date(week))]
        + Self.kinds.map { kind, sign in
          .formula(
            LocalizedText(Self.count(kind.title.chinese, sign), Self.count(kind.title.english, sign)),
            .integer(sign * counts[Key(kind: kind.rawValue, week: week), default: 0]))
        }
    }
    return PageSpec(
      Self.name, LocalizedText("调整节奏", "Revisions"),
      meaning: LocalizedText(
        "每周上调与下调的项数（下调记为负）；均为公式，取自变化", "Raised and lowered by week (lowered below zero); all formulas"),
      blocks: [
        PageBlock(
          LocalizedText("每周项数", "How many a week"),
          columns: [PageColumn(LocalizedText("周一", "Week of"), .date, width: 12)]
            + Self.kinds.map { PageColumn($0.kind.title, .integer, width: 12) }, rows: rows,
          charts: [
            has([.estimateRaised, .estimateLowered])
              ? PageChart(
                LocalizedText("盈利预测：每周上调与下调项数", "Estimates raised and lowered each week"), .columns,
                series: [.init(1), .init(2)]) : nil,
            has([.ratingRaised, .ratingLowered, .targetRaised, .targetLowered])
              ? PageChart(
                LocalizedText("评级与目标价：每周上调与下调项数", "Ratings and targets raised and lowered each week"),
                .columns,
                series: [.init(5), .init(6), .init(3), .init(4)]) : nil,
          ].compactMap(\.self))
      ])
  }
}
