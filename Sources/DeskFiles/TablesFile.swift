import Document
import Lexemes
import ReportReading
import ReportTables
import Tabular

/// A file that defines a desk's own tables to look for in reports, in YAML or JSON:
///
/// ```yaml
/// buybacks:
///   title: {zh: 回购, en: Buybacks}
///   headings: [回购]
///   columns:
///     date: {headers: [日期, 回购日期], type: date}
///     ticker: {headers: 代码, type: code}
///     shares: {headers: 回购数量, unit: 万股}
///     amount: {headers: 回购金额, unit: 万港元}
///     average_price: {expression: "amount / shares", unit: 港元/股}
/// ```
public struct TablesFile {
  /// The tables, in the order of the file.
  public private(set) var tables: [TableSpec] = []
  private let file: YAMLFile

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: YAML; JSON is YAML too.
  ///   - path: what messages call the file.
  /// - Throws: a failure that names line, column and what was expected there.
  public init(_ text: String, path: String) throws(DeskFileError) {
    file = try YAMLFile(text, path: path, what: "the file of tables")
    for entry in try file.entries(of: file.root, what: "the file") {
      tables.append(try table(entry))
    }
  }

  // MARK: One table

  /// Members of the JSON document that are not datasets.
  private static let taken = [
    "schema_version", "generator", "source", "ledger", "source_text", "source_pages",
  ]

  private func table(_ entry: YAMLFile.Entry) throws(DeskFileError) -> TableSpec {
    try checkName(entry, "a table")
    guard !DatasetCatalog.names.contains(entry.name), !Self.taken.contains(entry.name) else {
      throw file.failure(entry.key, "there is already a dataset '\(entry.name)'")
    }
    let parts = try file.members(
      of: entry.value, what: entry.name, known: ["title", "meaning", "headings", "columns"])
    guard let list = parts["columns"] else {
      throw file.failure(entry.key, "'\(entry.name)' has no 'columns'")
    }
    let title = try parts["title"].map { node throws(DeskFileError) in try file.label(node, what: "title") }
    let meaning = try parts["meaning"].map { node throws(DeskFileError) in
      try file.label(node, what: "meaning")
    }
    let headings = try parts["headings"].map { node throws(DeskFileError) in
      try file.texts(node, what: "headings")
    }
    let name = LocalizedText(same: entry.name)
    return TableSpec(
      DatasetDescription(
        entry.name, title ?? name, tableName: Self.tableName(entry.name), meaning: meaning ?? title ?? name,
        sheet: SheetStyle(.figures)), columns: try columns(list, of: entry), headings: headings ?? [])
  }

