import Tabular

/// Lays out a dataset that is one object: a row for each of its fields.
struct RecordSheetLayout {
  let placement: TablePlacement

  static let valueColumn = 1
  private static let widths = [20.0, 60.0, 56.0]

  func sheet(_ context: inout LayoutContext) -> SheetPlan {
    let description = placement.table.description
    var sheet = SheetPlan(name: placement.parts[0].sheet, tabColor: Theme.tab(description.sheet.kind))
    sheet.isHidden = placement.isHidden
    SheetHeading.put(
      on: &sheet, title: context.label(description.title), meaning: context.label(description.meaning),
      &context)
    sheet.columnWidths = Self.widths
    putTable(on: &sheet, &context)
    for index in placement.table.columns.indices { put(index, on: &sheet, &context) }
    sheet.frozen = CellAddress(row: placement.firstDataRow, column: 0)
    sheet.showsGridlines = false
    sheet.print = context.print(
      title: context.label(description.title), pixels: sheet.pixels(ofColumns: Self.widths.indices))
    return sheet
  }

  private func putTable(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let last = placement.address(row: 0, column: placement.table.columns.count - 1)
    let style = context.styles.id(HeaderStyles.header(alignsRight: false))
    sheet.table = TablePlan(
      name: placement.tableNames[0],
      range: CellRange(
        CellAddress(row: placement.headerRow, column: 0), CellAddress(row: last.row, column: 2)),
      headers: [Labels.field, Labels.value, Labels.meaning].map(context.label),
      headerStyles: [style, style, style])
    sheet.setHeight(22, of: placement.headerRow)
    sheet.textRanges = [
      CellRange(rows: placement.firstDataRow...last.row, column: Self.valueColumn)
    ]
  }

  private func put(_ index: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let column = placement.table.columns[index]
    guard let row = placement.table.rows.first else { return }
    let value = row.values[index]
    let address = placement.address(row: 0, column: index)
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline)).with(\.indent, 1)
    var styles = ColumnStyles(
      column, base: line.with(\.horizontal, .left).with(\.wraps, true), values: [value])
    let style = styles.style(
      for: value, severity: row.notes[column.name]?.severity, isInput: false, &context.styles)
    let caption = context.styles.id(line.with(\.color, Theme.muted).with(\.wraps, true))
    sheet.put(
      address.row, 0, .text(context.label(column.title)), context.styles.id(line.with(\.isBold, true)))
    sheet.put(address.row, 2, .text(context.label(column.meaning)), caption)
    sheet.put(address.row, 1, content(value, row, column, address, &context), style)
    if let note = row.notes[column.name] {
      sheet.notes.append(NotePlan(at: address, context.label(note.text)))
    }
    if column.name == Column.line.name, case .integer(let line) = value {
      TextLinks.source(line, at: address, 0, placement.table.description.name, on: &sheet, &context)
    }
    let lines = max(
      LineBreaks.lines(value.plainText, width: Int(Self.widths[1]) - 1),
      LineBreaks.lines(context.label(column.meaning), width: Int(Self.widths[2]) - 1))
    sheet.setHeight(Theme.rowHeight(lines: lines), of: address.row)
  }

  private func content(
    _ value: Value, _ row: Row, _ column: Column, _ address: CellAddress, _ context: inout LayoutContext
  ) -> CellContent {
    let addressing = SheetAddressing(placements: context.placements, own: placement, row: "")
    let expression = placement.table.expression(at: column, in: row)
    if let formula = expression.flatMap({ $0.formula(addressing, resultType: column.type) }) {
      return .formula(formula, cached: CellRendering.cached(value, type: column.type))
    }
    guard case .text(let raw) = value else { return CellRendering.content(value, type: column.type) }
    let place = RemarkPlace(
      sheet: placement.parts[0].sheet, address: address, dataset: placement.table.description.name, row: 0)
    return .text(context.cellText(raw, at: place))
  }
}
