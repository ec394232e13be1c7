/// A violation of the dataset definitions in a JSON document.
public struct SchemaError: Error, Sendable, Hashable {
  /// The position in the document.
  public let pointer: JSONPointer
  /// What is wrong there.
  public let problem: Problem

  /// The kinds of violations.
  public enum Problem: Sendable, Hashable {
    /// A value of another type, or a value that its type does not allow.
    case wrongType(expected: String, found: String)
    /// A required member is missing.
    case missingMember(String)
    /// A member that is not a column; with the name that was probably meant.
    case unknownColumn(suggestion: String?)
    /// A member that is not part of the schema; with the name that was probably meant.
    case unknownMember(suggestion: String?)
    /// A text that is not among the allowed values of its column.
    case notAllowed(String, allowed: [String])
  }

  /// Creates an error at a position in the document.
  public init(_ pointer: JSONPointer, _ problem: Problem) {
    self.pointer = pointer
    self.problem = problem
  }

  /// Creates an error for a value of the wrong type.
  public init(_ pointer: JSONPointer, expected: String, found: JSONValue) {
    self.init(pointer, .wrongType(expected: expected, found: found.kind))
  }
}

extension SchemaError: CustomStringConvertible {
  /// `/companies/3/price: expected number or null, found string`.
  public var description: String {
    "\(pointer.tokens.isEmpty ? "document" : pointer.description): \(problem)"
  }
}

extension SchemaError.Problem: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .wrongType(let expected, let found): "expected \(expected), found \(found)"
    case .missingMember(let name): "member '\(name)' is missing"
    case .unknownColumn(let suggestion):
      "no column has this name" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .unknownMember(let suggestion):
      "no member has this name" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .notAllowed(let text, let allowed):
      "'\(text)' is not one of \(allowed.map { "'\($0)'" }.joined(separator: ", "))"
    }
  }
}

extension JSONValue {
  /// The type of the value in the terms of JSON Schema.
  public var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .decimal, .real: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
