import Tabular

/// The positions of a page's blocks: known before any sheet is laid out, because the cover draws them too.
struct PagePlacement {
  let spec: PageSpec
  let sheet: String
  /// The first row of each block: its charts' headings, where it has charts.
  private let starts: [Int]

  static let firstChoiceRow = SheetHeading.gapRow + 1
  /// The rows that a chart covers, and their height in points.
  static let chartRows = 15
  static let rowHeight = 16.5
  /// The most days that fit side by side below a chart.
  private static let mostLevelDays = 8

  init(_ spec: PageSpec, sheet: String) {
    self.spec = spec
    self.sheet = sheet
    var starts: [Int] = []
    var row = Self.firstChoiceRow + (spec.choices.isEmpty ? 0 : spec.choices.count + 1)
    for block in spec.blocks {
      starts.append(row)
      row += Self.chartLines(of: block) * (Self.chartRows + 2) + 3 + block.rows.count
    }
    self.starts = starts
  }

  /// Charts are placed two to a line.
  private static func chartLines(of block: PageBlock) -> Int { (block.charts.count + 1) / 2 }

  func choiceAddress(_ index: Int) -> CellAddress {
    CellAddress(row: Self.firstChoiceRow + index, column: 1)
  }

  /// The row of a chart's heading.
  func chartRow(_ block: Int, _ chart: Int) -> Int { starts[block] + chart / 2 * (Self.chartRows + 2) }
  func headingRow(_ block: Int) -> Int {
    starts[block] + Self.chartLines(of: spec.blocks[block]) * (Self.chartRows + 2)
  }
  func headerRow(_ block: Int) -> Int { headingRow(block) + 1 }
  func firstRow(_ block: Int) -> Int { headingRow(block) + 2 }
  func lastRow(_ block: Int) -> Int { firstRow(block) + spec.blocks[block].rows.count - 1 }

  /// The number of columns that readers see.
  var columnCount: Int { spec.blocks.map(\.columns.count).max() ?? 0 }

  /// The first collapsed column. Collapsed columns hold the values of lines, with `#N/A` where a cell is empty so that no
  /// line drops to zero, and the options of choices.
  var firstCollapsed: Int { columnCount + 1 }

  /// The column that a chart draws in place of a block's column.
  func drawnColumn(_ block: Int, _ column: Int) -> Int {
    drawnColumns(block).firstIndex(of: column).map { firstCollapsed + $0 } ?? column
  }

  /// The block's columns that charts draw from a copy: those of lines, then the days of the categories.
  private func drawnColumns(_ block: Int) -> [Int] { lineColumns(block) + dayColumns(block) }

  /// The block's date columns that charts use as categories. They are drawn as texts, evenly spaced: with dates,
  /// spreadsheets choose days of their own and make a bar as narrow as a day.
  func dayColumns(_ block: Int) -> [Int] {
    let days = spec.blocks[block].charts.map(\.categories)
    return Array(Set(days)).sorted().filter { spec.blocks[block].columns[$0].type == .date }
  }

  /// The format of days below charts: without the year if all are in the same one.
  func dayFormat(_ block: Int, _ column: Int) -> String {
    let years = Set(
      spec.blocks[block].rows.compactMap { cells -> Int? in
        guard cells.indices.contains(column), case .date(let date) = cells[column].value else { return nil }
        return date.year
      })
    return years.count > 1 ? "yyyy-mm-dd" : "mm-dd"
  }

  /// A day in the format of ``dayFormat(_:_:)``.
  func dayText(_ value: Value, _ block: Int, _ column: Int) -> String {
    dayFormat(block, column).utf8.count > 5 ? value.plainText : String(value.plainText.suffix(5))
  }

  private var mostDrawn: Int { spec.blocks.indices.map { drawnColumns($0).count }.max() ?? 0 }

  /// The block's columns that are drawn as lines.
  func lineColumns(_ block: Int) -> [Int] {
    let drawn = spec.blocks[block].charts.filter { $0.shape == .lines }.flatMap { $0.series.map(\.column) }
    return Array(Set(drawn)).sorted()
  }

