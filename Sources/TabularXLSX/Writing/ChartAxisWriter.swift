import CXLSXWriter

/// Writes the axes of a chart.
enum ChartAxisWriter {
  static func set(_ plan: ChartPlan, on chart: UnsafeMutablePointer<lxw_chart>) {
    // The library's x axis is the horizontal one, which for bar charts is the value axis.
    let isTurned = plan.kind == .bars
    set(plan.x, on: isTurned ? chart.pointee.y_axis : chart.pointee.x_axis)
    set(plan.y, on: isTurned ? chart.pointee.x_axis : chart.pointee.y_axis)
    guard isTurned else { return }
    // The first bar is on top, with the value axis still at the bottom.
    chart_axis_set_reverse(chart.pointee.y_axis)
    chart_axis_set_crossing_max(chart.pointee.y_axis)
  }

  private static func set(_ plan: AxisPlan, on axis: UnsafeMutablePointer<lxw_chart_axis>?) {
    if !plan.title.isEmpty {
      plan.title.withCString { chart_axis_set_name(axis, $0) }
      ChartFont.with(size: Theme.smallSize, color: Theme.muted) { chart_axis_set_name_font(axis, $0) }
    }
    ChartFont.with(size: Theme.smallSize, color: Theme.ink) { font in
      if plan.isAslant { font.pointee.rotation = -45 }
      chart_axis_set_num_font(axis, font)
    }
    if !plan.format.isEmpty {
      plan.format.withCString { chart_axis_set_num_format(axis, $0) }
    }
    if plan.isLogarithmic { chart_axis_set_log_base(axis, 10) }
    if let minimum = plan.minimum { chart_axis_set_min(axis, minimum) }
    if let maximum = plan.maximum { chart_axis_set_max(axis, maximum) }
    if plan.showsEveryLabel { chart_axis_set_interval_unit(axis, 1) }
    if plan.labelsAtEdge {
      chart_axis_set_label_position(axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    var line = lxw_chart_line()
    line.color = Theme.hairline.rgb
    line.width = 0.75
    chart_axis_set_line(axis, &line)
    if plan.isHidden {
      chart_axis_off(axis)
      chart_axis_major_gridlines_set_visible(axis, 0)
      return
    }
    chart_axis_set_major_tick_mark(axis, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_major_gridlines_set_visible(axis, plan.showsGridlines ? 1 : 0)
    if plan.showsGridlines { chart_axis_major_gridlines_set_line(axis, &line) }
  }
}
