import Document
import ReportTables
import Tabular

/// Splits a JSON document of several reports into one document for each report.
///
/// What only the reports together give is left out, because it is recomputed: the panel and the findings about the
/// set.
public struct SplitDocument: Sendable {
  /// One report of the document.
  public struct Part: Sendable, Hashable {
    /// The name of the report's file.
    public let sourceName: String
    /// The document of this report alone.
    public let json: JSONValue
  }

  /// The reports, in their order.
  public let parts: [Part]

  /// Findings about the set, which are found again. Repeated reports are not among them, since the other edition is
  /// gone.
  private static let ofSet: Set<String> = Set(
    [
      DiagnosticCode.reportUndated, .reportUncompared, .shareSplit, .shareCountChanged, .estimateOtherShares,
      .revisionUnsure, .fiscalYearsRolled, .siteRenamed,
      .growthOfWeeks,
    ].map(\.rawValue))

  private static let made = Set(
    ReportSetCatalog.panelNames + DatasetCatalog.derivedNames)

  /// Whether a document holds several reports.
  public static func isOne(_ json: JSONValue) -> Bool {
    if case .array? = json.member("source") { true } else { false }
  }

  /// - Throws: ``SchemaError`` if a row belongs to none of the reports, or if two reports cannot be distinguished.
  public init(_ json: JSONValue) throws(SchemaError) {
    let root = JSONPointer()
    let reports = try Self.array(json, "report", at: root)
    let sources = try Self.array(json, "source", at: root)
    guard reports.count == sources.count else {
      throw SchemaError(
        root.appending("source"),
        .wrongType(expected: "as many sources as reports, \(reports.count)", found: "\(sources.count)"))
    }
    let owners = try RowOwners(reports)
    guard case .object(let members) = json else { throw SchemaError(root, expected: "object", found: json) }
    var datasets: [(name: String, rows: [[JSONValue]])] = []
    for member in members where member.name != "source" && member.name != "report" {
      guard case .array(let rows) = member.value, !Self.made.contains(member.name) else { continue }
      datasets.append((member.name, try owners.divided(rows, of: member.name)))
    }
    let head = members.filter {
      if case .array = $0.value { false } else { !datasets.contains { [name = $0.name] in $0.name == name } }
    }
    parts = reports.indices.map { index in
      let before = datasets.map { ($0.name, $0.rows[..<index].reduce(0) { $0 + $1.count }) }
      let counts = Dictionary(
        datasets.map { ($0.name, $0.rows[index].count) } + [("report", 1)], uniquingKeysWith: { $1 })
      let offsets = Dictionary(before + [("report", index)], uniquingKeysWith: { $1 })
      let own = datasets.map { dataset -> JSONValue.Member in
        let rows = dataset.rows[index]
        guard dataset.name == "checks" else { return .init(dataset.name, .array(rows)) }
        return .init(dataset.name, .array(rows.compactMap { Self.check($0, offsets, counts) }))
      }
      let report = RowOwners.withoutLeading(reports[index], of: "report")
      return Part(
        sourceName: sources[index].text(of: "name") ?? "",
        json: .object(
          head + [.init("source", sources[index]), .init("report", report)] + own))
    }
  }

  private static func array(
    _ json: JSONValue, _ name: String, at pointer: JSONPointer
  ) throws(SchemaError) -> [JSONValue] {
    guard let value = json.member(name) else { throw SchemaError(pointer, .missingMember(name)) }
    guard case .array(let elements) = value else {
      throw SchemaError(pointer.appending(name), expected: "array", found: value)
    }
    return elements
  }

  /// A check of one report, with its row counted within that report; nil for a finding about the set.
  private static func check(
    _ row: JSONValue, _ offsets: [String: Int], _ counts: [String: Int]
  ) -> JSONValue? {
    if let code = row.text(of: "code"), ofSet.contains(code) { return nil }
    guard case .object(let members) = row, case .integer(let number)? = row.member("row"),
      let dataset = row.text(of: "dataset"), let offset = offsets[dataset], let count = counts[dataset]
    else { return row }
    // If rows were removed or sorted, this row may be the wrong one; the check's line is still right.
    let place: JSONValue = count > 0 ? .integer(min(max(1, number - offset), count)) : .null
    return .object(members.map { $0.name == "row" ? .init("row", place) : $0 })
  }
}

/// Determines which report each row of a document is from, by its leading columns.
private struct RowOwners {
  private let reports: [JSONValue]
  /// The index of each report, by the values of its leading columns.
  private let byAll: [[JSONValue]: Int]

  private static let names = LeadingColumns.all.map(\.name)

  init(_ reports: [JSONValue]) throws(SchemaError) {
    self.reports = reports
    var places: [[JSONValue]: Int] = [:]
    for (index, report) in reports.enumerated() {
      guard places.updateValue(index, forKey: Self.key(report, Self.names)) == nil else {
        throw SchemaError(
          JSONPointer().appending("report").appending(index),
          .wrongType(
            expected: "a report that differs from the others in house, series, week, day or file",
            found: "two reports that agree in all of these"))
      }
    }
    byAll = places
  }

  private static func key(_ object: JSONValue, _ names: [String]) -> [JSONValue] {
    names.map { object.member($0) ?? .null }
  }

  /// The rows of each report, without the leading columns.
  func divided(_ rows: [JSONValue], of dataset: String) throws(SchemaError) -> [[JSONValue]] {
    var divided = [[JSONValue]](repeating: [], count: reports.count)
    guard let first = rows.first else { return divided }
    let names = Self.leading(first, of: dataset)
    let places =
      names.count == Self.names.count
      ? byAll
      : Dictionary(
        reports.enumerated().map { (Self.key($1, names), $0) }, uniquingKeysWith: { first, _ in first })
    for (index, row) in rows.enumerated() {
      guard let place = places[Self.key(row, names)] else {
        throw SchemaError(
          JSONPointer().appending(dataset).appending(index),
          .wrongType(
            expected: "a row that begins with the house, series, week, day and file of one of the reports",
            found: "a row that belongs to no report"))
      }
      divided[place].append(Self.without(names.count, row))
    }
    return divided
  }

  static func withoutLeading(_ row: JSONValue, of dataset: String) -> JSONValue {
    without(leading(row, of: dataset).count, row)
  }

  private static func without(_ count: Int, _ row: JSONValue) -> JSONValue {
    guard case .object(let members) = row else { return row }
    return .object(Array(members.dropFirst(count)))
  }

  /// The leading columns of a row: its first members, as long as they are in the order of those columns.
  private static func leading(_ row: JSONValue, of dataset: String) -> [String] {
    guard case .object(let members) = row else { return [] }
    let own = DatasetCatalog.definitions().first { $0.0.name == dataset }?.1
    let expected = own.map { LeadingColumns.columns(besides: $0).map(\.name) } ?? names
    var rest = expected[...]
    var found: [String] = []
    for member in members {
      guard let place = rest.firstIndex(of: member.name) else { break }
      found.append(member.name)
      rest = rest[(place + 1)...]
    }
    return found
  }
}

extension JSONValue {
  /// A member of an object; nil if there is none, or if the value is not an object.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a member; nil if it is not a text.
  func text(of name: String) -> String? {
    if case .string(let text)? = member(name) { text } else { nil }
  }
}
