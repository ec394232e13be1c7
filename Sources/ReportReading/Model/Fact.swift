import Document
import Lexemes

/// A quantity that is in prose, with the sentence that says what it is of.
public struct Fact: Sendable, Hashable {
  /// What kind of quantity it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money, percent, multiple, count, date
  }

  /// The heading it is under.
  public var section: String
  /// The sentence that prints it.
  public var sentence: String
  /// In base units: `523 亿港元` is 52300000000 HKD, `97.6%` is 0.976; without a value for dates.
  public var value: Printed<DecimalNumber>
  /// `HKD`, `%`, `x`, or the word behind the number; for dates the ISO 8601 date or interval.
  public var unit: String?
  /// What kind of quantity it is.
  public var kind: Kind
  /// Whose quantity it is, where a list of names is matched up with a list of numbers.
  public var subject: String?
  /// Of a paragraph on several lines, the one that prints the quantity.
  public var line: Int
}
