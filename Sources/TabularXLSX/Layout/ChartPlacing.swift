/// Puts charts beside a long table or below a short one, where they cover no data, and on its page.
struct ChartPlacing {
  private let charts: [ChartPlan]
  private let area: CellRange
  private let headerRow: Int
  private let heights: [Int: Double]

  /// Tables longer than this have their charts at the right.
  private static let longTable = 20
  /// Tables longer than this go over several pages; shorter ones keep table and charts on one.
  private static let onePage = 70
  private static let gap = 16

  static func place(_ charts: [ChartPlan], on sheet: inout SheetPlan, _ placement: TablePlacement) {
    guard !charts.isEmpty, let area = sheet.print.area else { return }
    let placing = ChartPlacing(charts, area, placement.headerRow, sheet)
    let rows = placement.table.rows.count
    rows > longTable ? placing.placeRight(on: &sheet) : placing.placeBelow(on: &sheet)
    sheet.print.isLandscape = true
    sheet.print.fitsOnePage = rows <= onePage
  }

  private init(_ charts: [ChartPlan], _ area: CellRange, _ headerRow: Int, _ sheet: SheetPlan) {
    self.charts = charts
    self.area = area
    self.headerRow = headerRow
    heights = Dictionary(sheet.rowHeights.map { ($0.row, $0.height) }, uniquingKeysWith: { _, last in last })
  }

  /// Ordinary charts one above the other in a first column, long bar charts in columns of their own.
  private func placeRight(on sheet: inout SheetPlan) {
    let height = Int(pixels(ofRows: headerRow...area.last.row, sheet))
    let long = charts.filter { longHeight($0) != nil }
    let short = charts.filter { longHeight($0) == nil }
    sheet.columnWidths.append(2)
    let left = area.last.column + 2
    let width = 520
    let each = short.isEmpty ? 0 : min(470, max(320, (height - Self.gap * (short.count - 1)) / short.count))
    var offset = 0
    var lowest = area.last.row
    for (index, chart) in short.enumerated() {
      let top = index * (each + Self.gap)
      sheet.charts.append(
        PlacedChart(
          chart: chart, at: CellAddress(row: headerRow, column: left), x: 0, y: top, width: width,
          height: each))
      lowest = max(lowest, row(below: top + each, sheet))
    }
    if !short.isEmpty { offset = width + Self.gap }
    for chart in long {
      let tall = max(height, longHeight(chart) ?? 0)
      sheet.charts.append(
        PlacedChart(
          chart: chart, at: CellAddress(row: headerRow, column: left), x: offset, y: 0, width: width,
          height: tall))
      lowest = max(lowest, row(below: tall, sheet))
      offset += width + Self.gap
    }
    let last = CellAddress(row: lowest, column: left + columns(reaching: offset, from: left, sheet))
    sheet.print.area = CellRange(area.first, last)
  }

  /// Two charts side by side, as wide together as the table where that is a good width.
  private func placeBelow(on sheet: inout SheetPlan) {
    let table = (0...area.last.column).reduce(0) { $0 + pixels(ofColumn: $1, sheet) }
    let width = min(960, max(520, (table - Self.gap) / 2))
    let first = area.last.row + 3
    var top = 0
    var widest = 0
    for pair in stride(from: 0, to: charts.count, by: 2) {
      let rowOfCharts = charts[pair..<min(pair + 2, charts.count)]
      let height = rowOfCharts.map { longHeight($0) ?? 430 }.max() ?? 430
      for (index, chart) in rowOfCharts.enumerated() {
        let x = index * (width + Self.gap)
        sheet.charts.append(
          PlacedChart(
            chart: chart, at: CellAddress(row: first, column: 0), x: x, y: top, width: width, height: height))
        widest = max(widest, x + width)
      }
      top += height + Self.gap
    }
    let lastRow = first + Int((Double(top) * 0.75 / sheet.defaultRowHeight).rounded(.up))
    let lastColumn = max(area.last.column, columns(reaching: widest, from: 0, sheet))
    sheet.print.area = CellRange(area.first, CellAddress(row: lastRow, column: lastColumn))
  }

  /// The height that many bars ask for; nil where an ordinary chart does.
  private func longHeight(_ chart: ChartPlan) -> Int? {
    guard chart.kind == .bars, let bars = chart.series.first?.categories.cached.count, bars > 20 else {
      return nil
    }
    return bars * 19 + 100
  }

  private func pixels(ofColumn column: Int, _ sheet: SheetPlan) -> Int {
    let width = sheet.columnWidths.indices.contains(column) ? sheet.columnWidths[column] : 8.43
    return Int(width * 7 + 5)
  }

  private func pixels(ofRows rows: ClosedRange<Int>, _ sheet: SheetPlan) -> Double {
    rows.reduce(0) { $0 + (heights[$1] ?? sheet.defaultRowHeight) / 0.75 }
  }

  /// The row in which a chart ends that reaches so far below the header.
  private func row(below pixels: Int, _ sheet: SheetPlan) -> Int {
    var rest = Double(pixels)
    var row = headerRow
    while rest > 0 {
      rest -= self.pixels(ofRows: row...row, sheet)
      row += 1
    }
    return row
  }

  /// How many columns beyond the first so many pixels reach.
  private func columns(reaching pixels: Int, from column: Int, _ sheet: SheetPlan) -> Int {
    var rest = pixels
    var count = 0
    while true {
      rest -= self.pixels(ofColumn: column + count, sheet)
      if rest <= 0 { return count }
      count += 1
    }
  }
}
