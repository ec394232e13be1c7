import Tabular

/// Lays out the rows of a table: values, live formulas, links, notes, heights.
struct TableRowsLayout: Sendable {
  private let placement: TablePlacement
  private let part: Int
  private let widths: ColumnWidths

  /// Stored here because every cell needs them.
  private let table: TypedTable
  private let sheetName: String
  private let dataset: String
  private let isFigures: Bool
  private let hasLinks: Bool

  init(_ placement: TablePlacement, part: Int, widths: ColumnWidths) {
    self.placement = placement
    table = placement.table
    sheetName = placement.parts[part].sheet
    dataset = placement.table.description.name
    isFigures = placement.table.description.sheet.kind == .figures
    hasLinks = !placement.table.links.isEmpty
    self.part = part
    self.widths = widths
  }

  /// Lays out all rows, or, for a long table, defers that until they are written.
  func put(on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    let rows = placement.parts[part].rows
    guard rows.count <= context.limits.heldRows else {
      sheet.body = body(context)
      return
    }
    sheet.cells.reserveCapacity(sheet.cells.count + rows.count * placement.columns.count)
    var columns = columns(&context)
    put(rows, &columns, on: &sheet, &context)
    finish(columns, on: &sheet, &context)
  }

  func columns(_ context: inout LayoutContext) -> [ColumnLayout] {
    placement.columns.indices.map { column(at: $0, &context) }
  }

  /// The sheet's rows in runs of at most `length`, as indices of ``TablePlacement/rows``.
  func runs(of length: Int) -> [Range<Int>] {
    let rows = placement.parts[part].rows
    return stride(from: rows.lowerBound, to: rows.upperBound, by: length).map {
      $0..<min($0 + length, rows.upperBound)
    }
  }

  /// Lays out some of the rows.
  func put(
    _ places: Range<Int>, _ columns: inout [ColumnLayout], on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    for place in places {
      let row = placement.rows[place]
      let source = table.rows[row]
      let sheetRow = placement.sheetRow(ofPlace: place, part: part)
      var lines = 1
      for index in columns.indices {
        let address = CellAddress(row: sheetRow, column: index)
        if columns[index].isHelper {
          lines = max(lines, put(helperOf: row, at: address, &columns[index], on: &sheet, &context))
        } else {
          lines = max(lines, put(source, row, at: address, &columns[index], on: &sheet, &context))
        }
      }
      sheet.setHeight(
        isFigures && lines == 1 ? Self.figureHeight : Theme.rowHeight(lines: lines), of: sheetRow)
    }
  }

  static let figureHeight = 16.5

  /// Adds what belongs to whole columns, after the rows were laid out.
  func finish(_ columns: [ColumnLayout], on sheet: inout SheetPlan, _ context: inout LayoutContext) {
    for (index, column) in columns.enumerated() {
      putRanges(for: column, index, on: &sheet)
      if column.lacksFormulas { remarkOmission(of: column.column, index, &context) }
    }
  }

  // MARK: Rows that are laid out later

  private func body(_ context: LayoutContext) -> TableBody {
    let rows = placement.parts[part].rows
    let first = placement.sheetRow(ofPlace: rows.lowerBound, part: part)
    let names = NamedFormula(context, own: placement)
    return TableBody(
      self, rows: first..<(first + rows.count),
      columns: placement.columns.map { placed in
        TableBody.Column(
          placed,
          helperFormula: placed.helper?.formula.flatMap {
            names.template($0.text(in: context.options.language))
          })
      })
  }

  func datasetRow(ofSheetRow row: Int) -> Int {
    placement.rows[placement.parts[part].rows.lowerBound + row - placement.firstDataRow]
  }

  /// The number of the dataset's rows.
  var rowCount: Int { table.rows.count }

  /// The value of a dataset's cell.
  func value(_ row: Int, _ column: Int) -> Value { table.rows[row].values[column] }

  // MARK: Columns

