import Document
import Lexemes

/// A quantity in prose, with the sentence that gives its context.
public struct Fact: Sendable, Hashable {
  /// What kind of quantity it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money, percent, multiple, count, date
  }

  /// The heading that the fact is under.
  public var section: String
  /// The sentence that prints it.
  public var sentence: String
  /// The amount in base units: `523 亿港元` is 52300000000 HKD, `97.6%` is 0.976; without a value for dates.
  public var value: Printed<DecimalNumber>
  /// `HKD`, `%`, `x`, or the word after the number; for dates the ISO 8601 date or interval.
  public var unit: String?
  /// What kind of quantity it is.
  public var kind: Kind
  /// The name that the quantity belongs to, where a list of names was matched with a list of numbers.
  public var subject: String?
  /// The line that prints the quantity, counted from 1.
  public var line: Int
}
