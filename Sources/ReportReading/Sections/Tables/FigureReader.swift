import Document
import Lexemes

/// Reads figures of a table row into typed values and reports those that could not be read.
struct FigureReader {
  let dataset: String
  /// 1-based row of the dataset.
  let row: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(dataset: String, row: Int) {
    self.dataset = dataset
    self.row = row
  }

  /// The kinds of numbers that a column may have.
  enum Kind {
    /// An amount without a magnitude, such as a price or EPS. `1.2亿` does not fit.
    case amount
    /// A number printed in 10 to the power of `shift` times the column's unit, such as a price in `港仙` or cents.
    case scaled(shift: Int)
    /// An amount in millions, printed in units of 10 to the power of `unit`, or with its own magnitude: `1.2亿`.
    case millions(unit: Int)
    /// A multiple such as PE, with or without `x` or `倍`.
    case multiple
    /// A percentage, read as a fraction. A bare number is accepted only if the header has the percent sign.
    case percent(signInHeader: Bool)
  }

  /// A number that must be in a given currency; without a value if the cell, or else the header, names another one.
  ///
  /// If the header names several currencies, each row is in its own.
  mutating func money(
    _ printed: GridCell, _ column: String, _ kind: Kind, currency: String?, heading: MoneyHeading?
  ) -> Printed<DecimalNumber>? {
    let cell = printed.withCurrencyInside()
    let ownNames = Currency.named(in: cell.text)
    let named = ownNames.isEmpty ? heading?.only.map { [$0] } ?? [] : ownNames
    guard let currency, let other = named.first, !named.contains(where: { $0.rawValue == currency }),
      NumberLexeme.read(cell.text).value != nil
    else { return number(cell, column, kind) }
    add(
      .currencyContradicted, cell, column,
      "'\(cell.text)' is printed in \(other.rawValue), but the code is traded in \(currency)")
    return Printed(nil, raw: cell.raw, at: cell.location)
  }

  /// An amount in a currency that may differ from that of another figure. It has no value, since results computed from
  /// both would be wrong.
  mutating func moneyApart(
    _ cell: GridCell, _ column: String, _ currency: String, from other: String, _ chinese: String
  ) -> Printed<DecimalNumber>? {
    guard !cell.isEmpty else { return nil }
    if NumberLexeme.read(cell.text).value != nil {
      add(
        .currencyContradicted, cell, column, "'\(cell.text)' is printed in \(currency), beside \(other)",
        chinese: "“\(cell.text)”以 \(currency) 列示，而\(chinese)")
    }
    return Printed(nil, raw: cell.raw, at: cell.location)
  }

  /// A number of a column; nil if nothing is printed.
  mutating func number(_ cell: GridCell, _ column: String, _ kind: Kind) -> Printed<DecimalNumber>? {
    guard cell.role != .unplaced else {
      add(
        .numberUnparsed, cell, column, "'\(cell.text)' cannot be assigned to its columns one figure each",
        chinese: "“\(cell.text)”无法逐一对应到各列")
      return Printed(nil, raw: cell.raw, at: cell.location)
    }
    switch NumberLexeme.read(cell.text) {
    case .missing:
      return cell.isEmpty ? nil : Printed(nil, raw: cell.raw, at: cell.location)
    case .unreadable(let problem):
      reportUnreadable(cell, column, problem)
      return Printed(nil, raw: cell.raw, at: cell.location)
    case .value(let lexeme):
      return Printed(
        typed(lexeme, cell, column, kind), raw: cell.raw, at: cell.location,
        isApproximate: lexeme.isApproximate)
    }
  }

  /// A duration. A bare number such as `394` is accepted only if the header gives its unit, which is `unit` seconds
  /// long.
  mutating func duration(_ cell: GridCell, _ column: String, unit: Int? = nil) -> Printed<Int>? {
    if let unit, let lexeme = NumberLexeme.read(cell.text).value, lexeme.suffix == .none,
      lexeme.scale == .one,
      lexeme.upper == nil, lexeme.value.significand >= 0
    {
      let seconds = lexeme.value.doubleValue * Double(unit)
      return Printed(
        seconds < 1e9 ? Int(seconds.rounded()) : nil, raw: cell.raw, at: cell.location,
        isApproximate: lexeme.isApproximate)
    }
    switch DurationLexeme.read(cell.text) {
    case .missing:
      return cell.isEmpty ? nil : Printed(nil, raw: cell.raw, at: cell.location)
    case .unreadable:
      // A number here means that columns have shifted; anything else is an unreadable cell.
      if NumberLexeme.read(cell.text).value == nil {
        add(.numberUnparsed, cell, column, "'\(cell.text)' is not a duration")
      } else {
        add(.valueKind, cell, column, "'\(cell.text)' is in a column of durations: columns may have shifted")
      }
      return Printed(nil, raw: cell.raw, at: cell.location)
    case .value(let lexeme):
      return Printed(lexeme.seconds, raw: cell.raw, at: cell.location)
    }
  }

