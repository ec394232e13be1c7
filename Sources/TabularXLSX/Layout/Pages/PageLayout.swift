import Lexemes
import Tabular

/// Lays out a page: choices, then blocks with their charts.
struct PageLayout {
  private let page: PagePlacement
  private var formulas: PageFormula

  init(_ page: PagePlacement, _ context: LayoutContext) {
    self.page = page
    formulas = PageFormula(page, context)
  }

  mutating func sheet(_ context: inout LayoutContext) -> SheetPlan {
    var sheet = SheetPlan(name: page.sheet, tabColor: Theme.overviewTab)
    sheet.showsGridlines = false
    sheet.defaultRowHeight = PagePlacement.rowHeight
    setWidths(&sheet)
    SheetHeading.put(
      on: &sheet, title: context.label(page.spec.title), meaning: context.label(page.spec.meaning), &context)
    putChoices(on: &sheet, &context)
    for block in page.spec.blocks.indices where !page.spec.blocks[block].rows.isEmpty {
      putCharts(block, on: &sheet, &context)
      putHeader(block, on: &sheet, &context)
      putRows(block, on: &sheet, &context)
    }
    setUpPrint(&sheet, context)
    return sheet
  }

  private func setWidths(_ sheet: inout SheetPlan) {
    var widths = [Double](repeating: 8, count: page.columnCount)
    for block in page.spec.blocks {
      for (index, column) in block.columns.enumerated() { widths[index] = max(widths[index], column.width) }
    }
    widths[0] = max(widths[0], 12)
    let collapsed = page.firstCollapsed...max(page.firstCollapsed, page.lastCollapsed)
    sheet.columnWidths = widths + [3] + collapsed.map { _ in 10 } + [3]
    sheet.collapsed = [collapsed]
  }

  /// Wider pages are printed in landscape.
  private static let widestUpright = 125.0

