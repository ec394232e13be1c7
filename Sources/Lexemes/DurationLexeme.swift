/// A printed duration in whole seconds: `00:06:34` is 394.
public struct DurationLexeme: Sendable, Hashable {
  /// Whole seconds, never negative.
  public var seconds: Int

  /// Creates a duration of whole seconds.
  public init(seconds: Int) {
    self.seconds = seconds
  }
}

/// Why a text cannot be read as a duration.
public enum DurationProblem: String, Error, Sendable, Hashable, CaseIterable {
  /// It does not begin like a duration: `abc`, `-00:06:34`.
  case notADuration
  /// `6:34` may be minutes and seconds, or hours and minutes.
  case twoFields
  /// `00:6:34`: a digit may be lost. Minutes and seconds after a colon have two digits.
  case fieldWidth
  /// `00:60:00`, `1小时75分`.
  case fieldTooLarge
  /// `34秒6分`, `6分6分`.
  case fieldOrder
  /// The duration is followed by something that is not part of it: `00:06:34s`, `6分半`.
  case trailingText
}

/// The result of reading a duration.
public typealias DurationReading = LexemeReading<DurationLexeme, DurationProblem>

extension DurationLexeme {
  /// Reads `h:mm:ss` (any colon, with or without blanks around it) or `1小时2分3秒`, in which any part may be missing.
  ///
  /// Two fields with a colon are unreadable, because `mm:ss` cannot be distinguished from `hh:mm`. In the Chinese form,
  /// only a part after a larger one must be below 60: `90分钟` is an hour and a half.
  public static func read(_ text: some StringProtocol) -> DurationReading {
    read(utf8: Array(text.utf8)[...])
  }

  /// Reads UTF-8 bytes, without a detour through `String`.
  public static func read(utf8 bytes: ArraySlice<UInt8>) -> DurationReading {
    let cursor = LexemeCursor(bytes)
    if MissingMark.isMissing(cursor) { return .missing }
    var parser = DurationParser(cursor: cursor)
    do {
      return .value(DurationLexeme(seconds: try parser.parse()))
    } catch {
      return .unreadable(error)
    }
  }
}