  mutating func date(_ cell: GridCell, _ column: String, _ year: DefaultYear?) -> Printed<CalendarDate>? {
    guard !MissingMark.isMissing(cell.text) else { return nil }
    let date = DateLexeme.read(cell.text, defaultYear: year)
    if date == nil { add(.dateUnparsed, cell, column, "'\(cell.text)' is not a date") }
    return Printed(date, raw: cell.raw, at: cell.location)
  }

  /// A number of any kind; nil unless the text is a single exact number.
  static func plainNumber(_ text: String) -> DecimalNumber? {
    guard text.mayHoldNumber, let lexeme = NumberLexeme.read(text).value, lexeme.upper == nil,
      !lexeme.isApproximate
    else {
      return nil
    }
    return lexeme.suffix == .percent ? lexeme.fraction : lexeme.baseValue
  }

  private mutating func reportUnreadable(_ cell: GridCell, _ column: String, _ problem: NumberProblem) {
    if problem == .arrowContradictsSign {
      add(.arrowSign, cell, column, "in '\(cell.text)' the arrow and the sign contradict each other")
    } else if DurationLexeme.read(cell.text).value != nil || DateLexeme.read(cell.text) != nil {
      add(.valueKind, cell, column, "'\(cell.text)' is in a column of numbers: columns may have shifted")
    } else {
      add(.numberUnparsed, cell, column, "'\(cell.text)' is not a number: \(problem.words)")
    }
  }

  private mutating func typed(
    _ lexeme: NumberLexeme, _ cell: GridCell, _ column: String, _ kind: Kind
  ) -> DecimalNumber? {
    guard lexeme.upper == nil else {
      add(.numberUnparsed, cell, column, "'\(cell.text)' is a range, not one number")
      return nil
    }
    guard let value = value(lexeme, kind) else {
      add(.valueKind, cell, column, "'\(cell.text)' is not of this column's kind: columns may have shifted")
      return nil
    }
    if lexeme.isApproximate {
      add(.numberApproximate, cell, column, "'\(cell.text)' is printed as an approximate number")
    }
    if lexeme.signFromArrow {
      add(.signFromArrow, cell, column, "'\(cell.text)' has no sign; that of the arrow was used")
    }
    return value
  }

  private func value(_ lexeme: NumberLexeme, _ kind: Kind) -> DecimalNumber? {
    switch (kind, lexeme.suffix) {
    case (.amount, .none):
      return lexeme.scale == .one && lexeme.arrow == nil ? lexeme.value : nil
    case (.scaled(let shift), .none):
      guard lexeme.scale == .one, lexeme.arrow == nil else { return nil }
      return shift == 0 ? lexeme.value : lexeme.value.shifted(by: shift)
    case (.millions(let unit), .none):
      guard lexeme.arrow == nil else { return nil }
      let exponent = (lexeme.scale == .one ? unit : lexeme.scale.exponent) - 6
      return exponent == 0 ? lexeme.value : lexeme.value.shifted(by: exponent)
    case (.multiple, .none), (.multiple, .multiple):
      return lexeme.scale == .one && lexeme.arrow == nil ? lexeme.value : nil
    case (.percent, .percent):
      return lexeme.fraction
    case (.percent(signInHeader: true), .none):
      return lexeme.scale == .one ? lexeme.value.shifted(by: -2)?.trimmed : nil
    default:
      return nil
    }
  }

  private mutating func add(
    _ code: DiagnosticCode, _ cell: GridCell, _ column: String, _ message: String, chinese: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, chinese: chinese, dataset: dataset, row: row, column: column, printed: cell.text,
        line: cell.location.line))
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A number cannot be read; its text is kept.
  public static let numberUnparsed = DiagnosticCode(
    "number-unparsed", .warning,
    "数字无法识别，保留原文、不猜测",
    "a number cannot be read; its text is kept",
    example: #"EPS `1.2.3`"#)

  /// A number is printed as approximate.
  public static let numberApproximate = DiagnosticCode(
    "number-approximate", .warning,
    "数字为约数",
    "a number is printed as approximate",
    example: #"`约 9`"#)

  /// A value does not fit its column: columns may have shifted.
  public static let valueKind = DiagnosticCode(
    "value-kind", .warning,
    "数值不属于该列的类型，列可能错位",
    "a value does not fit its column: columns may have shifted",
    example: #"`12%` 列在 EPS 下 · under EPS"#)

  /// Arrow and sign contradict each other; the value is left empty.
  public static let arrowSign = DiagnosticCode(
    "arrow-sign", .warning,
    "箭头方向与正负号矛盾，数值留空",
    "arrow and sign contradict each other; the value is left empty",
    example: #"`↑ -5.88%`"#)

  /// The sign was taken from the arrow, none is printed.
  public static let signFromArrow = DiagnosticCode(
    "sign-from-arrow", .info,
    "正负号取自箭头",
    "no sign is printed; that of the arrow was used",
    example: #"`↓ 5.88%` → -0.0588"#)

  /// The printed currency is not the one that the code is traded in; the value is left empty.
  public static let currencyContradicted = DiagnosticCode(
    "currency-contradicted", .warning,
    "报告所载的币种与代码的交易币种不同，数值留空",
    "the printed currency is not the one that the code is traded in; the value is left empty",
    example: #"`0700.HK` 收盘价（美元）`48.5`"#)
}
