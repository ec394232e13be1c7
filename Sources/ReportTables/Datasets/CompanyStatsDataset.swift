import Document
import Lexemes
import ReportReading
import Tabular

/// Statistics of the columns of companies, shown as a block below the table of companies.
enum CompanyStatsDataset: DerivedDataset {
  static let description = DatasetDescription(
    "company_stats", LocalizedText("公司统计", "Company statistics"), tableName: "CompanyStats",
    meaning: LocalizedText("重点公司各列的统计，一个统计量一行", "statistics of the companies, one row per statistic"),
    sheet: SheetStyle(.figures, host: CompaniesDataset.description.name))

  enum Statistic: String, CaseIterable {
    case count = "n"
    case median, mean, high, low, weighted
  }

  /// The words of a workbook for the statistics, the same as below the table of companies.
  private static let words = [
    "n": LocalizedText("有效样本 n", "Companies n"), "median": LocalizedText("中位数", "Median"),
    "mean": LocalizedText("平均", "Mean"), "high": LocalizedText("最高", "High"),
    "low": LocalizedText("最低", "Low"),
    "weighted": LocalizedText("合计／加权", "Sum / weighted"),
  ]

  static func columns(_ shape: ReportShape) -> [Column] {
    let statistic = Column(
      "statistic", LocalizedText("统计量", "Statistic"), .text,
      meaning: LocalizedText(
        "n 为有数值的公司数；weighted 为合计，市盈率为市值合计 ÷ 推算利润合计",
        "n: companies with a value; weighted: the sum; for PE, market caps / implied profits of all companies"
      ),
      allowedValues: Statistic.allCases.map(\.rawValue), style: ColumnStyle(words: words))
    // The row of counts holds integers, even in columns of percentages and multiples.
    let kinds = ColumnStyle.Kinds(in: statistic.name, [Statistic.count.rawValue: .integer])
    return [statistic]
      + measured(shape).map { column in
        Column(
          column.name, column.title, column.type, unit: column.unit, meaning: column.meaning,
          group: column.group,
          familyPattern: column.familyPattern, style: ColumnStyle(kinds: kinds))
      }
  }

  /// The columns of companies with statistics.
  private static func measured(_ shape: ReportShape) -> [Column] {
    let order = [
      "market_cap_cny_mn", "pe_printed_fy", "pe_fy", "premium_to_median_fy1", "eps_growth_fy", "peg",
      "net_profit_implied_fy1", "earnings_yield_fy1",
    ]
    let columns = CompaniesDataset.columns(shape)
    // By their names, because taking a column out of the array copies all its texts.
    let names = columns.map(\.name)
    return order.flatMap { name in
      names.indices.filter { place in
        names[place] == name
          // The members of a family end with the number of their year.
          || name.closes(with: "_fy") && names[place].opens(with: name)
            && Int(names[place].dropFirst(name.count)) != nil
      }.map { columns[$0] }
    }
  }

  static func rows(from drafts: [DatasetDraft], _ shape: ReportShape) -> [Row] {
    guard drafts.contains(where: { $0.name == companies && !$0.rows.isEmpty }) else { return [] }
    let columns = columns(shape)
    return Statistic.allCases.map { statistic in
      var row = Row(columns, line: nil, ["statistic": .text(statistic.rawValue)])
      for column in columns.dropFirst() { row.expressions[column.name] = expression(statistic, column.name) }
      return row
    }
  }

  private static let companies = CompaniesDataset.description.name

  private static func over(_ aggregate: Expression.Aggregate, _ column: String) -> Expression {
    .aggregate(aggregate, ColumnReference(column, of: companies))
  }

  private static func expression(_ statistic: Statistic, _ column: String) -> Expression? {
    switch statistic {
    case .count: over(.count, column)
    case .median: over(.median, column)
    case .mean: over(.sum, column) / over(.count, column)
    case .high: over(.maximum, column)
    case .low: over(.minimum, column)
    case .weighted: weighted(column)
    }
  }

  /// The sum of market caps and profits. For a PE, the sum of market caps divided by the sum of the profits that they
  /// imply, over companies with both.
  private static func weighted(_ column: String) -> Expression? {
    if ["market_cap_cny_mn", "net_profit_implied_fy1"].contains(column) {
      return over(.sum, column).whenPositive(over(.count, column))
    }
    let profits: String
    if column.opens(with: "pe_printed_") {
      profits = "net_profit_implied_printed_\(column.dropFirst("pe_printed_".count))"
    } else if column.opens(with: "pe_fy") {
      profits = "net_profit_implied_\(column.dropFirst("pe_".count))"
    } else {
      return nil
    }
    return .sumWhere(
      ColumnReference("market_cap_cny_mn", of: companies), ColumnReference(profits, of: companies), .positive)
      / over(.sum, profits)
  }
}
