import Tabular

/// The index of sheets with live row counts, and the legend, at the right of the overview.
enum OverviewIndex {
  /// - Returns: the last row used.
  static func put(
    on sheet: inout SheetPlan, from start: Int, column: Int, hasCharts: Bool, _ context: inout LayoutContext
  ) -> Int {
    let heading = OverviewLayout.sectionHeading
    for (offset, label) in [Labels.contents, Labels.rows, Labels.meaning].enumerated() {
      let style = offset == 1 ? heading.with(\.horizontal, .right) : heading
      sheet.put(
        start, column + offset, .text(context.label(label)),
        context.styles.id(offset == 2 ? style.with(\.indent, 1) : style))
    }
    var row = start + 1
    for placement in context.placements.ordered {
      for part in placement.parts.indices {
        put(placement, part, row, column, on: &sheet, &context)
        row += 1
      }
    }
    if let source = context.placements.sourceSheet {
      put(
        source, .number(Double(context.sourceLineCount)), context.label(Labels.sourceMeaning), row,
        column, on: &sheet, &context)
      row += 1
    }
    if hasCharts {
      let meaning = context.label(Labels.chartDataMeaning)
      put(context.placements.chartSheet, .blank, meaning, row, column, on: &sheet, &context)
      row += 1
    }
    return putLegend(from: row + 1, column, on: &sheet, &context)
  }

  private static func put(
    _ placement: TablePlacement, _ part: Int, _ row: Int, _ column: Int, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    let place = placement.parts[part]
    let rows = placement.isRecord ? placement.table.columns.indices : place.rows
    let first = placement.address(row: place.rows.lowerBound, column: 0, part: part)
    let cells = CellRange(rows: first.row...(first.row + rows.count - 1), column: 0)
    let formula = "=ROWS(\(SheetNames.quoted(place.sheet))!\(cells.absolute))"
    put(
      place.sheet, .formula(formula, cached: .number(Double(rows.count))),
      context.label(placement.table.description.meaning), row, column, on: &sheet, &context)
  }

  private static func put(
    _ name: String, _ count: CellContent, _ meaning: String, _ row: Int, _ column: Int,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline))
    let link = context.styles.id(CellStyle.link.with(\.bottom, .thin(Theme.hairline)))
    sheet.put(row, column, .text(name), link)
    sheet.links.append(
      LinkPlan(
        at: CellAddress(row: row, column: column), target: "internal:\(SheetNames.quoted(name))!A1",
        text: name,
        style: link))
    sheet.put(
      row, column + 1, count, context.styles.id(line.with(\.numberFormat, "#,##0").with(\.horizontal, .right))
    )
    let caption = line.with(\.size, Theme.smallSize).with(\.color, Theme.muted).with(\.indent, 1)
    sheet.put(row, column + 2, .text(meaning), context.styles.id(caption))
  }

  private static func putLegend(
    from start: Int, _ column: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) -> Int {
    let heading = context.styles.id(OverviewLayout.sectionHeading)
    sheet.put(start, column, .text(context.label(Labels.legend)), heading)
    sheet.put(start, column + 1, .blank, heading)
    sheet.put(start, column + 2, .blank, heading)
    let sample = CellStyle.body.with(\.bottom, .thin(Theme.hairline)).with(\.horizontal, .center)
    let samples: [(String, CellStyle, LocalizedText)] = [
      ("123.4", sample, Labels.legendPrinted),
      ("123.4", sample.with(\.color, Theme.inputFont).with(\.fill, Theme.inputFill), Labels.legendInput),
      ("ƒ 123.4", sample.with(\.fill, Theme.computedFill), Labels.legendComputed),
      (
        "123.4", sample.with(\.color, Theme.attentionFont).with(\.fill, Theme.attentionFill),
        Labels.legendFlagged
      ),
      ("▲ 1.2%", sample.with(\.color, context.theme.up), Labels.legendRise),
      ("▼ -1.2%", sample.with(\.color, context.theme.down), Labels.legendFall),
      ("25", sample.with(\.color, Theme.link), Labels.legendLine),
    ]
    for (index, (text, style, label)) in samples.enumerated() {
      let row = start + 1 + index
      sheet.put(row, column, .text(text), context.styles.id(style))
      sheet.put(row, column + 1, .text(context.label(label)), context.styles.id(.body.with(\.indent, 1)))
    }
    sheet.textRanges.append(CellRange(rows: (start + 1)...(start + samples.count), column: column))
    return start + samples.count
  }
}
