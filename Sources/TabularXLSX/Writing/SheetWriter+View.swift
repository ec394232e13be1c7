import CXLSXWriter

extension SheetWriter {
  /// Column widths, the height of rows that have none of their own, filter buttons: all before the first row.
  func writeDimensions() throws(WorkbookError) {
    if let filter = plan.filter {
      let status = worksheet_autofilter(
        sheet, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column), lxw_row_t(filter.last.row),
        lxw_col_t(filter.last.column))
      try LibraryStatus.check(status, "the filter buttons of '\(plan.name)'")
    }
    worksheet_set_default_row(sheet, plan.defaultRowHeight, 0)
    for (column, width) in plan.columnWidths.enumerated() {
      var options = lxw_row_col_options()
      if plan.isFolded(column) {
        (options.level, options.hidden) = (1, 1)
      } else if plan.isFolded(column - 1) {
        options.collapsed = 1
      }
      let status = worksheet_set_column_opt(
        sheet, lxw_col_t(column), lxw_col_t(column), width, nil, &options)
      try LibraryStatus.check(status, "the width of column \(CellAddress.letters(column)) of '\(plan.name)'")
    }
  }

  func write(_ height: SheetPlan.RowHeight) throws(WorkbookError) {
    let status = worksheet_set_row(sheet, lxw_row_t(height.row), height.height, nil)
    guard status != LXW_NO_ERROR else { return }
    try LibraryStatus.check(status, "the height of row \(height.row + 1) of '\(plan.name)'")
  }

  /// How the sheet looks on the screen and on paper.
  func writeView() throws(WorkbookError) {
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
    // LibreOffice prints a hidden sheet that has a print area.
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

  /// No green corners on codes that look like numbers, nor on formulas that differ from row to row.
  func ignoreErrors(and later: SheetPlan?) throws(WorkbookError) {
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
