import Document
import ReportReading
import Tabular

/// A dataset derived from other datasets: statistics of companies, sums over websites.
///
/// Its rows hold only expressions over whole columns of the others, so they are recreated from any document,
/// whatever it contains for this dataset.
protocol DerivedDataset: DatasetDefinition {
  /// A row for each statistic or group, with a value for each of the columns and for `line`.
  static func rows(from drafts: [DatasetDraft], _ shape: ReportShape) -> [Row]
}

extension DerivedDataset {
  /// A derived dataset has no rows of the report itself.
  static func rows(_ reading: Reading) -> [Row] { [] }
}

extension DatasetDraft {
  /// Creates a derived dataset from drafts, with empty cells for the user's columns.
  init(
    _ definition: any DerivedDataset.Type, from drafts: [DatasetDraft], _ shape: ReportShape,
    _ user: UserColumns
  ) {
    let entry = CatalogEntry(definition as any DatasetDefinition.Type)
    let added = user.items(of: entry, shape).count
    let rows = definition.rows(from: drafts, shape).map { row in
      var row = row
      row.values.insert(contentsOf: repeatElement(.missing, count: added), at: row.values.count - 1)
      return row
    }
    self.init(definition.description, columns: user.columns(of: entry, shape), rows: rows)
  }
}
