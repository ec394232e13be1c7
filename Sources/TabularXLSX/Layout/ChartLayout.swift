import Tabular

/// Places the charts of all sheets, and lays out the sheet of sorted data that they draw.
enum ChartLayout {
  /// - Returns: the sheet of chart data; nil where nothing is drawn.
  static func place(on sheets: inout [SheetPlan], _ context: inout LayoutContext) -> SheetPlan? {
    var data = ChartDataSheet(&context)
    for placement in context.placements.ordered where !placement.isRecord && placement.parts.count == 1 {
      let specs = placement.table.charts
      guard !specs.isEmpty,
        let index = sheets.firstIndex(where: { $0.name == placement.parts[0].sheet })
      else { continue }
      var charts: [ChartPlan] = []
      for spec in specs {
        guard let source = ChartSource(spec, on: placement) else { continue }
        if let chart = chart(source, &data, &context) { charts.append(chart) }
      }
      ChartPlacing.place(charts, on: &sheets[index], placement)
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
    case .scatter(let logarithmicX):
      ScatterLayout(source: source, isLogarithmic: logarithmicX).chart(&data, &context)
    }
  }
}
