import Lexemes

extension TypedTable {
  /// Reads a dataset's rows from a JSON document and checks the type of every value.
  ///
  /// Printed cells come back exactly as written. A row's `provenance` becomes its origins, and its `emphasis` the bold
  /// ranges. Cells of computed columns come back as doubles (whole ones in integer columns as integers) so that a
  /// caller can compare them: ``TypedTable/init(_:columns:rows:context:)`` recomputes them, and a document may leave
  /// them out. All other columns are required, and an unknown member is an error rather than lost.
  ///
  /// - Parameters:
  ///   - json: the dataset's array of row objects, or the object of a record.
  ///   - columns: the columns, in the order of the values.
  ///   - pointer: the position of `json` in its document, for errors.
  ///   - isRecord: whether the dataset is one object rather than an array.
  ///   - leavesOutUnknown: whether members that are not columns are ignored.
  /// - Returns: the rows, without computed values filled in.
  /// - Throws: ``SchemaError`` for the first invalid value.
  package static func rows(
    from json: JSONValue, columns: [Column], at pointer: JSONPointer, isRecord: Bool = false,
    leavesOutUnknown: Bool = false
  ) throws(SchemaError) -> [Row] {
    let reader = TableReader(columns, leavesOutUnknown: leavesOutUnknown)
    if isRecord { return [try reader.row(json, at: pointer)] }
    guard case .array(let elements) = json else {
      throw SchemaError(pointer, expected: "array", found: json)
    }
    var rows: [Row] = []
    rows.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      rows.append(try reader.row(element, at: pointer.appending(index)))
    }
    return rows
  }
}

/// Reads the rows of one dataset.
struct TableReader {
  private let columns: [Column]
  private let leavesOutUnknown: Bool
  private let places: [String: Int]

  init(_ columns: [Column], leavesOutUnknown: Bool = false) {
    self.leavesOutUnknown = leavesOutUnknown
    self.columns = columns
    places = Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func row(_ json: JSONValue, at pointer: JSONPointer) throws(SchemaError) -> Row {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    var row = Row(columns.map { _ in .missing })
    var isRead = columns.map(\.isComputed)
    for member in members {
      if let place = places[member.name] {
        row.values[place] = try value(member.value, columns[place], at: pointer)
        isRead[place] = true
      } else if member.name == "provenance" {
        row.origins = try origins(member.value, at: pointer.appending(member.name))
      } else if member.name == "emphasis" {
        row.emphasis = try emphasis(member.value, at: pointer.appending(member.name))
      } else if !leavesOutUnknown {
        throw unknownColumn(member.name, at: pointer)
      }
    }
    if let missing = isRead.firstIndex(of: false) {
      throw SchemaError(pointer, .missingMember(columns[missing].name))
    }
    return row
  }

  private func value(
    _ json: JSONValue, _ column: Column, at pointer: JSONPointer
  ) throws(SchemaError) -> Value {
    guard let value = column.isComputed ? json.computedValue(column.type) : json.printedValue(column.type)
    else {
      let found = column.type.found(json)
      throw SchemaError(
        pointer.appending(column.name), .wrongType(expected: column.type.expectation, found: found))
    }
    if case .text(let text) = value, !column.allowedValues.isEmpty, !column.allowedValues.contains(text) {
      throw SchemaError(pointer.appending(column.name), .notAllowed(text, allowed: column.allowedValues))
    }
    return value
  }

  func unknownColumn(_ name: String, at pointer: JSONPointer) -> SchemaError {
    let suggestion = NearestName.to(name, among: columns.map(\.name))
    return SchemaError(pointer.appending(name), .unknownColumn(suggestion: suggestion))
  }
}

extension JSONValue {
  /// The cell of a printed column; nil where the value has the wrong type.
  fileprivate func printedValue(_ type: ColumnType) -> Value? {
    if case .null = self { return .missing }
    switch type {
    case .text, .code:
      if case .string(let text) = self { return .text(text) }
    case .integer: return wholeNumber.map(Value.integer)
    case .duration: return wholeNumber.map(Value.duration)
    case .date:
      if case .string(let text) = self { return CalendarDate(isoText: text).map(Value.date) }
    case .boolean:
      if case .boolean(let boolean) = self { return .boolean(boolean) }
    case .number, .percent, .multiple:
      switch self {
      case .integer(let integer): return .decimal(DecimalNumber(Int64(integer)))
      case .decimal(let decimal): return .decimal(decimal)
      case .real(let real): return .real(real)
      default: return nil
      }
    }
    return nil
  }

  /// The cell of a computed column, with numbers as doubles like those of the evaluator.
  fileprivate func computedValue(_ type: ColumnType) -> Value? {
    if case .null = self { return .missing }
    guard type.isNumeric, type != .integer else { return printedValue(type) }
    switch self {
    case .integer(let integer): return .real(Double(integer))
    case .decimal(let decimal): return .real(decimal.doubleValue)
    case .real(let real): return .real(real)
    default: return nil
    }
  }

