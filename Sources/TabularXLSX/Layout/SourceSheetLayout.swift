import Tabular

/// Lays out the source text, a numbered row for each line, for the line numbers of all tables to link to.
enum SourceSheetLayout {
  private static let headerRow = TablePlacement.groupRow
  private static let widths = [7.0, 101.0]

  /// Where a 1-based line stands.
  static func address(ofLine line: Int) -> CellAddress {
    CellAddress(row: headerRow + line, column: 0)
  }

  static func sheet(_ context: inout LayoutContext) -> SheetPlan? {
    guard let name = context.placements.sourceSheet else { return nil }
    var sheet = SheetPlan(name: name, tabColor: Theme.tab(.reference))
    SheetHeading.put(
      on: &sheet, title: name, meaning: context.label(Labels.sourceMeaning), &context)
    let lines = context.document.sourceLines.prefix(context.sourceLineCount)
    if lines.count < context.document.sourceLines.count {
      let place = RemarkPlace(
        sheet: name, address: address(ofLine: lines.count), dataset: "source", row: lines.count)
      context.remark(.rowsOmitted, at: place, "lines after \(lines.count) are left out: the sheet is full")
    }
    sheet.columnWidths = widths
    put(lines, on: &sheet, &context)
    let header = context.styles.id(HeaderStyles.header(alignsRight: false))
    for (column, label) in [Labels.lineNumber, Labels.lineText].enumerated() {
      sheet.put(headerRow, column, .text(context.label(label)), header)
    }
    sheet.setHeight(22, of: headerRow)
    sheet.textRanges = [CellRange(rows: headerRow...(headerRow + max(1, lines.count)), column: 1)]
    sheet.frozen = CellAddress(row: headerRow + 1, column: 0)
    sheet.showsGridlines = false
    sheet.print = context.print(title: name, pixels: sheet.pixels(ofColumns: widths.indices))
    sheet.print.repeatedRows = headerRow...headerRow
    return sheet
  }

  private static func put(
    _ lines: ArraySlice<String>, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline)).with(\.vertical, .top)
    let number = context.styles.id(
      line.with(\.color, Theme.muted).with(\.numberFormat, "0").with(\.horizontal, .center))
    let text = context.styles.id(line.with(\.wraps, true).with(\.horizontal, .left))
    sheet.cells.reserveCapacity(lines.count * 2)
    for (index, raw) in lines.enumerated() {
      let address = address(ofLine: index + 1)
      sheet.put(address.row, 0, .number(Double(index + 1)), number)
      guard !raw.isEmpty else {
        sheet.put(address.row, 1, .blank, text)
        continue
      }
      let place = RemarkPlace(
        sheet: sheet.name, address: CellAddress(row: address.row, column: 1), dataset: "source", row: index)
      sheet.put(address.row, 1, .text(context.cellText(raw, at: place)), text)
      let count = LineBreaks.lines(raw, width: Int(widths[1]) - 1)
      if count > 1 {
        sheet.setHeight(Theme.rowHeight(lines: count), of: address.row)
      }
    }
  }
}
