import Lexemes
import Tabular

/// A completely laid out workbook, before it is written to a file.
struct WorkbookPlan: Sendable {
  var sheets: [SheetPlan]
  var styles: [CellStyle]
  /// Names that formulas use for input cells.
  var names: [DefinedNamePlan]
  var properties: PropertiesPlan
  var remarks: [WorkbookRemark]
  /// Whether tables are Excel tables, and rows are held in memory until the file is written.
  let hasTables: Bool
  /// The layout context for rows that are laid out only as they are written.
  let context: LayoutContext

  init(
    _ document: TabularDocument, options: WorkbookOptions, limits: ExcelLimits = .excel
  ) throws(WorkbookError) {
    var context = try LayoutContext(document, options: options, limits: limits)
    var sheets = TableSheets.layOut(&context)
    if let source = SourceSheetLayout.sheet(&context) { sheets.append(source) }
    for page in context.placements.pages.reversed() {
      var layout = PageLayout(page, context)
      sheets.insert(layout.sheet(&context), at: 0)
    }
    let charts = ChartLayout.place(on: &sheets, &context)
    sheets.insert(CoverLayout.sheet(&context, hasCharts: charts != nil), at: 0)
    if var charts {
      charts.isHidden = !options.showsAllSheets
      sheets.append(charts)
    }
    for index in sheets.indices { PageBreaks.set(on: &sheets[index]) }
    // Hidden sheets come after those that are read.
    sheets = sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden)
    WorkbookCalculator.fill(
      &sheets, names: context.placements.definedNames, language: context.options.language)
    hasTables = context.placements.hasTables
    for index in sheets.indices
    where !context.placements.isTable(columns: sheets[index].table?.headers.count ?? 0) {
      sheets[index].dissolveTable()
    }
    self.sheets = sheets
    styles = context.styles.styles
    names = context.placements.definedNames
    properties = PropertiesPlan(context)
    remarks = context.remarks
    self.context = context
  }
}

struct DefinedNamePlan: Sendable, Hashable {
  var name: String
  /// `='Assumptions'!$C$7`.
  var formula: String
}

struct PropertiesPlan: Sendable, Hashable {
  var title: String
  var subject: String
  var author: String
  var keywords: String
  /// Seconds since 1970.
  var created: Int

  init(_ context: LayoutContext) {
    title = context.documentTitle
    subject = context.documentSubject
    author = context.generator
    keywords = context.document.tables.filter { !$0.rows.isEmpty }.map(\.description.name)
      .joined(separator: ", ")
    let pinned =
      context.options.created ?? context.document.date ?? CalendarDate(year: 1980, month: 1, day: 1)
    created = (pinned?.daysSince1970 ?? 0) * 86_400
  }
}
