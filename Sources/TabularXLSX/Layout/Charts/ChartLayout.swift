import Tabular

/// Places the charts of all sheets and lays out the sheet of sorted data that they draw.
enum ChartLayout {
  /// - Returns: the sheet of chart data; nil where nothing is drawn.
  static func place(on sheets: inout [SheetPlan], _ context: inout LayoutContext) -> SheetPlan? {
    var data = ChartDataSheet(&context)
    for placement in context.placements.ordered where !placement.isRecord && placement.parts.count == 1 {
      let specs = placement.table.charts
      guard !specs.isEmpty,
        let index = sheets.firstIndex(where: { $0.name == placement.parts[0].sheet })
      else { continue }
      var charts: [HeadedChart] = []
      for spec in specs {
        guard let source = ChartSource(spec, on: placement), let chart = chart(source, &data, &context)
        else { continue }
        let formula = spec.heading.flatMap { NamedFormula(context, own: placement).formula($0) }
        charts.append(
          HeadedChart(
            heading: formula.map { .formula($0, cached: .pending) } ?? .text(context.label(spec.title)),
            chart: chart))
      }
      ChartPlacing.place(charts, on: &sheets[index], placement, &context)
    }
    return data.finished(context)
  }

  private static func chart(
    _ source: ChartSource, _ data: inout ChartDataSheet, _ context: inout LayoutContext
  ) -> ChartPlan? {
    switch source.spec.shape {
    case .clusteredBars:
      SortedBarsLayout(source: source, isDiverging: false).chart(&data, &context)
    case .divergingBars:
      SortedBarsLayout(source: source, isDiverging: true).chart(&data, &context)
    }
  }
}
