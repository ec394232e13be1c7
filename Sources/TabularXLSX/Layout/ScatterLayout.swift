import Tabular

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Points with names. The chart draws a block of formulas, for a text among its cells would turn Excel's x axis
/// into a mere count of rows.
struct ScatterLayout {
  let source: ChartSource
  let isLogarithmic: Bool

  /// So many points are all named; of more, those that have room.
  private static let fewPoints = 18

  private var rows: [Int] {
    (0..<source.rowCount).filter { row in
      guard let x = source.number(0, row), source.number(1, row) != nil else { return false }
      return !isLogarithmic || x > 0
    }
  }

  func chart(_ data: inout ChartDataSheet, _ context: inout LayoutContext) -> ChartPlan? {
    let rows = rows
    guard rows.count > 1, source.values.count == 2 else { return nil }
    let columns = [names(rows)] + [0, 1].map { values($0, rows) }
    let sheet = data.plan.name
    let place = ChartDataSheet.firstRow...(ChartDataSheet.firstRow + rows.count - 1)
    let ranges = columns.indices.map { index in
      ChartRange(
        sheet: sheet, range: CellRange(rows: place, column: data.columnIndex(index)),
        cached: columns[index].cells.map(\.cachedValue))
    }
    let title = context.label(source.spec.title)
    data.append(title, columns, &context)
    let series = series(rows, ranges)
    return ChartPlan(
      kind: .scatter, title: title, altText: source.altText(rows: rows, context), series: series,
      x: axis(0, rows, context), y: axis(1, rows, context))
  }

  private func names(_ rows: [Int]) -> ChartDataSheet.BlockColumn {
    let cells = rows.map { row in
      CellContent.formula("=\(source.reference(row, source.labels))", cached: .text(source.label(row)))
    }
    return .init(
      header: source.placement.headers[source.labels], type: .text, cells: cells, width: 18)
  }

  private func values(_ series: Int, _ rows: [Int]) -> ChartDataSheet.BlockColumn {
    let cells = rows.map { row -> CellContent in
      let cell = source.reference(row, source.values[series])
      return .formula(
        "=IF(ISNUMBER(\(cell)),\(source.scaled(cell, series)),NA())",
        cached: .number(source.number(series, row) ?? 0))
    }
    let type = source.column(series).type
    return .init(
      header: source.title(series), type: type == .duration ? .number : type, cells: cells, width: 12)
  }

  /// A series of its own for each point that is named, since every program shows a series' name, and few show
  /// labels taken from cells; one series for all the others.
  private func series(_ rows: [Int], _ ranges: [ChartRange]) -> [SeriesPlan] {
    let sides = sides(rows)
    var series: [SeriesPlan] = []
    if sides.contains(nil) {
      series.append(
        SeriesPlan(
          name: source.placement.headers[source.labels], categories: ranges[1], values: ranges[2],
          color: Theme.series[0]))
    }
    for (index, row) in rows.enumerated() {
      guard let side = sides[index] else { continue }
      series.append(
        SeriesPlan(
          name: "=\(source.reference(row, source.labels))", categories: ranges[1].cell(index),
          values: ranges[2].cell(index), color: Theme.series[0], labels: .name(side)))
    }
    return series
  }

  /// Where each point's name stands; nil where it has none. The largest come first.
  private func sides(_ rows: [Int]) -> [LabelPlan.Side?] {
    let points = rows.map { row in
      let x = source.number(0, row) ?? 0
      return (x: isLogarithmic ? log10(x) : x, y: source.number(1, row) ?? 0)
    }
    let order = rows.indices.sorted { points[$0].x > points[$1].x }
    let sides = LabelRoom(points).sides(of: rows.map(source.label), in: order)
    return rows.count > Self.fewPoints ? sides : sides.map { $0 ?? .right }
  }

  private func axis(_ series: Int, _ rows: [Int], _ context: LayoutContext) -> AxisPlan {
    var axis = AxisPlan()
    axis.title = source.axisTitle(series, language: context.options.language, isShared: false)
    axis.format = source.axisFormat(series)
    axis.showsGridlines = true
    axis.labelsAtEdge = true
    if series == 0, isLogarithmic {
      axis.isLogarithmic = true
      var power = 1.0
      let smallest = rows.compactMap { source.number(0, $0) }.min() ?? 1
      while power > smallest, power > 1e-9 { power /= 10 }
      while power * 10 <= smallest { power *= 10 }
      axis.minimum = power
    }
    return axis
  }
}
