import Tabular

/// How a workbook shows the datasets of several reports that have words of the contract in them: as it shows those of one
/// report, with the columns before them that say which report a row is from.
package enum StackedPresentation {
  /// - Parameters:
  ///   - tables: the stacked datasets.
  ///   - leading: the columns that say which report a row is from.
  package static func attach(to tables: inout [TypedTable], leading: [String]) {
    let all = tables
    // The house and the issue; the rest of what names a report is folded away with its file.
    let named = ["publisher", "year", "week", "report_published"]
    for index in tables.indices {
      let table = tables[index]
      var presentation: TablePresentation
      switch table.description.name {
      case AssumptionsDataset.description.name:
        presentation = assumptions(
          table, all.first { $0.description.name == CompaniesDataset.description.name })
      case "highlights", "news", "facts", ChecksDataset.description.name:
        guard let own = ProsePresentation.presentation(table, all) else { continue }
        presentation = own
      default: continue
      }
      guard !table.rows.isEmpty else { continue }
      presentation.readerColumns =
        named.filter { leading.contains($0) && table.hasValues($0) }
        + presentation.readerColumns.filter { !leading.contains($0) }
      tables[index].presentation = presentation
    }
  }

  /// Plain labels for the names that formulas use.
  private static func assumptions(_ table: TypedTable, _ companies: TypedTable?) -> TablePresentation {
    let words = AssumptionsPresentation(table, companies, .standard)
    var labels: [String: LocalizedText] = [:]
    for case .text(let name) in table.values(of: "name") ?? [] where labels[name] == nil {
      labels[name] = words.label(name)
    }
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
