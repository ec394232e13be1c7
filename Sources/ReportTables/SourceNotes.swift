import Tabular

/// Puts the notes that the `report` dataset keeps under the tables that they were under.
enum SourceNotes {
  static func attach(to tables: inout [TypedTable]) {
    guard let report = tables.first(where: { $0.description.name == ReportDataset.description.name }) else {
      return
    }
    for index in tables.indices {
      guard case .text(let note)? = report.values(of: "\(tables[index].description.name)_source")?.first
      else { continue }
      tables[index].footnotes = note.split(separator: "\n").map(String.init)
    }
  }
}
