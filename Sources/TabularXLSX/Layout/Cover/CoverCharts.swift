import Tabular

/// The charts of the cover, each under its heading.
struct CoverCharts {
  private let context: LayoutContext
  private let start: Int
  /// The height of a chart, in pixels.
  private let height: Double

  /// The number of sheet rows that a chart covers, and the height of each in points.
  static let wantedRows = 13
  static let rowHeight = 14.4
  private static let left = 1...6
  private static let right = 8...17

  /// - Returns: the first row of the next block.
  static func put(
    on sheet: inout SheetPlan, from start: Int, rows: Int, _ comparison: CoverComparisonLayout?,
    _ context: inout LayoutContext
  ) -> Int {
    let charts = CoverCharts(
      context: context, start: start, height: Double(rows) * rowHeight / 0.75 - 6)
    let blocks = context.document.cover.charts.compactMap { charts.block($0, sheet.name, comparison) }
    guard !blocks.isEmpty else { return start }
    sheet.setHeight(8, of: start)
    for (index, block) in blocks.prefix(2).enumerated() {
      let columns = blocks.count == 1 ? CoverLayout.page : index == 0 ? left : right
      CoverBlocks.putHeading(block.heading, start + 1, columns, on: &sheet, &context)
      let muted = context.styles.id(CellStyle(color: Theme.muted))
      for cell in block.cells { sheet.put(cell.row, cell.column, cell.content, muted) }
      var chart = block.chart
      if case .formula(let formula, _) = block.heading { chart.title = formula }
      sheet.charts.append(
        PlacedChart(
          chart: chart, at: CellAddress(row: start + 2, column: columns.lowerBound), y: 3,
          width: Int(columns.reduce(0.0) { $0 + (CoverLayout.widths[$1] * 7 + 5).rounded(.down) }),
          height: Int(charts.height)))
    }
    for row in (start + 2)..<(start + 2 + rows) { sheet.setHeight(rowHeight, of: row) }
    return start + 2 + rows
  }

  private struct Block {
    var heading: CellContent
    var chart: ChartPlan
    var cells: [(row: Int, column: Int, content: CellContent)]
  }

  private func block(_ chart: CoverChart, _ sheet: String, _ comparison: CoverComparisonLayout?) -> Block? {
    switch chart {
    case .changes(let heading, let table, let lists, let names, let amounts, let rows):
      return changes(heading, table, lists, names, amounts, rows, sheet)
    case .page(let page, let block, let chart):
      guard let placement = context.placements.pages.first(where: { $0.spec.name == page }),
        placement.spec.blocks.indices.contains(block),
        placement.spec.blocks[block].charts.indices.contains(chart)
      else { return nil }
      let spec = placement.spec.blocks[block].charts[chart]
      return Block(
        heading: .text(context.label(spec.heading)), chart: placement.chart(block, spec, context), cells: [])
    case .points(let heading, let x, let xTitle, let y, let yTitle):
      return comparison.flatMap { points(heading, (x, xTitle), (y, yTitle), $0, sheet) }
    }
  }

  private func heading(_ text: LocalizedText, _ names: NamedFormula) -> CellContent {
    let words = context.label(text)
    guard words.opens(with: "=") else { return .text(words) }
    return names.formula(words).map { .formula($0, cached: .pending) } ?? .blank
  }

  // MARK: Bars left and right of zero

  private func changes(
    _ heading: LocalizedText, _ table: String, _ lists: [String], _ label: String, _ amount: String,
    _ rows: Int,
    _ sheet: String
  ) -> Block? {
    guard let placement = context.placements[table] else { return nil }
    let names = NamedFormula(context, own: placement, sheet: sheet)
    // The first list descends and the second is reversed, so that all bars together are in one order.
    let entries = lists.enumerated().flatMap { index, list -> [(String, Int)] in
      let length = placement.presentation.panels.first { $0.name == list }?.rowCount ?? 0
      let places = (1..<(min(rows, length) + 1)).map { (list, $0) }
      return index == 0 ? places : places.reversed()
    }
    guard !entries.isEmpty,
      let cells = helpers(of: entries.map { "\($0):\($1)" }, label, amount, names)
    else { return nil }
    let bars = (start + 2)...(start + 1 + entries.count)
    var x = AxisPlan()
    (x.labelsAtEdge, x.showsEveryLabel) = (true, true)
    var y = AxisPlan()
    y.isHidden = true
    let text = context.label(Labels.changesAltText)
    return Block(
      heading: self.heading(heading, names),
      chart: ChartPlan(
        kind: .bars, title: text, altText: text, series: barSeries(bars, sheet), x: x, y: y, overlaps: true),
      cells: cells)
  }

