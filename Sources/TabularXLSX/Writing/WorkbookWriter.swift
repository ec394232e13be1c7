import CXLSXWriter

/// Carries out a plan: nothing is decided here.
enum WorkbookWriter {
  static func write(_ plan: WorkbookPlan, to path: String, _ scratch: WorkbookOptions.Scratch = .init())
    throws(WorkbookError)
  {
    let workbook = try Workbook(path: path, partsFolder: PartsFolder.path(for: plan, scratch))
    try workbook.set(plan.properties)
    let formats = try FormatTable(plan.styles, in: workbook)
    let sheets = try addSheets(plan, to: workbook)
    for (sheet, handle) in zip(plan.sheets, sheets) {
      try SheetWriter(sheet, handle, formats).write(in: workbook)
    }
    for name in plan.names { try workbook.define(name) }
    try workbook.close(path: path)
    try PackedParts.check(path)
  }

  /// All sheets exist before the first is filled, so that links and charts may point ahead.
  private static func addSheets(
    _ plan: WorkbookPlan, to workbook: borrowing Workbook
  ) throws(WorkbookError) -> [UnsafeMutablePointer<lxw_worksheet>] {
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in plan.sheets { sheets.append(try workbook.addSheet(sheet.name)) }
    return sheets
  }
}
