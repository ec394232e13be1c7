import Tabular

/// Bars in order of size: a block of formulas that rank the rows, breaking ties, and look them up in that order.
struct SortedBarsLayout {
  let source: ChartSource
  let isDiverging: Bool

  /// The rows to draw.
  private var order: [Int] {
    let order = fullOrder
    return Array(order.prefix(source.spec.limit ?? order.count))
  }

  /// Rows with a number in the first series, largest first; then those with a number only in another series.
  private var fullOrder: [Int] {
    let rows = 0..<source.rowCount
    let ranked = rows.compactMap { row in source.number(0, row).map { (row, $0) } }
      .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
    let unranked = rows.filter { row in
      source.number(0, row) == nil && source.values.indices.contains { source.number($0, row) != nil }
    }
    return ranked + unranked
  }

  func chart(_ data: inout ChartDataSheet, _ context: inout LayoutContext) -> ChartPlan? {
    let order = order
    guard order.count > 1 else { return nil }
    var columns = helperColumns(order, data, context)
    let first = data.columnIndex(columns.count)
    columns += isDiverging ? signColumns(order, data, context) : valueColumns(order, data)
    let sheet = data.plan.name
    let rows = ChartDataSheet.firstRow...(ChartDataSheet.firstRow + order.count - 1)
    let categories = ChartRange(
      sheet: sheet, range: CellRange(rows: rows, column: data.columnIndex(3)),
      cached: [])
    let series = columns[4...].enumerated().map { offset, column in
      let isRoom = isDiverging && offset > 1
      return SeriesPlan(
        name: column.header, categories: categories,
        values: ChartRange(
          sheet: sheet, range: CellRange(rows: rows, column: first + offset), cached: []),
        color: color(offset, context),
        labels: isRoom ? .none : labels(order.count, series: columns.count - 4), isInvisible: isRoom)
    }
    let title = context.label(source.spec.title)
    data.append(title, columns, &context)
    return plan(title, series, order, context)
  }

  private func plan(
    _ title: String, _ series: [SeriesPlan], _ order: [Int], _ context: LayoutContext
  ) -> ChartPlan {
    let isHorizontal =
      isDiverging || order.count > Self.mostColumns || source.spec.values.count == 1
    var values = AxisPlan()
    values.format = source.axisFormat(0)
    // Bars that carry their amounts need no axis.
    values.isHidden = series.contains { $0.labels != .none }
    values.showsGridlines = !values.isHidden
    // Bars of amounts begin at zero, whatever a spreadsheet would choose.
    values.minimum = isDiverging || hasNegatives ? nil : 0
    var categories = AxisPlan()
    categories.labelsAtEdge = isDiverging
    categories.showsEveryLabel = true
    return ChartPlan(
      kind: isHorizontal ? .bars : .columns, title: title,
      altText: source.altText(rows: order, context), series: series, x: categories, y: values,
      overlaps: isDiverging, showsLegend: series.count > 1 && !isDiverging)
  }

  /// With more names than this, the bars are horizontal.
  private static let mostColumns = 10

  private var hasNegatives: Bool {
    source.values.indices.contains { series in
      (0..<source.rowCount).contains { (source.number(series, $0) ?? 0) < 0 }
    }
  }

  private func color(_ series: Int, _ context: LayoutContext) -> Color {
    guard isDiverging else { return Theme.series[series % Theme.series.count] }
    return series == 0 ? context.theme.up : context.theme.down
  }

  private func labels(_ count: Int, series: Int) -> LabelPlan {
    isDiverging
      ? .values(format: source.trendLabelFormat(0))
      : count * series <= 40 ? .values(format: source.labelFormat(0)) : .none
  }