  private func setUpPrint(_ sheet: inout SheetPlan, _ context: LayoutContext) {
    let last = page.spec.blocks.indices.map(page.lastRow).max() ?? 0
    let columns = max(0, page.columnCount - 1)
    sheet.print = context.print(
      title: context.label(page.spec.title), pixels: sheet.pixels(ofColumns: 0...columns))
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0), CellAddress(row: last, column: columns))
    sheet.print.isLandscape = sheet.columnWidths[...columns].reduce(0, +) > Self.widestUpright
    guard page.spec.blocks.count == 1 else { return }
    sheet.print.repeatedRows = page.headerRow(0)...page.headerRow(0)
    if page.spec.blocks[0].charts.isEmpty {
      sheet.frozen = CellAddress(row: page.firstRow(0), column: 2)
    }
  }

  // MARK: Choices

  private mutating func putChoices(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let muted = context.styles.id(CellStyle(color: Theme.muted))
    for (index, choice) in page.spec.choices.enumerated() {
      let address = page.choiceAddress(index)
      sheet.put(
        address.row, 0, .text(context.label(choice.label)),
        context.styles.id(.body.with(\.isBold, true)))
      var style = CellStyle.body.with(\.color, Theme.inputFont).with(\.fill, Theme.inputFill)
      style.horizontal = .center
      let words = choice.options.map { CellText.safe($0) }
      sheet.put(address.row, 1, .text(words[choice.selected]), context.styles.id(style))
      if let note = choice.note, let formula = formulas.formula(note, block: 0, row: nil) {
        sheet.put(
          address.row, 2, .formula(formula, cached: CellRendering.cached(choice.noteValue, type: .text)),
          context.styles.id(.body.with(\.isBold, true).with(\.color, Theme.navy)))
      }
      let options = page.optionsRange(index)
      for (offset, word) in words.enumerated() {
        sheet.put(options.first.row + offset, options.first.column, .text(word), muted)
      }
      sheet.validations.append(
        ValidationPlan(
          at: address, rule: .listed(options), title: context.label(choice.label),
          message: context.label(Labels.chooseFromList)))
    }
  }

  // MARK: Charts

  private mutating func putCharts(_ block: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let charts = page.spec.blocks[block].charts
    let halves = halves(sheet)
    for (index, chart) in charts.enumerated() {
      let row = page.chartRow(block, index)
      let isAlone = index == charts.count - 1 && index % 2 == 0
      let columns = isAlone ? 0...(page.columnCount - 1) : halves[index % 2]
      CoverBlocks.putHeading(heading(chart.heading, block, context), row, columns, on: &sheet, &context)
      if index % 2 == 0 {
        for below in (row + 1)...(row + 1 + PagePlacement.chartRows) {
          sheet.setHeight(PagePlacement.rowHeight, of: below)
        }
      }
      sheet.charts.append(
        PlacedChart(
          chart: page.chart(block, chart, context), at: CellAddress(row: row + 1, column: columns.lowerBound),
          y: 3, width: Int(sheet.pixels(ofColumns: columns)),
          height: Int(Double(PagePlacement.chartRows) * PagePlacement.rowHeight / 0.75)))
    }
  }

  private mutating func heading(_ text: LocalizedText, _ block: Int, _ context: LayoutContext) -> CellContent
  {
    let words = context.label(text)
    guard words.opens(with: "=") else { return .text(words) }
    return formulas.formula(words, block: block, row: nil).map { .formula($0, cached: .pending) } ?? .blank
  }

  /// Splits the columns into two parts of about the same width.
  private func halves(_ sheet: SheetPlan) -> [ClosedRange<Int>] {
    let last = page.columnCount - 1
    guard last > 3 else { return [0...last, 0...last] }
    let whole = sheet.pixels(ofColumns: 0...last)
    var cut = 0
    while cut < last - 2, sheet.pixels(ofColumns: 0...cut) < whole * 0.47 { cut += 1 }
    return [0...cut, (cut + 1)...last]
  }

  // MARK: Rows

  private mutating func putHeader(_ block: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let columns = page.spec.blocks[block].columns
    CoverBlocks.putHeading(
      heading(page.spec.blocks[block].heading, block, context), page.headingRow(block),
      0...(columns.count - 1), on: &sheet, &context)
    var lines = 1
    for (index, column) in columns.enumerated() {
      let words = CellText.safe(context.label(column.title))
      lines = max(lines, LineBreaks.lines(words, width: max(4, Int(sheet.columnWidths[index]) - 1)))
      let style = HeaderStyles.header(alignsRight: column.type.isNumeric || column.type == .date)
      sheet.put(page.headerRow(block), index, .text(words), context.styles.id(style))
    }
    sheet.setHeight(Theme.rowHeight(lines: min(3, lines)), of: page.headerRow(block))
  }

  private mutating func putRows(_ block: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let columns = page.spec.blocks[block].columns
    let drawn = page.lineColumns(block)
    let muted = context.styles.id(CellStyle(color: Theme.muted))
    for (row, cells) in page.spec.blocks[block].rows.enumerated() {
      let sheetRow = page.firstRow(block) + row
      let digits = printedDigits(block, row, context)
      for (index, column) in columns.enumerated() {
        let cell = cells.indices.contains(index) ? cells[index] : .empty
        put(cell, block, row, index, column, digits: digits, on: &sheet, &context)
      }
      for column in drawn {
        let own = CellAddress(row: sheetRow, column: column).a1
        let number = page.value(block, row, column, context.placements).number
        sheet.put(
          sheetRow, page.drawnColumn(block, column),
          .formula(
            "=IF(ISNUMBER(\(own)),\(own),NA())",
            cached: number.map(CachedValue.number) ?? .text(Self.notAvailable)), muted)
      }
      for column in page.dayColumns(block) {
        let own = CellAddress(row: sheetRow, column: column).a1
        let day = page.value(block, row, column, context.placements)
        sheet.put(
          sheetRow, page.drawnColumn(block, column),
          .formula(
            "=TEXT(\(own),\"\(page.dayFormat(block, column))\")",
            cached: .text(page.dayText(day, block, column))),
          muted)
      }
    }
    let rows = page.firstRow(block)...page.lastRow(block)
    for (index, column) in columns.enumerated() {
      guard let mark = column.style.mark else { continue }
      let range = CellRange(rows: rows, column: index)
      if mark == .dataBar, column.type == .percent {
        sheet.conditions.append(
          ConditionPlan(range: range, rule: .dataBar(Theme.dataBar, maximum: "=1")))
      } else {
        TableMarks.put(mark, on: &sheet, range, [], context)
      }
    }
    sheet.formulaRanges.append(
      CellRange(
        CellAddress(row: rows.lowerBound, column: 0),
        CellAddress(row: rows.upperBound, column: max(columns.count, page.lastCollapsed))))
    sheet.textRanges.append(
      CellRange(
        CellAddress(row: rows.lowerBound, column: 0),
        CellAddress(row: rows.upperBound, column: columns.count - 1)))
  }

  private static let notAvailable = "#N/A"

  private mutating func put(
    _ cell: PageCell, _ block: Int, _ row: Int, _ index: Int, _ column: PageColumn, digits: Int,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) {
    let address = CellAddress(row: page.firstRow(block) + row, column: index)
    let value = page.value(block, row, index, context.placements)
    var style = self.style(column, isFirst: index < 2 && column.type == .text, digits: digits)
    var content = CellRendering.content(value, type: column.type)
    switch cell {
    case .empty, .value: break
    case .words(let words): content = .text(context.label(words))
    case .formula(let words, _):
      let text = context.label(words)
      guard let formula = formulas.formula(text, block: block, row: address.row) else { break }
      content = .formula(formula, cached: CellRendering.cached(value, type: column.type))
      style.color = text.hasByte { $0 == UInt8(ascii: "[") } ? Theme.otherSheetFont : Theme.ink
    case .source(let table, let place, let name):
      guard let source = formulas.address(table, row: place, column: name) else { break }
      content = .formula("=\(source)", cached: CellRendering.cached(value, type: column.type))
      style.color = Theme.link
      if sheet.links.count < context.limits.links {
        sheet.links.append(
          LinkPlan(
            at: address, target: context.sourceLink(table, row: place) ?? "internal:\(source)",
            text: value.plainText, style: context.styles.id(style)))
      }
    }
    if case .text(let raw) = content {
      let place = RemarkPlace(sheet: sheet.name, address: address, dataset: page.spec.name, row: row)
      content = .text(context.cellText(raw, at: place))
    }
    sheet.put(address.row, address.column, content, context.styles.id(style))
  }

  /// The most fraction digits among a row's cells that are taken from a dataset, at most four.
  private func printedDigits(_ block: Int, _ row: Int, _ context: LayoutContext) -> Int {
    let cells = page.spec.blocks[block].rows[row]
    let digits = cells.indices.compactMap { index -> Int? in
      guard case .source = cells[index],
        case .decimal(let decimal) = page.value(block, row, index, context.placements)
      else { return nil }
      return decimal.fractionDigits
    }
    return min(4, digits.max() ?? 0)
  }

  private func style(_ column: PageColumn, isFirst: Bool, digits printed: Int) -> CellStyle {
    var style = CellStyle.body.with(\.bottom, .hair(Theme.hairline))
    style.isBold = isFirst
    let trend = column.style.mark == .trendArrow
    var digits = 0
    switch column.style.decimals {
    case .exactly(let own)?: digits = own
    case .atLeast(let own)?: digits = max(own, printed)
    case nil: digits = column.type == .number ? 2 : 1
    }
    switch column.type {
    case .number, .percent, .multiple:
      style.horizontal = .right
      style.numberFormat = NumberFormat.fixed(column.type, digits: digits, trend: trend)
    case .integer, .duration:
      style.horizontal = .right
      style.numberFormat = NumberFormat.printed(column.type, fractionDigits: 0, trend: trend)
    case .date:
      style.horizontal = .right
      style.numberFormat = NumberFormat.date
    case .text, .code, .boolean: style.horizontal = .left
    }
    return style
  }
}

