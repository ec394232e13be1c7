import Tabular

/// What is above every table: the title, the link back to the overview, and what the sheet shows.
enum SheetHeading {
  static let titleRow = 0
  static let linkRow = 1
  static let gapRow = 2

  static func put(on sheet: inout SheetPlan, title: String, meaning: String, _ context: inout LayoutContext) {
    sheet.put(titleRow, 0, .text(title), context.styles.id(.title))
    sheet.setHeight(27, of: titleRow)
    let linkStyle = context.styles.id(.link)
    sheet.put(linkRow, 0, .text(context.label(Labels.backToOverview)), linkStyle)
    sheet.links.append(
      LinkPlan(
        at: CellAddress(row: linkRow, column: 0),
        target: "internal:\(SheetNames.quoted(context.placements.overviewSheet))!A1",
        text: context.placements.overviewSheet,
        style: linkStyle))
    // The text goes beside the back link, or below it if a wide first column would push it far away. In a narrow first
    // column the back link runs into the next one, so the text starts one column later.
    let first = sheet.columnWidths.first ?? 10
    let isNarrow = first < Double(max(8, TextWidth.of(context.label(Labels.backToOverview)) + 1))
    let isWide = hasWideColumn(sheet) || isNarrow && (sheet.columnWidths.dropFirst().first ?? 0) > 30
    let beside = isNarrow ? 2 : 1
    sheet.put(isWide ? gapRow : linkRow, isWide ? 0 : beside, .text(meaning), context.styles.id(.caption))
    sheet.setHeight(isWide ? 20 : 7, of: gapRow)
  }

  static func hasWideColumn(_ sheet: SheetPlan) -> Bool { (sheet.columnWidths.first ?? 0) > 30 }
}

/// The styles of header cells.
enum HeaderStyles {
  static func header(alignsRight: Bool) -> CellStyle {
    CellStyle(
      isBold: true, horizontal: alignsRight ? .right : .left, vertical: .center, wraps: true,
      indent: alignsRight ? 0 : 1, bottom: .thin(Theme.tableRule))
  }

  static let group = CellStyle(
    color: Theme.navy, isBold: true, horizontal: .center, indent: 0, bottom: .thin(Theme.navy))

  /// Above a list, a chart or a block of the cover.
  static let blockHeading = CellStyle(
    size: 10.5, color: Theme.navy, isBold: true, bottom: .thin(Theme.navy))

  static func unit(alignsRight: Bool) -> CellStyle {
    CellStyle(
      size: Theme.smallSize, color: Theme.muted, horizontal: alignsRight ? .right : .left, vertical: .bottom,
      wraps: true, indent: alignsRight ? 0 : 1)
  }
}
