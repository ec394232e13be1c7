/// A step of the house's rating scale.
public struct RatingLevel: Sendable, Hashable {
  /// What is rated: `股票`, `行业`.
  public var scope: String
  /// The rating: `买入`.
  public var rating: String
  /// The report's definition of the step.
  public var definition: String
  /// The text on how ratings are measured, which applies to the whole table.
  public var basis: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

extension RatingLevel {
  /// Creates a step of which only the word is known.
  package init(scope: String, rating: String) {
    self.init(scope: scope, rating: rating, definition: "", line: 0)
  }
}
