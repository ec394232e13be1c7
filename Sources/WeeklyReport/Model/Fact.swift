import Lexemes

/// A quantity that stands in prose, with the sentence that says what it is of.
public struct Fact: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case money, percent, multiple, count, date
  }

  /// The heading it stands under.
  public var section: String
  public var sentence: String
  /// In base units: `523 亿港元` is 52300000000 HKD; nil for dates.
  public var value: DecimalNumber?
  /// `HKD`, `%`, `x`, or the word behind the number; for a date the date itself.
  public var unit: String?
  public var kind: Kind
  public var line: Int
}
