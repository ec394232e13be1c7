/// The value of a formula or of a part of one.
enum FormulaValue: Hashable, Sendable {
  case blank
  case number(Double)
  case text(String)
  case boolean(Bool)
  /// `#N/A` or `#VALUE!`; propagated by every operation that reads it.
  case error(String)
  /// Cells of a rectangle, row by row.
  case array([FormulaValue], columns: Int)

  static let valueError = FormulaValue.error("#VALUE!")
  static let notFound = FormulaValue.error("#N/A")
  static let divisionByZero = FormulaValue.error("#DIV/0!")

  /// A single value: the first one of a rectangle.
  var single: FormulaValue {
    if case .array(let values, _) = self { values.first ?? .blank } else { self }
  }

  /// All values of a rectangle, or the single value as a list.
  var list: [FormulaValue] {
    if case .array(let values, _) = self { values } else { [self] }
  }

  /// The numbers among the values; texts, blanks and truth values in cells are skipped.
  var numbers: [Double] {
    list.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  var firstError: FormulaValue? {
    list.first { if case .error = $0 { true } else { false } }
  }

  /// The value as a number in arithmetic; nil where it cannot be one.
  var arithmetic: Double? {
    switch self {
    case .number(let number): number
    case .blank: 0
    case .boolean(let boolean): boolean ? 1 : 0
    case .text(let text): Double(text)
    case .error, .array: nil
    }
  }

  /// Whether a condition holds; nil where the value is not a truth value.
  var truth: Bool? {
    switch self {
    case .boolean(let boolean): boolean
    case .number(let number): number != 0
    case .blank: false
    case .text, .error, .array: nil
    }
  }

  /// The value as a part of a text.
  var text: String {
    switch self {
    case .blank: ""
    case .number(let number): FormulaText.general(number)
    case .text(let text): text
    case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
    case .error(let text): text
    case .array: single.text
    }
  }

  /// Numbers sort before texts, and texts before truth values; case is ignored.
  static func isBefore(_ left: FormulaValue, _ right: FormulaValue) -> Bool {
    switch (left.settled(beside: right), right.settled(beside: left)) {
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left.lowercased() < right.lowercased()
    case (.boolean(let left), .boolean(let right)): !left && right
    case (let left, let right): left.rank < right.rank
    }
  }

  static func isEqual(_ left: FormulaValue, _ right: FormulaValue) -> Bool {
    switch (left.settled(beside: right), right.settled(beside: left)) {
    case (.text(let left), .text(let right)): CaselessText(left).isEqual(to: CaselessText(right))
    case (let left, let right): left == right
    }
  }

  private var rank: Int {
    switch self {
    case .blank, .number: 0
    case .text: 1
    case .boolean: 2
    case .error, .array: 3
    }
  }

  /// An empty cell counts as 0 beside a number and as the empty text beside a text.
  private func settled(beside other: FormulaValue) -> FormulaValue {
    guard case .blank = self else { return self }
    switch other {
    case .text: return .text("")
    case .boolean: return .boolean(false)
    default: return .number(0)
    }
  }
}