  /// What all cells of a column share.
  struct ColumnLayout {
    fileprivate let column: Column
    /// The dataset's column; nil for the workbook's own.
    let data: Int?
    let helper: HelperColumn?
    let isHelper: Bool
    /// The live formula of a printed column, for verdicts that follow the cells they judge.
    let live: RowFormula?
    /// The formula of the cells of a helper column.
    let helperFormula: RowFormula?
    var styles: ColumnStyles
    var template: FormulaTemplate?
    let isInput: Bool
    let isLine: Bool
    let wraps: Bool
    let width: Int
    /// Whether cells show other words than the dataset holds.
    let hasWords: Bool
    /// Whether rows name the type or the unit of their cell, or its size decides its format.
    let hasKinds: Bool
    let hasUnits: Bool
    let isScaled: Bool
    /// The style of the formulas of a helper column.
    var formulaStyle: StyleID?
    var hasFormulas = false
    var lacksFormulas = false
  }

  private func column(at index: Int, _ context: inout LayoutContext) -> ColumnLayout {
    let placed = placement.columns[index]
    let column = placed.column
    let template = column.expression.flatMap {
      FormulaTemplate($0, type: column.type, own: placement, placements: context.placements)
    }
    let styles = ColumnStyles(
      column, base: baseStyle(column, wraps: widths.wraps[index], context),
      values: placement.values(of: placed))
    let isInput =
      column.style.isInput
      || table.description.sheet.kind == .inputs
        && context.document.inputs.values.contains {
          $0.table == table.description.name && $0.column == column.name
        }
    let live = placed.data == nil ? nil : placement.presentation.live[column.name]
    let names = NamedFormula(context, own: placement)
    let language = context.options.language
    return ColumnLayout(
      column: column, data: placed.data, helper: placed.helper, isHelper: placed.helper != nil,
      live: live.flatMap { names.template($0.text(in: language)) },
      helperFormula: placed.helper?.formula.flatMap { names.template($0.text(in: language)) }, styles: styles,
      template: template, isInput: isInput,
      isLine: column.name == Column.line.name && context.placements.sourceSheet != nil,
      wraps: widths.wraps[index], width: Int(widths.widths[index]) - 2,
      hasWords: !column.style.words.isEmpty, hasKinds: column.style.kinds != nil,
      hasUnits: column.style.printedUnits != nil, isScaled: column.style.isScaled)
  }

  private func baseStyle(_ column: Column, wraps: Bool, _ context: LayoutContext) -> CellStyle {
    var style = CellStyle.body
    style.bottom = .hair(Theme.hairline)
    style.wraps = wraps
    style.vertical = widths.wraps.contains(true) ? .top : .center
    if isFigures, column.type.isNumeric, !column.isComputed, column.name != Column.line.name {
      style.color = Theme.inputFont
    }
    switch column.type {
    case .integer, .number, .percent, .multiple, .duration: style.horizontal = .right
    case .date: style.horizontal = .center
    case .boolean:
      style.horizontal = .center
      // LibreOffice would show 1 and 0; Excel shows TRUE and FALSE whatever the format.
      style.numberFormat = context.label(Labels.yesOrNo)
    case .text, .code: style.horizontal = .left
    }
    if style.horizontal == .left { style.indent = 1 }
    if isFigures, column.type == .code { style.color = Theme.muted }
    if let bold = placement.boldColumn, column.name == placement.columns[bold].column.name {
      style.isBold = true
    }
    if column.name == Column.line.name {
      style.color = context.placements.sourceSheet == nil ? Theme.muted : Theme.link
    }
    return style
  }

