/// What came of reading one cell: a value, a mark for "there is none", or a text that is neither.
///
/// The three are kept apart because they end differently: a missing value is an empty cell, an unreadable
/// one keeps its text and raises a check. Nothing is guessed, and nothing is dropped in silence.
public enum LexemeReading<Lexeme: Sendable & Hashable, Problem: Error & Hashable>: Sendable, Hashable {
  /// The text says exactly one thing.
  case value(Lexeme)
  /// The text is empty or one of the marks that stand for no value; see ``MissingMark``.
  case missing
  /// The text says something else, or could say two things.
  case unreadable(Problem)

  /// The value, where there is one.
  public var value: Lexeme? {
    if case .value(let lexeme) = self { lexeme } else { nil }
  }
}
