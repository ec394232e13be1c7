import CXLSXWriter

/// Writes one sheet according to its plan.
struct SheetWriter {
  private let plan: SheetPlan
  private let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ plan: SheetPlan, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.plan = plan
    self.sheet = sheet
  }

  func write(
    _ rows: inout RowsWriting, sheet index: Int, in workbook: borrowing Workbook
  ) throws(WorkbookError) {
    try writeDimensions()
    try plan.table.map { table throws(WorkbookError) in try addTable(table, rows.formats) }
    let later =
      rows.isInOrder ? try writeInOrder(&rows, index, workbook) : try writeAll(&rows, index, workbook)
    for condition in plan.conditions { try ConditionWriter.write(condition, on: sheet, in: workbook) }
    for validation in plan.validations { try write(validation) }
    for chart in plan.charts { try ChartWriter.write(chart, on: sheet, in: workbook) }
    try ignoreErrors(and: later)
    try writeView()
  }

  /// Writes cells in any order: the library keeps them all until the end.
  private func writeAll(
    _ rows: inout RowsWriting, _ index: Int, _ workbook: borrowing Workbook
  ) throws(WorkbookError) -> SheetPlan? {
    for height in plan.rowHeights { try write(height) }
    for merge in plan.merges { try write(merge, rows.formats) }
    // A link writes its text to the cell, so the cell itself must come after.
    for link in plan.links { try write(link, rows.formats) }
    // By index, because taking a cell out of the list would copy its texts.
    for index in plan.cells.indices { try write(plan.cells[index], rows.formats) }
    for note in plan.notes { try write(note) }
    guard let body = plan.body else { return nil }
    return try rows.layOut(body, ofSheet: index, in: workbook) { run, formats throws(WorkbookError) in
      for height in run.rowHeights { try write(height) }
      for link in run.links { try write(link, formats) }
      for index in run.cells.indices { try write(run.cells[index], formats) }
      for note in run.notes { try write(note) }
    }
  }

  /// Writes row by row: the library discards each row when the next one begins.
  private func writeInOrder(
    _ rows: inout RowsWriting, _ index: Int, _ workbook: borrowing Workbook
  ) throws(WorkbookError) -> SheetPlan? {
    var rest = RowsInOrder(plan)
    guard let body = plan.body else {
      while let row = rest.nextRow { try write(rest.take(row), rows.formats) }
      return nil
    }
    while let row = rest.nextRow, row < body.rows.lowerBound { try write(rest.take(row), rows.formats) }
    let later = try rows.layOut(body, ofSheet: index, in: workbook) { run, formats throws(WorkbookError) in
      var own = RowsInOrder(run)
      while let row = own.nextRow {
        // What is beside the table is in the same rows.
        let beside = rest.take(row)
        var whole = own.take(row)
        whole.merges += beside.merges
        whole.links += beside.links
        whole.cells += beside.cells
        whole.notes += beside.notes
        try write(whole, formats)
      }
    }
    while let row = rest.nextRow { try write(rest.take(row), rows.formats) }
    return later
  }

  private func write(_ row: RowsInOrder.Row, _ formats: FormatTable) throws(WorkbookError) {
    // Without this, a row would get the library's default height instead of the sheet's.
    if row.heights.isEmpty { try write(.init(row: row.number, height: plan.defaultRowHeight)) }
    for height in row.heights { try write(height) }
    for merge in row.merges { try write(merge, formats) }
    for link in row.links { try write(link, formats) }
    for cell in row.cells { try write(cell, formats) }
    for note in row.notes { try write(note) }
  }

  private func write(_ cell: CellPlan, _ formats: FormatTable) throws(WorkbookError) {
    let row = lxw_row_t(cell.row)
    let column = lxw_col_t(cell.column)
    let format = formats[cell.style]
    let status: lxw_error
    switch cell.content {
    case .blank:
      status = worksheet_write_blank(sheet, row, column, format)
    case .number(let number):
      status = worksheet_write_number(sheet, row, column, number, format)
    case .text(let text):
      status = text.withCString { worksheet_write_string(sheet, row, column, $0, format) }
    case .boolean(let boolean):
      status = worksheet_write_boolean(sheet, row, column, boolean ? 1 : 0, format)
    case .formula(let formula, .number(let number)):
      status = formula.withCString { worksheet_write_formula_num(sheet, row, column, $0, format, number) }
    case .formula(let formula, .pending):
      status = formula.withCString { worksheet_write_formula(sheet, row, column, $0, format) }
    case .formula(let formula, .text(let text)):
      status = formula.withCString { formula in
        text.withCString { worksheet_write_formula_str(sheet, row, column, formula, format, $0) }
      }
    case .rich(let runs):
      status = write(runs, row, column, format, formats)
    }
    guard status != LXW_NO_ERROR else { return }
    try check(status, CellAddress(row: cell.row, column: cell.column))
  }

  private func write(
    _ runs: [TextRun], _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?,
    _ formats: FormatTable
  ) -> lxw_error {
    // A single run is written as plain text, because Excel requires at least two in rich text.
    if runs.count == 1, let run = runs.first {
      let own = run.style.flatMap { formats[$0] } ?? format
      return run.text.withCString { worksheet_write_string(sheet, row, column, $0, own) }
    }
    var strings = CStringArena()
    var tuples = runs.map { run in
      lxw_rich_string_tuple(
        format: run.style.flatMap { formats[$0] } ?? format, string: strings.copy(run.text))
    }
    let count = tuples.count
    let status = tuples.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      guard let base = buffer.baseAddress else { return LXW_ERROR_NULL_PARAMETER_IGNORED }
      var pointers = (0..<count).map { Optional(base + $0) } + [nil]
      return worksheet_write_rich_string(sheet, row, column, &pointers, format)
    }
    withExtendedLifetime(strings) {}
    return status
  }

  private func write(_ link: LinkPlan, _ formats: FormatTable) throws(WorkbookError) {
    let status = link.target.withCString { target in
      link.text.withCString { text in
        worksheet_write_url_opt(
          sheet, lxw_row_t(link.at.row), lxw_col_t(link.at.column), target, formats[link.style], text, nil)
      }
    }
    try check(status, link.at)
  }

  private func write(_ merge: MergePlan, _ formats: FormatTable) throws(WorkbookError) {
    let status = merge.text.withCString {
      worksheet_merge_range(
        sheet, lxw_row_t(merge.range.first.row), lxw_col_t(merge.range.first.column),
        lxw_row_t(merge.range.last.row), lxw_col_t(merge.range.last.column), $0, formats[merge.style])
    }
    try check(status, merge.range.first)
  }

  private func addTable(_ table: TablePlan, _ formats: FormatTable) throws(WorkbookError) {
    var strings = CStringArena()
    var columns = zip(table.headers, table.headerStyles).map { header, style in
      var column = lxw_table_column()
      column.header = strings.copy(header)
      column.header_format = formats[style]
      return column
    }
    var options = lxw_table_options()
    options.name = strings.copy(table.name)
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 0
    options.no_autofilter = table.hasFilter ? 0 : 1
    let count = columns.count
    let status = columns.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      guard let base = buffer.baseAddress else { return LXW_ERROR_NULL_PARAMETER_IGNORED }
      var pointers = (0..<count).map { Optional(base + $0) } + [nil]
      return pointers.withUnsafeMutableBufferPointer { list in
        options.columns = list.baseAddress
        return worksheet_add_table(
          sheet, lxw_row_t(table.range.first.row), lxw_col_t(table.range.first.column),
          lxw_row_t(table.range.last.row), lxw_col_t(table.range.last.column), &options)
      }
    }
    withExtendedLifetime(strings) {}
    try check(status, table.range.first)
  }

  private func write(_ note: NotePlan) throws(WorkbookError) {
    var strings = CStringArena()
    var options = lxw_comment_options()
    options.font_name = strings.copy(Theme.fontName)
    options.font_size = Theme.smallSize
    options.width = 300
    let lines = LineBreaks.lines(note.text, width: 42)
    options.height = UInt16(min(600, max(1, lines) * 17 + 14))
    let status = note.text.withCString {
      worksheet_write_comment_opt(sheet, lxw_row_t(note.at.row), lxw_col_t(note.at.column), $0, &options)
    }
    withExtendedLifetime(strings) {}
    try check(status, note.at)
  }

  private func write(_ plan: ValidationPlan) throws(WorkbookError) {
    var strings = CStringArena()
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_OFF.rawValue)
    validation.input_title = strings.copy(plan.title)
    validation.input_message = strings.copy(plan.message)
    validation.error_title = strings.copy(plan.title)
    validation.error_message = strings.copy(plan.message)
    var words: [UnsafeMutablePointer<CChar>?] = []
    switch plan.rule {
    case .between(let low, let high):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = low
      validation.maximum_number = high
    case .atLeast(let low):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      validation.value_number = low
    case .oneOf(let list):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      words = list.map { strings.copy($0) } + [nil]
    case .listed(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = strings.copy("=" + range.absolute)
    }
    let status = words.withUnsafeMutableBufferPointer { list -> lxw_error in
      if let base = list.baseAddress, !list.isEmpty {
        validation.value_list = UnsafeMutablePointer(base)
      }
      return worksheet_data_validation_cell(
        sheet, lxw_row_t(plan.at.row), lxw_col_t(plan.at.column), &validation)
    }
    withExtendedLifetime(strings) {}
    try check(status, plan.at)
  }

  private func check(_ status: lxw_error, _ address: CellAddress) throws(WorkbookError) {
    guard status != LXW_NO_ERROR else { return }
    throw LibraryStatus.error(status, call: "'\(plan.name)'!\(address.a1)", path: nil)
  }
}

