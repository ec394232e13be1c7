import Tabular

/// Puts charts beside a long table or below a short one, where they cover no data, and on paper where no page
/// cuts them.
struct ChartPlacing {
  private let charts: [ChartPlan]
  private let area: CellRange
  private let fit: PageFit
  private let placement: TablePlacement

  /// Tables longer than this have their charts at the right.
  private static let longTable = 20
  private static let gap = 16.0
  private static let ordinaryHeight = 430.0

  static func place(_ charts: [ChartPlan], on sheet: inout SheetPlan, _ placement: TablePlacement) {
    guard !charts.isEmpty, let area = sheet.print.area else { return }
    let frozen = max(0, sheet.frozen.column)
    let fit = PageFit(
      width: sheet.pixels(ofColumns: 0...area.last.column), height: sheet.pixels(ofRows: 0...area.last.row),
      repeated: sheet.pixels(ofColumns: 0..<frozen))
    let placing = ChartPlacing(charts: charts, area: area, fit: fit, placement: placement)
    placement.table.rows.count > longTable ? placing.placeRight(on: &sheet) : placing.placeBelow(on: &sheet)
  }

  // MARK: Beside

  /// Ordinary charts one above the other in a first column, long bar charts in columns of their own: together a
  /// page of paper, as wide as that of the table.
  private func placeRight(on sheet: inout SheetPlan) {
    let tall = charts.filter { longHeight($0) != nil }
    let short = charts.filter { longHeight($0) == nil }
    let columns = tall.count + (short.isEmpty ? 0 : 1)
    let width = min(760, (fit.pageWidth - Self.gap * Double(columns - 1)) / Double(columns))
    let height = min(fit.pageHeight, max(720, tall.compactMap(longHeight).max() ?? 0))
    let each = (height - Self.gap * Double(short.count - 1)) / Double(max(1, short.count))
    let left = placement.table.columns.count + 1
    while sheet.columnWidths.count < left { sheet.columnWidths.append(2) }
    let first = CellAddress(row: placement.firstDataRow, column: left)
    for (index, chart) in short.enumerated() {
      put(chart, at: first, (0, Double(index) * (each + Self.gap)), (width, min(each, 560)), on: &sheet)
    }
    for (index, chart) in tall.enumerated() {
      let place = Double(index + (short.isEmpty ? 0 : 1))
      put(chart, at: first, (place * (width + Self.gap), 0), (width, height), on: &sheet)
    }
    let reach = Double(columns) * (width + Self.gap) - Self.gap
    sheet.print.chartArea = CellRange(
      CellAddress(row: TablePlacement.groupRow, column: left),
      CellAddress(
        row: row(reaching: height, from: first.row, sheet), column: column(reaching: reach, from: left, sheet)
      ))
  }

  // MARK: Below

  /// Two charts side by side, as wide together as the table where that is a good width.
  private func placeBelow(on sheet: inout SheetPlan) {
    let first = CellAddress(row: area.last.row + 3, column: fit.pagesAcross > 1 ? sheet.frozen.column : 0)
    let table = sheet.pixels(ofColumns: first.column...area.last.column)
    // Over several pages side by side, charts keep to the first.
    let room = fit.pagesAcross > 1 ? fit.pageWidth - sheet.pixels(ofColumns: 0..<first.column) - 120 : table
    // A hair less than the table, for programs that measure columns otherwise.
    let across = fit.pagesAcross > 1 ? 1 : 2
    let width =
      across == 1 ? min(860, room * 0.85) : min(960, max(min(520, room / 2), (room * 0.98 - Self.gap) / 2))
    let ordinary = ordinaryHeight(below: first.row, rows: (charts.count + across - 1) / across, sheet)
    var top = 0.0
    var widest = 0.0
    for start in stride(from: 0, to: charts.count, by: across) {
      let rowOfCharts = charts[start..<min(start + across, charts.count)]
      let height = rowOfCharts.map { longHeight($0) ?? ordinary }.max() ?? ordinary
      for (index, chart) in rowOfCharts.enumerated() {
        let x = Double(index) * (width + Self.gap)
        put(chart, at: first, (x, top), (width, height), on: &sheet)
        widest = max(widest, x + width)
      }
      top += height + Self.gap
    }
    let last = CellAddress(
      row: row(reaching: top, from: first.row, sheet),
      column: max(area.last.column, column(reaching: widest, from: first.column, sheet)))
    if sheet.pixels(ofRows: 0...last.row) <= fit.wholeHeight, fit.pagesAcross == 1 {
      sheet.print.area = CellRange(area.first, last)
      sheet.print.fitsOnePage = true
    } else {
      // A page of their own, no wider than the charts, without the header that a page of rows begins with: as
      // few rows as these are on one page.
      sheet.print.repeatedRows = nil
      let corner = CellAddress(row: last.row, column: column(reaching: widest, from: first.column, sheet))
      sheet.print.chartArea = CellRange(CellAddress(row: first.row - 1, column: first.column), corner)
    }
  }

  /// A little lower than usual where that brings table and charts onto one page; else what fills a page of
  /// their own at most.
  private func ordinaryHeight(below row: Int, rows: Int, _ sheet: SheetPlan) -> Double {
    // One row of cells is begun and not filled.
    let room = fit.wholeHeight - sheet.pixels(ofRows: 0...(row - 1)) - sheet.defaultRowHeight / 0.75 * 2
    let each = room / Double(rows) - Self.gap
    if fit.pagesAcross == 1, each >= Self.ordinaryHeight * 0.7 { return min(Self.ordinaryHeight, each) }
    return min(Self.ordinaryHeight, fit.pageHeight / Double(rows) - Self.gap)
  }

  private func put(
    _ chart: ChartPlan, at cell: CellAddress, _ offset: (x: Double, y: Double),
    _ size: (width: Double, height: Double), on sheet: inout SheetPlan
  ) {
    sheet.charts.append(
      PlacedChart(
        chart: chart, at: cell, x: Int(offset.x), y: Int(offset.y), width: Int(size.width),
        height: Int(size.height)))
  }

  /// The height that many bars ask for; nil where an ordinary chart does.
  private func longHeight(_ chart: ChartPlan) -> Double? {
    guard chart.kind == .bars, let bars = chart.series.first?.categories.cached.count, bars > 20 else {
      return nil
    }
    return Double(bars * 19 + 100)
  }

  /// The row in which so many pixels from a row's top end.
  private func row(reaching pixels: Double, from start: Int, _ sheet: SheetPlan) -> Int {
    var rest = pixels
    var row = start
    while rest > 0 {
      rest -= sheet.pixels(ofRows: row...row)
      row += 1
    }
    return row
  }

  /// The column in which so many pixels from a column's left end.
  private func column(reaching pixels: Double, from start: Int, _ sheet: SheetPlan) -> Int {
    var rest = pixels
    var column = start
    while true {
      rest -= sheet.pixels(ofColumn: column)
      if rest <= 0 { return column }
      column += 1
    }
  }
}
