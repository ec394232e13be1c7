import Lexemes

/// A place in the source: 1-based line, 1-based column in characters.
public struct SourceLocation: Sendable, Hashable {
  /// The line of the source, counted from 1.
  public let line: Int
  /// The column in the line, counted from 1, in characters.
  public let column: Int

  /// Names a place; both count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A typed value together with the text it was read from and the place of that text.
public struct Printed<Value> {
  /// The value; nil if nothing was printed, or if the text could not be read, which a diagnostic then reports.
  public let value: Value?
  /// The text as it is in the source.
  public let raw: String
  /// Where the text is in the source.
  public let location: SourceLocation
  /// Whether the report says that the value is not exact: `约 20`.
  public let isApproximate: Bool

  /// Creates a value together with the text that it was read from.
  public init(_ value: Value?, raw: String, at location: SourceLocation, isApproximate: Bool = false) {
    self.value = value
    self.isApproximate = isApproximate
    self.raw = raw
    self.location = location
  }
}

// Constraints on the type itself would be looked up at run time for each kind of value.
extension Printed: Sendable where Value: Sendable {}
extension Printed: Equatable where Value: Equatable {}
extension Printed: Hashable where Value: Hashable {}
