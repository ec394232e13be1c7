import Lexemes
import Tabular

/// Lays out the first sheet: the page to read, on one A4 page.
///
/// Blocks keep to a grid of five groups of columns with gutters between them. Columns right of the page hold helper
/// values; they are collapsed.
struct CoverLayout {
  /// The margin, then five groups with gutters between them.
  static let widths: [Double] = [
    1.3, 11.4, 7.6, 0.9, 4.8, 6.8, 9.2, 0.9, 8, 6.8, 8.4, 0.9, 9.3, 5.1, 0.9, 6.2, 6.2, 5,
  ]
  static let groups: [ClosedRange<Int>] = [1...2, 4...6, 8...10, 12...13, 15...17]
  static let page = 1...17
  static let helperColumn = 18
  static let helperCount = 8

  /// The rows of the masthead and the headline, which verification reads back.
  static let mastheadRow = 0
  static let headlineRow = 1

  /// Lays out the cover, with charts as high as fills the page but no higher than stays readable on one page.
  static func sheet(_ context: inout LayoutContext, hasCharts: Bool) -> SheetPlan {
    let remarks = context.remarks
    let first = sheet(&context, hasCharts: hasCharts, chartRows: CoverCharts.wantedRows)
    guard let area = first.print.area, !first.charts.isEmpty else { return first }
    let used = first.pixels(ofRows: 0...area.last.row)
    let fit = PageFit(width: first.pixels(ofColumns: page), height: 4_000, repeated: 0)
    let most = PageFit.page(isLandscape: false).height / (PageFit.readable + 0.01)
    let row = CoverCharts.rowHeight / 0.75
    let more = Int((fit.wholeHeight * 0.985 - used) / row)
    let less = Int(((used - most) / row).rounded(.up))
    let change = more > 0 ? min(6, more) : less > 0 ? -min(CoverCharts.wantedRows - 9, less) : 0
    guard change != 0 else { return first }
    context.remarks = remarks
    return sheet(&context, hasCharts: hasCharts, chartRows: CoverCharts.wantedRows + change)
  }

  private static func sheet(
    _ context: inout LayoutContext, hasCharts: Bool, chartRows: Int
  ) -> SheetPlan {
    var sheet = SheetPlan(name: context.placements.overviewSheet, tabColor: Theme.overviewTab)
    sheet.columnWidths = widths + [Double](repeating: 9.5, count: helperCount) + [3]
    sheet.collapsed = [helperColumn...(helperColumn + helperCount - 1)]
    sheet.showsGridlines = false
    sheet.defaultRowHeight = 14.4
    putHeadline(on: &sheet, &context)
    var row = CoverTiles.put(on: &sheet, from: headlineRow + 2, &context)
    let comparison = context.document.cover.comparison.flatMap {
      CoverComparisonLayout($0, from: row, context)
    }
    if let comparison { row = comparison.put(on: &sheet, &context) }
    row = CoverCharts.put(on: &sheet, from: row, rows: chartRows, comparison, &context)
    row = CoverPoints.put(on: &sheet, from: row, &context)
    row = CoverVerdicts.put(on: &sheet, from: row, hasCharts: hasCharts, &context)
    sheet.print = context.print(title: sheet.name, pixels: 0)
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: page.lowerBound), CellAddress(row: row - 1, column: page.upperBound))
    sheet.print.fitsOnePage = true
    return sheet
  }

  private static func putHeadline(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let masthead = masthead(context)
    sheet.put(
      mastheadRow, 1, .text(masthead), context.styles.id(CellStyle(size: 9.5, color: Theme.muted)))
    sheet.setHeight(17, of: mastheadRow)
    CoverVerdicts.putStatus(on: &sheet, row: mastheadRow, &context)
    let headline = headline(context)
    let width = headline.split(separator: "\n").map { TextWidth.of($0) }.max() ?? 0
    let style = CellStyle(size: width > 66 ? 14 : 17, color: Theme.navy, isBold: true, wraps: true)
    let range = CellRange(row: headlineRow, columns: page)
    sheet.merges.append(MergePlan(range: range, text: "", style: context.styles.id(style)))
    let place = RemarkPlace(
      sheet: sheet.name, address: range.first, dataset: ExpectedOverview.name)
    sheet.put(headlineRow, 1, .text(context.cellText(headline, at: place)), context.styles.id(style))
    let lines = LineBreaks.lines(headline, width: width > 66 ? 80 : 66)
    sheet.setHeight(Double(min(lines, 3)) * (lines > 1 ? 20 : 22) + 8, of: headlineRow)
    sheet.setHeight(7, of: headlineRow + 1)
  }

  /// The report's statement in one line, or else its title.
  static func headline(_ context: LayoutContext) -> String {
    if let own = context.document.cover.headline { return own.text(in: context.options.language) }
    return [SummaryItem.Role.subtitle, .title].lazy.compactMap { role in
      context.document.summary.first { $0.role == role }?.value.plainText
    }.first { !$0.isEmpty } ?? context.fileTitle
  }

  private static func masthead(_ context: LayoutContext) -> String {
    let cover = context.document.cover
    let parts =
      cover.masthead.isEmpty
      ? context.document.summary.filter { $0.role == .property }.map(\.value.plainText)
      : cover.masthead.map { context.label($0) }
    return CellText.safe(parts.filter { !$0.isEmpty }.joined(separator: "　"), limit: 400)
  }
}

