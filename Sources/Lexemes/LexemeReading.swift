/// The result of reading one cell: a value, a mark for "no value", or a text that is neither.
///
/// The three are kept apart because they are handled differently: a missing value becomes an empty cell; an unreadable
/// one keeps its text and raises a check. Nothing is guessed, and nothing is dropped silently.
public enum LexemeReading<Lexeme: Sendable & Hashable, Problem: Error & Hashable>: Sendable, Hashable {
  /// The text has exactly one meaning.
  case value(Lexeme)
  /// The text is empty or one of the marks for no value; see ``MissingMark``.
  case missing
  /// The text is something else, or ambiguous.
  case unreadable(Problem)

  /// The value; nil if it is missing or unreadable.
  public var value: Lexeme? {
    if case .value(let lexeme) = self { lexeme } else { nil }
  }
}
