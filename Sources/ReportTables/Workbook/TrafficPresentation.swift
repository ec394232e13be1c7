import Lexemes
import Tabular

/// The sheet of sites: sorted by visits, with the total below, and categories and the largest changes beside.
struct TrafficPresentation {
  let table: TypedTable

  static let moversCount = 5
  static let chartRows = 15
  private static let mostKinds = 7

  init(_ table: TypedTable) { self.table = table }

  var presentation: TablePresentation {
    guard !table.rows.isEmpty else { return .plain }
    let kinds = kinds
    return TablePresentation(
      heading: heading, readerColumns: readerColumns, helpers: helpers, order: "visits_mn",
      statistics: [total],
      copies: ["visits_mn": "exported_visits_mn", "visits_growth": "exported_visits_growth"],
      panels: (kinds.map { [$0] } ?? []) + [movers(isFall: true), movers(isFall: false)], isNarrow: true)
  }

  private var readerColumns: [String] {
    ["rank", "app", "description", "visits_mn", "visits_growth", "visits_change_mn", "avg_duration_s"]
      + table.userColumns(besides: TrafficDataset.columns(.standard))
  }

  private var helpers: [HelperColumn] {
    var edited = HelperColumn(
      "edited", LocalizedText("改动数", "Edited"), .integer,
      meaning: LocalizedText("导出后改动的单元格数", "cells of the row edited since the export"),
      formula: TypedTable.changes(["visits_mn", "visits_growth"]))
    edited.initial = table.rows.map { _ in .integer(0) }
    var eligible = HelperColumn(
      "eligible_change", LocalizedText("达门槛变动", "Change of a large site"), .number,
      meaning: LocalizedText(
        "上周访问不低于门槛的变动，末位略加行序以区分同值",
        "the change if last week's visits reach the smallest number that counts; a tiny amount breaks ties"),
      formula: LocalizedText(
        same: "=IF(COUNT([@visits_prior_mn],[@visits_change_mn])=2,IF([@visits_prior_mn]>={min_base},"
          + "[@visits_change_mn]+ROWS([@..app])/10^10,\"\"),\"\")"))
    eligible.initial = eligibleChanges
    return ["visits_mn", "visits_growth"].compactMap(table.copy) + [edited, eligible]
  }

  /// The values of the formula of eligible changes; the position on the sheet breaks ties.
  private var eligibleChanges: [Value] {
    guard let prior = table.values(of: "visits_prior_mn"), let changes = table.values(of: "visits_change_mn")
    else { return [] }
    let least = leastBase
    var eligible = [Value](repeating: .missing, count: table.rows.count)
    for (place, row) in table.rows(orderedBy: "visits_mn").enumerated() {
      guard let before = prior[row].number, let change = changes[row].number, before >= least else {
        continue
      }
      eligible[row] = Value(finite: change + Double(place + 1) / 1e10)
    }
    return eligible
  }

  // MARK: The total

  private var total: Statistic {
    let prior = "SUM([visits_prior_mn:])"
    return Statistic(
      "total", LocalizedText("合计", "Total"), isStrong: true,
      formulas: [
        "description": "\"n = \"&COUNT([visits_mn:])", "visits_mn": "SUM([visits_mn:])",
        "visits_growth":
          "IF(\(prior)>0,SUMIF([visits_prior_mn:],\">0\",[visits_mn:])/\(prior)-1,\"\")",
        "visits_change_mn": "SUM([visits_change_mn:])",
        "avg_duration_s":
          "IF(SUM([hours_mn:])>0,SUM([hours_mn:])/SUMIF([hours_mn:],\">0\",[visits_mn:])/24,\"\")",
      ])
  }

  private var heading: LocalizedText {
    let growth = "[visits_growth#total]"
    let visits = "[visits_mn#total]"
    let count = "COUNT([visits_mn:])"
    let arrow = "IF(\(growth)<0,\"▼\",\"▲\")&TEXT(ABS(\(growth)),\"0.0%\")"
    return LocalizedText(
      "=\(count)&\" 站周访问合计 \"&IF(\(visits)>=100,TEXT(\(visits)/100,\"0.00\")&\" 亿次\",TEXT(\(visits),\"0.0\")&\" 百万次\")"
        + "&IF(COUNT(\(growth))=1,\"，环比 \"&\(arrow),\"\")",
      "=\"Weekly visits of \"&\(count)&\" sites \"&IF(\(visits)<100,TEXT(\(visits),\"0.0\"),TEXT(\(visits),\"#,##0\"))&\" mn\"&IF(COUNT(\(growth))=1,\", \"&\(arrow)"
        + "&\" on the week\",\"\")")
  }

  /// How many sites rise and fall. In a long table only the largest sites are drawn, which the heading states.
  static func growthHeading(rows: Int) -> LocalizedText {
    let isCut = rows > chartRows
    let (chinese, english) =
      isCut
      ? ("前 \(chartRows) 大网站环比：全部 ", "Growth of the \(chartRows) largest: ") : ("各站环比：", "Growth by site: ")
    return LocalizedText(
      "=\"\(chinese)\"&COUNT([visits_growth])&\" 站 \"&COUNTIF([visits_growth],\">0\")&\" 升 \"&COUNTIF([visits_growth],\"<0\")&\" 降\"",
      "=\"\(english)\"&COUNTIF([visits_growth],\">0\")&\" of \"&COUNT([visits_growth])&\" rise\"")
  }

  // MARK: Kinds

  private func growthStyle(_ digits: Int) -> ColumnStyle {
    ColumnStyle(mark: .trendArrow, decimals: .exactly(digits))
  }

