import Tabular

/// The datasets as text for the terminal, and as JSON.
struct DatasetListing {
  let language: Language

  /// The datasets of a single report, then those that only several reports make.
  let definitions: [(DatasetDescription, [Column])]

  /// One line for each dataset: its name, its title, the meaning of a row.
  func overview() -> [String] {
    let width = definitions.map(\.0.name.count).max() ?? 0
    return definitions.map { description, _ in
      "\(TextColumns.padded(description.name, to: width))  \(heading(of: description))"
    }
  }

  /// One line for each column of a dataset: name, type, unit, meaning, and how it is computed.
  func columns(of dataset: String) -> [String] {
    definitions.filter { $0.0.name == dataset }.flatMap { description, columns in
      let width = columns.map(\.name.count).max() ?? 0
      let lines = columns.map { column in
        "  \(TextColumns.padded(column.name, to: width))  \(TextColumns.padded(column.type.rawValue, to: 8))  \(text(of: column))"
      }
      return ["\(description.name)  \(heading(of: description))"] + lines
    }
  }

  /// An array with an object for each dataset, or for those that are named, with its columns.
  func json(_ names: [String]) -> [UInt8] {
    let chosen = definitions.filter { names.isEmpty || names.contains($0.0.name) }
    return JSONValue.array(
      chosen.map { description, columns in
        .object(
          [.init("name", .string(description.name))] + members("title", description.title)
            + members("meaning", description.meaning)
            + [.init("columns", .array(columns.map(object)))])
      }
    ).json()
  }

  private func object(of column: Column) -> JSONValue {
    .object(
      [.init("name", .string(column.name)), .init("type", .string(column.type.rawValue))]
        + members("title", column.title) + members("unit", column.unit) + members("meaning", column.meaning)
        + [
          .init("expression", column.expression.map { .string($0.description) } ?? .null),
          .init("pattern", column.familyPattern.map(JSONValue.string) ?? .null),
          .init("values", .array(column.allowedValues.map(JSONValue.string))),
          .init("optional", .boolean(column.isOptional)),
        ])
  }

  /// A text in English under its name, and in Chinese under `name_zh`.
  private func members(_ name: String, _ text: LocalizedText?) -> [JSONValue.Member] {
    [
      .init(name, text.map { .string($0.text(in: .english)) } ?? .null),
      .init("\(name)_zh", text.map { .string($0.text(in: .chinese)) } ?? .null),
    ]
  }

  private func heading(of description: DatasetDescription) -> String {
    let colon = language == .chinese ? "：" : ": "
    return description.title.text(in: language) + colon + description.meaning.text(in: language)
  }

  private func text(of column: Column) -> String {
    let unit = column.unit.map { " [\($0.text(in: language))]" } ?? ""
    let formula = column.expression.map { " = \($0)" } ?? ""
    return column.meaning.text(in: language) + unit + formula
  }
}
