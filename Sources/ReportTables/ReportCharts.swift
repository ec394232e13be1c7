import ReportReading
import Tabular

/// Adapts the charts of a report to its contents: the estimated years, and the number of bars.
struct ReportCharts {
  private let shape: ReportShape

  static func attach(to tables: inout [TypedTable], _ shape: ReportShape, _ family: ReportFamily = .aiWeekly)
  {
    let charts = ReportCharts(shape: shape)
    for index in tables.indices {
      defer { tables[index].charts += family.charts[tables[index].description.name] ?? [] }
      switch tables[index].description.name {
      case CompaniesDataset.description.name: tables[index].charts = charts.companies(tables[index])
      case TrafficDataset.description.name: tables[index].charts = [Self.growth(tables[index])]
      default: continue
      }
      link(&tables, index)
    }
  }

  // MARK: Which columns

  private static func growth(_ table: TypedTable) -> ChartSpec {
    ChartSpec(
      "Growth of the largest sites", LocalizedText("访问量最大网站的环比", "Growth of the largest sites"),
      .divergingBars, labels: "app", values: ["visits_growth"], firstRows: TrafficPresentation.chartRows,
      heading: TrafficPresentation.growthHeading(rows: table.rows.count))
  }

  private func companies(_ table: TypedTable) -> [ChartSpec] {
    let names = CompanyNames(table, shape)
    let isCut = table.rows.count > Self.mostBars
    let bars = isCut ? Self.barsOfMany : Self.mostBars
    // The heading is about all companies, the bars show only some.
    let cut = LocalizedText(
      isCut ? "；图为\(names.order == nil ? "前" : "市值最大的") \(bars) 家" : "",
      isCut ? "; chart: the \(names.order == nil ? "first" : "largest") \(bars)" : "")
    let years = names.shownYears.prefix(2).map { "pe_fy\($0)" }.filter(table.has)
    guard let first = years.first else { return [] }
    var charts = [
      ChartSpec(
        "PE by company", LocalizedText("各公司市盈率", "PE by company"), .clusteredBars, labels: "name",
        values: years,
        firstRows: bars, heading: peHeading(names, first, years.count > 1 ? years[1] : nil, cut))
    ]
    if table.values(of: "peg")?.contains(where: { $0.number != nil }) ?? false {
      charts.append(
        ChartSpec(
          "PEG by company", LocalizedText("各公司 PEG", "PEG by company"), .clusteredBars, labels: "name",
          values: ["peg"], firstRows: bars,
          heading: LocalizedText(
            "=COUNTIF([peg],\"<1\")&\" 家 PEG 低于 1（共 \"&COUNT([peg])&\" 家可算）\(cut.chinese)\"",
            "=COUNTIF([peg],\"<1\")&\" of \"&COUNT([peg])&\" have a PEG below 1\(cut.english)\"")))
    }
    return charts
  }

  /// The change of the median from one year to the next.
  private func peHeading(
    _ names: CompanyNames, _ first: String, _ second: String?, _ cut: LocalizedText
  ) -> LocalizedText? {
    guard let second, let next = names.nextYear else { return nil }
    let (before, after) = ("[\(first)#median]", "[\(second)#median]")
    let years = "\(names.year) → \(next)"
    func text(_ words: (String, String, String, String), _ end: String) -> String {
      "=IF(COUNT(\(before),\(after))=2,\"\(words.0)\"&TEXT(\(before),\"0.0\")&\"x\"&IF(\(after)<\(before),\"\(words.1)\",\"\(words.2)\")&TEXT(\(after),\"0.0\")&\"x\(end)\",\"\(words.3)\")"
    }
    return LocalizedText(
      text(("PE 中位数由 ", " 降至 ", " 升至 ", "各公司市盈率"), "（\(years)）\(cut.chinese)"),
      text(("Median PE from ", " down to ", " up to ", "PE by company"), " (\(years))\(cut.english)"))
  }

  /// The most bars that can be distinguished.
  private static let mostBars = 15
  /// With more companies, only the largest are drawn, as many as on the cover, so that the chart fits below the last
  /// rows of a long table.
  private static let barsOfMany = 10

  // MARK: The report's own figures

  /// Links the figure above a table to the sheet with its data.
  private static func link(_ tables: inout [TypedTable], _ index: Int) {
    guard let place = tables.firstIndex(where: { $0.description.name == FiguresDataset.description.name }),
      let row = figure(over: tables[index], in: tables[place])
    else { return }
    tables[place].links[row, default: [:]]["title"] = tables[index].description.name
  }

  /// The most lines between a caption and the first row, which may be a heading, notes and blank lines.
  private static let farthest = 12

  /// The row of the figure with the closest caption above a table, if the figure has data.
  private static func figure(over table: TypedTable, in figures: TypedTable) -> Int? {
    guard let start = table.values(of: "line")?.compactMap(\.number).min(),
      let lines = figures.values(of: "line"), let data = figures.values(of: "has_data")
    else { return nil }
    let above = lines.indices.filter { place in
      lines[place].number.map { $0 < start && start - $0 <= Double(farthest) } ?? false
    }
    return above.max { (lines[$0].number ?? 0) < (lines[$1].number ?? 0) }.flatMap { place in
      data[place] == .boolean(true) ? place : nil
    }
  }
}