/// The key figures of the week, one tile each.
enum CoverTiles {
  /// - Returns: the first row of the next block.
  static func put(on sheet: inout SheetPlan, from start: Int, _ context: inout LayoutContext) -> Int {
    let tiles = tiles(context)
    guard !tiles.isEmpty else { return start }
    let rule = CellStyle.body.with(\.isBold, true).with(\.top, .medium(Theme.navy)).with(\.size, 9.5)
    for (height, row) in zip([16.0, 28, 14.5, 8], start...) { sheet.setHeight(height, of: row) }
    for (tile, columns) in zip(tiles, places(tiles.count)) {
      // Words that are too wide would run into the next tile.
      put(tile.label, start, columns, rule.with(\.shrinks, true), on: &sheet, &context)
      var figure = CellStyle(size: 20, color: Theme.navy, isBold: true)
      figure.numberFormat = tile.format
      figure.horizontal = .left
      put(tile.value, start + 1, columns, figure, on: &sheet, &context)
      let note = CellStyle(size: Theme.smallSize, color: Theme.muted, shrinks: true)
      put(tile.note, start + 2, columns, note, on: &sheet, &context)
      if tile.isTrend {
        let address = CellAddress(row: start + 1, column: columns.lowerBound)
        TableMarks.put(.trendArrow, on: &sheet, CellRange(address, address), [], context)
      }
    }
    return start + 4
  }

  private static func put(
    _ content: CellContent, _ row: Int, _ columns: ClosedRange<Int>, _ style: CellStyle,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let id = context.styles.id(style)
    sheet.merges.append(MergePlan(range: CellRange(row: row, columns: columns), text: "", style: id))
    sheet.put(row, columns.lowerBound, content, id)
  }

  /// The columns of each tile. Fewer than five tiles share the page: the first two groups are too narrow for a tile's
  /// note.
  private static func places(_ count: Int) -> [ClosedRange<Int>] {
    let groups = CoverLayout.groups
    return switch count {
    case 1: [CoverLayout.page]
    case 2: [groups[0].lowerBound...groups[1].upperBound, groups[2].lowerBound...groups[4].upperBound]
    case 3:
      [
        groups[0].lowerBound...groups[1].upperBound, groups[2],
        groups[3].lowerBound...groups[4].upperBound,
      ]
    case 4: [groups[0], groups[1], groups[2], groups[3].lowerBound...groups[4].upperBound]
    default: groups
    }
  }

  private struct Tile {
    var label: CellContent
    var value: CellContent
    var note: CellContent
    var format: String
    var isTrend: Bool
  }

