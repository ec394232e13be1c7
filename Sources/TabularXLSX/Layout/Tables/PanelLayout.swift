import Tabular

/// Lays out the lists beside a table.
struct PanelLayout {
  let placement: TablePlacement

  func put(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let place = PanelPlacement(placement)
    for (index, panel) in placement.presentation.panels.enumerated() where placement.parts.count == 1 {
      putTitle(panel, index, place, on: &sheet, &context)
      for (column, spec) in panel.columns.enumerated() {
        put(spec, at: place.column(index, column), index, place, panel.rowCount, on: &sheet, &context)
      }
      // Beside a short table a list may reach the thin spacer row, which then becomes as high as the other rows.
      for row in place.titleRow(index)..<(place.firstRow(index) + panel.rowCount)
      where placement.hasStatistics && row == placement.spacerRow {
        sheet.setHeight(TableRowsLayout.figureHeight, of: row)
      }
    }
  }

  /// The width of the column of names that holds every name that may appear in it.
  static func nameWidth(_ placement: TablePlacement) -> Double {
    let texts = placement.presentation.panels.flatMap(\.columns).filter { $0.type == .text }.flatMap(
      \.formulas)
    // Names that formulas look up are those of the table's first text column; the others are in the formulas
    // themselves.
    let fetched = placement.columns.first { $0.column.type == .text }.map { placed in
      placement.values(of: placed).map { TextWidth.of($0.plainText) }.max() ?? 0
    }
    let told = texts.compactMap { text -> Int? in
      let words = text.chinese
      return words.opens(with: "=\"") ? TextWidth.of(words) - 3 : nil
    }
    return Double(max(fetched ?? 0, told.max() ?? 0) + 1)
  }

  private func putTitle(
    _ panel: PanelSpec, _ index: Int, _ place: PanelPlacement, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    let row = place.titleRow(index)
    let style = context.styles.id(HeaderStyles.blockHeading)
    for column in place.columns {
      sheet.put(row, column, column == place.firstColumn ? .text(context.label(panel.title)) : .blank, style)
    }
    guard let input = panel.input else { return }
    let address = place.inputAddress(index)
    let caption = HeaderStyles.blockHeading.with(\.isBold, false).with(\.color, Theme.muted)
      .with(\.size, Theme.smallSize).with(\.horizontal, .right)
    sheet.put(row, address.column - 1, .text(context.label(input.label)), context.styles.id(caption))
    var cell = CellStyle.body.with(\.color, Theme.inputFont).with(\.fill, Theme.inputFill)
    cell.horizontal = .right
    cell.numberFormat = "0.0\" \(context.label(input.unit))\""
    sheet.put(row, address.column, .number(input.value), context.styles.id(cell))
    sheet.validations.append(
      ValidationPlan(
        at: address, rule: .atLeast(0), title: context.label(input.label),
        message: context.label(Labels.notNegative)))
  }

  private func put(
    _ spec: PanelColumn, at column: Int, _ index: Int, _ place: PanelPlacement, _ rowCount: Int,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let alignment: CellStyle.Horizontal = spec.type.isNumeric ? .right : .left
    if spec.isShown {
      let header = CellStyle(
        size: Theme.smallSize, color: Theme.muted, horizontal: alignment, bottom: .thin(Theme.tableRule))
      sheet.put(place.headerRow(index), column, .text(title(spec, context)), context.styles.id(header))
    }
    var style = CellStyle.body.with(\.bottom, spec.isShown ? .hair(Theme.hairline) : .none)
    style.horizontal = alignment
    let shown = Column(spec.name, spec.title, spec.type, meaning: spec.title, style: spec.style)
    style.numberFormat = shown.statisticFormat
    if !spec.isShown { style.color = Theme.muted }
    let id = context.styles.id(style)
    for row in 0..<rowCount {
      let sheetRow = place.firstRow(index) + row
      guard spec.formulas.indices.contains(row),
        let formula = NamedFormula(context, own: placement, row: sheetRow).formula(spec.formulas[row])
      else {
        sheet.put(sheetRow, column, .blank, id)
        continue
      }
      sheet.put(sheetRow, column, .formula(formula, cached: .pending), id)
    }
    guard spec.style.mark == .trendArrow else { return }
    let range = CellRange(
      rows: place.firstRow(index)...(place.firstRow(index) + rowCount - 1), column: column)
    TableMarks.put(.trendArrow, on: &sheet, range, [], context)
  }

  private func title(_ spec: PanelColumn, _ context: LayoutContext) -> String {
    guard let unit = spec.unit else { return context.label(spec.title) }
    let (title, unitText) = (context.label(spec.title), context.label(unit))
    return context.options.language == .chinese ? "\(title)（\(unitText)）" : "\(title) (\(unitText))"
  }
}
