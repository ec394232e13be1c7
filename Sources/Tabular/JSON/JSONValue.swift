import Lexemes

/// A JSON value whose objects keep the order of their members.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, digit for digit.
  case decimal(DecimalNumber)
  /// Any other number, in double precision.
  case real(Double)
  case string(String)
  case array([JSONValue])
  /// An object, with its members in order.
  case object([Member])

  /// One name and value of an object.
  public struct Member: Sendable, Hashable {
    /// The name of the member.
    public let name: String
    /// The value of the member.
    public let value: JSONValue

    /// Creates a member of an object.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}