  /// The rank of every row, the number of every bar, the row it comes from, and its label.
  private func helperColumns(
    _ order: [Int], _ data: ChartDataSheet, _ context: LayoutContext
  ) -> [ChartDataSheet.BlockColumn] {
    let label = context.label
    let places = Dictionary(
      fullOrder.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    let all = source.range(source.values[0])
    let ranks = (0..<source.rowCount).map { row -> CellContent in
      .formula(rankFormula(row, among: all), cached: places[row].map { .number(Double($0)) } ?? .text(""))
    }
    let rankRows = ChartDataSheet.firstRow...(ChartDataSheet.firstRow + source.rowCount - 1)
    let rankRange = CellRange(rows: rankRows, column: data.columnIndex(0)).absolute
    let numbers = order.indices.map { CellContent.number(Double($0 + 1)) }
    let rows = order.enumerated().map { place, row -> CellContent in
      let number = CellAddress(row: ChartDataSheet.firstRow + place, column: data.columnIndex(1)).a1
      return .formula("=IFERROR(MATCH(\(number),\(rankRange),0),\"\")", cached: .number(Double(row + 1)))
    }
    let labels = source.range(source.labels)
    let names = order.indices.map { place -> CellContent in
      let cell = rowCell(place, data)
      let name = "INDEX(\(labels),\(cell))"
      guard !isDiverging else { return .formula("=IFERROR(\(name),\"\")", cached: .pending) }
      let value = "INDEX(\(all),\(cell))"
      let amount = source.outlierText(value, 0)
      return .formula(
        "=IFERROR(\(name)&IF(\(isOutlier(value)),\" \"&\(amount)&\" ▸\",\"\"),\"\")", cached: .pending)
    }
    return [
      .init(header: label(Labels.order), type: .integer, cells: ranks, width: 7),
      .init(header: label(Labels.rank), type: .integer, cells: numbers, width: 6),
      .init(header: label(Labels.row), type: .integer, cells: rows, width: 6),
      .init(header: source.header(source.labels), type: .text, cells: names, width: 18),
    ]
  }

  /// The rank of a row: ties by row, rows without a number in the first series after all others.
  private func rankFormula(_ row: Int, among all: String) -> String {
    let cell = source.reference(row, source.values[0])
    let above = above(row, source.values[0])
    let ranked = "RANK(\(cell),\(all))+COUNTIF(\(above),\(cell))-1"
    let others = source.values.dropFirst()
    guard !others.isEmpty else { return "=IF(ISNUMBER(\(cell)),\(ranked),\"\")" }
    let own = others.map { source.reference(row, $0) }.joined(separator: ",")
    // Tests for empty cells rather than for numbers: in Gnumeric `ISNUMBER` handles a single cell only.
    let with = others.map { "(\(self.above(row, $0))<>\"\")" }.joined(separator: "+")
    let unranked = "COUNT(\(all))+SUMPRODUCT((\(above)=\"\")*((\(with))>0))"
    return "=IF(ISNUMBER(\(cell)),\(ranked),IF(COUNT(\(own))>0,\(unranked),\"\"))"
  }

  /// A column's cells from the first row down to this one.
  private func above(_ row: Int, _ column: Int) -> String {
    "\(source.reference(0, column)):\(source.address(row, column).absolute)"
  }

  private func rowCell(_ place: Int, _ data: ChartDataSheet) -> String {
    CellAddress(row: ChartDataSheet.firstRow + place, column: data.columnIndex(2)).a1
  }

  /// A value far above the others would dwarf their bars, so it is written beside its name instead of drawn.
  private func isOutlier(_ cell: String) -> String {
    let all = source.range(source.values[0])
    return "AND(ISNUMBER(\(cell)),\(cell)>5*MEDIAN(\(all)))"
  }

  private func valueColumns(_ order: [Int], _ data: ChartDataSheet) -> [ChartDataSheet.BlockColumn] {
    source.values.indices.map { series in
      let range = source.range(source.values[series])
      let cells = order.indices.map { place -> CellContent in
        let cell = "INDEX(\(range),\(rowCell(place, data)))"
        let isShown = "IF(ISNUMBER(\(cell)),NOT(\(isOutlier(cell))),FALSE)"
        return .formula("=IFERROR(IF(\(isShown),\(source.scaled(cell, series)),\"\"),\"\")", cached: .pending)
      }
      let type = source.column(series).type
      return .init(
        header: source.title(series), type: type == .duration ? .number : type, cells: cells, width: 12)
    }
  }

  /// One column for rises and one for falls, so that each keeps its color when the cells change.
  private func signColumns(
    _ order: [Int], _ data: ChartDataSheet, _ context: LayoutContext
  ) -> [ChartDataSheet.BlockColumn] {
    let range = source.range(source.values[0])
    let signs = [(Labels.rises, ">"), (Labels.falls, "<")].map { label, sign in
      let cells = order.indices.map { place -> CellContent in
        let cell = "INDEX(\(range),\(rowCell(place, data)))"
        return .formula(
          "=IFERROR(IF(AND(ISNUMBER(\(cell)),\(cell)\(sign)0),\(source.scaled(cell, 0)),\"\"),\"\")",
          cached: .pending)
      }
      return ChartDataSheet.BlockColumn(
        header: context.label(label), type: source.column(0).type, cells: cells, width: 10)
    }
    return signs + roomColumns(order.count, data, context)
  }

  /// Two invisible series that reserve space at both ends for the labels of the others.
  private func roomColumns(
    _ count: Int, _ data: ChartDataSheet, _ context: LayoutContext
  ) -> [ChartDataSheet.BlockColumn] {
    let rows = ChartDataSheet.firstRow...(ChartDataSheet.firstRow + count - 1)
    let rises = CellRange(rows: rows, column: data.columnIndex(4)).absolute
    let falls = CellRange(rows: rows, column: data.columnIndex(5)).absolute
    // A label takes about a third of a narrow chart, at the end of the longest bar.
    let span = "(MAX(\(rises),0)-MIN(\(falls),0))"
    return [
      "=IF(MIN(\(falls),0)<0,MIN(\(falls))-\(span),-0.1*\(span))",
      "=IF(MAX(\(rises),0)>0,MAX(\(rises))+0.7*\(span),0.1*\(span))",
    ].map { formula in
      let cells = (0..<count).map { CellContent.formula($0 == 0 ? formula : "=0", cached: .pending) }
      return .init(
        header: context.label(Labels.room), type: source.column(0).type, cells: cells, width: 10)
    }
  }
}

extension CellContent {
  /// The current value of a formula cell.
  var cachedValue: CachedValue {
    switch self {
    case .formula(_, let cached): cached
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .blank, .boolean, .rich: .text("")
    }
  }
}
