/// Why a text cannot be read as a number.
public enum NumberProblem: String, Error, Sendable, Hashable, CaseIterable {
  /// It does not begin like a number: `abc`, `…`, `①12.5`, `.5` (a digit may be lost).
  case notANumber
  /// The number is followed by something that is not a unit: `12abc`, `2024-06-23`, `12.5[1]`, `12 34`.
  case trailingText
  /// Commas that are not every three digits: `1,23`, `1,2345`, `12,34,567`, `1.234,5`.
  case wrongGrouping
  /// `1.2.3`, `1.234.567`.
  case twoPoints
  /// `5.`
  case pointWithoutDigits
  /// `007`, `00700`: a code or part of a date.
  case leadingZeros
  /// More than 18 digits, which would have to be rounded.
  case tooManyDigits
  /// `--5`, `- -5`, `(-5)`: two minus signs may cancel each other or be a repetition.
  case doubleSign
  /// `↑ -3.90%`, `↓ +3.90%`, `(↑3.9%)`.
  case arrowContradictsSign
  /// `±10%`: two numbers, not one.
  case plusOrMinus
  /// `(5`, `5)`.
  case unbalancedBracket
  /// Marks that contradict each other: `5亿%`, `$5x`, `15x-20%`, `5000万-1亿`.
  case conflictingUnits
  /// `15-20` may be a range, a date or a subtraction; `-5-3%` may end at 3 or at -3; `20-15x` runs backwards.
  case ambiguousRange
}

/// The result of reading a number.
public typealias NumberReading = LexemeReading<NumberLexeme, NumberProblem>

extension NumberLexeme {
  /// Reads the text of one cell, or any other text that should be a number and nothing else.
  public static func read(_ text: String) -> NumberReading { read(anyOf: text) }

  /// Reads text of any string type.
  public static func read(_ text: some StringProtocol) -> NumberReading { read(anyOf: text) }

  @inline(__always)
  private static func read(anyOf text: some StringProtocol) -> NumberReading {
    if let plain = text.utf8.withContiguousStorageIfAvailable({ NumberLexeme(plain: $0) }) ?? nil {
      return .value(plain)
    }
    return read(utf8: Array(text.utf8)[...])
  }

  /// Reads UTF-8 bytes, without a detour through `String`, in time linear in their number.
  public static func read(utf8 bytes: ArraySlice<UInt8>) -> NumberReading {
    let cursor = LexemeCursor(MathText.unwrapped(bytes))
    if MissingMark.isMissing(cursor) { return .missing }
    var parser = NumberParser(cursor: cursor)
    do {
      return .value(try parser.parse())
    } catch {
      return .unreadable(error)
    }
  }
}
