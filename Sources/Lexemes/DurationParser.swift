/// Reads a duration from left to right.
struct DurationParser {
  var cursor: LexemeCursor

  /// - Returns: the duration in whole seconds.
  mutating func parse() throws(DurationProblem) -> Int {
    cursor.skipBlanks()
    let first = try readField()
    cursor.skipBlanks()
    let seconds =
      if cursor.current == UInt8(ascii: ":") {
        try readClock(hours: first)
      } else if Self.minuteMarks.skip(&cursor) != nil {
        try readSecondsMark(minutes: first)
      } else {
        try readWords(first: first)
      }
    cursor.skipBlanks()
    guard cursor.isAtEnd else { throw .trailingText }
    return seconds
  }

  private struct Field {
    var value = 0
    var width = 0
  }

  /// Six digits of hours are more than a century, so more are not a duration. Nothing can overflow.
  private static let maximumWidth = 6

  private mutating func readField() throws(DurationProblem) -> Field {
    var field = Field()
    while cursor.isAtDigit {
      guard field.width < Self.maximumWidth else { throw .fieldTooLarge }
      field.value = field.value * 10 + Int(cursor.current - UInt8(ascii: "0"))
      field.width += 1
      cursor.advance()
    }
    guard field.width > 0 else { throw .notADuration }
    return field
  }

  private mutating func readClock(hours: Field) throws(DurationProblem) -> Int {
    let minutes = try readSixtieth()
    cursor.skipBlanks()
    guard cursor.current == UInt8(ascii: ":") else { throw cursor.isAtEnd ? .twoFields : .trailingText }
    let seconds = try readSixtieth()
    return hours.value * 3600 + minutes * 60 + seconds
  }

  /// Reads `:34`.
  private mutating func readSixtieth() throws(DurationProblem) -> Int {
    cursor.advance()
    cursor.skipBlanks()
    let field = try readField()
    guard field.width == 2 else { throw .fieldWidth }
    guard field.value < 60 else { throw .fieldTooLarge }
    return field.value
  }

  private static let minuteMarks = WordList<Int>([("'", 60), ("′", 60), ("’", 60), ("＇", 60)])
  private static let secondMarks = WordList<Int>([
    ("\"", 1), ("″", 1), ("”", 1), ("＂", 1), ("''", 1), ("′′", 1), ("’’", 1),
  ])

  /// Reads the `34"` after `6'`. A mark alone may mean feet or inches.
  private mutating func readSecondsMark(minutes: Field) throws(DurationProblem) -> Int {
    cursor.skipBlanks()
    let field = try readField()
    guard field.width == 2 else { throw .fieldWidth }
    guard field.value < 60 else { throw .fieldTooLarge }
    cursor.skipBlanks()
    guard Self.secondMarks.skip(&cursor) != nil else { throw .trailingText }
    return minutes.value * 60 + field.value
  }

  private static let units = WordList<Int>([
    ("小时", 3600), ("时", 3600), ("分钟", 60), ("分", 60), ("秒钟", 1), ("秒", 1),
  ])

  private mutating func readWords(first: Field) throws(DurationProblem) -> Int {
    var field = first
    var total = 0
    var lastUnit = Int.max
    while true {
      cursor.skipBlanks()
      guard let unit = Self.units.skip(&cursor) else { throw .trailingText }
      guard unit < lastUnit else { throw .fieldOrder }
      guard lastUnit == .max || field.value < 60 else { throw .fieldTooLarge }
      total += field.value * unit
      lastUnit = unit
      cursor.skipBlanks()
      if !cursor.isAtDigit { return total }
      field = try readField()
    }
  }
}