  func optionsRange(_ index: Int) -> CellRange {
    let rows = Self.firstChoiceRow...(Self.firstChoiceRow + max(1, spec.choices[index].options.count) - 1)
    return CellRange(rows: rows, column: firstCollapsed + mostDrawn + index)
  }

  var lastCollapsed: Int { firstCollapsed + mostDrawn + spec.choices.count - 1 }

  /// The current value of a cell.
  func value(_ block: Int, _ row: Int, _ column: Int, _ placements: Placements) -> Value {
    guard spec.blocks[block].rows[row].indices.contains(column) else { return .missing }
    let cell = spec.blocks[block].rows[row][column]
    guard case .source(let table, let place, let name) = cell else { return cell.value }
    guard let found = placements[table]?.table, let index = found.index(of: name),
      found.rows.indices.contains(place)
    else { return .missing }
    return found.rows[place].values[index]
  }

  // MARK: Charts

  func chart(_ block: Int, _ chart: PageChart, _ context: LayoutContext) -> ChartPlan {
    let rows = firstRow(block)...lastRow(block)
    let columns = spec.blocks[block].columns
    func range(_ column: Int, drawn: Int) -> ChartRange {
      ChartRange(
        sheet: sheet, range: CellRange(rows: rows, column: drawn),
        cached: spec.blocks[block].rows.indices.map { row in
          let cell = value(block, row, column, context.placements)
          if drawn != column, case .date = cell { return .text(dayText(cell, block, column)) }
          return switch CellRendering.content(cell, type: columns[column].type) {
          case .number(let number): .number(number)
          case .text(let text): .text(text)
          case .blank, .boolean, .formula, .rich: .text("")
          }
        })
    }
    let isLines = chart.shape == .lines
    let series = chart.series.enumerated().map { index, series in
      let header = CellAddress(row: headerRow(block), column: series.column)
      return SeriesPlan(
        name: "=\(SheetNames.quoted(sheet))!\(header.absolute)",
        categories: range(chart.categories, drawn: drawnColumn(block, chart.categories)),
        values: range(
          series.column, drawn: isLines ? drawnColumn(block, series.column) : series.column),
        color: series.isBound ? Theme.slate : Theme.lines[index % Theme.lines.count], isLine: series.isBound)
    }
    var x = AxisPlan()
    x.labelsAtEdge = true
    x.isAslant =
      spec.blocks[block].rows.count > Self.mostLevelDays
      && dayColumns(block).contains(chart.categories)
    var y = AxisPlan()
    y.showsGridlines = true
    if let first = chart.series.first { y.format = axisFormat(columns[first.column]) }
    if isLines { y.minimum = minimum(block, chart, context) }
    let title = context.label(chart.heading)
    return ChartPlan(
      kind: isLines ? .lines : .columns, title: title,
      altText: title.opens(with: "=") ? context.label(spec.title) : title, series: series, x: x, y: y,
      overlaps: !isLines, showsLegend: true)
  }

  private func axisFormat(_ column: PageColumn) -> String {
    switch column.type {
    case .percent: "0%"
    case .multiple: "0\"x\""
    case .integer: "0;0"
    default: "[>=10]#,##0;General"
    }
  }

  /// The axis minimum: nil, meaning from zero, unless all values lie far above zero.
  private func minimum(_ block: Int, _ chart: PageChart, _ context: LayoutContext) -> Double? {
    let numbers = chart.series.flatMap { series in
      spec.blocks[block].rows.indices.compactMap {
        value(block, $0, series.column, context.placements).number
      }
    }
    guard let least = numbers.min(), let most = numbers.max(), most > 0, least > 0.5 * most else {
      return nil
    }
    var step = 1e-4
    while step * 20 < most - least || step * 400 < most { step *= 10 }
    return ((least - (most - least) * 0.25) / step).rounded(.down) * step
  }
}
