import ReportTables
import Tabular

/// The datasets of several reports: those of a single report, stacked, and the panel.
public enum ReportSetCatalog {
  /// The names of the panel datasets, which need several reports.
  public static let panelNames = PanelDatasets.all.map(\.description.name)

  /// The names of all datasets, in their order.
  public static var names: [String] { DatasetCatalog.names + panelNames }

  /// Every dataset with its columns.
  public static func definitions(_ shape: ReportShape = .standard) -> [(DatasetDescription, [Column])] {
    stacked(DatasetCatalog.definitions(shape))
  }

  /// The datasets of one report as they are for several, followed by the panel.
  public static func stacked(_ definitions: [(DatasetDescription, [Column])]) -> [(
    DatasetDescription, [Column]
  )] {
    definitions.map { description, columns in
      (description.ofRows, LeadingColumns.columns(besides: columns) + columns)
    } + panel
  }

  /// The panel datasets with their columns.
  public static var panel: [(DatasetDescription, [Column])] {
    PanelDatasets.all.map { ($0.description, $0.columns) }
  }

  /// A shape with as many fiscal years as any of the reports prints, and with company groups if any report has them.
  static func shape(of reports: [ArchivedReport]) -> ReportShape {
    let companies = reports.compactMap { $0.report.document.table("companies") }
    let names = companies.map { Set($0.columns.map(\.name)) }
    let years = names.map { names in (1...30).prefix { names.contains("fy\($0)") }.count }.max() ?? 0
    return ReportShape(
      fiscalYears: (1...max(2, years)).map { "FY\($0)" },
      hasSegments: names.contains { $0.contains("segment") },
      companyColumns: CompanyColumnSet(names: names.reduce(into: []) { $0.formUnion($1) }))
  }
}
