import CXLSXWriter

/// Writes charts.
struct ChartWriter {
  private let plan: ChartPlan
  private let chart: UnsafeMutablePointer<lxw_chart>

  static func write(
    _ placed: PlacedChart, on sheet: UnsafeMutablePointer<lxw_worksheet>, in workbook: borrowing Workbook
  ) throws(WorkbookError) {
    let writer = ChartWriter(plan: placed.chart, chart: try workbook.addChart(placed.chart.kind.code))
    for series in placed.chart.series { try writer.add(series) }
    chart_title_off(writer.chart)
    chart_show_hidden_data(writer.chart)
    // The library omits its default, a gap, and LibreOffice then treats missing values as zero.
    if placed.chart.kind == .lines {
      chart_show_blanks_as(writer.chart, UInt8(LXW_CHART_BLANKS_AS_CONNECTED.rawValue))
    }
    writer.setLegend()
    writer.setGap(placed)
    ChartAxisWriter.set(placed.chart, on: writer.chart)
    writer.setAreas()
    try writer.insert(placed, on: sheet)
  }

  private func add(_ plan: SeriesPlan) throws(WorkbookError) {
    let added = plan.categories.formula.withCString { categories in
      plan.values.formula.withCString { chart_add_series(chart, categories, $0) }
    }
    guard let series = added else { throw .outOfMemory }
    plan.name.withCString { chart_series_set_name(series, $0) }
    try cache(plan.categories, in: series.pointee.categories)
    try cache(plan.values, in: series.pointee.values)
    setLook(plan, on: series)
    ChartLabelWriter.set(plan.labels, on: series)
  }

  /// Stores the cells' current values, for viewers that do not calculate.
  private func cache(
    _ range: ChartRange, in copy: UnsafeMutablePointer<lxw_series_range>?
  ) throws(WorkbookError) {
    let isText = range.cached.contains { if case .text(let text) = $0 { !text.isEmpty } else { false } }
    for value in range.cached {
      let done =
        switch value {
        case .number(let number): aiweekly_chart_cache_append(copy, nil, number)
        case .text(let text) where isText: text.withCString { aiweekly_chart_cache_append(copy, $0, 0) }
        case .text, .pending: aiweekly_chart_cache_append(copy, nil, .nan)
        }
      guard done == 1 else { throw .outOfMemory }
    }
  }

  private func setLook(_ plan: SeriesPlan, on series: UnsafeMutablePointer<lxw_chart_series>) {
    var fill = lxw_chart_fill()
    fill.color = plan.color.rgb
    if plan.isInvisible {
      fill.none = 1
      var line = lxw_chart_line()
      line.none = 1
      chart_series_set_fill(series, &fill)
      chart_series_set_line(series, &line)
      return
    }
    if self.plan.kind == .lines, !plan.isLine {
      var line = lxw_chart_line()
      line.color = plan.color.rgb
      line.width = 2
      chart_series_set_line(series, &line)
      guard plan.values.range.rowCount <= Self.mostMarked else {
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
        return
      }
      // A few points get markers: a single point would make no line.
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      chart_series_set_marker_size(series, 5)
      chart_series_set_marker_fill(series, &fill)
      chart_series_set_marker_line(series, &line)
      return
    }
    if plan.isLine {
      var line = lxw_chart_line()
      line.color = plan.color.rgb
      line.width = 1
      line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
      chart_series_set_line(series, &line)
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
      return
    }
    guard self.plan.kind == .scatter else {
      chart_series_set_fill(series, &fill)
      return
    }
    var line = lxw_chart_line()
    line.color = Theme.white.rgb
    line.width = 0.75
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    chart_series_set_marker_size(series, 8)
    chart_series_set_marker_fill(series, &fill)
    chart_series_set_marker_line(series, &line)
  }

  /// Lines with more points than this have no markers.
  private static let mostMarked = 12

  private func setLegend() {
    let position = plan.showsLegend ? LXW_CHART_LEGEND_TOP : LXW_CHART_LEGEND_NONE
    chart_legend_set_position(chart, UInt8(position.rawValue))
    if plan.showsLegend {
      ChartFont.with(size: Theme.smallSize, color: Theme.muted) { chart_legend_set_font(chart, $0) }
    }
    if plan.overlaps { chart_set_series_overlap(chart, 100) }
  }

  /// The gap between bars, in hundredths of a bar's width; wide if a few bars would otherwise be too thick.
  private func setGap(_ placed: PlacedChart) {
    guard plan.kind == .bars || plan.kind == .columns, let first = plan.series.first else { return }
    let isBars = plan.kind == .bars
    let places = Double(max(1, first.values.range.rowCount))
    let place = Double(isBars ? placed.height : placed.width) / places
    let beside = plan.overlaps ? 1 : Double(max(1, plan.series.count { !$0.isInvisible }))
    let wanted = (place / (isBars ? Self.thickestBar : Self.thickestColumn) - beside) * 100
    chart_set_series_gap(chart, UInt16(min(500, max(isBars ? 45 : 70, wanted))))
  }

  private static let thickestBar = 26.0
  private static let thickestColumn = 48.0

  private func setAreas() {
    var border = lxw_chart_line()
    border.none = 1
    chart_chartarea_set_line(chart, &border)
  }

  private func insert(
    _ placed: PlacedChart, on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var strings = CStringArena()
    var options = lxw_chart_options()
    // The sizes are scaled from the library's default for charts, 480 by 288 pixels.
    options.x_offset = Int32(placed.x)
    options.y_offset = Int32(placed.y)
    options.x_scale = Double(placed.width) / 480
    options.y_scale = Double(placed.height) / 288
    options.object_position = UInt8(LXW_OBJECT_DONT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.copy(plan.altText)
    let status = worksheet_insert_chart_opt(
      sheet, lxw_row_t(placed.at.row), lxw_col_t(placed.at.column), chart, &options)
    withExtendedLifetime(strings) {}
    try LibraryStatus.check(status, "the chart '\(plan.title)'")
  }
}

extension ChartPlan.Kind {
  fileprivate var code: lxw_chart_type {
    switch self {
    case .columns: LXW_CHART_COLUMN
    case .bars: LXW_CHART_BAR
    case .scatter: LXW_CHART_SCATTER
    case .lines: LXW_CHART_LINE
    }
  }
}

/// Provides a font for the duration of a call; the library copies it.
enum ChartFont {
  static func with(
    size: Double, isBold: Bool = false, color: Color, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    var strings = CStringArena()
    var font = lxw_chart_font()
    font.name = strings.copy(Theme.fontName)
    font.size = size
    // 0 keeps the default, which is bold in titles; only `LXW_EXPLICIT_FALSE` turns that off.
    font.bold = isBold ? 1 : 0
    font.color = color.rgb
    body(&font)
    withExtendedLifetime(strings) {}
  }
}