  /// Puts a cell that only the workbook has.
  ///
  /// - Returns: how many lines the cell's text takes.
  private func put(
    helperOf row: Int, at address: CellAddress, _ layout: inout ColumnLayout,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) -> Int {
    guard let helper = layout.helper else { return 1 }
    var value = Value.missing
    var formula = layout.helperFormula?.formula(row: address.row)
    if helper.cells.indices.contains(row) {
      switch helper.cells[row] {
      case .value(let own): value = layout.column.shown(own, in: context.options.language)
      case .text(let own): value = .text(context.label(own))
      case .formula(let own):
        formula = NamedFormula(context, own: placement, row: address.row).formula(own)
      }
    }
    var style = layout.styles.style(
      for: formula == nil ? value : .real(0), severity: nil, isInput: helper.style.isInput, &context.styles)
    if let formula {
      layout.hasFormulas = true
      if let black = layout.formulaStyle {
        style = black
      } else {
        style = context.styles.id(context.styles.styles[style.index].with(\.color, Theme.ink))
        layout.formulaStyle = style
      }
      let cached =
        helper.initial.indices.contains(row)
        ? CellRendering.cached(helper.initial[row], type: helper.type) : .pending
      sheet.put(address.row, address.column, .formula(formula, cached: cached), style)
    } else {
      let content = CellRendering.content(value, type: helper.type)
      if case .text(let raw) = content {
        let place = RemarkPlace(sheet: sheetName, address: address, dataset: dataset, row: row)
        sheet.put(address.row, address.column, .text(context.cellText(raw, at: place)), style)
        return layout.wraps ? LineBreaks.lines(raw, width: layout.width) : 1
      } else {
        sheet.put(address.row, address.column, content, style)
      }
    }
    return 1
  }

  /// - Returns: how many lines the cell's text takes.
  private func put(
    _ source: Row, _ row: Int, at address: CellAddress, _ layout: inout ColumnLayout,
    on sheet: inout SheetPlan, _ context: inout LayoutContext
  ) -> Int {
    // The whole column is asked only where it has an answer: passing it on for every cell would copy it.
    let held = source.values[layout.data ?? 0]
    let value = layout.hasWords ? layout.column.shown(held, in: context.options.language) : held
    let own = source.expressions.isEmpty ? nil : source.expressions[layout.column.name]
    let note = source.notes.isEmpty ? nil : source.notes[layout.column.name]
    var words = note.map { context.label($0.text) }
    let isComputed = own != nil || layout.template != nil
    var style = style(
      of: value, in: source, isInput: layout.isInput && !isComputed, note?.severity, &layout, &context)
    var content = CellRendering.content(value, type: layout.column.type)
    var lines = 1
    if let formula = layout.live?.formula(row: address.row) {
      content = .formula(formula, cached: CellRendering.cached(value, type: layout.column.type))
      layout.hasFormulas = true
    } else if let formula = own.map({ formula($0, layout, address, context) })
      ?? layout.template?.formula(row: address.row)
    {
      content = .formula(formula, cached: CellRendering.cached(value, type: layout.column.type))
      layout.hasFormulas = true
    } else if case .text(let raw) = value {
      let place = RemarkPlace(sheet: sheetName, address: address, dataset: dataset, row: row)
      content = text(raw, source.emphasis[layout.column.name], style, place, &context)
      if TextLinks.link(raw, at: address, place, on: &sheet, &context) {
        style = context.styles.id(context.styles.styles[style.index].with(\.color, Theme.link))
      }
      if layout.wraps, repeats(row, layout.data ?? 0) {
        let quiet = context.styles.styles[style.index].with(\.color, Theme.muted).with(\.wraps, false)
        style = context.styles.id(quiet)
      } else if layout.wraps {
        lines = LineBreaks.lines(raw, width: layout.width)
        if lines > Theme.mostLines { words = hidden(words, lines, row, place, &context) }
      }
    }
    if case .formula = content {
    } else if layout.column.isComputed || own != nil, value != .missing {
      layout.lacksFormulas = true
    }
    if layout.isLine, case .integer(let line) = value {
      TextLinks.source(line, at: address, row, dataset, on: &sheet, &context)
    }
    if hasLinks, let target = table.links[row]?[layout.column.name],
      TextLinks.sheet(of: target, at: address, row, dataset, on: &sheet, &context)
    {
      style = context.styles.id(context.styles.styles[style.index].with(\.color, Theme.link))
    }
    if let words {
      let place = RemarkPlace(sheet: sheetName, address: address, dataset: dataset, row: row)
      context.note(words, at: place, on: &sheet)
    }
    sheet.put(address.row, address.column, content, style)
    return lines
  }

