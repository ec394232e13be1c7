/// Reads a number from left to right: marks, digits, unit, possibly a second end, marks again.
struct NumberParser {
  var cursor: LexemeCursor
  var marks = Marks()

  init(cursor: LexemeCursor) {
    self.cursor = cursor
  }

  /// The marks around the digits. Each may appear once.
  struct Marks {
    var isNegative: Bool?
    var isBracketed = false
    var arrow: NumberLexeme.Arrow?
    var isApproximate = false
    var currency: Currency?
  }

  mutating func parse() throws(NumberProblem) -> NumberLexeme {
    try readLeadingMarks()
    let number = try readMagnitude()
    var unit = try readUnit(currency: marks.currency)
    let upper = try readUpperEnd(&unit)
    if marks.isBracketed { try closeBracket(&unit) }
    let stars = readTrailingMarks()
    try checkEnd()

    var lexeme = NumberLexeme(
      value: number, suffix: unit.suffix, scale: unit.scale, currency: unit.currency, arrow: marks.arrow,
      isApproximate: marks.isApproximate, significanceMarks: stars)
    try applySign(&lexeme)
    if let upper { try applyUpperEnd(upper, &lexeme) }
    return lexeme
  }
}

// MARK: - Marks

extension NumberParser {
  private mutating func readLeadingMarks() throws(NumberProblem) {
    cursor.skipBlanks()
    while !cursor.isAtDigit {
      try readLeadingMark()
      cursor.skipBlanks()
    }
  }

  private mutating func readLeadingMark() throws(NumberProblem) {
    switch cursor.current {
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard marks.isNegative == nil else { throw .doubleSign }
      marks.isNegative = cursor.current == UInt8(ascii: "-")
      cursor.advance()
    case UInt8(ascii: "("):
      guard !marks.isBracketed else { throw .notANumber }
      guard marks.isNegative == nil else { throw .doubleSign }
      marks.isBracketed = true
      cursor.advance()
    default:
      try readLeadingWord()
    }
  }

  private mutating func readLeadingWord() throws(NumberProblem) {
    if let arrow = NumberLexeme.Arrow.words.skip(&cursor) {
      guard marks.arrow == nil else { throw .notANumber }
      marks.arrow = arrow
    } else if !marks.isApproximate, Self.approximations.skip(&cursor) != nil {
      marks.isApproximate = true
    } else if cursor.skip("±") || cursor.skip("\\pm") {
      throw .plusOrMinus
    } else if marks.currency == nil,
      let currency = Currency.words.skip(&cursor)
    {
      marks.currency = currency
    } else {
      throw .notANumber
    }
  }

  /// 逾 and 超 mean slightly more, and 近 slightly less. None tells how much, so the value stays as printed.
  private static let approximations = WordList<Void>([
    "~", "约为", "约", "大约", "近", "接近", "将近", "逾", "超过", "超", "\\sim", "\\approx",
  ])

  private mutating func closeBracket(_ unit: inout NumberUnit) throws(NumberProblem) {
    cursor.skipBlanks()
    guard cursor.skip(UInt8(ascii: ")")) else { throw cursor.isAtEnd ? .unbalancedBracket : .trailingText }
    // In `(3.2)%` the unit follows the bracket.
    if !unit.isMarked { unit = try readUnit(currency: unit.currency) }
  }

  /// - Returns: the number of significance stars.
  private mutating func readTrailingMarks() -> Int {
    cursor.skipBlanks()
    if cursor.isAtEnd { return 0 }
    if marks.arrow == nil { marks.arrow = NumberLexeme.Arrow.words.skip(&cursor) }
    cursor.skipBlanks()
    if !marks.isApproximate { marks.isApproximate = cursor.skip("左右") || cursor.skip("上下") }
    var stars = 0
    cursor.skipBlanks()
    while stars < 3, cursor.skip(UInt8(ascii: "*")) { stars += 1 }
    cursor.skipBlanks()
    return stars
  }

  private func checkEnd() throws(NumberProblem) {
    if cursor.isAtEnd { return }
    throw cursor.current == UInt8(ascii: ")") ? .unbalancedBracket : .trailingText
  }

  private func applySign(_ lexeme: inout NumberLexeme) throws(NumberProblem) {
    if marks.isBracketed, marks.isNegative != nil { throw .doubleSign }
    let printedNegative = marks.isBracketed ? true : marks.isNegative
    switch (lexeme.arrow, printedNegative) {
    case (.up, true), (.down, false): throw .arrowContradictsSign
    case (.down, nil): lexeme.signFromArrow = true
    default: break
    }
    if printedNegative == true || lexeme.signFromArrow {
      guard let negated = lexeme.value.negated else { throw .tooManyDigits }
      lexeme.value = negated
    }
  }
}
