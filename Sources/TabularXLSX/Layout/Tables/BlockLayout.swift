import Tabular

/// Rows below a table that show cells of other tables.
struct BlockLayout {
  let placement: TablePlacement

  /// - Returns: the first free row below all blocks.
  func put(on sheet: inout SheetPlan, from start: Int, _ context: inout LayoutContext) -> Int {
    guard placement.parts.count == 1 else { return start }
    var row = start
    for block in placement.presentation.blocks {
      let cells = rows(block, from: row + 2, context)
      guard block.rowCount > 0, cells.contains(where: { !$0.isEmpty }) else { continue }
      sheet.setHeight(8, of: row)
      putTitle(block, row + 1, on: &sheet, &context)
      for (offset, cells) in cells.enumerated() {
        put(cells, row + 2 + offset, on: &sheet, &context)
      }
      row += 2 + block.rowCount
      let style = context.styles.id(.body)
      for line in block.lines {
        guard let formula = NamedFormula(context, own: placement).formula(line) else { continue }
        sheet.put(row, 0, .formula(formula, cached: .pending), style)
        sheet.setHeight(16.5, of: row)
        row += 1
      }
      sheet.keptRows.append(start...(row - 1))
    }
    return row
  }

  private struct Cell {
    var column: Int
    var spec: PanelColumn
    var formula: String
  }

  private var shownColumns: ClosedRange<Int> { 0...max(0, placement.firstCollapsed - 1) }

  /// The sheet column of each block column: under the column that it names, or else beside the previous one.
  private func places(_ block: BlockSpec) -> [Int?] {
    var before = -1
    return block.columns.map { under, _ in
      let wanted = placement.sheetColumn(named: under).flatMap { shownColumns.contains($0) ? $0 : nil }
      let place = max(wanted ?? 0, before + 1)
      guard shownColumns.contains(place) else { return nil }
      before = place
      return place
    }
  }

  private func rows(_ block: BlockSpec, from first: Int, _ context: LayoutContext) -> [[Cell]] {
    (0..<block.rowCount).map { row in
      let names = NamedFormula(context, own: placement, row: first + row)
      return zip(places(block), block.columns).compactMap { column, entry in
        guard let column, entry.column.formulas.indices.contains(row),
          let formula = names.formula(entry.column.formulas[row])
        else { return nil }
        return Cell(column: column, spec: entry.column, formula: formula)
      }
    }
  }

  private func putTitle(
    _ block: BlockSpec, _ row: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    CoverBlocks.putHeading(.text(context.label(block.title)), row, shownColumns, on: &sheet, &context)
    for (column, (_, spec)) in zip(places(block), block.columns) {
      guard let column, column > 0 else { continue }
      var style = HeaderStyles.blockHeading.with(\.isBold, false).with(\.color, Theme.muted)
        .with(\.size, Theme.smallSize)
      style.horizontal = spec.type.isNumeric ? .right : .left
      if !spec.type.isNumeric { style.indent = 1 }
      sheet.cells.removeAll { $0.row == row && $0.column == column }
      sheet.put(row, column, .text(context.label(spec.title)), context.styles.id(style))
    }
    guard let sheetName = block.target.flatMap({ context.placements[$0]?.parts.first?.sheet }) else { return }
    sheet.links.append(
      LinkPlan(
        at: CellAddress(row: row, column: 0), target: "internal:\(SheetNames.quoted(sheetName))!A1",
        text: sheetName, style: context.styles.id(HeaderStyles.blockHeading)))
  }

  private func put(
    _ cells: [Cell], _ row: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    sheet.setHeight(16.5, of: row)
    let rule = CellStyle.body.with(\.bottom, .hair(Theme.hairline))
    let taken = Set(cells.map(\.column))
    for column in shownColumns where !taken.contains(column) {
      sheet.put(row, column, .blank, context.styles.id(rule))
    }
    for cell in cells {
      var style = rule
      style.horizontal = cell.spec.type.isNumeric ? .right : .left
      // Indent words so that they do not touch the number before them.
      if !cell.spec.type.isNumeric, cell.column > 0 { style.indent = 1 }
      let shown = Column(
        cell.spec.name, cell.spec.title, cell.spec.type, meaning: cell.spec.title, style: cell.spec.style)
      style.numberFormat = shown.statisticFormat
      // Figures from another sheet are green; words keep their color.
      if cell.spec.type.isNumeric { style.color = Theme.otherSheetFont }
      sheet.put(row, cell.column, .formula(cell.formula, cached: .pending), context.styles.id(style))
      guard !cell.spec.type.isNumeric, cell.column > 0 else { continue }
      let address = CellAddress(row: row, column: cell.column)
      for (sign, color) in [("✗", Theme.failFill), ("!", Theme.attentionFont)] {
        sheet.conditions.append(
          ConditionPlan(
            range: CellRange(address, address),
            rule: .holds("LEFT(\(address.a1),1)=\"\(sign)\"", font: color, fill: nil)))
      }
    }
  }
}
