import Tabular
import Document
import ReportReading

/// The user's own columns after validation: every name is new, and every expression reads existing columns.
///
/// They come at the end of their dataset, before `line`, and are like any other column: a live formula in the workbook,
/// a value in CSV and JSON.
public struct UserColumns: Sendable, Hashable {
  /// A column with its parsed expression; nil for a column of given values.
  struct Item: Sendable, Hashable {
    let column: UserColumn
    let expression: Expression?
  }

  private let items: [String: [Item]]

  /// Creates a set without columns.
  public init() {
    items = [:]
  }

  /// - Throws: ``UserColumnError`` for the first invalid column.
  public init(_ columns: [UserColumn], family: ReportFamily = .aiWeekly) throws(UserColumnError) {
    var check = UserColumnCheck(columns, DatasetCatalog.entries(family))
    items = try check.checked()
  }

  /// Whether there are no columns.
  public var isEmpty: Bool { items.isEmpty }

  func items(of dataset: String) -> [Item] { items[dataset] ?? [] }

  /// The user's columns of a dataset, without those that a report of this shape prints itself.
  func items(of definition: CatalogEntry, _ shape: ReportShape) -> [Item] {
    let all = items(of: definition.description.name)
    guard !all.isEmpty else { return [] }
    let printed = Set(definition.columns(shape).map(\.name))
    return all.filter { !printed.contains($0.column.name) }
  }

  /// A dataset's columns for a report of a given shape, including the user's, with `line` last.
  func columns(of definition: CatalogEntry, _ shape: ReportShape) -> [Column] {
    let own = definition.columns(shape)
    let items = items(of: definition, shape)
    guard !items.isEmpty else { return own + [.line] }
    let known = Set(own.map(\.name) + items.map(\.column.name) + [Column.line.name])
    let group = own.contains { $0.group != nil } ? LocalizedText("自定义", "Own") : nil
    // A column that reads a third fiscal year is empty in a report with two.
    return own
      + items.map { item in
        item.column.column(
          item.expression.flatMap { $0.columnsRead.isSubset(of: known) ? $0 : nil }, group: group)
      } + [.line]
  }

  /// All datasets with their columns, including the user's, for the schema and the dictionary.
  public func definitions(
    _ shape: ReportShape = .documented, of family: ReportFamily = .aiWeekly
  ) -> [(DatasetDescription, [Column])] {
    DatasetCatalog.entries(family).map { ($0.description, columns(of: $0, shape) + [.sourcePage]) }
  }
}
