import Tabular

/// The rows of statistics below the companies.
struct CompanyStatistics {
  private let names: CompanyNames

  init(_ names: CompanyNames) { self.names = names }

  var rows: [Statistic] {
    [
      row("median", "中位数", "Median", isStrong: true) { over("MEDIAN", $0) },
      row("mean", "平均", "Mean") { over("AVERAGE", $0) },
      row("high", "最高", "High") { over("MAX", $0) },
      row("low", "最低", "Low") { over("MIN", $0) },
    ] + (names.hasCap ? [weighted] : []) + [
      Statistic(
        "n", LocalizedText("有效样本 n", "Companies n"), isCount: true,
        formulas: Dictionary(uniqueKeysWithValues: columns.map { ($0.shown, "COUNT([\($0.counted):])") }))
    ]
  }

  /// The columns with statistics, and those whose cells are counted: for growth, only comparable values.
  private var columns: [(shown: String, counted: String)] {
    let years = names.shownYears
    let plain =
      years.flatMap { ["pe_printed_fy\($0)", "pe_fy\($0)"] } + [
        "peg", "upside",
      ]
    var columns = plain.filter(names.table.has).map { ($0, $0) }
    if names.hasCap { columns += [CompanyNames.cap, CompanyNames.profit].map { ($0, $0) } }
    columns.append((names.premium, names.premium))
    if names.growthYear.map({ names.growthYears.contains($0) }) ?? false {
      columns.append((names.growth, names.growth + TablePresentation.usableSuffix))
    }
    return columns
  }

  private func row(
    _ name: String, _ chinese: String, _ english: String, isStrong: Bool = false,
    _ formula: (String) -> String
  ) -> Statistic {
    // For the premium to the median only the extremes make sense: its median is 0 by definition.
    let columns = columns.filter { $0.shown != names.premium || name == "high" || name == "low" }
    return Statistic(
      name, LocalizedText(chinese, english), isStrong: isStrong,
      formulas: Dictionary(uniqueKeysWithValues: columns.map { ($0.shown, formula($0.counted)) }))
  }

  private func over(_ function: String, _ column: String) -> String {
    "IF(COUNT([\(column):])>0,\(function)([\(column):]),\"\")"
  }

  /// The sums of market caps and profits, and the PE of all companies as a whole.
  private var weighted: Statistic {
    var formulas = Dictionary(
      uniqueKeysWithValues: [CompanyNames.cap, CompanyNames.profit].map { ($0, "SUM([\($0):])") })
    for profit in names.profits {
      formulas["pe_fy\(profit.year)"] =
        "IF(SUM([\(profit.name):])>0,SUMIF([\(profit.name):],\">0\",[market_cap_cny_mn:])/SUM([\(profit.name):]),\"\")"
    }
    return Statistic("weighted", LocalizedText("合计／加权", "Sum / weighted"), formulas: formulas)
  }
}
