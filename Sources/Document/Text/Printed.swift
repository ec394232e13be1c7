import Lexemes

/// A place in the source: 1-based line, 1-based column in characters.
public struct SourceLocation: Sendable, Hashable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A typed value together with the text it was read from and the place of that text.
public struct Printed<Value> {
  /// nil where nothing was printed, or what was printed could not be read: then a diagnostic says so.
  public let value: Value?
  /// The text as it stands in the source.
  public let raw: String
  public let location: SourceLocation
  /// Whether the report says that the value is not exact: `约 20`.
  public let isApproximate: Bool

  public init(_ value: Value?, raw: String, at location: SourceLocation, isApproximate: Bool = false) {
    self.value = value
    self.isApproximate = isApproximate
    self.raw = raw
    self.location = location
  }
}

// Constraints of the type itself would be looked up at run time for each kind of value.
extension Printed: Sendable where Value: Sendable {}
extension Printed: Equatable where Value: Equatable {}
extension Printed: Hashable where Value: Hashable {}
