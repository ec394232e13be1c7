import Document
import ReportReading
import Tabular

/// A dataset that is made of other datasets: statistics over companies, sums over websites.
///
/// Its rows hold expressions over whole columns of the others and nothing else, so they are made anew from any document,
/// whatever it says of them.
protocol DerivedDataset: DatasetDefinition {
  /// A row for each statistic or group, with a value for each of the columns and for `line`.
  static func rows(from drafts: [DatasetDraft], _ shape: ReportShape) -> [Row]
}

extension DerivedDataset {
  /// None of a report alone.
  static func rows(_ reading: Reading) -> [Row] { [] }
}

extension DatasetDraft {
  /// A derived dataset over drafts, with room for the user's columns.
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
