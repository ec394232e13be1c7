import Document
import ReportReading
import Tabular

/// A dataset of the catalog, defined in code or by a ``TableSpec``.
struct CatalogEntry: Sendable {
  /// The dataset's names and purpose.
  let description: DatasetDescription
  /// The columns for a report with a given shape, without the closing `line`.
  let columns: @Sendable (ReportShape) -> [Column]
  /// A row for each entry, with a value for each of the columns and for `line`.
  let rows: @Sendable (Reading) -> [Row]

  init(_ definition: any DatasetDefinition.Type) {
    description = definition.description
    columns = { definition.columns($0) }
    rows = { definition.rows($0) }
  }

  /// Creates the dataset of a table that is read column by column.
  init(_ spec: TableSpec) {
    description = spec.description
    let own = spec.columns.map(\.column)
    let name = spec.name
    columns = { _ in own }
    rows = { $0.report.rows[name] ?? [] }
  }
}

extension DatasetCatalog {
  /// The datasets of a family, in the order of the outputs; its own tables come before the checks.
  static func entries(_ family: ReportFamily) -> [CatalogEntry] {
    beforeChecks(family) + [CatalogEntry(ChecksDataset.self)]
  }

  private static func beforeChecks(_ family: ReportFamily) -> [CatalogEntry] {
    drafted(family) + derived.map { CatalogEntry($0 as any DatasetDefinition.Type) }
  }

  /// The datasets that can be drafted from a report alone.
  static func drafted(_ family: ReportFamily) -> [CatalogEntry] {
    ofReports.map(CatalogEntry.init) + family.plainTables.map(CatalogEntry.init)
  }

  /// The machine names of a family's datasets.
  public static func names(_ family: ReportFamily) -> [String] { entries(family).map(\.description.name) }

  /// All datasets of a family with their columns.
  public static func definitions(
    of family: ReportFamily, _ shape: ReportShape = .documented
  ) -> [(DatasetDescription, [Column])] {
    entries(family).map { ($0.description, $0.columns(shape) + [.line]) }
  }
}
