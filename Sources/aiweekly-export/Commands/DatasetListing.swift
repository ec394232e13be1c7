import ReportArchive
import ReportTables
import Tabular

/// The datasets as text for the terminal.
struct DatasetListing {
  let language: Language

  /// The datasets of the user's own tables.
  var own: [(DatasetDescription, [Column])] = []

  /// The datasets of a single report, then those that only several reports make.
  private var definitions: [(DatasetDescription, [Column])] {
    DatasetCatalog.definitions() + own + ReportSetCatalog.panel
  }

  /// One line for each dataset: its name, its title, the meaning of a row.
  func overview() -> [String] {
    let definitions = definitions
    let width = definitions.map(\.0.name.count).max() ?? 0
    return definitions.map { description, _ in
      "\(padded(description.name, to: width))  \(heading(of: description))"
    }
  }

  /// One line for each column of a dataset: name, type, unit, meaning, and how it is computed.
  func columns(of dataset: String) -> [String] {
    definitions.filter { $0.0.name == dataset }.flatMap { description, columns in
      let width = columns.map(\.name.count).max() ?? 0
      let lines = columns.map { column in
        "  \(padded(column.name, to: width))  \(padded(column.type.rawValue, to: 8))  \(text(of: column))"
      }
      return ["\(description.name)  \(heading(of: description))"] + lines
    }
  }

  private func heading(of description: DatasetDescription) -> String {
    "\(description.title.text(in: language)): \(description.meaning.text(in: language))"
  }

  private func text(of column: Column) -> String {
    let unit = column.unit.map { " [\($0.text(in: language))]" } ?? ""
    let formula = column.expression.map { " = \($0)" } ?? ""
    return column.meaning.text(in: language) + unit + formula
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
