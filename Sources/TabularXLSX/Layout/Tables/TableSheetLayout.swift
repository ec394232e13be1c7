import Tabular

/// Lays out a dataset of rows as a sheet with an Excel table.
struct TableSheetLayout {
  let placement: TablePlacement
  let part: Int
  let widths: ColumnWidths

  private var table: TypedTable { placement.table }
  private var kind: SheetStyle.Kind { table.description.sheet.kind }

  init(_ placement: TablePlacement, part: Int, language: Language) {
    self.placement = placement
    self.part = part
    widths = ColumnWidths(placement, units: TableHeaderLayout.units(placement, language))
  }

  func sheet(_ context: inout LayoutContext) -> SheetPlan {
    var sheet = SheetPlan(name: placement.parts[part].sheet, tabColor: Theme.tab(kind))
    sheet.isHidden = placement.isHidden
    sheet.columnWidths = widths.widths
    putHeading(on: &sheet, &context)
    TableHeaderLayout(placement: placement, part: part, widths: widths).put(on: &sheet, &context)
    TableRowsLayout(placement, part: part, widths: widths).put(on: &sheet, &context)
    if kind == .inputs { InputRules.put(on: &sheet, placement, context) }
    InputRules.putChoice(on: &sheet, placement, &context)
    setUp(&sheet, context)
    let end = StatisticsLayout(placement: placement).put(on: &sheet, &context)
    putFootnotes(on: &sheet, from: putLines(on: &sheet, from: end, &context), &context)
    putBlocks(on: &sheet, &context)
    putPanels(on: &sheet, &context)
    wrapHeading(on: &sheet, &context)
    fit(&sheet)
    TableMarks.put(on: &sheet, placement, part: part, context)
    if placement.parts.count > 1, part > 0 { remarkContinuation(sheet, &context) }
    return sheet
  }

  private func putHeading(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let title = context.label(table.description.title)
    SheetHeading.put(on: &sheet, title: title, meaning: context.label(table.description.meaning), &context)
    guard let text = placement.presentation.heading,
      let formula = NamedFormula(context, own: placement).formula(text)
    else { return }
    let style = context.styles.id(.title)
    sheet.cells.removeAll { $0.row == SheetHeading.titleRow && $0.column == 0 }
    sheet.put(SheetHeading.titleRow, 0, .formula(formula, cached: .pending), style)
  }

  /// The width below which a finding does not fit on one line: about sixty characters of the title's size.
  private static let headingWidth = 100.0

  /// Breaks the finding over two lines on a narrow sheet, where the printed page would cut it.
  private func wrapHeading(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard let area = sheet.print.area, area.last.column > 0,
      sheet.columnWidths[...area.last.column].reduce(0, +) < Self.headingWidth,
      let place = sheet.cells.firstIndex(where: { $0.row == SheetHeading.titleRow && $0.column == 0 }),
      case .formula(let formula, let cached) = sheet.cells[place].content
    else { return }
    let style = context.styles.id(.title.with(\.wraps, true).with(\.size, 14))
    let range = CellRange(row: SheetHeading.titleRow, columns: 0...area.last.column)
    sheet.merges.append(MergePlan(range: range, text: "", style: style))
    sheet.cells.remove(at: place)
    sheet.put(SheetHeading.titleRow, 0, .formula(formula, cached: cached), style)
    sheet.setHeight(42, of: SheetHeading.titleRow)
  }

  private func setUp(_ sheet: inout SheetPlan, _ context: LayoutContext) {
    let shown = widths.widths[..<placement.firstCollapsed].reduce(0, +)
    let last = CellAddress(
      row: placement.sheetRow(ofPlace: placement.parts[part].rows.upperBound - 1, part: part),
      column: lastPrintedColumn)
    sheet.frozen = CellAddress(row: placement.firstDataRow, column: frozenColumns)
    sheet.showsGridlines = false
    if shown > 170 { sheet.zoom = 85 }
    sheet.print = context.print(
      title: context.label(table.description.title),
      pixels: sheet.pixels(ofColumns: 0..<max(1, placement.firstCollapsed)))
    sheet.print.area = CellRange(CellAddress(row: 0, column: 0), last)
    sheet.print.repeatedRows = TablePlacement.groupRow...placement.headerRow
    let collapsed = placement.firstCollapsed..<PanelPlacement(placement).gutter
    if !collapsed.isEmpty { sheet.collapsed = [collapsed.lowerBound...(collapsed.upperBound - 1)] }
  }

