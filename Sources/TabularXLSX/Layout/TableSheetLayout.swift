import Tabular

/// Lays out a dataset of rows as a sheet with an Excel table.
struct TableSheetLayout {
  let placement: TablePlacement
  let part: Int
  let widths: ColumnWidths
  let units: [String]

  private var table: TypedTable { placement.table }
  private var kind: SheetStyle.Kind { table.description.sheet.kind }

  init(_ placement: TablePlacement, part: Int, language: Language) {
    self.placement = placement
    self.part = part
    units = Self.units(placement, language)
    widths = ColumnWidths(placement, units: units)
  }

  func sheet(_ context: inout LayoutContext) -> SheetPlan {
    var sheet = SheetPlan(name: placement.parts[part].sheet, tabColor: Theme.tab(kind))
    sheet.columnWidths = widths.widths
    SheetHeading.put(
      on: &sheet, title: context.label(table.description.title),
      meaning: context.label(table.description.meaning), &context)
    AssumptionWatch.putBanner(on: &sheet, above: placement, &context)
    putGroups(on: &sheet, &context)
    putUnits(on: &sheet, &context)
    putHeader(on: &sheet, &context)
    TableRowsLayout(placement, part: part, widths: widths).put(on: &sheet, &context)
    setUp(&sheet, context)
    putFootnotes(on: &sheet, &context)
    if kind == .figures { fit(&sheet) }
    TableMarks.put(on: &sheet, placement, part: part, context)
    if placement.parts.count > 1, part > 0 { remarkContinuation(sheet, &context) }
    return sheet
  }

  private func setUp(_ sheet: inout SheetPlan, _ context: LayoutContext) {
    let last = placement.address(
      row: placement.parts[part].rows.upperBound - 1, column: lastPrintedColumn, part: part)
    sheet.frozen = CellAddress(row: placement.firstDataRow, column: frozenColumns)
    sheet.showsGridlines = false
    if widths.widths.reduce(0, +) > 170 { sheet.zoom = 85 }
    sheet.print = context.print(
      title: context.label(table.description.title), width: widths.widths.reduce(0, +),
      isProse: kind == .prose)
    sheet.print.area = CellRange(CellAddress(row: 0, column: 0), last)
    sheet.print.repeatedRows = TablePlacement.groupRow...placement.headerRow
  }

  /// The last column that goes on paper: figures are read there without what is for machines.
  private var lastPrintedColumn: Int {
    let last = table.columns.count - 1
    guard kind == .figures else { return last }
    return table.columns.lastIndex { !$0.style.isAdministrative && $0.name != Column.line.name } ?? last
  }

  /// Turns and spreads the paper so that the figures can be read.
  private func fit(_ sheet: inout SheetPlan) {
    guard let area = sheet.print.area else { return }
    let fit = PageFit(
      width: sheet.pixels(ofColumns: 0...area.last.column), height: sheet.pixels(ofRows: 0...area.last.row),
      repeated: sheet.pixels(ofColumns: 0..<sheet.frozen.column))
    sheet.print.isLandscape = fit.isLandscape
    sheet.print.pagesAcross = fit.pagesAcross
    guard fit.pagesAcross > 1 else { return }
    sheet.print.scale = Int(fit.scale * 100)
    if sheet.frozen.column > 0 {
      sheet.print.repeatedColumns = 0...(sheet.frozen.column - 1)
    }
  }

  /// Where the figures come from, under the last row.
  private func putFootnotes(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard part == placement.parts.count - 1, let area = sheet.print.area else { return }
    let style = context.styles.id(.caption)
    var row = area.last.row + 2
    for note in table.footnotes {
      let place = RemarkPlace(
        sheet: sheet.name, address: CellAddress(row: row, column: 0), dataset: table.description.name,
        row: nil)
      sheet.put(row, 0, .text(context.cellText(note, at: place)), style)
      row += 1
    }
    sheet.print.area = CellRange(area.first, CellAddress(row: row - 1, column: area.last.column))
  }

  /// Leading columns that name the row stay in sight, as long as they leave room for the rest.
  private var frozenColumns: Int {
    guard kind == .figures || kind == .inputs else { return 0 }
    var width = 0.0
    var count = 0
    for (index, column) in table.columns.enumerated() {
      guard column.type == .text || column.type == .code, count < 2 else { break }
      width += widths.widths[index]
      guard width <= 42 else { break }
      count += 1
    }
    return min(count, table.columns.count - 1)
  }

