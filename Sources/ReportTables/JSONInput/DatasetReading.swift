import Tabular

/// A dataset read from a document, and which cells the document leaves out.
struct DatasetReading: Sendable {
  var draft: DatasetDraft
  /// The optional columns that each row lacks: computed ones, and the user's. Usually empty.
  private(set) var absent: [Int: Set<String>] = [:]
  /// The page of each source line, as given by the rows.
  private(set) var pages: [Int: Int] = [:]

  /// Columns that documents of schema 1.0 lack.
  private static let addedLater: Set<String> = ["page_count", Column.sourcePage.name]

  /// Reads a dataset's rows.
  ///
  /// - Parameters:
  ///   - definition: the definition of the dataset.
  ///   - json: the dataset in the document; nil means no rows.
  ///   - shape: the shape of the document.
  ///   - user: the user's columns.
  ///   - leavesOutUnknown: whether members that are not columns are ignored.
  /// - Throws: ``SchemaError`` for the first invalid value.
  init(
    _ definition: CatalogEntry, _ json: JSONValue?, _ shape: ReportShape, _ user: UserColumns,
    leavesOutUnknown: Bool = false
  ) throws(SchemaError) {
    let description = definition.description
    let columns = user.columns(of: definition, shape)
    draft = DatasetDraft(description, columns: columns, rows: [])
    guard let json else { return }
    let own = Set(user.items(of: definition, shape).map(\.column.name))
    let all = columns + [.sourcePage]
    let optional = all.filter {
      $0.isComputed || $0.isOptional || own.contains($0.name) || Self.addedLater.contains($0.name)
    }
    draft.rows = try TypedTable.rows(
      from: completed(json, optional), columns: all, at: JSONPointer().appending(description.name),
      isRecord: description.isRecord, leavesOutUnknown: leavesOutUnknown)
    takePages()
    if description == AssumptionsDataset.description { restoreBounds() }
  }

  /// Whether the document itself has a cell.
  func has(_ row: Int, _ column: String) -> Bool { !(absent[row]?.contains(column) ?? false) }

  /// The rows with `null` for missing optional columns.
  private mutating func completed(_ json: JSONValue, _ optional: [Column]) -> JSONValue {
    switch json {
    case .array(let elements) where !draft.description.isRecord:
      .array(elements.enumerated().map { completed($1, optional, row: $0) })
    case .object where draft.description.isRecord:
      completed(json, optional, row: 0)
    default:
      json
    }
  }

  private mutating func completed(_ json: JSONValue, _ optional: [Column], row: Int) -> JSONValue {
    guard !optional.isEmpty, case .object(let members) = json else { return json }
    let names = Set(members.map(\.name))
    let missing = optional.map(\.name).filter { !names.contains($0) }
    guard !missing.isEmpty else { return json }
    absent[row] = Set(missing)
    return .object(members + missing.map { JSONValue.Member($0, .null) })
  }

  /// Separates the pages from the rows: they belong to lines, and nothing is computed from them.
  private mutating func takePages() {
    let line = draft.index(of: Column.line.name)
    for index in draft.rows.indices {
      let page = draft.rows[index].values.removeLast()
      if case .integer(let page) = page, let line, case .integer(let number) = draft.rows[index].values[line]
      {
        pages[number] = page
      }
    }
  }

  /// Converts bounds back to doubles: they are computed numbers in columns that are not computed.
  private mutating func restoreBounds() {
    for place in ["low", "high"].compactMap(draft.index(of:)) {
      for row in draft.rows.indices {
        draft.rows[row].values[place] = Value(finite: draft.rows[row].values[place].number)
      }
    }
  }
}
