import Lexemes
import Tabular

/// The comparison on the cover: rows of a table in its order, each a lookup, with the statistics below.
struct CoverComparisonLayout {
  let spec: CoverComparison
  let placement: TablePlacement
  let startRow: Int
  let rowCount: Int
  /// The columns that the table has, with their places on the page. Missing columns leave their group's right end
  /// empty.
  let cells: [Cell]

  /// A column of the cover, its place on the page, and its column in the table.
  struct Cell {
    let column: CoverComparison.Column
    let place: Int
    let source: Column
  }

  /// - Returns: nil where the workbook lacks the table or splits it over several sheets.
  init?(_ spec: CoverComparison, from row: Int, _ context: LayoutContext) {
    guard let placement = context.placements[spec.table], placement.parts.count == 1 else { return nil }
    self.spec = spec
    self.placement = placement
    startRow = row
    rowCount = min(placement.rows.count, spec.mostRows)
    cells = zip(spec.groups, CoverLayout.groups).flatMap { group, places in
      let columns = group.columns.compactMap { column in
        placement.sheetColumn(named: column.name).map { (column, placement.columns[$0].column) }
      }
      return zip(columns, places).map { Cell(column: $0.0, place: $1, source: $0.1) }
    }
  }

  var firstRow: Int { startRow + 3 }
  var lastRow: Int { firstRow + rowCount - 1 }

  /// The cover's column for a table's column; nil where the comparison lacks it.
  func column(of name: String) -> Int? {
    cells.first { $0.column.name == name }?.place
  }

  /// - Returns: the first row below the comparison.
  func put(on sheet: inout SheetPlan, _ context: inout LayoutContext) -> Int {
    putHeader(on: &sheet, &context)
    let names = NamedFormula(context, own: placement, sheet: sheet.name)
    let looks = cells.map { look(of: $0, names) }
    for place in 0..<rowCount { put(place, names, looks, on: &sheet, &context) }
    let row = putStatistics(names, on: &sheet, &context)
    putMarks(row, on: &sheet, context)
    sheet.put(
      row, 1, note(names, context), context.styles.id(CellStyle(size: Theme.smallSize, color: Theme.muted)))
    sheet.setHeight(14.4, of: row)
    return row + 1
  }

  private func note(_ names: NamedFormula, _ context: LayoutContext) -> CellContent {
    let text = context.label(spec.note)
    guard text.opens(with: "=") else { return .text(text) }
    return names.formula(text).map { .formula($0, cached: .pending) } ?? .blank
  }

  private func putHeader(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    for (height, row) in zip([16.0, 14.5, 13], startRow...) { sheet.setHeight(height, of: row) }
    var group = CellStyle(color: Theme.navy, isBold: true, bottom: .thin(Theme.navy)).with(\.size, 9.5)
    for (index, (spec, places)) in zip(spec.groups, CoverLayout.groups).enumerated() {
      group.horizontal = index == 0 ? .left : .acrossCenter
      let id = context.styles.id(group)
      for column in places {
        let isFirst = column == places.lowerBound
        sheet.put(startRow, column, isFirst ? .text(context.label(spec.title)) : .blank, id)
        sheet.put(
          startRow + 2, column, .blank, context.styles.id(.body.with(\.bottom, .thin(Theme.tableRule))))
      }
    }
    for cell in cells {
      let (column, place) = (cell.column, cell.place)
      let alignment = alignment(cell.source)
      let title = CellStyle(isBold: true, horizontal: alignment).with(\.size, 9.5)
      let unit = CellStyle(
        size: Theme.smallSize, color: Theme.muted, horizontal: alignment, bottom: .thin(Theme.tableRule))
      sheet.put(startRow + 1, place, .text(context.label(column.title)), context.styles.id(title))
      sheet.put(startRow + 2, place, .text(context.label(column.unit)), context.styles.id(unit))
    }
  }

  private func alignment(_ source: Column) -> CellStyle.Horizontal {
    if source.style.mark.isWords { return .center }
    return source.alignsRight ? .right : .left
  }

  /// What the rows of a column have in common.
  private struct Look {
    /// The lookup, without its row number.
    let formula: RowFormula?
    let isWords: Bool
    let style: CellStyle
  }

  private func look(of cell: Cell, _ names: NamedFormula) -> Look {
    let isFirst = cell.place == cells.first?.place
    var style = CellStyle.body.with(\.size, 9.5)
    style.horizontal = alignment(cell.source)
    style.isBold = isFirst
    style.shrinks = isFirst
    style.color =
      cell.source.type.isNumeric ? Theme.otherSheetFont : isFirst ? Theme.ink : Theme.muted
    style.numberFormat = numberFormat(cell.source)
    return Look(
      formula: names.template("INDEX([\(cell.column.name)],$"), isWords: cell.source.style.mark.isWords,
      style: style)
  }

