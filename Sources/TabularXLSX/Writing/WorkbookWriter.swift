import CXLSXWriter

/// Writes a plan to a file. Only rows that the plan deferred are still laid out here.
enum WorkbookWriter {
  /// - Returns: what the workbook could not show of the rows that were laid out as they were written.
  @discardableResult
  static func write(_ plan: WorkbookPlan, to path: String, _ scratch: WorkbookOptions.Scratch = .init())
    throws(WorkbookError) -> [WorkbookRemark]
  {
    let workbook = try Workbook(
      path: path, partsFolder: PartsFolder.path(for: plan, scratch), keepsRows: plan.hasTables)
    try workbook.set(plan.properties)
    var rows = try RowsWriting(plan, in: workbook)
    let sheets = try addSheets(plan, to: workbook)
    for (index, handle) in sheets.enumerated() {
      try SheetWriter(plan.sheets[index], handle).write(&rows, sheet: index, in: workbook)
    }
    for name in plan.names { try workbook.define(name) }
    try workbook.close(path: path)
    try PackedParts.check(path)
    return rows.remarks
  }

  /// Adds all sheets before the first is filled, so that links and charts can refer to later ones.
  private static func addSheets(
    _ plan: WorkbookPlan, to workbook: borrowing Workbook
  ) throws(WorkbookError) -> [UnsafeMutablePointer<lxw_worksheet>] {
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in plan.sheets { sheets.append(try workbook.addSheet(sheet.name)) }
    return sheets
  }
}

/// What sheets share while deferred rows are laid out and written: styles, remarks and the formula calculator.
struct RowsWriting {
  let isInOrder: Bool
  private let plan: WorkbookPlan
  private(set) var formats: FormatTable
  private var context: LayoutContext
  private var calculator: WorkbookCalculator?

  /// The number of rows laid out at a time.
  private static let run = 256

  init(_ plan: WorkbookPlan, in workbook: borrowing Workbook) throws(WorkbookError) {
    self.plan = plan
    isInOrder = !plan.hasTables
    context = plan.context
    context.remarks = []
    formats = try FormatTable(context.styles.styles, in: workbook)
  }

  var remarks: [WorkbookRemark] { context.remarks }

  /// Lays out rows in runs, each passed to `take` and then discarded.
  ///
  /// - Returns: a plan with the ranges of whole columns, which are known only after all rows.
  mutating func layOut(
    _ body: TableBody, ofSheet index: Int, in workbook: borrowing Workbook,
    take: (SheetPlan, FormatTable) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> SheetPlan {
    var sheet = SheetPlan(name: plan.sheets[index].name, tabColor: plan.sheets[index].tabColor)
    sheet.writtenLinks = plan.sheets[index].links.count
    sheet.writtenNotes = plan.sheets[index].notes.count
    var columns = body.layout.columns(&context)
    for run in body.layout.runs(of: Self.run) {
      sheet.cells.removeAll(keepingCapacity: true)
      sheet.rowHeights.removeAll(keepingCapacity: true)
      sheet.writtenLinks += sheet.links.count
      sheet.links.removeAll(keepingCapacity: true)
      sheet.writtenNotes += sheet.notes.count
      sheet.notes.removeAll(keepingCapacity: true)
      body.layout.put(run, &columns, on: &sheet, &context)
      if sheet.cells.contains(where: \.isPending) { compute(&sheet.cells, ofSheet: index) }
      try formats.add(context.styles.styles, in: workbook)
      try take(sheet, formats)
    }
    var rest = SheetPlan(name: sheet.name, tabColor: sheet.tabColor)
    body.layout.finish(columns, on: &rest, &context)
    return rest
  }

  private mutating func compute(_ cells: inout [CellPlan], ofSheet index: Int) {
    var own =
      calculator
      ?? WorkbookCalculator(plan.sheets, names: plan.names, language: context.options.language)
    calculator = nil
    own.fill(&cells, ofSheet: index)
    calculator = own
  }
}

extension CellPlan {
  fileprivate var isPending: Bool {
    if case .formula(_, .pending) = content { true } else { false }
  }
}