  /// The last column to be printed; collapsed columns are not.
  private var lastPrintedColumn: Int {
    guard placement.presentation.readerColumns.isEmpty else { return max(0, placement.firstCollapsed - 1) }
    let last = max(0, placement.firstCollapsed - 1)
    guard kind == .figures else { return last }
    return placement.columns[...last].lastIndex {
      !$0.column.style.isAdministrative && $0.column.name != Column.line.name
    } ?? last
  }

  private func putBlocks(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard !placement.presentation.blocks.isEmpty, let area = sheet.print.area else { return }
    let end = BlockLayout(placement: placement).put(on: &sheet, from: area.last.row + 1, &context)
    sheet.print.area = CellRange(
      area.first, CellAddress(row: max(area.last.row, end - 1), column: area.last.column))
  }

  private func putPanels(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    guard placement.presentation.isNarrow, placement.parts.count == 1, let area = sheet.print.area else {
      return
    }
    let panel = PanelPlacement(placement)
    while sheet.columnWidths.count < panel.gutter { sheet.columnWidths.append(9.5) }
    let least = 11.0
    sheet.columnWidths += [1.1, least, 7.3, 8.5]
    for _ in 3..<panel.width { sheet.columnWidths.append(8.4) }
    // Long names get the width that is left on a portrait page at a readable size.
    let free = (PageFit.widestUpright - sheet.pixels(ofColumns: 0...panel.columns.upperBound)) / 7
    let wanted = min(PanelLayout.nameWidth(placement), 20) - least
    sheet.columnWidths[panel.firstColumn] += max(0, min(wanted, free.rounded(.down)))
    PanelLayout(placement: placement).put(on: &sheet, &context)
    sheet.print.area = CellRange(
      area.first, CellAddress(row: max(area.last.row, panel.endRow), column: panel.columns.upperBound))
  }

  /// Chooses the page orientation and the number of pages across so that the figures are readable.
  private func fit(_ sheet: inout SheetPlan) {
    guard kind == .figures, let area = sheet.print.area else { return }
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

  /// Puts the sentences that depend on the table's cells.
  ///
  /// - Returns: the first free row below.
  private func putLines(on sheet: inout SheetPlan, from end: Int, _ context: inout LayoutContext) -> Int {
    guard placement.parts.count == 1 else { return end }
    var row = placement.hasStatistics ? end : end + 1
    let start = row
    let style = context.styles.id(.body.with(\.indent, 1))
    for line in placement.presentation.lines {
      guard let formula = NamedFormula(context, own: placement).formula(line) else { continue }
      sheet.put(row, 0, .formula(formula, cached: .pending), style)
      row += 1
    }
    return row > start || placement.hasStatistics ? row : end
  }

  /// Puts the sources of the figures below the last row.
  private func putFootnotes(on sheet: inout SheetPlan, from end: Int, _ context: inout LayoutContext) {
    guard part == placement.parts.count - 1, let area = sheet.print.area else { return }
    let style = context.styles.id(.caption)
    var row = max(end, placement.spacerRow + (placement.hasStatistics ? 0 : 1))
    for note in table.footnotes {
      let place = RemarkPlace(
        sheet: sheet.name, address: CellAddress(row: row, column: 0), dataset: table.description.name,
        row: nil)
      sheet.put(row, 0, .text(context.cellText(note, at: place)), style)
      sheet.setHeight(15, of: row)
      row += 1
    }
    sheet.print.area = CellRange(
      area.first, CellAddress(row: max(area.last.row, row - 1), column: area.last.column))
  }

  /// The number of leading columns that name the row and stay in view; limited so that the rest has room.
  private var frozenColumns: Int {
    guard kind == .figures || kind == .inputs else { return 0 }
    var width = 0.0
    var count = 0
    for (index, placed) in placement.columns.enumerated() {
      guard placed.column.type == .text || placed.column.type == .code, count < 2 else { break }
      width += widths.widths[index]
      guard width <= 42 else { break }
      count += 1
    }
    return min(count, placement.columns.count - 1)
  }

  private func remarkContinuation(_ sheet: SheetPlan, _ context: inout LayoutContext) {
    let place = RemarkPlace(
      sheet: sheet.name, address: CellAddress(row: placement.firstDataRow, column: 0),
      dataset: table.description.name, row: placement.parts[part].rows.lowerBound)
    context.remark(.rowsContinued, at: place, "rows are continued here: a sheet holds \(context.limits.rows)")
  }
}