  /// Writes one row: its position in the table, then a lookup for each column.
  private func put(
    _ place: Int, _ names: NamedFormula, _ looks: [Look], on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    let row = firstRow + place
    sheet.setHeight(15.6, of: row)
    let helper = CellAddress(row: row, column: CoverLayout.helperColumn)
    let muted = context.styles.id(CellStyle(color: Theme.muted))
    guard let match = names.formula("MATCH(\(place + 1),[\(spec.rank)],0)") else { return }
    sheet.put(row, helper.column, .formula(match, cached: .pending), muted)
    let isLast = place == rowCount - 1
    let bottom: CellStyle.Edge = isLast ? .thin(Theme.tableRule) : .hair(Theme.hairline)
    let blank = context.styles.id(.body.with(\.bottom, bottom))
    for places in CoverLayout.groups {
      for column in places { sheet.put(row, column, .blank, blank) }
    }
    for (cell, look) in zip(cells, looks) {
      guard let start = look.formula?.formula(row: row) else { continue }
      let found = start.dropFirst() + helper.a1 + ")"
      let formula = look.isWords ? "=LEFT(\(found),1)" : "=IF(\(found)=\"\",\"\",\(found))"
      sheet.put(
        row, cell.place, .formula(formula, cached: .pending),
        context.styles.id(look.style.with(\.bottom, bottom)))
    }
  }

  /// Printed numbers keep the digits of the most precise one, at most two. There is no room for those of large ones, nor
  /// for more than one of percentages.
  private func numberFormat(_ column: Column) -> String {
    if column.type == .percent, column.style.decimals == nil, column.style.mark == nil {
      return NumberFormat.fixed(.percent, digits: 1, trend: false)
    }
    guard column.type == .number || column.type == .multiple, column.style.decimals == nil,
      !column.isComputed,
      let index = placement.table.index(of: column.name)
    else { return column.statisticFormat }
    let digits = placement.table.rows.compactMap { row in
      if case .decimal(let decimal) = row.values[index] { decimal.fractionDigits } else { nil }
    }
    let format = NumberFormat.printed(column.type, fractionDigits: min(2, digits.max() ?? 1), trend: false)
    guard column.type == .number else { return format }
    return "[>=10000]" + NumberFormat.printed(.number, fractionDigits: 0, trend: false) + ";" + format
  }

  private func putStatistics(
    _ names: NamedFormula, on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) -> Int {
    var row = lastRow + 1
    let statistics = spec.statistics.compactMap { name in
      placement.presentation.statistics.first { $0.name == name }
    }
    for (index, statistic) in statistics.enumerated() where placement.hasStatistics {
      sheet.setHeight(14.2, of: row)
      let bottom: CellStyle.Edge = index == statistics.count - 1 ? .thin(Theme.navy) : .none
      let base = CellStyle.body.with(\.size, 9.5).with(\.fill, Theme.tint).with(\.isBold, statistic.isStrong)
        .with(\.bottom, bottom)
      for places in CoverLayout.groups {
        for column in places { sheet.put(row, column, .blank, context.styles.id(base)) }
      }
      sheet.put(row, 1, .text(context.label(statistic.label)), context.styles.id(base))
      for cell in cells {
        guard let formula = names.formula("[\(cell.column.statisticsOf)#\(statistic.name)]")
        else { continue }
        var style = base.with(\.color, statistic.isCount ? Theme.muted : Theme.otherSheetFont)
        style.horizontal = .right
        let isPercent = cell.source.type == .percent
        style.numberFormat =
          statistic.isCount ? "0_)" : isPercent ? numberFormat(cell.source) : cell.source.statisticFormat
        sheet.put(row, cell.place, .formula(formula, cached: .pending), context.styles.id(style))
      }
      row += 1
    }
    return row
  }

  /// Marks growth from a low base with a star here too, as the table's row decides.
  private func putStars(on sheet: inout SheetPlan, _ context: LayoutContext) {
    guard let headline = spec.headlineGrowth else { return }
    let names = NamedFormula(context, own: placement, sheet: sheet.name)
    for cell in cells where cell.column.statisticsOf + TablePresentation.usableSuffix == cell.column.name {
      let rows = CellRange(rows: firstRow...lastRow, column: cell.place)
      let match = "$\(CellAddress.letters(CoverLayout.helperColumn))\(firstRow + 1)"
      guard let found = names.formula("INDEX([\(headline)],\(match))") else { continue }
      // The first rule that applies is the one that shows.
      sheet.conditions.insert(
        ConditionPlan(
          range: rows,
          rule: .shown(
            "AND(COUNT(\(rows.first.a1))=1,COUNT(\(found.dropFirst()))=0)", format: TableMarks.starred,
            font: Theme.muted)), at: 0)
    }
  }

  private func putMarks(_ end: Int, on sheet: inout SheetPlan, _ context: LayoutContext) {
    for cell in cells {
      guard let mark = cell.source.style.mark else { continue }
      let rows = CellRange(rows: firstRow...lastRow, column: cell.place)
      switch mark {
      case .trendArrow:
        let counts = placement.presentation.statistics.count {
          $0.isCount && spec.statistics.contains($0.name)
        }
        let whole = CellRange(rows: firstRow...max(firstRow, end - 1 - counts), column: cell.place)
        TableMarks.put(mark, on: &sheet, whole, [], context)
      case .words:
        sheet.conditions.append(
          ConditionPlan(
            range: rows,
            rule: .holds("\(rows.first.a1)=\"✗\"", font: Theme.failFont, fill: Theme.failFill)))
      case .dataBar, .divergingScale: break
      }
    }
    putStars(on: &sheet, context)
    guard let bar = spec.bar.flatMap({ column(of: $0) }) else { return }
    let rows = CellRange(rows: firstRow...lastRow, column: bar)
    sheet.conditions.append(
      ConditionPlan(range: rows, rule: .dataBar(Theme.dataBar, maximum: "=MAX(\(rows.absolute))*2.4")))
  }
}

extension ColumnStyle.Mark? {
  /// Whether the column holds verdicts in words.
  var isWords: Bool { if case .words? = self { true } else { false } }
}
