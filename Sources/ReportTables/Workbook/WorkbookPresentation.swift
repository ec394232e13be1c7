import ReportReading
import Tabular

/// Defines how a workbook shows a report's tables, and what is on its first page.
enum WorkbookPresentation {
  /// In longer tables the rank is the position of the row, because ranking by formula reads the whole column in every
  /// row.
  static let mostRankedRows = 400

  /// Creates what a workbook shows beyond a report's datasets, once a workbook is requested. The tables have their
  /// column of pages, on which nothing that is shown depends.
  static func presenter(
    of tables: [TypedTable], _ shape: ReportShape, _ family: ReportFamily, _ pages: SourcePages
  ) -> DocumentPresenter {
    DocumentPresenter {
      var shown = tables.map { $0.removing(Column.sourcePage.name) }
      SourceNotes.attach(to: &shown)
      ReportCharts.attach(to: &shown, shape, family)
      attach(to: &shown, shape)
      // A workbook omits the column of pages if there are none.
      if !pages.isEmpty { pages.attach(to: &shown) }
      return DocumentPresenter.Presentation(
        tables: shown, cover: ReportCover(tables: shown, shape: shape).spec)
    }
  }

  private static func attach(to tables: inout [TypedTable], _ shape: ReportShape) {
    for index in tables.indices {
      switch tables[index].description.name {
      case CompaniesDataset.description.name:
        let presentation = CompaniesPresentation(tables[index], shape).presentation
        tables[index].presentation = presentation
        let assumptions = tables.first { $0.description.name == AssumptionsDataset.description.name }
        let echo = assumptions.flatMap {
          AssumptionsPresentation($0, tables[index], shape).echo(under: presentation.readerColumns)
        }
        tables[index].presentation.blocks = [echo].compactMap(\.self)
      case TrafficDataset.description.name:
        tables[index].presentation = TrafficPresentation(tables[index]).presentation
      case AssumptionsDataset.description.name:
        let companies = tables.first { $0.description.name == CompaniesDataset.description.name }
        tables[index].presentation = AssumptionsPresentation(tables[index], companies, shape).presentation
      default:
        if let presentation = ProsePresentation.presentation(tables[index], tables) {
          tables[index].presentation = presentation
        }
      }
    }
  }
}

extension TypedTable {
  func has(_ column: String) -> Bool { index(of: column) != nil }

  /// Whether any row has a value in a column.
  func hasValues(_ column: String) -> Bool {
    index(of: column).map { index in rows.contains { $0.values[index] != .missing } } ?? false
  }

  /// The user's own columns: those that the dataset itself does not have.
  func userColumns(besides own: [Column]) -> [String] {
    let known = Set(own.map(\.name) + [Column.line.name])
    return columns.map(\.name).filter { !known.contains($0) }
  }

  /// A column that only the workbook has, with the exported values of another column.
  func copy(of name: String) -> HelperColumn? {
    guard let index = index(of: name) else { return nil }
    let column = columns[index]
    return HelperColumn(
      "exported_\(name)",
      LocalizedText("导出 \(column.title.chinese)", "\(column.title.english) as exported"), column.type,
      meaning: LocalizedText("导出时的值", "what the cell held when it was exported"),
      cells: rows.map { .value($0.values[index]) })
  }

  /// `(A<>B)+(C<>D)`: the number of cells that differ from their copies.
  static func changes(_ names: [String]) -> LocalizedText {
    LocalizedText(same: "=" + names.map { "([@\($0)]<>[@exported_\($0)])" }.joined(separator: "+"))
  }
}
