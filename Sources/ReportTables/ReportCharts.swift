import ReportReading
import Tabular

/// Fits the charts of a report to what it prints: estimated years, as many bars as there are, the number and
/// words of the figure whose data they draw.
struct ReportCharts {
  private let shape: ReportShape

  static func attach(to tables: inout [TypedTable], _ shape: ReportShape, _ family: ReportFamily = .aiWeekly)
  {
    let charts = ReportCharts(shape: shape)
    for index in tables.indices {
      defer { tables[index].charts += family.charts[tables[index].description.name] ?? [] }
      switch tables[index].description.name {
      case CompaniesDataset.description.name: tables[index].charts = charts.companies
      case TrafficDataset.description.name: tables[index].charts = traffic(tables[index])
      default: continue
      }
      name(&tables, index)
    }
  }

  // MARK: Which columns

  private var companies: [ChartSpec] {
    let first = shape.firstEstimate
    let years = (first..<min(first + 3, shape.fiscalYears.count)).map { "pe_fy\($0 + 1)" }
    return [
      ChartSpec(
        "PE by company", LocalizedText("各公司市盈率", "PE by company"), .clusteredBars, labels: "name",
        values: years, valueTitle: LocalizedText("市盈率", "PE")),
      ChartSpec(
        "PE against EPS growth", LocalizedText("市盈率与 EPS 增速", "PE against EPS growth"),
        .scatter(logarithmicX: false), labels: "name", values: [shape.growthColumn, "pe_fy\(first + 1)"]),
    ]
  }

  private static let mostBars = 15

  private static func traffic(_ table: TypedTable) -> [ChartSpec] {
    let sites = table.values(of: "visits_mn")?.count { $0.number != nil } ?? 0
    return table.description.sheet.charts.map { chart in
      guard chart.limit != nil, sites <= mostBars else { return chart }
      var chart = chart
      chart.title = LocalizedText("各网站访问量", "Visits by site")
      chart.limit = nil
      return chart
    }
  }

  // MARK: The report's own figures

  /// Gives the first chart of a table the name of the figure above the table, and lets the figure lead there.
  private static func name(_ tables: inout [TypedTable], _ index: Int) {
    guard let first = tables[index].charts.first,
      let place = tables.firstIndex(where: { $0.description.name == FiguresDataset.description.name }),
      let row = figure(over: tables[index], in: tables[place])
    else { return }
    func cell(_ column: String) -> Value { tables[place].values(of: column)?[row] ?? .missing }
    guard case .integer(let number) = cell("number"), case .text(let words) = cell("title") else { return }
    let remarks = [
      cell("unit").text.map { LocalizedText(same: $0) },
      first.limit.map { LocalizedText("前 \($0) 名", "top \($0)") },
    ].compactMap(\.self)
    let chinese = remarks.isEmpty ? "" : "（\(remarks.map(\.chinese).joined(separator: "，"))）"
    let english = remarks.isEmpty ? "" : " (\(remarks.map(\.english).joined(separator: ", ")))"
    tables[index].charts[0].title = LocalizedText(
      "图 \(number) \(words)\(chinese)", "Figure \(number) \(words)\(english)")
    if let source = cell("source").text {
      tables[index].charts[0].source = LocalizedText("资料来源：\(source)", "Source: \(source)")
    }
    tables[place].links[row, default: [:]]["title"] = tables[index].description.name
  }

  /// How many lines a caption may stand above the first row: a heading, notes and blank lines lie between.
  private static let farthest = 12

  /// The row of the figure whose caption stands right above a table and that is known to have data.
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
