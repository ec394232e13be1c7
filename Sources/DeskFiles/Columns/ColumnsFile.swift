import ReportReading
import ReportTables
import Tabular

/// A file of a desk's own columns, in YAML or JSON:
///
/// ```yaml
/// companies:
///   target_price: {title: {zh: 目标价, en: Target price}, values: {0700.HK: 420}}
///   upside: {title: {zh: 上行空间, en: Upside}, expression: "target_price / price - 1", format: 0.0%}
/// ```
public struct ColumnsFile {
  /// The columns, by dataset.
  public private(set) var columns = UserColumns()
  private let file: YAMLFile
  private var found: [Found] = []

  /// A column and the nodes of its parts.
  private struct Found {
    let column: UserColumn
    let dataset: YAMLNode
    let name: YAMLNode
    let title: YAMLNode?
    let type: YAMLNode?
    let expression: YAMLNode?
  }

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: YAML; JSON is YAML too.
  ///   - path: what messages call the file.
  ///   - family: the kind of report whose datasets the columns are added to.
  /// - Throws: a failure that names line, column and what was expected there.
  public init(_ text: String, path: String, family: ReportFamily = .aiWeekly) throws(DeskFileError) {
    file = try YAMLFile(text, path: path, what: "the file of columns")
    for dataset in try file.entries(of: file.root, what: "the file") {
      for column in try file.entries(of: dataset.value, what: dataset.name) {
        found.append(try read(column, of: dataset))
      }
    }
    do throws(UserColumnError) {
      columns = try UserColumns(found.map(\.column), family: family)
    } catch {
      throw failure(error)
    }
  }

  private func read(
    _ entry: YAMLFile.Entry, of dataset: YAMLFile.Entry
  ) throws(DeskFileError) -> Found {
    let parts = try file.members(
      of: entry.value, what: entry.name, known: ["title", "type", "format", "unit", "expression", "values"])
    let format = try parts["format"].map { node throws(DeskFileError) in try self.format(node) }
    let named = try parts["type"].map { node throws(DeskFileError) in try self.type(node) }
    if let format, let named, format.type != named, let node = parts["format"] {
      throw file.failure(node, "the format shows a \(format.type.rawValue), the type is \(named.rawValue)")
    }
    let type = named ?? format?.type ?? .number
    let column = UserColumn(
      dataset: dataset.name, name: entry.name,
      title: try parts["title"].map { node throws(DeskFileError) in try file.label(node, what: "title") }
        ?? LocalizedText(same: entry.name), type: type,
      unit: try parts["unit"].map { node throws(DeskFileError) in try file.label(node, what: "unit") },
      decimals: format?.decimals, content: try content(parts, type, entry),
      place: parts["expression"].map(file.place))
    return Found(
      column: column, dataset: dataset.key, name: entry.key, title: parts["title"], type: parts["type"],
      expression: parts["expression"])
  }

  private func content(
    _ parts: [String: YAMLNode], _ type: ColumnType, _ entry: YAMLFile.Entry
  ) throws(DeskFileError) -> UserColumn.Content {
    switch (parts["expression"], parts["values"]) {
    case (let expression?, nil):
      return .expression(try file.text(expression, what: "expression"))
    case (nil, let list?):
      var values: [String: Value] = [:]
      for value in try file.entries(of: list, what: "values") {
        values[value.name] = try ColumnValue.read(value, type, file)
      }
      return .values(values)
    case (.some, .some):
      throw file.failure(entry.key, "'\(entry.name)' has both 'expression' and 'values'; give one of them")
    case (nil, nil):
      throw file.failure(entry.key, "'\(entry.name)' has neither 'expression' nor 'values'")
    }
  }

  private func type(_ node: YAMLNode) throws(DeskFileError) -> ColumnType {
    let name = try file.text(node, what: "type")
    guard let type = ColumnType(rawValue: name), UserColumn.valueTypes.contains(type) else {
      let known = UserColumn.valueTypes.map(\.rawValue)
      let hint = NearestName.to(name, among: known).map { "did you mean '\($0)'?" }
      throw file.failure(
        node, "'\(name)' is not a type of a column; \(hint ?? "there are \(known.joined(separator: ", "))")")
    }
    return type
  }

  private func format(_ node: YAMLNode) throws(DeskFileError) -> ColumnFormat {
    let text = try file.text(node, what: "format")
    guard let format = ColumnFormat(text) else {
      throw file.failure(node, "'\(text)' is not a format; write 0, 0.00, 0.0% or 0.0x, for example")
    }
    return format
  }

  private func failure(_ error: UserColumnError) -> DeskFileError {
    let found = found[error.index]
    let message = error.description
    switch error.part {
    case .dataset: return file.failure(found.dataset, message)
    case .name: return file.failure(found.name, message)
    case .title: return file.failure(found.title ?? found.name, message)
    case .type: return file.failure(found.type ?? found.name, message)
    case .expression(let character):
      guard let node = found.expression else { return file.failure(found.name, message) }
      return character.map { file.failure(node, character: $0, message) }
        ?? file.failure(node, message)
    }
  }
}
