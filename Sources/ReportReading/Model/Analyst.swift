/// A person who signs the report or is its contact.
public struct Analyst: Sendable, Hashable {
  /// The role as printed: `证券分析师`, `联系人`.
  public var role: String
  /// The person's name.
  public var name: String
  /// The phone number as printed.
  public var phone: String?
  /// The e-mail address.
  public var email: String?
  /// The securities licence number as text, with its zeros: `S0980521120004`.
  public var licence: String?
  /// The line of the source, counted from 1.
  public var line: Int
}
