/// Searches a sentence for dates.
///
/// A date can begin only where a run of digits or letters begins, and each attempt reads at most a few runs, so the
/// search takes linear time.
struct DateSearch {
  private let bytes: ArraySlice<UInt8>
  private let defaultYear: DefaultYear?
  private var cursor: LexemeCursor

  init(bytes: ArraySlice<UInt8>, defaultYear: DefaultYear?) {
    self.bytes = bytes
    self.defaultYear = defaultYear
    cursor = LexemeCursor(bytes)
  }

  /// The next date or range, and the range of its bytes.
  mutating func next() -> (range: DateRange, bounds: Range<Int>)? {
    // What is just before the cursor decides whether a date may begin here.
    var before = Before.other
    while !cursor.isAtEnd {
      let kind = cursor.current.isASCIIDigit ? Before.digit : cursor.current.isASCIILetter ? .letter : .other
      if kind != .other, before.lets(kind) {
        var parser = DateParser(cursor: cursor)
        if let range = parser.readRange(defaultYear: defaultYear, takesLoneSlash: false) {
          let bounds = cursor.position..<parser.cursor.position
          cursor = parser.cursor
          return (range, bounds)
        }
      }
      step(&before, kind)
    }
    return nil
  }

  private enum Before {
    case digit, letter, other
    /// `.`, `-` or `/` after a digit, where a number or a code continues.
    case joint
    /// 年: what follows has its own year, which could not be read: `24年6月23日`.
    case year

    func lets(_ next: Before) -> Bool {
      switch self {
      case .other: true
      // `FY24` and `A6月` are one word, so a date such as `6月` cannot begin within them.
      case .digit, .letter, .joint, .year: false
      }
    }
  }

  private mutating func step(_ before: inout Before, _ kind: Before) {
    switch cursor.current {
    case FoldedByte.blank where before == .year:
      cursor.advance()
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
      before = before == .digit ? .joint : .other
      cursor.advance()
    default:
      if cursor.skip("年") {
        before = .year
      } else {
        before = kind
        cursor.advance()
      }
    }
  }
}