  /// The cells that the bars are drawn from: names, rises, falls, and the room for labels on either side.
  private func helpers(
    of entries: [String], _ label: String, _ amount: String, _ names: NamedFormula
  ) -> [(row: Int, column: Int, content: CellContent)]? {
    let first = start + 2
    let letters = (0..<3).map { CellAddress.letters(CoverLayout.helperColumn + $0) }
    let ranges = letters.map { "$\($0)$\(first + 1):$\($0)$\(first + entries.count)" }
    let (rises, falls) = (ranges[1], ranges[2])
    var cells: [(row: Int, column: Int, content: CellContent)] = []
    for (index, entry) in entries.enumerated() {
      guard let name = names.formula("[\(entry).\(label)]"), let value = names.formula("[\(entry).\(amount)]")
      else { return nil }
      let cell = value.dropFirst()
      let formulas = [
        name, "=IF(COUNT(\(cell))=1,MAX(\(cell),0),0)", "=IF(COUNT(\(cell))=1,MIN(\(cell),0),0)",
        index == 0 ? "=MIN(MIN(\(falls))*1.35,-MAX(\(rises))*0.3)" : "=0",
        index == 0 ? "=MAX(MAX(\(rises))*1.35,-MIN(\(falls))*0.35)" : "=0",
      ]
      cells += formulas.enumerated().map {
        (first + index, CoverLayout.helperColumn + $0, .formula($1, cached: .pending))
      }
    }
    return cells
  }

  /// Rises, falls, and two invisible series that keep room for their labels.
  private func barSeries(_ rows: ClosedRange<Int>, _ sheet: String) -> [SeriesPlan] {
    func range(_ place: Int) -> ChartRange {
      ChartRange(
        sheet: sheet, range: CellRange(rows: rows, column: CoverLayout.helperColumn + place), cached: [])
    }
    func bars(_ label: LocalizedText, _ place: Int, _ color: Color) -> SeriesPlan {
      SeriesPlan(
        name: context.label(label), categories: range(0), values: range(place), color: color,
        labels: .values(format: "\"▲ \"0.0;\"▼ \"0.0;\"\""))
    }
    func room(_ place: Int) -> SeriesPlan {
      SeriesPlan(
        name: context.label(Labels.room), categories: range(0), values: range(place), color: Theme.white,
        isInvisible: true)
    }
    return [
      bars(Labels.rises, 1, context.theme.up), bars(Labels.falls, 2, context.theme.down), room(3), room(4),
    ]
  }

  // MARK: Named points

  private func points(
    _ heading: LocalizedText, _ x: (name: String, title: LocalizedText),
    _ y: (name: String, title: LocalizedText),
    _ comparison: CoverComparisonLayout, _ sheet: String
  ) -> Block? {
    let placement = comparison.placement
    guard let across = comparison.column(of: x.name), let up = comparison.column(of: y.name),
      let all = coordinates(x.name, y.name, comparison)
    else { return nil }
    // An outlier would squeeze all other points into a corner, so it is named below the axis and not drawn.
    let (points, outside) = Self.parted(all)
    guard points.count > 1 else { return nil }
    let rows = comparison.firstRow...comparison.lastRow
    func cell(_ row: Int, _ column: Int) -> ChartRange {
      let address = CellAddress(row: row, column: column)
      return ChartRange(sheet: sheet, range: CellRange(address, address), cached: [])
    }
    let center = medians(of: x.name, y.name, comparison)
    let least = min(points.map(\.y).min() ?? 0, center.y)
    let floor = least > 10 ? (least * 0.75 / 5).rounded(.down) * 5 : 0
    let width = Self.right.reduce(0.0) { $0 + (CoverLayout.widths[$1] * 7 + 5).rounded(.down) }
    let (xAxis, yAxis) = (
      Self.axis(points.map(\.x) + [center.x]), Self.axis(points.map(\.y) + [center.y], from: floor)
    )
    // LibreOffice leaves the least room: one line for the numbers below the plot, and one or two for the words below
    // them.
    let sides = LabelRoom(
      points.map { ($0.x, $0.y) }, plot: (width - 100, height - (outside.isEmpty ? 116 : 132)),
      x: xAxis, y: yAxis, center: center
    ).sides(of: points.map(\.name), in: Array(points.indices))
    let named = zip(points, sides).map { point, side in
      SeriesPlan(
        name:
          "=\(SheetNames.quoted(sheet))!\(CellAddress(row: rows.lowerBound + point.place, column: 1).absolute)",
        categories: cell(rows.lowerBound + point.place, across),
        values: cell(rows.lowerBound + point.place, up),
        color: Theme.series[0], labels: side.map { .name($0) } ?? .none)
    }
    var horizontal = AxisPlan()
    horizontal.title = context.label(x.title) + self.outside(outside)
    horizontal.format = "0%"
    horizontal.labelsAtEdge = true
    var vertical = AxisPlan()
    vertical.title = context.label(y.title)
    vertical.format = "0"
    vertical.labelsAtEdge = true
    vertical.minimum = floor
    if !outside.isEmpty {
      // Spreadsheets clip what lies beyond the axes, including the median lines.
      vertical.maximum = yAxis.1
      (horizontal.minimum, horizontal.maximum) = xAxis
    }
    let text = context.label(Labels.pointsAltText)
    let names = NamedFormula(context, own: placement, sheet: sheet)
    return Block(
      heading: self.heading(heading, names),
      chart: ChartPlan(
        kind: .scatter, title: text, altText: text, series: named + medianLines(sheet), x: horizontal,
        y: vertical),
      cells: medians(comparison, across, up, x.name, y.name))
  }