  /// Subtotals by category, the largest first; nil where there are no categories or no two sites share one.
  private var kinds: PanelSpec? {
    guard let kinds = table.values(of: "description"), let visits = table.values(of: "visits_mn") else {
      return nil
    }
    var sums: [String: Double] = [:]
    var order: [String] = []
    for (kind, amount) in zip(kinds, visits) {
      guard case .text(let word) = kind else { continue }
      if sums[word] == nil { order.append(word) }
      sums[word, default: 0] += amount.number ?? 0
    }
    guard order.count > 1, order.count < table.rows.count else { return nil }
    let ranked = order.filter(isPlain).sorted { (sums[$0] ?? 0) > (sums[$1] ?? 0) }.prefix(Self.mostKinds)
    let hasRest = ranked.count < order.count
    func rows(_ own: (String, Int) -> String, rest: String) -> [LocalizedText] {
      ranked.enumerated().map {
        LocalizedText(same: own($0.element.doubling(UInt8(ascii: "\"")), $0.offset + 1))
      }
        + (hasRest ? [LocalizedText(same: rest)] : [])
    }
    let last = ranked.count
    func before(_ column: String) -> String { "SUM([kinds:1.\(column)]:[kinds:\(last).\(column)])" }
    let restName = LocalizedText(
      "=\"其余 \(order.count - last) 类\"", "=\"\(order.count - last) other kinds\"")
    return PanelSpec(
      "kinds", LocalizedText("类别小计", "By kind"),
      columns: [
        PanelColumn(
          "name", LocalizedText("类别", "Kind"), .text,
          formulas: rows({ kind, _ in "=\"\(kind)\"" }, rest: "").dropLast(hasRest ? 1 : 0)
            + (hasRest ? [restName] : [])),
        PanelColumn(
          "sites", LocalizedText("站数", "Sites"), .integer,
          formulas: rows(
            { kind, _ in "=COUNTIF([description],\"\(kind)\")" },
            rest: "=COUNTA([app])-\(before("sites"))")),
        PanelColumn(
          "visits", LocalizedText("百万次", "Visits mn"), .number, style: ColumnStyle(decimals: .exactly(1)),
          formulas: rows(
            { kind, _ in "=SUMIF([description],\"\(kind)\",[visits_mn])" },
            rest: "=[visits_mn#total]-\(before("visits"))")),
        PanelColumn(
          "growth", LocalizedText("环比", "Growth"), .percent, style: growthStyle(2),
          formulas: (1...(last + (hasRest ? 1 : 0))).map {
            LocalizedText(same: "=IF([kinds:\($0).prior]>0,[kinds:\($0).visits]/[kinds:\($0).prior]-1,\"\")")
          }),
        PanelColumn(
          "prior", LocalizedText("上周", "Prior"), .number, isShown: false,
          formulas: rows(
            { kind, _ in "=SUMIF([description],\"\(kind)\",[visits_prior_mn])" },
            rest: "=SUM([visits_prior_mn:])-\(before("prior"))")),
      ], rowCount: last + (hasRest ? 1 : 0))
  }

  /// Whether a spreadsheet's criterion matches the word literally.
  private func isPlain(_ word: String) -> Bool {
    !word.contains { "*?~".contains($0) } && !(word.first.map { "<>=".contains($0) } ?? true)
      && Double(word) == nil
  }

  // MARK: Movers

  /// As many rows as sites fall or rise, at most five; a single empty row where none does.
  private func movers(isFall: Bool) -> PanelSpec {
    let name = isFall ? "falls" : "rises"
    let (function, sign) = isFall ? ("SMALL", "<0") : ("LARGE", ">0")
    let movers = (table.values(of: "visits_change_mn") ?? []).count { value in
      value.number.map { isFall ? $0 < 0 : $0 > 0 } ?? false
    }
    let places = 1...min(Self.moversCount, max(1, movers))
    func cells(_ column: String) -> [LocalizedText] {
      places.map {
        LocalizedText(
          same: "=IF(COUNT([\(name):\($0).place])=1,INDEX([\(column)],[\(name):\($0).place]),\"\")")
      }
    }
    let input = PanelInput(
      "min_base", LocalizedText("上周不少于", "Prior ≥"), unit: LocalizedText("百万", "mn"), value: leastBase)
    return PanelSpec(
      name,
      isFall ? LocalizedText("减少最多", "Largest falls") : LocalizedText("增加最多", "Largest rises"),
      columns: [
        PanelColumn("app", LocalizedText("网站", "Site"), .text, formulas: cells("app")),
        PanelColumn(
          "visits", LocalizedText("百万次", "Visits mn"), .number, style: ColumnStyle(decimals: .exactly(1)),
          formulas: cells("visits_mn")),
        PanelColumn(
          "change", LocalizedText("变动", "Change"), .number, style: growthStyle(2),
          formulas: cells("visits_change_mn")),
        PanelColumn(
          "growth", LocalizedText("环比", "Growth"), .percent, style: growthStyle(2),
          formulas: cells("visits_growth")),
        PanelColumn(
          "place", LocalizedText("行", "Row"), .integer, isShown: false,
          formulas: places.map {
            LocalizedText(
              same: "=IF(COUNTIF([eligible_change],\"\(sign)\")>=\($0),"
                + "MATCH(\(function)([eligible_change],\($0)),[eligible_change],0),\"\")")
          }),
      ], rowCount: places.count, input: isFall ? input : nil)
  }

  /// The smallest prior visits that count: a million, or the largest smaller power of ten that a third of the sites
  /// reach.
  private var leastBase: Double {
    let visits = (table.values(of: "visits_mn") ?? []).compactMap(\.number).sorted(by: >)
    guard !visits.isEmpty else { return 1 }
    let third = visits[visits.count / 3]
    var base = 1.0
    while base > third, base > 1e-6 { base /= 10 }
    return base
  }
}
