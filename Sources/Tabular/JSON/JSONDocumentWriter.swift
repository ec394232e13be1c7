import Lexemes

/// Options for writing JSON.
public struct JSONOptions: Sendable, Hashable {
  /// Whether to write everything on one line without spaces.
  public var isCompact = false
  /// Whether rows have a member `provenance` before `line`, with the source position of printed cells, and a member
  /// `emphasis` with the bold ranges of texts.
  public var includesProvenance = false

  /// Creates options for JSON.
  public init(isCompact: Bool = false, includesProvenance: Bool = false) {
    self.isCompact = isCompact
    self.includesProvenance = includesProvenance
  }
}

extension TabularDocument {
  /// The whole document: the metadata, then each dataset under its name, with a final newline.
  public func json(_ options: JSONOptions = JSONOptions()) -> [UInt8] {
    var emitter = JSONEmitter(isCompact: options.isCompact)
    emitter.beginObject()
    for member in metadata + (options.includesProvenance ? provenance : []) {
      emitter.name(member.name)
      emitter.value(member.value)
    }
    for table in tables {
      emitter.name(table.description.name)
      emitter.table(table, options)
    }
    emitter.endObject()
    emitter.newline()
    return emitter.bytes
  }

  /// One compact object for each row, on a line of its own and beginning with the name of its dataset.
  ///
  /// A column that is itself called `dataset`, as in `checks`, is prefixed with the name of its table,
  /// `checks_dataset`, because an object cannot have both.
  ///
  /// - Parameters:
  ///   - options: only `includesProvenance` is used; the output is always compact.
  ///   - dataset: the only dataset to write; nil writes all, in the document's order.
  ///   - leading: names and values of members that all rows of a table have before their own, such as the report that
  ///     they are from.
  /// - Returns: nothing where no dataset has that name.
  public func ndjson(
    _ options: JSONOptions = JSONOptions(), dataset: String? = nil,
    leading: (TypedTable) -> [(name: String, value: Value)] = { _ in [] }
  ) -> [UInt8] {
    var emitter = JSONEmitter(isCompact: true)
    for table in tables where dataset == nil || table.description.name == dataset {
      let name = table.description.name
      let writer = RowWriter(table, options, shared: [("dataset", .text(name))] + leading(table))
      for row in table.rows {
        writer.write(row, to: &emitter)
        emitter.newline()
      }
    }
    return emitter.bytes
  }
}

extension TypedTable {
  /// The rows as an array, or a record as its object, with a final newline.
  public func json(_ options: JSONOptions = JSONOptions()) -> [UInt8] {
    var emitter = JSONEmitter(isCompact: options.isCompact)
    emitter.table(self, options)
    emitter.newline()
    return emitter.bytes
  }
}

extension JSONEmitter {
  /// Writes an array of row objects. A record is its only row, or an object of `null` values where it has none.
  fileprivate mutating func table(_ table: TypedTable, _ options: JSONOptions) {
    let writer = RowWriter(table, options)
    guard !table.description.isRecord else {
      let empty = Row(table.columns.map { _ in .missing })
      writer.write(table.rows.first ?? empty, to: &self)
      return
    }
    beginArray()
    for row in table.rows {
      writer.write(row, to: &self)
    }
    endArray()
  }
}

/// Writes the rows of one table as objects; what all rows share is prepared once.
private struct RowWriter {
  private let columns: [Column]
  private let names: [JSONName]
  /// Members that precede the row's own and are the same in all rows.
  private let shared: JSONMembers
  /// The column before which the provenance is written; nil for none.
  private let provenancePlace: Int?

  private static let provenance = JSONName("provenance")
  private static let emphasis = JSONName("emphasis")

  init(_ table: TypedTable, _ options: JSONOptions, shared: [(name: String, value: Value)] = []) {
    columns = table.columns
    let own = table.description.name
    names = table.columns.map { column in
      JSONName(shared.contains { $0.name == column.name } ? "\(own)_\(column.name)" : column.name)
    }
    self.shared = JSONMembers(shared)
    let last = columns.lastIndex { $0.name == Column.line.name } ?? columns.count
    provenancePlace = options.includesProvenance ? last : nil
  }

  func write(_ row: Row, to emitter: inout JSONEmitter) {
    emitter.beginObject()
    emitter.members(shared)
    for (place, value) in row.values.enumerated() {
      if place == provenancePlace { writeProvenance(of: row, to: &emitter) }
      emitter.name(names[place])
      emitter.cell(value)
    }
    if provenancePlace == columns.count { writeProvenance(of: row, to: &emitter) }
    emitter.endObject()
  }

  private func writeProvenance(of row: Row, to emitter: inout JSONEmitter) {
    emitter.name(Self.provenance)
    emitter.beginObject()
    for column in columns {
      guard let origin = row.origins[column.name] else { continue }
      emitter.name(column.name)
      emitter.beginObject()
      emitter.name("raw")
      emitter.string(origin.raw)
      emitter.name("line")
      emitter.integer(origin.line)
      emitter.name("column")
      emitter.integer(origin.column)
      if let place = origin.place { writePlace(place, to: &emitter) }
      emitter.endObject()
    }
    emitter.endObject()
    if !row.emphasis.isEmpty { writeEmphasis(of: row, to: &emitter) }
  }

  /// Writes `"page": 3, "box": [51.1, 120.0, 98.4, 130.4]`, in points from the page's top left corner.
  private func writePlace(_ place: CellOrigin.Place, to emitter: inout JSONEmitter) {
    emitter.name("page")
    emitter.integer(place.page)
    emitter.name("box")
    emitter.value(.array(place.box.map { .decimal(DecimalNumber(tenths: $0)) }))
  }

  /// Writes `"emphasis": {"text": [[0, 4]]}`: the start and end of each bold range, in code points.
  private func writeEmphasis(of row: Row, to emitter: inout JSONEmitter) {
    emitter.name(Self.emphasis)
    emitter.beginObject()
    for column in columns {
      guard let ranges = row.emphasis[column.name] else { continue }
      emitter.name(column.name)
      emitter.value(
        .array(ranges.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }))
    }
    emitter.endObject()
  }
}

extension DecimalNumber {
  /// Creates a number from tenths: 51.1 from 511.
  fileprivate init(tenths: Int) {
    self = DecimalNumber(Int64(tenths)).shifted(by: -1) ?? DecimalNumber(0)
  }
}