  /// The lines at the medians of both axes.
  private func medianLines(_ sheet: String) -> [SeriesPlan] {
    [0, 2].map { place in
      let rows = (start + 2 + place)...(start + 3 + place)
      func range(_ offset: Int) -> ChartRange {
        ChartRange(
          sheet: sheet, range: CellRange(rows: rows, column: CoverLayout.helperColumn + 6 + offset),
          cached: [])
      }
      return SeriesPlan(
        name: context.label(Labels.median), categories: range(0), values: range(1), color: Theme.tableRule,
        isLine: true)
    }
  }

  private typealias Point = (place: Int, name: String, x: Double, y: Double)

  /// Separates the points that fit one scale from those far beyond them.
  private static func parted(_ points: [Point]) -> (shown: [Point], outside: [Point]) {
    let height = 4 * median(points.map(\.y))
    let reach = max(1, 4 * median(points.map { abs($0.x) }))
    let isFar = { (point: Point) in point.y > height || abs(point.x) > reach }
    return (points.filter { !isFar($0) }, points.filter(isFar))
  }

  private static func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The limits that spreadsheets choose for an axis with these numbers: at most ten steps of 1, 2 or 5.
  private static func axis(_ numbers: [Double], from floor: Double? = nil) -> (Double, Double) {
    let low = floor ?? min(0, numbers.min() ?? 0)
    let high = max(numbers.max() ?? 1, low + 1e-9)
    var step = 1e-6
    var factors = [2.0, 2.5, 2]
    while (high - low) / step > 10 {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return ((low / step).rounded(.down) * step, (high / step + 0.05).rounded(.up) * step)
  }

  /// `；图外：甲（257x）`.
  private func outside(_ points: [Point]) -> String {
    guard !points.isEmpty else { return "" }
    let isChinese = context.options.language == .chinese
    let names = points.prefix(2).map { point in
      let pe = "\(Int(point.y.rounded()))x"
      let growth = "\(Int((point.x * 100).rounded()))%"
      return isChinese ? "\(point.name)（\(pe)、\(growth)）" : "\(point.name) (\(pe), \(growth))"
    }
    return isChinese
      ? "；图外：\(names.joined(separator: "、"))" : "; off the chart: \(names.joined(separator: ", "))"
  }

  private func coordinates(
    _ x: String, _ y: String, _ comparison: CoverComparisonLayout
  ) -> [Point]? {
    let table = comparison.placement.table
    let source =
      x.hasSuffix(TablePresentation.usableSuffix)
      ? String(x.dropLast(TablePresentation.usableSuffix.count)) : x
    guard let across = table.index(of: source), let up = table.index(of: y),
      let name = table.index(of: "name")
    else { return nil }
    return (0..<comparison.rowCount).compactMap { place in
      let row = table.rows[comparison.placement.rows[place]]
      guard let first = row.values[across].number, let second = row.values[up].number else { return nil }
      return (place, row.values[name].plainText, first, second)
    }
  }

  /// The medians of the whole table; the page may show only its first rows.
  private func medians(
    of x: String, _ y: String, _ comparison: CoverComparisonLayout
  ) -> (x: Double, y: Double) {
    func median(_ name: String) -> Double {
      let source = Self.measured(name, comparison)
      return Self.median((comparison.placement.table.values(of: source) ?? []).compactMap(\.number))
    }
    return (median(x), median(y))
  }

  /// The table column whose statistics belong to a column of the cover.
  private static func measured(_ name: String, _ comparison: CoverComparisonLayout) -> String {
    comparison.cells.first { $0.column.name == name }?.column.statisticsOf ?? name
  }

  /// The end points of the two median lines, taken from the table's statistics where it has them.
  private func medians(
    _ comparison: CoverComparisonLayout, _ across: Int, _ up: Int, _ xName: String, _ yName: String
  ) -> [(row: Int, column: Int, content: CellContent)] {
    let rows = comparison.firstRow...comparison.lastRow
    let x = CellRange(rows: rows, column: across).absolute
    let y = CellRange(rows: rows, column: up).absolute
    let names = NamedFormula(context, own: comparison.placement, sheet: context.placements.overviewSheet)
    func median(_ name: String, _ cells: String) -> String {
      names.formula("[\(Self.measured(name, comparison))#median]").map { String($0.dropFirst()) }
        ?? "MEDIAN(\(cells))"
    }
    let (xMedian, yMedian) = (median(xName, x), median(yName, y))
    let formulas = [
      (xMedian, "MIN(\(y),\(yMedian))"), (xMedian, "MAX(\(y),\(yMedian))"),
      ("MIN(\(x),0)", yMedian), ("MAX(\(x),\(xMedian))", yMedian),
    ]
    return formulas.enumerated().flatMap { index, pair in
      let row = start + 2 + index
      return [(pair.0, 6), (pair.1, 7)].map { formula, place in
        let guarded = "=IF(AND(COUNT(\(x))>0,COUNT(\(y))>0),\(formula),0)"
        return (row, CoverLayout.helperColumn + place, CellContent.formula(guarded, cached: .pending))
      }
    }
  }
}
