import Tabular

/// Lays out the statistics below a table: the median, the mean, the extremes and the number of values.
struct StatisticsLayout {
  let placement: TablePlacement

  /// - Returns: the first free row below the statistics.
  func put(on sheet: inout SheetPlan, _ context: inout LayoutContext) -> Int {
    guard placement.hasStatistics else { return placement.spacerRow }
    sheet.setHeight(4, of: placement.spacerRow)
    let statistics = placement.presentation.statistics
    for (index, statistic) in statistics.enumerated() {
      let row = placement.firstStatisticRow + index
      sheet.setHeight(16.5, of: row)
      for column in placement.columns.indices
      where column < max(1, placement.firstCollapsed)
        || statistic.formulas[placement.columns[column].column.name] != nil
      {
        var style = base(statistic, isFirst: index == 0, isLast: index == statistics.count - 1)
        let content = content(statistic, column, row, &style, context)
        sheet.put(row, column, content, context.styles.id(style))
      }
    }
    let end = placement.firstStatisticRow + statistics.count
    sheet.keptRows.append(placement.spacerRow...(end - 1))
    return end
  }

  private func base(_ statistic: Statistic, isFirst: Bool, isLast: Bool) -> CellStyle {
    var style = CellStyle.body.with(\.fill, Theme.tint).with(\.isBold, statistic.isStrong)
    if isFirst { style.top = .thin(Theme.tableRule) }
    if isLast { style.bottom = .thin(Theme.navy) }
    if statistic.isCount { style.color = Theme.muted }
    return style
  }

  private func content(
    _ statistic: Statistic, _ index: Int, _ row: Int, _ style: inout CellStyle, _ context: LayoutContext
  ) -> CellContent {
    if index == 0 {
      style.horizontal = .left
      style.indent = 1
      return .text(context.label(statistic.label))
    }
    let column = placement.columns[index].column
    guard let text = statistic.formulas[column.name],
      let formula = NamedFormula(context, own: placement, row: row).formula(text)
    else { return .blank }
    style.horizontal = .right
    style.numberFormat = statistic.isCount ? "0_)" : column.statisticFormat
    return .formula(formula, cached: .pending)
  }
}

extension Column {
  /// The number format of a statistic of the column.
  var statisticFormat: String {
    let format = unsignedFormat
    return style.isSigned ? NumberFormat.signed(format) : format
  }

  private var unsignedFormat: String {
    let trend = style.mark == .trendArrow
    switch type {
    case .percent:
      let digits = if case .exactly(let digits)? = style.decimals { digits } else { 2 }
      return NumberFormat.fixed(.percent, digits: digits, trend: trend)
    case .multiple: return "0.0\"x\"_)"
    case .duration: return NumberFormat.duration
    case .number:
      let digits = if case .exactly(let digits)? = style.decimals { digits } else { 2 }
      return NumberFormat.fixed(.number, digits: digits, trend: trend)
    case .integer: return "#,##0_)"
    case .date: return NumberFormat.date
    case .text, .code, .boolean: return ""
    }
  }
}
