/// The JSON Schema (draft 2020-12) of the document, generated from the same definitions as the document.
///
/// Its rules:
/// - Every column is required, because every row has all columns; a misspelled name is reported as a missing one.
///   Families such as `eps_fy3` have as many members as the report prints, at least those of the standard definition;
///   they are checked by pattern. Optional columns may be missing.
/// - Additional columns are allowed, because users add their own and later versions add more, but they must hold single
///   values and have snake-case names. Additional datasets are allowed for the same reason.
/// - Every column may be `null`.
public struct SchemaWriter: Sendable {
  /// The schema's `$id`.
  public let identifier: String
  /// The title of the schema.
  public let title: LocalizedText
  /// The members before the datasets, each with its schema.
  public let metadata: [JSONValue.Member]
  private let rows: [RowSchema]

  /// Creates a writer for the schema of these datasets.
  public init(
    identifier: String, title: LocalizedText, metadata: [JSONValue.Member],
    datasets: [(DatasetDescription, [Column])]
  ) {
    self.identifier = identifier
    self.title = title
    self.metadata = metadata
    rows = datasets.map { RowSchema(dataset: $0.0, columns: $0.1) }
  }

  /// The schema as JSON.
  public var schema: JSONValue {
    let properties = metadata + rows.map { JSONValue.Member($0.dataset.name, $0.reference) }
    return .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("$id", .string(identifier)),
      .init("title", .string(title.bilingual)),
      .init("type", .string("object")),
      .init("properties", .object(properties)),
      .init("required", .array(properties.map { .string($0.name) })),
      .init("additionalProperties", .object([.init("type", .strings(["array", "object"]))])),
      .init("$defs", .object(rows.map(\.definition) + [Self.origin])),
    ])
  }

  /// The schema of a printed cell's position in the source.
  private static let origin = JSONValue.Member(
    "cell_origin",
    .object([
      .init("type", .string("object")),
      .init(
        "properties",
        .object([
          .init("raw", .object([.init("type", .string("string"))])),
          .init("line", .object([.init("type", .string("integer")), .init("minimum", .integer(1))])),
          .init("column", .object([.init("type", .string("integer")), .init("minimum", .integer(1))])),
          .init("page", .object([.init("type", .string("integer")), .init("minimum", .integer(1))])),
          .init(
            "box",
            .object([
              .init(
                "description", .string("left, top, right, bottom in points from the page's top left corner")),
              .init("type", .string("array")), .init("items", .object([.init("type", .string("number"))])),
              .init("minItems", .integer(4)), .init("maxItems", .integer(4)),
            ])),
        ])),
      .init("required", .strings(["raw", "line", "column"])),
      .init("additionalProperties", .boolean(false)),
    ]))
}

/// The schema of the rows of one dataset.
private struct RowSchema: Sendable {
  let dataset: DatasetDescription
  let columns: [Column]

  /// The schema by which the document refers to it: an array of rows, or the single record.
  var reference: JSONValue {
    let row = JSONValue.object([.init("$ref", .string("#/$defs/\(dataset.name)"))])
    guard !dataset.isRecord else { return row }
    return .object([.init("type", .string("array")), .init("items", row)])
  }

  var definition: JSONValue.Member {
    let single = columns.filter { $0.familyPattern == nil }
    let properties = single.map { JSONValue.Member($0.name, $0.schema(isFamily: false)) }
    let provenance = JSONValue.object([
      .init("type", .string("object")),
      .init("additionalProperties", .object([.init("$ref", .string("#/$defs/cell_origin"))])),
    ])
    return .init(
      dataset.name,
      .object([
        .init("title", .string(dataset.title.bilingual)),
        .init("description", .string(dataset.meaning.bilingual)),
        .init("type", .string("object")),
        .init(
          "properties",
          .object(properties + [.init("provenance", provenance), .init("emphasis", Self.emphasis)])),
        .init("patternProperties", .object(families)),
        .init("required", .array(columns.filter { !$0.isOptional }.map { .string($0.name) })),
        .init("propertyNames", .object([.init("pattern", .string("^[a-z][a-z0-9_]*$"))])),
        .init(
          "additionalProperties", .object([.init("type", .strings(["number", "string", "boolean", "null"]))])),
      ]))
  }

  /// The schema of the bold ranges of each column.
  private static var emphasis: JSONValue {
    let place = JSONValue.object([.init("type", .string("integer")), .init("minimum", .integer(0))])
    let range = JSONValue.object([
      .init("type", .string("array")), .init("items", place), .init("minItems", .integer(2)),
      .init("maxItems", .integer(2)),
    ])
    return .object([
      .init("type", .string("object")),
      .init("additionalProperties", .object([.init("type", .string("array")), .init("items", range)])),
    ])
  }

  /// One entry for each family, described by its first member.
  private var families: [JSONValue.Member] {
    var seen: Set<String> = []
    return columns.compactMap { column in
      guard let pattern = column.familyPattern, seen.insert(pattern).inserted else { return nil }
      return .init(pattern, column.schema(isFamily: true))
    }
  }
}

extension Column {
  /// The schema of the column's values. Unit and expression are annotations, `x-` keywords that validators ignore. A
  /// family has neither title nor expression, because those belong to a single member.
  fileprivate func schema(isFamily: Bool) -> JSONValue {
    var members: [JSONValue.Member] = []
    if !isFamily { members.append(.init("title", .string(title.bilingual))) }
    members.append(.init("description", .string(meaning.bilingual)))
    let types = holdsNumbersAndText ? [jsonType, "string", "null"] : [jsonType, "null"]
    members.append(.init("type", .strings(types)))
    if !allowedValues.isEmpty {
      members.append(.init("enum", .array(allowedValues.map(JSONValue.string) + [.null])))
    }
    if type == .date {
      members.append(.init("format", .string("date")))
      members.append(.init("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))
    }
    if let unit { members.append(.init("x-unit", .string(unit.bilingual))) }
    if !isFamily, let expression {
      members.append(.init("x-computed-as", .string(expression.description)))
    }
    return .object(members)
  }

  /// Computed seconds may have fractions; printed ones are whole.
  private var jsonType: String {
    switch type {
    case .text, .code, .date: "string"
    case .integer: "integer"
    case .duration: isComputed ? "number" : "integer"
    case .number, .percent, .multiple: "number"
    case .boolean: "boolean"
    }
  }
}

extension LocalizedText {
  /// Both languages on one line, or a single text where they are the same.
  var bilingual: String { chinese == english ? chinese : "\(chinese) / \(english)" }
}

extension JSONValue {
  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
