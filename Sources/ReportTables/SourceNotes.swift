import Tabular

/// Moves the notes that the `report` dataset stores back below their tables.
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