  private static func tiles(_ context: LayoutContext) -> [Tile] {
    let names = NamedFormula(context, sheet: context.placements.overviewSheet)
    let own = context.document.cover.tiles.compactMap { tile -> Tile? in
      guard let value = names.formula(context.label(tile.value)) else { return nil }
      func words(_ text: LocalizedText) -> CellContent {
        let text = context.label(text)
        guard text.opens(with: "=") else { return .text(text) }
        return names.formula(text).map { .formula($0, cached: .pending) } ?? .blank
      }
      return Tile(
        label: words(tile.label), value: .formula(value, cached: .pending), note: words(tile.note),
        format: tile.format, isTrend: tile.isTrend)
    }
    guard own.isEmpty else { return Array(own.prefix(CoverLayout.groups.count)) }
    let addressing = SheetAddressing(
      placements: context.placements, own: nil, row: "", language: context.options.language)
    return context.document.summary.filter { $0.role == .figure && $0.value != .missing }.prefix(
      CoverLayout.groups.count
    ).map {
      item in
      let formula = item.expression.flatMap { $0.formula(addressing, resultType: item.type) }
      let column = Column(item.name, item.title, item.type, meaning: item.title)
      let value = formula.map {
        CellContent.formula($0, cached: CellRendering.cached(item.value, type: item.type))
      }
      return Tile(
        label: .text(context.label(item.title)),
        value: value ?? CellRendering.content(item.value, type: item.type), note: .blank,
        format: column.statisticFormat, isTrend: false)
    }
  }
}

/// The key points of the text in their first words, with links to the full text.
enum CoverPoints {
  static func put(on sheet: inout SheetPlan, from start: Int, _ context: inout LayoutContext) -> Int {
    let points = context.document.cover.points
    guard !points.isEmpty else { return start }
    sheet.setHeight(6, of: start)
    CoverBlocks.putHeading(
      .text(context.label(context.document.cover.pointsHeading ?? Labels.keyPoints)), start + 1,
      CoverLayout.page, on: &sheet, &context)
    var row = start + 2
    for point in points {
      let label = PointLabel(context.label(point.label))
      let style = CellStyle(color: Theme.navy, isBold: true, wraps: true, bottom: .hair(Theme.hairline)).with(
        \.size, label.size)
      let text = CellStyle(wraps: true, bottom: .hair(Theme.hairline)).with(\.size, 9.5)
      let address = CellAddress(row: row, column: 1)
      let labelID = context.styles.id(style)
      let words = context.label(point.text)
      sheet.put(row, 1, .text(label.text), labelID)
      // LibreOffice does not wrap links, so a label of two lines gets none; the list of sheets leads there too.
      if label.lines == 1, let placement = context.placements[point.dataset], !placement.isHidden,
        let target = placement.parts.first?.sheet
      {
        sheet.links.append(
          LinkPlan(
            at: address, target: "internal:\(SheetNames.quoted(target))!A1", text: target, style: labelID))
      }
      let range = CellRange(row: row, columns: 2...CoverLayout.page.upperBound)
      let id = context.styles.id(text)
      sheet.merges.append(MergePlan(range: range, text: "", style: id))
      sheet.put(row, 2, .text(words), id)
      let lines = max(LineBreaks.lines(words, width: Self.measure), label.lines)
      // LibreOffice's lines are a little higher, which matters where there are many.
      let height = lines > 2 ? Double(lines) * 13.8 + 3 : lines > 1 ? 28.2 : 16
      sheet.setHeight(height, of: row)
      row += 1
    }
    return row
  }

  /// How many half-width characters of 9.5 points a line of the text holds.
  static let measure = 100
}

/// What the blocks of the cover share.
enum CoverBlocks {
  static func putHeading(
    _ content: CellContent, _ row: Int, _ columns: ClosedRange<Int>, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    let style = context.styles.id(HeaderStyles.blockHeading)
    for column in columns { sheet.put(row, column, column == columns.lowerBound ? content : .blank, style) }
    sheet.setHeight(18, of: row)
  }
}
