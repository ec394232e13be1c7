import Lexemes
import Tabular

/// The most visited sites of the newest week, over the weeks.
struct TrafficPage {
  static let name = "visits_over_time"
  private static let mostWeeks = 120
  private static let mostSites = 8

  private let history: PanelCells
  /// The column of names; if a site's name differs between issues, the column with the newest one.
  private let name: String
  private let weeks: [CalendarDate]
  private let sites: [String]
  private let means: GroupedMeans<Key>

  private struct Key: Hashable {
    let site: String
    let week: CalendarDate
  }

  init?(_ tables: [TypedTable]) {
    guard let history = PanelCells(tables, "traffic_history") else { return nil }
    self.history = history
    let name = history.has(SiteNames.column) ? SiteNames.column : "app"
    self.name = name
    weeks = history.weeks(most: Self.mostWeeks)
    guard let last = weeks.last, weeks.count > 1 else { return nil }
    var means = GroupedMeans<Key>()
    var newest: Set<String> = []
    for row in 0..<history.count {
      guard let site = history.text(row, name), site.isPlainCriterion, let week = history.week(row) else {
        continue
      }
      // Spreadsheets ignore case when they compare.
      means.add(history[row, "visits_mn"].number, to: Key(site: site.lowercased(), week: week))
      if week == last { newest.insert(site) }
    }
    self.means = means
    var seen: Set<String> = []
    sites = newest.sorted { left, right in
      let amounts = [left, right].map { means[Key(site: $0.lowercased(), week: last)].number ?? 0 }
      return amounts[0] != amounts[1] ? amounts[0] > amounts[1] : left < right
    }.filter { seen.insert($0.lowercased()).inserted }.prefix(Self.mostSites).map(\.self)
    // Sites that appear in only one week have no course over time.
    guard
      sites.contains(where: { site in
        weeks.count { means[Key(site: site.lowercased(), week: $0)].number != nil } > 1
      })
    else { return nil }
  }

  /// A width with room for the longest word of a name, which should not be broken.
  private static func width(of site: String) -> Double {
    let words = site.split(separator: " ").map { word in
      word.unicodeScalars.reduce(0.0) { $0 + ($1.isASCII ? 1.15 : 2) }
    }
    return min(16, max(11, (words.max() ?? 0) + 2))
  }

  var spec: PageSpec {
    let rows = weeks.map { week -> [PageCell] in
      [.value(.date(week))]
        + sites.enumerated().map { place, site in
          .formula(
            meanFormula(
              "traffic_history", "visits_mn",
              where: [(name, "«^\(place + 1)»"), ("week_start", "«@0»")]),
            means[Key(site: site.lowercased(), week: week)])
        }
    }
    return PageSpec(
      Self.name, LocalizedText("访问走势", "Visits over time"),
      meaning: LocalizedText(
        "最新一周访问量最大的网站，更名者合并；各机构同周数字取均值，均为公式，取自流量历史",
        "The most visited sites of the newest week, each under one name; means of the houses, all formulas over the traffic history"
      ),
      blocks: [
        PageBlock(
          LocalizedText("周平均访问（百万次）", "Visits a week (mn)"),
          columns: [PageColumn(LocalizedText("周一", "Week of"), .date, width: 12)]
            + sites.map {
              PageColumn(
                LocalizedText(same: $0), .number, width: Self.width(of: $0),
                style: ColumnStyle(decimals: .exactly(1)))
            }, rows: rows,
          charts: [
            PageChart(
              LocalizedText(
                "前 \(sites.count) 大网站周平均访问（百万次）", "Visits of the \(sites.count) largest sites (mn)"), .lines,
              series: sites.indices.map { .init($0 + 1) })
          ])
      ])
  }
}