  /// The style of a cell, with the number format that its own value or row asks for.
  private func style(
    of value: Value, in source: Row, isInput: Bool, _ severity: CellNote.Severity?,
    _ layout: inout ColumnLayout, _ context: inout LayoutContext
  ) -> StyleID {
    let style = layout.styles.style(
      for: value, as: layout.hasKinds ? table.shownType(of: layout.column, in: source) : nil,
      severity: severity, isInput: isInput, &context.styles)
    let counted = layout.hasUnits ? unitFormat(value, layout.column, source, context) : nil
    guard
      let words = counted ?? (layout.isScaled ? NumberFormat.scaled(value, context.options.language) : nil)
    else { return style }
    return context.styles.id(context.styles.styles[style.index].with(\.numberFormat, words))
  }

  /// The format of a number in the unit of print; nil where the column's own format shows it.
  private func unitFormat(_ value: Value, _ column: Column, _ source: Row, _ context: LayoutContext)
    -> String?
  {
    table.printedUnit(of: column, in: source).flatMap {
      NumberFormat.counted(value, in: $0, context.options.language)
    }
  }

  /// Whether a text in a list repeats that of the row above.
  private func repeats(_ row: Int, _ index: Int) -> Bool {
    !isFigures && row > placement.parts[part].rows.lowerBound
      && placement.presentation.order == nil
      && table.rows[row].values[index] == table.rows[row - 1].values[index]
  }

  /// Adds to the note, and to the remarks, that a text has more lines than its row can show.
  private func hidden(
    _ note: String?, _ lines: Int, _ row: Int, _ place: RemarkPlace, _ context: inout LayoutContext
  ) -> String {
    // A text that was cut already has a remark.
    if context.remarks.last?.cell != place.address.a1 || context.remarks.last?.kind != .textCut {
      context.remark(
        .textHidden, at: place,
        "a row shows \(Theme.mostLines) of the text's \(lines) lines; the cell holds all of it")
    }
    let line = table.index(of: Column.line.name).flatMap { table.rows[row].values[$0].number }
    let words = context.label(Labels.hiddenText(line.map { Int($0) }))
    return [note, words].compactMap(\.self).joined(separator: "\n")
  }

  /// The formula of a cell with its own expression.
  private func formula(
    _ own: Expression, _ layout: ColumnLayout, _ address: CellAddress, _ context: LayoutContext
  ) -> String? {
    let addressing = SheetAddressing(
      placements: context.placements, own: placement, row: String(address.row + 1))
    return own.formula(addressing, resultType: layout.column.type)
  }

  private func text(
    _ raw: String, _ bold: [Range<Int>]?, _ style: StyleID, _ place: RemarkPlace,
    _ context: inout LayoutContext
  ) -> CellContent {
    let text = context.cellText(raw, at: place)
    guard let bold, !bold.isEmpty, text.utf8.count == raw.utf8.count else { return .text(text) }
    let rich = RichText.content(text, bold: bold, style, &context.styles, context.limits)
    if !rich.isWhole {
      context.remark(
        .boldOmitted, at: place, "bold is left out from some place on: the cell has too many stretches of it")
    }
    return rich.content
  }

  private func putRanges(for layout: ColumnLayout, _ index: Int, on sheet: inout SheetPlan) {
    let rows = placement.parts[part].rows
    let first = CellAddress(row: placement.sheetRow(ofPlace: rows.lowerBound, part: part), column: index)
    let last = CellAddress(row: placement.sheetRow(ofPlace: rows.upperBound - 1, part: part), column: index)
    if !layout.column.type.isNumeric { sheet.textRanges.append(CellRange(first, last)) }
    if layout.hasFormulas { sheet.formulaRanges.append(CellRange(first, last)) }
  }

  private func remarkOmission(of column: Column, _ index: Int, _ context: inout LayoutContext) {
    let address = CellAddress(row: placement.firstDataRow, column: index)
    let place = RemarkPlace(sheet: sheetName, address: address, dataset: dataset, row: nil)
    context.remark(
      .formulaOmitted, at: place,
      "'\(column.name)' holds values, not formulas: what it reads is not in this workbook")
  }
}
