import CXLSXWriter

/// Writes the labels of a chart's points.
enum ChartLabelWriter {
  static func set(_ plan: LabelPlan, on series: UnsafeMutablePointer<lxw_chart_series>) {
    switch plan {
    case .none:
      return
    case .values(let format):
      chart_series_set_labels(series)
      format.withCString { chart_series_set_labels_num_format(series, $0) }
      ChartFont.with(size: Theme.smallSize, color: Theme.muted) { chart_series_set_labels_font(series, $0) }
    case .name(let side):
      chart_series_set_labels_position(series, UInt8(side.code.rawValue))
      ChartFont.with(size: Theme.smallSize, color: Theme.ink) { chart_series_set_labels_font(series, $0) }
      // Must come last, because every other setter turns the values on again.
      chart_series_set_labels_options(series, 1, 0, 0)
    }
  }
}

extension LabelPlan.Side {
  fileprivate var code: lxw_chart_label_position {
    switch self {
    case .right: LXW_CHART_LABEL_POSITION_RIGHT
    case .left: LXW_CHART_LABEL_POSITION_LEFT
    case .above: LXW_CHART_LABEL_POSITION_ABOVE
    case .below: LXW_CHART_LABEL_POSITION_BELOW
    }
  }
}