/// Replaces the names in a page's formulas by cell addresses.
struct PageFormula {
  private let page: PagePlacement
  private let names: NamedFormula
  private let placements: Placements
  /// The formulas so far: most rows of a block have the same.
  private var known: [Key: RowFormula?] = [:]

  private struct Key: Hashable {
    let text: String
    let block: Int
  }

  init(_ page: PagePlacement, _ context: LayoutContext) {
    self.page = page
    names = NamedFormula(context, sheet: page.sheet)
    placements = context.placements
  }

  /// - Returns: nil where the workbook lacks a cell that it names, or splits its table over several sheets.
  mutating func formula(_ text: String, block: Int, row: Int?) -> String? {
    let key = Key(text: text, block: block)
    let template = known[key] ?? template(text, block: block)
    known[key] = template
    guard let template, row != nil || !template.readsRow else { return nil }
    return template.formula(row: row ?? 0)
  }

  private func template(_ text: String, block: Int) -> RowFormula? {
    var result = ""
    var rest = Substring(text)
    while let start = rest.bounds(of: "«") {
      result += rest[..<start.lowerBound]
      let inner = rest[start.upperBound...]
      guard let end = inner.bounds(of: "»"), let sign = inner.unicodeScalars.first,
        let column = Int(Substring(inner[..<end.lowerBound].unicodeScalars.dropFirst()))
      else { return nil }
      switch sign {
      case "@":
        result += CellAddress.letters(column) + RowFormula.mark
      case "#":
        result +=
          CellRange(rows: page.firstRow(block)...page.lastRow(block), column: column).absolute
      default: result += CellAddress(row: page.headerRow(block), column: column).absolute
      }
      rest = inner[end.upperBound...]
    }
    result += rest
    return names.formula(result).map { RowFormula(marked: $0) }
  }

  /// The address of a dataset's cell, with its sheet; nil where the workbook lacks it.
  func address(_ table: String, row: Int, column: String) -> String? {
    guard let placement = placements[table], let index = placement.table.index(of: column),
      placement.table.rows.indices.contains(row), placement.sheetColumn(of: index) != nil,
      let part = placement.parts.firstIndex(where: { $0.rows.contains(placement.place(ofRow: row)) })
    else { return nil }
    let address = placement.address(row: row, column: index, part: part)
    return "\(SheetNames.quoted(placement.parts[part].sheet))!\(address.absolute)"
  }
}

extension LayoutContext {
  /// The link to the page of the file that a row was read from; nil where the file is not known.
  func sourceLink(_ table: String, row: Int) -> String? {
    guard let table = placements[table]?.table, table.rows.indices.contains(row),
      let name = table.index(of: "source_name"), case .text(let file) = table.rows[row].values[name],
      let path = options.sourceFiles[file].flatMap({ TextLinks.target(ofPath: $0) }),
      let page = table.index(of: Column.sourcePage.name),
      case .integer(let number) = table.rows[row].values[page]
    else { return nil }
    let target = "\(path)#page=\(number)"
    return target.utf16.count <= limits.linkLength ? target : nil
  }
}
