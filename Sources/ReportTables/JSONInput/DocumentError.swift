import Tabular

/// Why a JSON document is not a valid report document.
public enum DocumentError: Error, Sendable, Hashable {
  /// The document violates the schema; the error has a JSON pointer to the position.
  case schema(SchemaError)
  /// A dataset definition is contradictory; no document can cause this.
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
