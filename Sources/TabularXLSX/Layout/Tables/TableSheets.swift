import Tabular

/// The sheets of all tables.
enum TableSheets {
  /// Lays out every table, in order.
  ///
  /// - Parameter context: receives the styles and the remarks.
  /// - Returns: the sheets of all tables.
  static func layOut(_ context: inout LayoutContext) -> [SheetPlan] {
    var sheets: [SheetPlan] = []
    for placement in context.placements.ordered {
      for part in placement.parts.indices {
        sheets.append(
          placement.table.description.isRecord
            ? RecordSheetLayout(placement: placement).sheet(&context)
            : TableSheetLayout(placement, part: part, language: context.options.language).sheet(&context))
      }
    }
    return sheets
  }
}
