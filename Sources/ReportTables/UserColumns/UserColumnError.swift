import Tabular

/// Why a column of a user's own is not taken, and which part of it is at fault.
public struct UserColumnError: Error, Sendable, Hashable {
  /// A part of the definition of a column.
  public enum Part: Sendable, Hashable {
    case dataset, name, title, type
    /// The 1-based character of the expression, where one is at fault.
    case expression(column: Int?)
  }

  /// What is wrong with a column.
  public enum Problem: Sendable, Hashable {
    /// No dataset has that name; the one that was most likely meant.
    case unknownDataset(String, suggestion: String?)
    /// A dataset that holds what the program itself says; the one that was most likely meant.
    case closedDataset(String, suggestion: String?)
    /// A name that is not written in small letters, digits and `_`.
    case unfitName(String)
    /// A name that members of JSON rows have.
    case reservedName(String)
    /// The dataset has such a column itself.
    case takenName(String, dataset: String)
    /// Two columns of the user's have that name.
    case repeatedName(String, dataset: String)
    /// The title of the column of that name has no word.
    case emptyTitle(String)
    /// A kind of values that such a column cannot have.
    case unfitType(ColumnType, possible: [ColumnType], isComputed: Bool)
    case expression(ExpressionError)
    /// Columns that read each other, the first once more at the end.
    case circle([String])
  }

  /// Which of the columns, as they were given.
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
    case .circle: .expression(column: nil)
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
      "'\(name)' takes no columns: it is the program's own" + Self.hint(suggestion)
    case .unfitName(let name):
      "'\(name)' cannot be the name of a column: write small letters, digits and _, for example upside_2"
    case .reservedName(let name): "'\(name)' is taken: rows have a member of that name"
    case .takenName(let name, let dataset): "\(dataset) has a column '\(name)' already"
    case .repeatedName(let name, let dataset): "'\(name)' appears twice in \(dataset)"
    case .emptyTitle(let name): "'\(name)' has an empty title; leave it out, and the name serves"
    case .unfitType(let type, let possible, let isComputed):
      "\(isComputed ? "a computed column" : "a column of values") cannot be of type \(type.rawValue); "
        + "it is one of \(possible.map(\.rawValue).joined(separator: ", "))"
    case .expression(let error): error.message
    case .circle(let names): "columns read each other in a circle: \(names.joined(separator: " → "))"
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
