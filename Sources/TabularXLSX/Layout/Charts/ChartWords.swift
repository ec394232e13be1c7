import Tabular

/// The alternative text of a chart: its bars or points, the largest and the smallest.
extension ChartSource {
  func altText(rows: [Int], _ context: LayoutContext) -> String {
    let language = context.options.language
    let isChinese = language == .chinese
    let series = values.indices.map(title).joined(separator: isChinese ? "、" : ", ")
    let labels = header(self.labels)
    let title = context.label(spec.title)
    let start =
      isChinese
      ? "\(title)：按\(labels)显示 \(series)，共 \(rows.count) 项。"
      : "\(title): \(series) by \(labels), \(rows.count) items."
    return CellText.safe(start + extremes(rows, language), limit: 1_000)
  }

  private func extremes(_ rows: [Int], _ language: Language) -> String {
    let series = 0
    let numbers = rows.compactMap { row in number(series, row).map { (row, $0) } }
    guard let most = numbers.max(by: { $0.1 < $1.1 }), let least = numbers.min(by: { $0.1 < $1.1 }) else {
      return ""
    }
    let (high, low) = (spoken(most, series, language), spoken(least, series, language))
    let name = title(series)
    return language == .chinese
      ? "\(name)最高为 \(high)，最低为 \(low)。" : " Largest \(name): \(high); smallest: \(low)."
  }

  /// `ChatGPT 635.1 百万次/周`.
  private func spoken(_ point: (row: Int, number: Double), _ series: Int, _ language: Language) -> String {
    let column = column(series)
    let isPercent = column.type == .percent
    let tenths = (point.number * (isPercent ? 1_000 : 10)).rounded() / 10
    let unit: String =
      switch column.type {
      case .percent: "%"
      case .multiple: "x"
      case .duration: " " + Labels.minutes.text(in: language)
      default: column.unit.map { " " + $0.text(in: language) } ?? ""
      }
    return "\(label(point.row)) \(tenths)\(unit)"
  }
}
