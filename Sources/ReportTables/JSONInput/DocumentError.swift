import Tabular

/// Why a JSON document is not a report document.
public enum DocumentError: Error, Sendable, Hashable {
  /// It breaks the schema, at a place that a JSON pointer names.
  case schema(SchemaError)
  /// A definition contradicts itself; no document can cause it.
  case table(TableError)
}

extension DocumentError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .schema(let error): error.description
    case .table(let error): error.description
    }
  }
}
