import Tabular

/// What stands above every table: the title, the way back, and what the sheet is.
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
    // Beside the way back, or below it where the first column is so wide that beside is far away.
    let isWide = hasWideColumn(sheet)
    sheet.put(isWide ? gapRow : linkRow, isWide ? 0 : 1, .text(meaning), context.styles.id(.caption))
    sheet.setHeight(isWide ? 20 : 7, of: gapRow)
  }

  static func hasWideColumn(_ sheet: SheetPlan) -> Bool { (sheet.columnWidths.first ?? 0) > 30 }
}

/// How header cells look.
enum HeaderStyles {
  static func header(isComputed: Bool, alignsRight: Bool) -> CellStyle {
    CellStyle(
      color: Theme.white, isBold: true, fill: isComputed ? Theme.slate : Theme.navy,
      horizontal: alignsRight ? .right : .left, vertical: .center, wraps: true,
      indent: 1)
  }

  static let group = CellStyle(
    color: Theme.navy, isBold: true, fill: Theme.band, horizontal: .center, wraps: true,
    bottom: .thin(Theme.navy))

  static func unit(alignsRight: Bool) -> CellStyle {
    CellStyle(
      size: Theme.smallSize, color: Theme.muted, horizontal: alignsRight ? .right : .left, vertical: .bottom,
      wraps: true, indent: 1)
  }
}