  /// The number, if it has no fraction: `12`, `12.0`, `1.2e1`.
  var wholeNumber: Int? {
    switch self {
    case .integer(let integer): integer
    case .decimal(let decimal): decimal.trimmed.fractionDigits == 0 ? Int(decimal.trimmed.significand) : nil
    case .real(let real): real.magnitude < 1e15 && Double(Int(real)) == real ? Int(real) : nil
    case .null, .boolean, .string, .array, .object: nil
    }
  }
}

extension ColumnType {
  /// The expected type of a column, as errors name it.
  fileprivate var expectation: String {
    switch self {
    case .text, .code: "string or null"
    case .integer: "whole number or null"
    case .number, .percent, .multiple: "number or null"
    case .duration: "whole number of seconds or null"
    case .date: "date YYYY-MM-DD or null"
    case .boolean: "boolean or null"
    }
  }

  /// What was found instead: the type of the value, or the value itself if the type is right.
  fileprivate func found(_ json: JSONValue) -> String {
    switch json {
    case .string(let text) where self == .date: "'\(text.prefix(40))'"
    case .decimal(let decimal) where isNumeric: "\(decimal)"
    case .real(let real) where isNumeric: "\(real)"
    default: json.kind
    }
  }
}

extension CalendarDate {
  /// Parses `YYYY-MM-DD` only; nil for any other text and for a day that does not exist.
  fileprivate init?(isoText text: String) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      bytes.count(where: \.isDecimalDigit) == 8
    else { return nil }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }
}

/// Reads the metadata of cells: their positions in the source, and what is bold.
extension TableReader {
  private func origins(
    _ json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> [String: CellOrigin] {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    var origins: [String: CellOrigin] = [:]
    for member in members {
      guard places[member.name] != nil else { throw unknownColumn(member.name, at: pointer) }
      let place = pointer.appending(member.name)
      guard case .object = member.value else {
        throw SchemaError(place, expected: "object", found: member.value)
      }
      guard case .string(let raw) = try part("raw", of: member.value, at: place) else {
        throw SchemaError(place.appending("raw"), expected: "string", found: member.value["raw"] ?? .null)
      }
      origins[member.name] = CellOrigin(
        raw: raw, line: try position("line", of: member.value, at: place),
        column: try position("column", of: member.value, at: place),
        place: try pagePlace(of: member.value, at: place))
    }
    return origins
  }

  /// The page and the box, if the origin has them.
  private func pagePlace(
    of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> CellOrigin.Place? {
    guard json["page"] != nil || json["box"] != nil else { return nil }
    let page = try position("page", of: json, at: pointer)
    let box = try part("box", of: json, at: pointer)
    guard case .array(let edges) = box, edges.count == 4 else {
      throw SchemaError(pointer.appending("box"), expected: "four numbers", found: box)
    }
    var tenths: [Int] = []
    for edge in edges {
      guard let number = edge.tenths else {
        throw SchemaError(pointer.appending("box"), expected: "four numbers", found: edge)
      }
      tenths.append(number)
    }
    return CellOrigin.Place(page: page, box: tenths)
  }

  private func part(
    _ name: String, of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> JSONValue {
    guard let part = json[name] else { throw SchemaError(pointer, .missingMember(name)) }
    return part
  }

  private func position(
    _ name: String, of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> Int {
    let part = try part(name, of: json, at: pointer)
    guard let position = part.wholeNumber, position > 0 else {
      throw SchemaError(pointer.appending(name), expected: "whole number from 1", found: part)
    }
    return position
  }

  private func emphasis(
    _ json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> [String: [Range<Int>]] {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    var emphasis: [String: [Range<Int>]] = [:]
    for member in members {
      guard places[member.name] != nil else { throw unknownColumn(member.name, at: pointer) }
      let place = pointer.appending(member.name)
      guard case .array(let elements) = member.value else {
        throw SchemaError(place, expected: "array", found: member.value)
      }
      var ranges: [Range<Int>] = []
      for (index, element) in elements.enumerated() {
        ranges.append(try range(element, at: place.appending(index)))
      }
      emphasis[member.name] = ranges
    }
    return emphasis
  }

  private func range(_ json: JSONValue, at pointer: JSONPointer) throws(SchemaError) -> Range<Int> {
    guard case .array(let ends) = json, ends.count == 2, let start = ends[0].wholeNumber,
      let end = ends[1].wholeNumber, 0 <= start, start < end
    else { throw SchemaError(pointer, expected: "two whole numbers, start and end of bold", found: json) }
    return start..<end
  }
}

extension JSONValue {
  /// The number in tenths, the unit of positions on a page; nil for anything else.
  fileprivate var tenths: Int? {
    let number: Double? =
      switch self {
      case .integer(let integer): Double(integer)
      case .decimal(let decimal): decimal.doubleValue
      case .real(let real): real
      case .null, .boolean, .string, .array, .object: nil
      }
    guard let number, abs(number) < 1e7 else { return nil }
    return Int((10 * number).rounded())
  }
}
