import Tabular

/// Lays out what is above a table's rows: groups, units and the header.
struct TableHeaderLayout {
  let placement: TablePlacement
  let part: Int
  let widths: ColumnWidths
  /// Extracted once, because each access would copy many texts.
  private let columns: [Column]

  init(placement: TablePlacement, part: Int, widths: ColumnWidths) {
    self.placement = placement
    self.part = part
    self.widths = widths
    columns = placement.columns.map(\.column)
  }

  func put(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let tints = tints
    putGroups(on: &sheet, tints, &context)
    putUnits(on: &sheet, tints, &context)
    putHeader(on: &sheet, tints, &context)
  }

  /// Every other group is tinted, because a table has no gutters.
  private var tints: [Bool] {
    guard placement.hasGroups else { return columns.map { _ in false } }
    var isTinted = false
    var before: LocalizedText?
    return placement.columns.enumerated().map { index, placed in
      let isCollapsed = index > placement.firstCollapsed
      if index > 0, !isCollapsed, placed.group != before || index == placement.firstCollapsed {
        isTinted.toggle()
      }
      before = placed.group
      return isTinted
    }
  }

  /// Puts the band of group labels above the header, outside the table so that it does not affect filters and
  /// references.
  private func putGroups(on sheet: inout SheetPlan, _ tints: [Bool], _ context: inout LayoutContext) {
    guard placement.hasGroups else { return }
    let row = TablePlacement.groupRow
    var start = 0
    var lines = 1
    while start < columns.count {
      var end = start
      let isCollapsed = start >= placement.firstCollapsed
      while end + 1 < columns.count,
        isCollapsed
          || placement.columns[end + 1].group == placement.columns[start].group
            && end + 1 != placement.firstCollapsed
      {
        end += 1
      }
      let text =
        isCollapsed
        ? context.label(Labels.collapsed) : placement.columns[start].group.map { context.label($0) } ?? ""
      var style = HeaderStyles.group
      style.horizontal = start == 0 || isCollapsed ? .left : end > start ? .acrossCenter : .center
      // A group's name that is wider than its only column wraps to as many lines as it needs.
      let room = Int(widths.widths[start...end].reduce(0, +))
      if !isCollapsed, start == end, TextWidth.of(text) >= room {
        style.wraps = true
        lines = max(lines, LineBreaks.lines(text, width: max(2, room - 1)))
      }
      if tints[start] { style.fill = Theme.tint }
      let id = context.styles.id(style)
      for column in start...end { sheet.put(row, column, column == start ? .text(text) : .blank, id) }
      start = end + 1
    }
    sheet.setHeight(lines > 1 ? Double(lines) * 14 + 3 : 17, of: row)
  }

  /// Puts units above the header rather than in it, so that column names stay plain.
  private func putUnits(on sheet: inout SheetPlan, _ tints: [Bool], _ context: inout LayoutContext) {
    guard placement.hasUnits else { return }
    var lines = 1
    for (index, unit) in Self.units(placement, context.options.language).enumerated() {
      if index < placement.firstCollapsed {
        lines = max(lines, LineBreaks.lines(unit, width: Int(widths.widths[index])))
      }
      var style = HeaderStyles.unit(alignsRight: columns[index].alignsRight)
      if tints[index] { style.fill = Theme.tint }
      sheet.put(placement.unitRow, index, unit.isEmpty ? .blank : .text(unit), context.styles.id(style))
    }
    sheet.setHeight(Double(lines) * 13 + 3, of: placement.unitRow)
  }

  static func units(_ placement: TablePlacement, _ language: Language) -> [String] {
    placement.columns.map { placed in
      placed.column.shownUnit.map { CellText.safe($0.text(in: language)) } ?? ""
    }
  }

  private func putHeader(on sheet: inout SheetPlan, _ tints: [Bool], _ context: inout LayoutContext) {
    var lines = 1
    var styles: [StyleID] = []
    for (index, column) in columns.enumerated() {
      var style = HeaderStyles.header(alignsRight: column.alignsRight)
      if widths.isDense { style.size = Theme.smallSize }
      // Filter buttons are at the bottom of their cells, so words are aligned at the top to stay clear of them.
      if hasFilter { style.vertical = .top }
      if tints[index] { style.fill = Theme.tint }
      styles.append(context.styles.id(style))
      let room = max(1, Int(widths.widths[index] * (widths.isDense ? 1.1 : 1)) - (hasFilter ? 3 : 1))
      if index < placement.firstCollapsed {
        lines = max(lines, LineBreaks.lines(placement.headers[index], width: room))
      }
      if let explanation = explanation(of: placement.columns[index], context) {
        let place = RemarkPlace(
          sheet: sheet.name, address: CellAddress(row: placement.headerRow, column: index),
          dataset: placement.table.description.name)
        context.headerNote(explanation, at: place, on: &sheet)
      }
    }
    sheet.setHeight(Theme.rowHeight(lines: hasFilter ? max(2, lines) : lines) + 1, of: placement.headerRow)
    let rows = placement.parts[part].rows
    let last = CellAddress(
      row: placement.sheetRow(ofPlace: rows.upperBound - 1, part: part), column: columns.count - 1)
    sheet.table = TablePlan(
      name: placement.tableNames[part],
      range: CellRange(CellAddress(row: placement.headerRow, column: 0), last),
      headers: placement.headers, headerStyles: styles, hasFilter: hasFilter)
  }

  /// Filter buttons would cover the headers of narrow columns of figures.
  private var hasFilter: Bool { !placement.isCompact }

  /// The note on a column's header. For a computed column, its formula in words, and in algebra where it is the same
  /// for all rows; for a column of live verdicts, its meaning; nil for others.
  private func explanation(of placed: PlacedColumn, _ context: LayoutContext) -> String? {
    let column = placed.column
    let words = context.label(column.meaning)
    if placement.presentation.live[column.name] != nil { return words }
    guard column.isComputed else { return nil }
    guard let expression = column.expression,
      FormulaTemplate(expression, type: column.type, own: placement, placements: context.placements) != nil
    else { return words }
    return "\(words)\nƒ \(column.name) = \(expression)"
  }
}