  /// `share_buybacks` is the Excel table `ShareBuybacks`.
  private static func tableName(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func checkName(_ entry: YAMLFile.Entry, _ what: String) throws(DeskFileError) {
    guard entry.name.isPlainName else {
      throw file.failure(
        entry.key,
        "'\(entry.name)' cannot be the name of \(what): write small letters, digits and _, such as share_buybacks"
      )
    }
  }

  // MARK: Its columns

  /// Column names that every row already uses for something else.
  private static let reserved = ["line", "source_page", "provenance", "emphasis", "dataset"]

  private func columns(_ list: YAMLNode, of table: YAMLFile.Entry) throws(DeskFileError) -> [ColumnSpec] {
    let entries = try file.entries(of: list, what: "columns")
    var read: [(spec: ColumnSpec, entry: YAMLFile.Entry, expression: YAMLNode?)] = []
    for entry in entries {
      try checkName(entry, "a column")
      guard !Self.reserved.contains(entry.name) else {
        throw file.failure(entry.key, "'\(entry.name)' is taken: rows have a member of that name")
      }
      let (spec, expression) = try column(entry)
      read.append((spec, entry, expression))
    }
    guard read.contains(where: { $0.spec.isNeeded }) else {
      throw file.failure(
        table.key,
        "'\(table.name)' has no required column: give one 'headers' and do not make it optional")
    }
    let own = read.map(\.spec.column)
    var specs: [ColumnSpec] = []
    for (spec, _, expression) in read {
      guard let expression else {
        specs.append(spec)
        continue
      }
      specs.append(try computed(spec, expression, own, of: table.name))
    }
    try checkCycles(specs, read.map(\.entry), table)
    return specs
  }

  private func column(_ entry: YAMLFile.Entry) throws(DeskFileError) -> (ColumnSpec, YAMLNode?) {
    let parts = try file.members(
      of: entry.value, what: entry.name,
      known: ["title", "headers", "type", "unit", "expression", "optional"])
    let title = try parts["title"].map { node throws(DeskFileError) in try file.label(node, what: "title") }
    let unit = try parts["unit"].map { node throws(DeskFileError) in try file.label(node, what: "unit") }
    let isComputed = parts["expression"] != nil
    let type = try parts["type"].map { node throws(DeskFileError) in
      try self.type(node, isComputed: isComputed)
    }
    switch (parts["headers"], parts["expression"]) {
    case (let headers?, nil):
      let isOptional = try parts["optional"].map { node throws(DeskFileError) in try flag(node) }
      let words = try file.texts(headers, what: "headers")
      guard !words.isEmpty, words.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
        throw file.failure(headers, "'headers' of '\(entry.name)' is empty")
      }
      let spec = ColumnSpec(
        entry.name, title ?? LocalizedText(same: entry.name), type ?? .number, headers: words, unit: unit,
        isNeeded: !(isOptional ?? false))
      return (spec, nil)
    case (nil, let expression?):
      // The expression is parsed once all columns are known.
      let spec = ColumnSpec(
        entry.name, title ?? LocalizedText(same: entry.name), type ?? .number, unit: unit, expression: 0)
      return (spec, expression)
    case (.some, .some):
      throw file.failure(entry.key, "'\(entry.name)' has both 'headers' and 'expression'; give one of them")
    case (nil, nil):
      throw file.failure(entry.key, "'\(entry.name)' has neither 'headers' nor 'expression'")
    }
  }

  private func type(_ node: YAMLNode, isComputed: Bool) throws(DeskFileError) -> ColumnType {
    let name = try file.text(node, what: "type")
    let possible: [ColumnType] =
      isComputed ? UserColumn.computedTypes : ColumnType.allCases.filter { $0 != .boolean }
    guard let type = ColumnType(rawValue: name), possible.contains(type) else {
      let known = possible.map(\.rawValue)
      let hint = NearestName.to(name, among: known).map { "did you mean '\($0)'?" }
      throw file.failure(
        node,
        "'\(name)' is not a type of \(isComputed ? "a computed" : "a printed") column; "
          + (hint ?? "there are \(known.joined(separator: ", "))"))
    }
    return type
  }

  private func flag(_ node: YAMLNode) throws(DeskFileError) -> Bool {
    switch node.text {
    case "true"?: return true
    case "false"?: return false
    default: throw file.failure(node, "'optional' must be true or false")
    }
  }

  // MARK: Computed columns

  private func computed(
    _ spec: ColumnSpec, _ node: YAMLNode, _ own: [Column], of table: String
  ) throws(DeskFileError) -> ColumnSpec {
    let text = try file.text(node, what: "expression")
    do throws(ExpressionError) {
      let expression = try ExpressionParser(columns: own, of: table).parse(text)
      return ColumnSpec(
        spec.column.name, spec.column.title, spec.column.type, unit: spec.column.unit,
        meaning: spec.column.meaning, expression: expression)
    } catch {
      throw file.failure(node, character: error.column, error.message)
    }
  }

  private func checkCycles(
    _ specs: [ColumnSpec], _ entries: [YAMLFile.Entry], _ table: YAMLFile.Entry
  ) throws(DeskFileError) {
    let description = DatasetDescription(
      table.name, LocalizedText(same: table.name), tableName: table.name,
      meaning: LocalizedText(same: table.name))
    do throws(TableError) {
      _ = try TypedTable(description, columns: specs.map(\.column), rows: [])
    } catch {
      guard case .circular(_, let names) = error,
        let first = entries.first(where: { names.contains($0.name) })
      else { throw file.failure(table.key, "\(error)") }
      throw file.failure(
        first.key, "columns refer to each other in a cycle: \(names.joined(separator: ", "))")
    }
  }
}