  /// The band of group labels above the header: outside the table, so that filters and references stay whole.
  private func putGroups(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard placement.hasGroups else { return }
    let style = context.styles.id(HeaderStyles.group)
    let row = TablePlacement.groupRow
    var lines = 1
    var start = 0
    while start < table.columns.count {
      var end = start
      while end + 1 < table.columns.count, table.columns[end + 1].group == table.columns[start].group {
        end += 1
      }
      if let group = table.columns[start].group {
        let text = context.label(group)
        let room = Int(widths.widths[start...end].reduce(0, +)) - 1
        lines = max(lines, LineBreaks.lines(text, width: room))
        if end > start {
          sheet.merges.append(
            MergePlan(range: CellRange(row: row, columns: start...end), text: text, style: style))
        } else {
          sheet.put(row, start, .text(text), style)
        }
      }
      start = end + 1
    }
    sheet.setHeight(Double(lines) * Theme.lineHeight + 4, of: row)
  }

  /// Units above the header rather than in it: column names stay plain. ƒ marks what is computed.
  private func putUnits(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard placement.hasUnits else { return }
    var lines = 1
    for (index, unit) in units.enumerated() where !unit.isEmpty {
      lines = max(lines, LineBreaks.lines(unit, width: Int(widths.widths[index]) - 2))
      let style = HeaderStyles.unit(alignsRight: table.columns[index].alignsRight)
      sheet.put(placement.unitRow, index, .text(unit), context.styles.id(style))
    }
    sheet.setHeight(Double(lines) * 13 + 3, of: placement.unitRow)
  }

  private static func units(_ placement: TablePlacement, _ language: Language) -> [String] {
    placement.table.columns.map { column in
      [column.isComputed ? "ƒ" : nil, column.shownUnit.map { CellText.safe($0.text(in: language)) }]
        .compactMap { $0 }
        .joined(separator: " ")
    }
  }

  private func putHeader(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    var lines = 1
    var styles: [StyleID] = []
    for (index, column) in table.columns.enumerated() {
      var style = HeaderStyles.header(isComputed: column.isComputed, alignsRight: column.alignsRight)
      if widths.isDense { style.size = Theme.smallSize }
      styles.append(context.styles.id(style))
      let room = max(1, Int(widths.widths[index] * (widths.isDense ? 1.1 : 1)) - 4)
      lines = max(lines, LineBreaks.lines(placement.headers[index], width: room))
      if let explanation = explanation(of: column, context) {
        sheet.notes.append(
          NotePlan(at: CellAddress(row: placement.headerRow, column: index), explanation))
      }
    }
    sheet.setHeight(Theme.rowHeight(lines: lines) + 5, of: placement.headerRow)
    let last = placement.address(
      row: placement.parts[part].rows.upperBound - 1, column: table.columns.count - 1, part: part)
    sheet.table = TablePlan(
      name: placement.tableNames[part],
      range: CellRange(CellAddress(row: placement.headerRow, column: 0), last),
      headers: placement.headers, headerStyles: styles)
  }

  /// A computed column's formula in words, and in algebra where it is the same for all rows; of verdicts, that
  /// they do not follow the inputs.
  private func explanation(of column: Column, _ context: LayoutContext) -> String? {
    let words = context.label(column.meaning)
    if column.isVerdict, table.readsInputs { return "\(words)\n\(context.label(Labels.asExported))" }
    guard column.isComputed else { return nil }
    guard let expression = column.expression,
      FormulaTemplate(expression, type: column.type, own: placement, placements: context.placements) != nil
    else { return words }
    return "\(words)\nƒ \(column.name) = \(expression)"
  }

  private func remarkContinuation(_ sheet: SheetPlan, _ context: inout LayoutContext) {
    let place = RemarkPlace(
      sheet: sheet.name, address: CellAddress(row: placement.firstDataRow, column: 0),
      dataset: table.description.name, row: placement.parts[part].rows.lowerBound)
    context.remark(.rowsContinued, at: place, "rows are continued here: a sheet holds \(context.limits.rows)")
  }
}
