import Tabular

/// Lays out the first sheet: what the report is, what it comes to, whether it checks, and where everything is.
///
/// Facts stand at the left, the index of sheets and the legend at the right.
struct OverviewLayout {
  static let labelColumn = 1
  static let valueColumn = 2
  static let indexColumn = 4
  static let widths: [Double] = [2, 24, 44, 3, 24, 9, 56]
  static let titleRow = 1
  static let subtitleRow = 2
  static let firstRow = 4

  static func sheet(_ context: inout LayoutContext, hasCharts: Bool) -> SheetPlan {
    var sheet = SheetPlan(name: context.placements.overviewSheet, tabColor: Theme.overviewTab)
    sheet.columnWidths = widths
    sheet.defaultRowHeight = 20
    putTitle(on: &sheet, &context)
    var row = firstRow
    for (role, heading) in sections {
      row = put(role, heading, from: row, on: &sheet, &context)
    }
    let end = OverviewIndex.put(
      on: &sheet, from: firstRow, column: indexColumn, hasCharts: hasCharts, &context)
    sheet.showsGridlines = false
    sheet.print = context.print(title: sheet.name, width: widths.reduce(0, +))
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0), CellAddress(row: max(row, end), column: widths.count - 1))
    return sheet
  }

  static let sections: [(SummaryItem.Role, LocalizedText)] = [
    (.property, Labels.report), (.figure, Labels.figures), (.check, Labels.check), (.origin, Labels.origin),
  ]

  private static func putTitle(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let title = context.document.summary.first { $0.role == .title }?.value.plainText ?? ""
    let subtitle = context.document.summary.first { $0.role == .subtitle }?.value.plainText ?? ""
    let style = CellStyle.title.with(\.size, 20)
    let place = RemarkPlace(
      sheet: sheet.name, address: CellAddress(row: titleRow, column: labelColumn), dataset: "summary")
    sheet.put(titleRow, labelColumn, .text(context.cellText(title, at: place)), context.styles.id(style))
    sheet.setHeight(34, of: titleRow)
    sheet.setHeight(8, of: 0)
    sheet.setHeight(10, of: subtitleRow + 1)
    guard !subtitle.isEmpty else { return }
    let line = CellStyle(size: 12, color: Theme.slate)
    sheet.put(subtitleRow, labelColumn, .text(context.cellText(subtitle, at: place)), context.styles.id(line))
    sheet.setHeight(24, of: subtitleRow)
  }

  /// - Returns: the row after the section and a gap.
  private static func put(
    _ role: SummaryItem.Role, _ heading: LocalizedText, from start: Int, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Int {
    let items = context.document.summary.filter { $0.role == role }
    guard !items.isEmpty else { return start }
    let style = context.styles.id(sectionHeading)
    sheet.put(start, labelColumn, .text(context.label(heading)), style)
    sheet.put(start, valueColumn, .blank, style)
    var row = start + 1
    var errorCount: CellAddress?
    for item in items {
      if put(item, row, on: &sheet, &context) { errorCount = CellAddress(row: row, column: valueColumn) }
      row += 1
    }
    if role == .check { row = OverviewChecks.putLive(on: &sheet, from: row, &context) }
    if let errorCount, let errors = errorItem(items) {
      OverviewChecks.putVerdict(on: &sheet, heading: start, valueColumn, errorCount, errors, &context)
    }
    return row + 1
  }

  static let sectionHeading = CellStyle(
    size: 11, color: Theme.navy, isBold: true, vertical: .bottom, bottom: .medium(Theme.navy))

  private static func errorItem(_ items: [SummaryItem]) -> SummaryItem? {
    items.first { OverviewChecks.severity(of: $0) == .error }
  }

  /// - Returns: whether the item counts errors.
  private static func put(
    _ item: SummaryItem, _ row: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) -> Bool {
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline))
    let address = CellAddress(row: row, column: valueColumn)
    let mark = mark(of: item, context)
    let column = Column(
      item.name, item.title, item.type, meaning: item.title, expression: item.expression,
      style: ColumnStyle(mark: mark))
    var base = line.with(\.horizontal, .left).with(\.wraps, true)
    if item.expression != nil { base.fill = Theme.computedFill }
    if item.role == .origin { base.size = Theme.smallSize }
    if item.role == .figure { base.isBold = true }
    var styles = ColumnStyles(column, base: base, values: [item.value])
    let style = styles.style(for: item.value, severity: nil, isInput: false, &context.styles)
    sheet.put(
      row, labelColumn, .text(context.label(item.title)), context.styles.id(line.with(\.color, Theme.muted)))
    sheet.put(row, valueColumn, content(item, address, sheet.name, &context), style)
    let lines = LineBreaks.lines(item.value.plainText, width: Int(widths[valueColumn]) - 1)
    if lines > 1 { sheet.setHeight(Theme.rowHeight(lines: lines), of: row) }
    if let mark { TableMarks.put(mark, on: &sheet, CellRange(address, address), [], context) }
    let severity = OverviewChecks.severity(of: item)
    if let severity { OverviewChecks.mark(address, severity, on: &sheet) }
    return severity == .error
  }

  /// A figure over a column of rises and falls shows which it is.
  private static func mark(of item: SummaryItem, _ context: LayoutContext) -> ColumnStyle.Mark? {
    guard case .aggregate(_, let reference) = item.expression, item.type == .percent,
      let table = reference.table.flatMap({ context.document.table($0) }),
      let column = table.index(of: reference.column).map({ table.columns[$0] }),
      column.style.mark == .trendArrow
    else { return nil }
    return .trendArrow
  }

  private static func content(
    _ item: SummaryItem, _ address: CellAddress, _ sheet: String, _ context: inout LayoutContext
  ) -> CellContent {
    let addressing = SheetAddressing(placements: context.placements, own: nil, row: "")
    let place = RemarkPlace(sheet: sheet, address: address, dataset: "summary")
    if let expression = item.expression {
      if let formula = expression.formula(addressing, resultType: item.type) {
        return .formula(formula, cached: CellRendering.cached(item.value, type: item.type))
      }
      context.remark(
        .formulaOmitted, at: place,
        "'\(item.name)' holds a value, not a formula: what it reads is not in this workbook")
    }
    guard case .text(let raw) = item.value else { return CellRendering.content(item.value, type: item.type) }
    return .text(context.cellText(raw, at: place))
  }
}
