import Tabular

/// How a workbook shows the stacked datasets of several reports: like those of a single report, with publisher and
/// issue in front.
package enum StackedPresentation {
  /// Datasets whose rows other sheets of such a workbook show: the histories include companies and sites, and facts are
  /// sentences of the news. The others matter only for a single report.
  private static let repeated: Set = [
    CompaniesDataset.description.name, CompanyStatsDataset.description.name,
    TrafficDataset.description.name, TrafficGroupsDataset.description.name,
    AssumptionsDataset.description.name, FactsDataset.description.name, AnalystsDataset.description.name,
    RelatedReportsDataset.description.name,
  ]

  /// - Parameters:
  ///   - tables: the stacked datasets.
  ///   - leading: the columns that identify the report of a row.
  package static func attach(to tables: inout [TypedTable], leading: [String]) {
    let all = tables
    for index in tables.indices where !tables[index].rows.isEmpty {
      let table = tables[index]
      if var presentation = own(table, all, leading) {
        let isReports = table.description.name == ReportDataset.description.name
        // Publisher and issue are shown; the other columns that identify the report are collapsed with its file.
        presentation.readerColumns =
          (leading.contains("publisher") && table.hasValues("publisher") ? ["publisher"] : [])
          + [issueColumn] + presentation.readerColumns.filter { isReports || !leading.contains($0) }
        presentation.helpers.append(issue(table))
        tables[index].presentation = presentation
      } else if table.presentation.readerColumns.isEmpty {
        let helpers = table.presentation.helpers.filter(\.style.isAdministrative).map(\.name)
        tables[index].presentation.collapsed = ["series", "report_published", fileColumn] + helpers
        tables[index].presentation.collapsible = collapsible.filter(table.has)
      }
      tables[index].presentation.isRepeated = repeated.contains(table.description.name)
    }
  }

  /// Columns to collapse where a sheet of figures is wider than a page: the changes already show what was before.
  private static let collapsible = [
    "split_factor", "rating_before", "net_profit_before", "price_before", "eps_before", "rating_change",
  ]

  private static func own(
    _ table: TypedTable, _ all: [TypedTable], _ leading: [String]
  ) -> TablePresentation? {
    switch table.description.name {
    case AssumptionsDataset.description.name:
      assumptions(table, all.first { $0.description.name == CompaniesDataset.description.name })
    case ReportDataset.description.name: reports(table)
    case ChecksDataset.description.name: checks(table, all)
    default: ProsePresentation.presentation(table, all) ?? listed(table, leading)
    }
  }

  private static func reports(_ table: TypedTable) -> TablePresentation {
    var presentation = TablePresentation(
      readerColumns: ["title", "headline", "industry", "rating", "published", fileColumn, Column.line.name]
        .filter(table.hasValues))
    presentation.collapsible = ["industry"]
    return presentation
  }

  /// If the sheet is wider than a page, the place of a finding is collapsed first, because the finding usually names
  /// it.
  private static func checks(_ table: TypedTable, _ all: [TypedTable]) -> TablePresentation? {
    var presentation = ProsePresentation.presentation(table, all)
    presentation?.collapsible = ["place"]
    return presentation
  }

  /// The columns of a list or of sentences that have any values.
  private static func listed(_ table: TypedTable, _ leading: [String]) -> TablePresentation? {
    let kind = table.description.sheet.kind
    guard kind == .prose || kind == .reference, table.presentation.readerColumns.isEmpty,
      leading.contains(where: table.has)
    else { return nil }
    return TablePresentation(
      readerColumns: table.columns.map(\.name).filter { !leading.contains($0) && table.hasValues($0) })
  }

  // MARK: The issue

  private static let fileColumn = "source_name"
  private static let issueColumn = "issue_shown"

  /// Year and week in one narrow column, or the date of a report without weeks.
  private static func issue(_ table: TypedTable) -> HelperColumn {
    let columns = ["year", "week", "report_published", "published"].map { table.values(of: $0) ?? [] }
    let cells = table.rows.indices.map { row -> HelperCell in
      let values = columns.map { $0.indices.contains(row) ? $0[row] : .missing }
      if case .integer(let year) = values[0], case .integer(let week) = values[1] {
        return .text(LocalizedText("\(year)年第\(week)周", "\(year) W\(week)"))
      }
      for case .date(let day) in values[2...] { return .value(.text(day.description)) }
      if case .integer(let year) = values[0] { return .value(.text(String(year))) }
      return .value(.missing)
    }
    return HelperColumn(
      issueColumn, LocalizedText("期号", "Issue"), .text,
      meaning: LocalizedText("报告的年份与周数，未按周编号则为发布日期", "year and week of the report, or its date"),
      cells: cells, style: .automatic)
  }

  // MARK: Assumptions

  /// Plain labels for the names that formulas use.
  private static func assumptions(_ table: TypedTable, _ companies: TypedTable?) -> TablePresentation {
    let labels = AssumptionsPresentation(table, companies, .standard).labels
    let cells = (table.values(of: "name") ?? []).map { value -> HelperCell in
      value.filledText.flatMap { labels[$0] }.map { .text($0) } ?? .value(value)
    }
    return TablePresentation(
      readerColumns: ["label", "value", "low", "high", "origin", Column.line.name],
      helpers: [
        HelperColumn(
          "label", LocalizedText("项目", "Assumption"), .text, meaning: LocalizedText("是什么", "what it is"),
          cells: cells, style: .automatic)
      ])
  }
}
