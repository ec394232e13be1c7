import Tabular

/// Why a user's own column was rejected, and which part of its definition is wrong.
public struct UserColumnError: Error, Sendable, Hashable {
  /// A part of a column's definition.
  public enum Part: Sendable, Hashable {
    case dataset, name, title, type
    /// The expression, with the 1-based character at fault if there is one.
    case expression(column: Int?)
  }

  /// What is wrong with a column.
  public enum Problem: Sendable, Hashable {
    /// There is no dataset of that name; with the name that was probably meant.
    case unknownDataset(String, suggestion: String?)
    /// Users cannot add columns to this dataset; with the name that was probably meant.
    case closedDataset(String, suggestion: String?)
    /// A name that does not consist of small letters, digits and `_`.
    case unfitName(String)
    /// A name that is used by members of JSON rows.
    case reservedName(String)
    /// The dataset itself has a column of that name.
    case takenName(String, dataset: String)
    /// Two of the user's columns have that name.
    case repeatedName(String, dataset: String)
    /// The title of the named column is empty.
    case emptyTitle(String)
    /// A type that such a column cannot have.
    case unfitType(ColumnType, possible: [ColumnType], isComputed: Bool)
    /// The expression is invalid.
    case expression(ExpressionError)
    /// Columns that read each other in a cycle, with the first one repeated at the end.
    case cycle([String])
  }

  /// The index of the rejected column.
  public let index: Int
  /// What is wrong with it.
  public let problem: Problem

  /// The part that is wrong.
  public var part: Part {
    switch problem {
    case .unknownDataset, .closedDataset: .dataset
    case .unfitName, .reservedName, .takenName, .repeatedName: .name
    case .emptyTitle: .title
    case .unfitType: .type
    case .expression(let error): .expression(column: error.column)
    case .cycle: .expression(column: nil)
    }
  }
}

extension UserColumnError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String { "\(problem)" }
}

extension UserColumnError.Problem: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .unknownDataset(let name, let suggestion):
      "there is no dataset '\(name)'" + Self.hint(suggestion)
    case .closedDataset(let name, let suggestion):
      "columns cannot be added to '\(name)'" + Self.hint(suggestion)
    case .unfitName(let name):
      "'\(name)' cannot be the name of a column: write small letters, digits and _, for example upside_2"
    case .reservedName(let name): "'\(name)' is taken: rows have a member of that name"
    case .takenName(let name, let dataset): "\(dataset) has a column '\(name)' already"
    case .repeatedName(let name, let dataset): "'\(name)' appears twice in \(dataset)"
    case .emptyTitle(let name): "'\(name)' has an empty title; without a title, the name is used"
    case .unfitType(let type, let possible, let isComputed):
      "\(isComputed ? "a computed column" : "a column of values") cannot be of type \(type.rawValue); "
        + "it is one of \(possible.map(\.rawValue).joined(separator: ", "))"
    case .expression(let error): error.message
    case .cycle(let names): "columns refer to each other in a cycle: \(names.joined(separator: " → "))"
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
