import Tabular

/// A chart and the heading cell above it.
struct HeadedChart {
  var heading: CellContent
  var chart: ChartPlan
}

/// Puts charts below a table, or beside a narrow one below its lists, each under its heading.
struct ChartPlacing {
  private let charts: [HeadedChart]
  private let placement: TablePlacement

  private static let ordinaryHeight = 230.0
  private static let barHeight = 19.5
  /// With lower bars, spreadsheets leave out every second name.
  private static let leastFactor = 0.9

  static func place(
    _ charts: [HeadedChart], on sheet: inout SheetPlan, _ placement: TablePlacement,
    _ context: inout LayoutContext
  ) {
    guard !charts.isEmpty, sheet.print.area != nil else { return }
    let placing = ChartPlacing(charts: charts, placement: placement)
    placement.presentation.isNarrow
      ? placing.placeBeside(on: &sheet, &context) : placing.placeBelow(on: &sheet, &context)
  }

  /// Places the charts below the lists, in the same width.
  private func placeBeside(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let panel = PanelPlacement(placement)
    var row = panel.endRow
    let least = charts.map { height(of: $0.chart) + 32 }.reduce(0, +)
    let free = sheet.print.area.map { $0.last.row > row ? sheet.pixels(ofRows: row...$0.last.row) : 0 } ?? 0
    // Stretch to the last row of the table, where that is on the same page.
    let isLong = free > least * 1.4
    let stretch = isLong ? 1 : max(1, free / least)
    // If the rest of the page is too low, place the charts beside the next page's rows, so that this page keeps all its
    // rows.
    if isLong, let next = PageBreaks.nextPage(on: sheet, after: row),
      sheet.pixels(ofRows: row...(next - 1)) < least
    {
      row = next
    }
    for chart in charts {
      row = put(chart, row, panel.columns, height(of: chart.chart) * stretch, on: &sheet, &context) + 1
    }
    extend(&sheet, to: CellAddress(row: row - 1, column: panel.columns.upperBound))
    fit(&sheet)
  }

  /// Places the charts in pairs side by side, together as wide as the table.
  private func placeBelow(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard let area = sheet.print.area else { return }
    let halves = halves(sheet, 0...area.last.column)
    sheet.setHeight(9, of: area.last.row + 1)
    var row = area.last.row + 2
    let pairs = stride(from: 0, to: charts.count, by: 2).map { charts[$0..<min($0 + 2, charts.count)] }
    let wanted = pairs.map { pair in pair.map { height(of: $0.chart) }.max() ?? Self.ordinaryHeight }
    let factor = factor(sheet, area, wanted)
    for (pair, height) in zip(pairs, wanted.map { $0 * factor }) {
      var end = row
      for (chart, columns) in zip(pair, halves) {
        end = max(end, put(chart, row, columns, height, on: &sheet, &context))
      }
      row = end + 1
    }
    extend(&sheet, to: CellAddress(row: row - 1, column: area.last.column))
    fit(&sheet)
  }

  /// The factor on the charts' heights that makes them end with the table's page.
  private func factor(_ sheet: SheetPlan, _ area: CellRange, _ wanted: [Double]) -> Double {
    guard sheet.print.pagesAcross == 1 else { return 1 }
    let table = sheet.pixels(ofRows: 0...area.last.row)
    let width = sheet.pixels(ofColumns: 0...area.last.column)
    let page = PageFit.page(isLandscape: sheet.print.isLandscape)
    func factor(_ scale: Double) -> Double {
      (page.height / scale * 0.985 - table - Double(wanted.count) * 60) / wanted.reduce(0, +)
    }
    let natural = factor(max(PageFit.readable, min(1, page.width / width)))
    guard natural < 0.8 else { return min(1.25, natural) }
    let least = factor(PageFit.readable + 0.005)
    guard least < 0.55 else { return min(0.8, least) }
    // For a table of several pages: below its last rows if there is enough room, rather than on a separate page.
    let room = PageBreaks.room(on: sheet, from: area.last.row + 1) ?? 0
    let rest = (room - Double(wanted.count) * 90) / wanted.reduce(0, +)
    return rest >= Self.leastFactor ? min(1, rest) : 1
  }

  /// Fits everything on one page if it stays readable there.
  private func fit(_ sheet: inout SheetPlan) {
    guard let area = sheet.print.area, sheet.print.pagesAcross == 1 else { return }
    let page = PageFit(
      width: sheet.pixels(ofColumns: 0...area.last.column), height: sheet.pixels(ofRows: 0...area.last.row),
      repeated: 0)
    sheet.print.fitsOnePage = page.isOnePage(height: sheet.pixels(ofRows: 0...area.last.row))
  }

  private func extend(_ sheet: inout SheetPlan, to last: CellAddress) {
    guard let area = sheet.print.area else { return }
    sheet.print.area = CellRange(
      area.first,
      CellAddress(row: max(area.last.row, last.row), column: max(area.last.column, last.column)))
  }

  /// - Returns: the first row below the chart.
  private func put(
    _ chart: HeadedChart, _ row: Int, _ columns: ClosedRange<Int>, _ height: Double,
    on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Int {
    CoverBlocks.putHeading(chart.heading, row, columns, on: &sheet, &context)
    sheet.charts.append(
      PlacedChart(
        chart: chart.chart, at: CellAddress(row: row + 1, column: columns.lowerBound), y: 4,
        width: Int(sheet.pixels(ofColumns: columns)), height: Int(height)))
    var rest = height + 8
    var end = row + 1
    while rest > 0 {
      rest -= sheet.pixels(ofRows: end...end)
      end += 1
    }
    return end
  }

  private func height(of chart: ChartPlan) -> Double {
    guard chart.kind == .bars else { return Self.ordinaryHeight }
    let bars = chart.series.first.map { $0.values.range.last.row - $0.values.range.first.row + 1 } ?? 0
    return max(
      170, Double(bars) * Self.barHeight * (chart.overlaps ? 1 : Double(chart.series.count) * 0.75) + 40)
  }

  /// Splits the columns so that the first part has about three fifths of the width, with one column free between.
  private func halves(_ sheet: SheetPlan, _ columns: ClosedRange<Int>) -> [ClosedRange<Int>] {
    guard charts.count > 1, columns.count > 3 else { return [columns] }
    let whole = sheet.pixels(ofColumns: columns)
    var cut = columns.lowerBound
    while cut < columns.upperBound - 2, sheet.pixels(ofColumns: columns.lowerBound...cut) < whole * 0.56 {
      cut += 1
    }
    return [columns.lowerBound...cut, (cut + 2)...columns.upperBound]
  }
}
