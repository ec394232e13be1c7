import ReportTables
import Tabular

/// The datasets as text for a terminal.
struct DatasetListing {
  let language: Language

  /// A line a dataset: its name, its title, what a row is.
  func overview() -> [String] {
    let definitions = DatasetCatalog.definitions()
    let width = definitions.map(\.0.name.count).max() ?? 0
    return definitions.map { description, columns in
      let meaning = description.meaning.text(in: language)
      return "\(padded(description.name, to: width))  \(meaning) (\(columns.count) columns)"
    }
  }

  /// The columns of a dataset, a line each: name, type, unit, meaning, and how it is computed.
  func columns(of dataset: String) -> [String] {
    DatasetCatalog.definitions().filter { $0.0.name == dataset }.flatMap { description, columns in
      let width = columns.map(\.name.count).max() ?? 0
      let lines = columns.map { column in
        "  \(padded(column.name, to: width))  \(padded(column.type.rawValue, to: 8))  \(text(of: column))"
      }
      return ["\(description.name): \(description.meaning.text(in: language))"] + lines
    }
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
