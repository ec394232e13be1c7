import Lexemes
import Tabular

/// Lays out the source text with a numbered row for each line, to which the line numbers of all tables link.
///
/// The text of a PDF is divided by page, and each page links to the PDF itself.
enum SourceSheetLayout {
  private static let widths = [7.0, 101.0]

  static func sheet(_ context: inout LayoutContext) -> SheetPlan? {
    guard let name = context.placements.sourceSheet else { return nil }
    var sheet = SheetPlan(name: name, tabColor: Theme.tab(.reference))
    // Set before the heading, which depends on them: the back link needs more room than the narrow number column.
    sheet.columnWidths = widths
    SheetHeading.put(
      on: &sheet, title: name, meaning: context.label(Labels.sourceMeaning), &context)
    let rows = context.sourceRows
    let lines = context.document.sourceLines.prefix(rows.lineCount)
    if lines.count < context.document.sourceLines.count {
      let place = RemarkPlace(
        sheet: name, address: CellAddress(row: rows.last, column: 0), dataset: "source", row: lines.count)
      context.remark(.rowsOmitted, at: place, "lines after \(lines.count) are left out: the sheet is full")
    }
    for (row, page) in rows.pages { put(page: page, row, on: &sheet, &context) }
    put(lines, rows, on: &sheet, &context)
    let header = context.styles.id(HeaderStyles.header(alignsRight: false))
    for (column, label) in [Labels.lineNumber, Labels.lineText].enumerated() {
      sheet.put(SourceRows.header, column, .text(context.label(label)), header)
    }
    sheet.setHeight(22, of: SourceRows.header)
    sheet.textRanges = [
      CellRange(rows: SourceRows.header...max(SourceRows.header + 1, rows.last), column: 1)
    ]
    sheet.frozen = CellAddress(row: SourceRows.header + 1, column: 0)
    sheet.showsGridlines = false
    sheet.print = context.print(title: name, pixels: sheet.pixels(ofColumns: widths.indices))
    sheet.print.repeatedRows = SourceRows.header...SourceRows.header
    return sheet
  }

  private static func put(page: Int, _ row: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let band = CellStyle(color: Theme.navy, isBold: true, fill: Theme.tint)
    sheet.put(row, 0, .text(context.label(Labels.page(page))), context.styles.id(band.with(\.indent, 1)))
    let address = CellAddress(row: row, column: 1)
    let place = RemarkPlace(sheet: sheet.name, address: address, dataset: "source", row: nil)
    let file = context.sourceName
    let isLinked = TextLinks.page(page, of: file, at: address, place, on: &sheet, &context)
    let link =
      isLinked ? band.with(\.color, Theme.link).with(\.isUnderlined, true).with(\.isBold, false) : band
    sheet.put(
      row, 1, isLinked ? .text(context.label(Labels.openPage(page, of: file))) : .blank,
      context.styles.id(link))
  }

  /// A line as a cell shows it, with a rule in place of each tab. Excel shows a tab as nothing, so that `19.5`, `22.2`
  /// and `18` would read `19.522.218`.
  static func shown(_ line: String) -> String {
    line.hasByte { $0 == UInt8(ascii: "\t") } ? line.replacing("\t", with: " │ ") : line
  }

  private static func put(
    _ lines: ArraySlice<String>, _ rows: SourceRows, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline)).with(\.vertical, .top)
    let number = context.styles.id(
      line.with(\.color, Theme.muted).with(\.numberFormat, "0").with(\.horizontal, .center))
    let text = context.styles.id(line.with(\.wraps, true).with(\.horizontal, .left))
    sheet.cells.reserveCapacity(lines.count * 2)
    for (index, raw) in lines.enumerated() {
      guard let address = rows.address(ofLine: index + 1) else { continue }
      sheet.put(address.row, 0, .number(Double(index + 1)), number)
      guard !raw.isEmpty else {
        sheet.put(address.row, 1, .blank, text)
        continue
      }
      let place = RemarkPlace(
        sheet: sheet.name, address: CellAddress(row: address.row, column: 1), dataset: "source", row: index)
      let shown = shown(raw)
      sheet.put(address.row, 1, .text(context.cellText(shown, at: place)), text)
      let count = LineBreaks.lines(shown, width: Int(widths[1]) - 1)
      if count > 1 {
        sheet.setHeight(Theme.rowHeight(lines: count), of: address.row)
      }
    }
  }
}
