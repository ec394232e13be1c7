import Document
import Lexemes
import ReportReading
import Tabular

/// Website visits by category, shown as a block below the table of traffic.
enum TrafficGroupsDataset: DerivedDataset {
  static let description = DatasetDescription(
    "traffic_groups", LocalizedText("流量分组", "Traffic by group"), tableName: "TrafficGroups",
    meaning: LocalizedText("按应用说明合计的网站流量，末行为总计", "visits by description; the last row is the total"),
    sheet: SheetStyle(.figures, host: traffic))

  private static let traffic = TrafficDataset.description.name

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "description", LocalizedText("应用说明", "Description"), .text,
        meaning: LocalizedText("应用说明；总计行留空", "what the sites are for; empty in the total")),
      Column(
        "sites", LocalizedText("网站数", "Sites"), .integer, meaning: LocalizedText("网站数", "how many sites")),
      Column(
        "visits_mn", LocalizedText("周平均访问", "Visits"), .number, unit: Units.millionsAWeek,
        meaning: LocalizedText("访问量合计", "sum of visits")),
      Column(
        "visits_prior_mn", LocalizedText("上周访问", "Prior visits"), .number, unit: Units.millionsAWeek,
        meaning: LocalizedText("上周访问量合计", "sum of prior visits")),
      Column(
        "visits_change_mn", LocalizedText("访问变动", "Change"), .number, unit: Units.millionsAWeek,
        meaning: LocalizedText("访问变动合计", "sum of changes")),
      Column(
        "visits_growth", LocalizedText("环比增长", "Growth"), .percent, unit: Units.fraction,
        meaning: LocalizedText("访问变动 ÷ 上周访问", "change over prior visits"),
        expression: .column("visits_change_mn") / .column("visits_prior_mn"),
        style: ColumnStyle(mark: .trendArrow)),
      Column(
        "visits_share", LocalizedText("访问占比", "Share"), .percent, unit: Units.fraction,
        meaning: LocalizedText("占表内访问量合计", "share of the table's sum of visits"),
        expression: .column("visits_mn") / .aggregate(.sum, ColumnReference("visits_mn", of: traffic)),
        style: ColumnStyle(mark: .dataBar)),
    ]
  }

  private static let sums = ["visits_mn", "visits_prior_mn", "visits_change_mn"]
  /// Spreadsheets cannot compare longer texts.
  private static let longestGroup = 200

  static func rows(from drafts: [DatasetDraft], _ shape: ReportShape) -> [Row] {
    guard let draft = drafts.first(where: { $0.name == traffic }) else { return [] }
    let columns = columns(shape)
    let groups = groups(draft.values(of: "description"))
    guard !groups.isEmpty else { return [] }
    return groups.map { group in
      var row = Row(columns, line: nil, ["description": .text(group)])
      let key = ColumnReference("description", of: traffic)
      row.expressions["sites"] = .countOf(key, equals: group)
      for sum in sums {
        row.expressions[sum] = .sumWhere(ColumnReference(sum, of: traffic), key, .text(group))
      }
      return row
    } + [total(columns)]
  }

  /// The distinct descriptions in printed order, ignoring case.
  private static func groups(_ values: [Value]) -> [String] {
    var printed: Set<String> = []
    var seen: Set<String> = []
    return values.compactMap(\.text).filter { text in
      text.utf16.count <= longestGroup && printed.insert(text).inserted
        && seen.insert(text.lowercased()).inserted
    }
  }

  private static func total(_ columns: [Column]) -> Row {
    var row = Row(columns, line: nil, [:])
    row.expressions["sites"] = .aggregate(.count, ColumnReference(Column.line.name, of: traffic))
    for sum in sums {
      let reference = ColumnReference(sum, of: traffic)
      row.expressions[sum] = Expression.aggregate(.sum, reference).whenPositive(.aggregate(.count, reference))
    }
    return row
  }
}