extension SheetWriter {
  /// Writes filter buttons, the default row height and column widths, all of which must precede the first row.
  private func writeDimensions() throws(WorkbookError) {
    if let filter = plan.filter {
      let status = worksheet_autofilter(
        sheet, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column), lxw_row_t(filter.last.row),
        lxw_col_t(filter.last.column))
      try LibraryStatus.check(status, "the filter buttons of '\(plan.name)'")
    }
    worksheet_set_default_row(sheet, plan.defaultRowHeight, 0)
    for (column, width) in plan.columnWidths.enumerated() {
      var options = lxw_row_col_options()
      if plan.isCollapsed(column) {
        (options.level, options.hidden) = (1, 1)
      } else if plan.isCollapsed(column - 1) {
        options.collapsed = 1
      }
      let status = worksheet_set_column_opt(
        sheet, lxw_col_t(column), lxw_col_t(column), width, nil, &options)
      try LibraryStatus.check(status, "the width of column \(CellAddress.letters(column)) of '\(plan.name)'")
    }
  }

  private func write(_ height: SheetPlan.RowHeight) throws(WorkbookError) {
    let status = worksheet_set_row(sheet, lxw_row_t(height.row), height.height, nil)
    guard status != LXW_NO_ERROR else { return }
    try LibraryStatus.check(status, "the height of row \(height.row + 1) of '\(plan.name)'")
  }

  /// Writes how the sheet looks on screen and on paper.
  private func writeView() throws(WorkbookError) {
    worksheet_set_tab_color(sheet, plan.tabColor.rgb)
    if plan.isHidden { worksheet_hide(sheet) }
    if plan.frozen != CellAddress(row: 0, column: 0) {
      worksheet_freeze_panes(sheet, lxw_row_t(plan.frozen.row), lxw_col_t(plan.frozen.column))
    }
    if !plan.showsGridlines { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if plan.zoom != 100 { worksheet_set_zoom(sheet, UInt16(plan.zoom)) }
    try writePrint()
  }

  private func writePrint() throws(WorkbookError) {
    let print = plan.print
    let a4: UInt8 = 9
    worksheet_set_paper(sheet, a4)
    if print.isLandscape { worksheet_set_landscape(sheet) }
    if let scale = print.scale {
      worksheet_set_print_scale(sheet, UInt16(scale))
    } else {
      worksheet_fit_to_pages(sheet, 1, print.fitsOnePage ? 1 : 0)
    }
    if !print.breaks.isEmpty {
      var breaks = print.breaks.map { lxw_row_t($0) } + [0]
      let status = worksheet_set_h_pagebreaks(sheet, &breaks)
      try LibraryStatus.check(status, "the page breaks of '\(plan.name)'")
    }
    worksheet_set_margins(sheet, 0.35, 0.35, print.header.isEmpty ? 0.45 : 0.7, 0.55)
    worksheet_center_horizontally(sheet)
    if let rows = print.repeatedRows {
      let status = worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
      try LibraryStatus.check(status, "the repeated rows of '\(plan.name)'")
    }
    if let columns = print.repeatedColumns {
      let status = worksheet_repeat_columns(
        sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
      try LibraryStatus.check(status, "the repeated columns of '\(plan.name)'")
    }
    // LibreOffice prints hidden sheets that have a print area.
    if let area = print.area, !plan.isHidden {
      let status = worksheet_print_area(
        sheet, lxw_row_t(area.first.row), lxw_col_t(area.first.column), lxw_row_t(area.last.row),
        lxw_col_t(area.last.column))
      try LibraryStatus.check(status, "the print area of '\(plan.name)'")
    }
    try LibraryStatus.check(
      print.header.withCString { worksheet_set_header(sheet, $0) }, "the page header of '\(plan.name)'")
    try LibraryStatus.check(
      print.footer.withCString { worksheet_set_footer(sheet, $0) }, "the page footer of '\(plan.name)'")
  }

  /// Suppresses the green corners on codes that look like numbers and on formulas that differ from row to row.
  private func ignoreErrors(and later: SheetPlan?) throws(WorkbookError) {
    let formulas = plan.formulaRanges + (later?.formulaRanges ?? [])
    try ignore(LXW_IGNORE_NUMBER_STORED_AS_TEXT, in: plan.textRanges + (later?.textRanges ?? []))
    try ignore(LXW_IGNORE_FORMULA_DIFFERS, in: formulas)
    try ignore(LXW_IGNORE_FORMULA_RANGE, in: formulas)
  }

  private func ignore(_ error: lxw_ignore_errors, in ranges: [CellRange]) throws(WorkbookError) {
    guard !ranges.isEmpty else { return }
    let list = ranges.map(\.a1).joined(separator: " ")
    let status = list.withCString { worksheet_ignore_errors(sheet, UInt8(error.rawValue), $0) }
    try LibraryStatus.check(status, "the ranges without error marks of '\(plan.name)'")
  }
}
