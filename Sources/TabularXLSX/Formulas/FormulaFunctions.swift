import Lexemes

/// The spreadsheet functions whose arguments are values, by name.
enum FormulaFunctions {
  typealias Function = @Sendable ([FormulaValue]) -> FormulaValue

  static func call(_ name: String, _ arguments: [FormulaValue]) -> FormulaValue {
    guard let function = functions[name] else { return .error("#NAME?") }
    return function(arguments)
  }

  private static let functions: [String: Function] = aggregates.merging(texts) { first, _ in first }
    .merging(lookups) { first, _ in first }.merging(numbers) { first, _ in first }

  // MARK: One figure over many cells

  private static let aggregates: [String: Function] = [
    "COUNT": { .number(Double($0.reduce(0) { $0 + $1.numbers.count })) },
    "COUNTA": { arguments in
      .number(Double(arguments.flatMap(\.list).count { if case .blank = $0 { false } else { true } }))
    },
    "SUM": { over($0) { $0.reduce(0, +) } },
    "MIN": { over($0) { $0.min() ?? 0 } },
    "MAX": { over($0) { $0.max() ?? 0 } },
    "AVERAGE": { over($0) { $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count) } },
    "MEDIAN": { over($0) { numbers in median(numbers.sorted()) } },
    "LARGE": { nth($0) { $0.sorted(by: >) } },
    "SMALL": { nth($0) { $0.sorted() } },
    "SUMPRODUCT": { sumOfProducts($0) },
  ]

  private static func over(_ arguments: [FormulaValue], _ body: ([Double]) -> Double?) -> FormulaValue {
    if let error = arguments.lazy.compactMap(\.firstError).first { return error }
    guard let result = body(arguments.flatMap(\.numbers)) else {
      return arguments.isEmpty ? .valueError : .divisionByZero
    }
    return .number(result)
  }

  private static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func nth(_ arguments: [FormulaValue], _ sort: ([Double]) -> [Double]) -> FormulaValue {
    guard arguments.count == 2, let place = arguments[1].single.arithmetic else { return .valueError }
    let sorted = sort(arguments[0].numbers)
    guard place >= 1, Int(place) <= sorted.count else { return .error("#NUM!") }
    return .number(sorted[Int(place) - 1])
  }

  private static func sumOfProducts(_ arguments: [FormulaValue]) -> FormulaValue {
    if let error = arguments.lazy.compactMap(\.firstError).first { return error }
    let lists = arguments.map(\.list)
    guard let count = lists.first?.count, lists.allSatisfy({ $0.count == count }) else { return .valueError }
    return .number(
      (0..<count).reduce(0) { sum, index in
        sum
          + lists.reduce(1) { product, list in
            if case .number(let number) = list[index] { product * number } else { 0 }
          }
      })
  }

  // MARK: Finding

  private static let lookups: [String: Function] = [
    "INDEX": { arguments in
      guard arguments.count == 2 else { return .valueError }
      if case .error = arguments[1].single { return arguments[1].single }
      guard let place = arguments[1].single.arithmetic else { return .valueError }
      let list = arguments[0].list
      return list.indices.contains(Int(place) - 1) ? list[Int(place) - 1] : .error("#REF!")
    },
    "MATCH": { arguments in
      guard arguments.count == 3 else { return .valueError }
      let wanted = arguments[0].single
      if case .error = wanted { return wanted }
      let place = arguments[1].list.firstIndex { cell in
        if case .blank = cell { false } else { FormulaValue.isEqual(cell, wanted) }
      }
      return place.map { .number(Double($0 + 1)) } ?? .notFound
    },
    "RANK": { arguments in
      guard arguments.count >= 2, let number = arguments[0].single.arithmetic else { return .valueError }
      let rises = arguments.count > 2 && arguments[2].single.arithmetic != 0
      let numbers = arguments[1].numbers
      guard numbers.contains(number) else { return .notFound }
      return .number(Double(numbers.count { rises ? $0 < number : $0 > number } + 1))
    },
    "COUNTIF": { arguments in
      guard arguments.count == 2 else { return .valueError }
      let holds = criterion(arguments[1].single)
      return .number(Double(arguments[0].list.count(where: holds)))
    },
    "COUNTIFS": { arguments in
      guard arguments.count > 1, arguments.count % 2 == 0 else { return .valueError }
      let tests = stride(from: 0, to: arguments.count, by: 2).map { place in
        (arguments[place].list, criterion(arguments[place + 1].single))
      }
      let count = tests.map(\.0.count).min() ?? 0
      return .number(Double((0..<count).count { row in tests.allSatisfy { $0.1($0.0[row]) } }))
    },
    "SUMIF": { arguments in
      guard arguments.count == 3 else { return .valueError }
      let holds = criterion(arguments[1].single)
      let pairs = zip(arguments[0].list, arguments[2].list).filter { holds($0.0) }
      return .number(
        pairs.reduce(0) { sum, pair in if case .number(let n) = pair.1 { sum + n } else { sum } })
    },
  ]

  /// The test for a criterion of `COUNTIF` or `SUMIF`, such as `">=5"`, `"word"` or a number.
  private static func criterion(_ value: FormulaValue) -> (FormulaValue) -> Bool {
    guard case .text(let text) = value else { return { FormulaValue.isEqual($0, value) } }
    for sign in ["<>", "<=", ">=", "<", ">", "="] where text.opens(with: sign) {
      guard let limit = Double(text.dropFirst(sign.count)) else { break }
      let (holds, isForTexts) = (comparison(sign), sign == "<>")
      return { cell in
        guard case .number(let number) = cell else { return isForTexts }
        return holds(number, limit)
      }
    }
    let word = CaselessText(text)
    return { cell in
      if case .text(let other) = cell { word.isEqual(to: CaselessText(other)) } else { false }
    }
  }

  private static func comparison(_ sign: String) -> (Double, Double) -> Bool {
    switch sign {
    case "<>": { $0 != $1 }
    case "<=": { $0 <= $1 }
    case ">=": { $0 >= $1 }
    case "<": { $0 < $1 }
    case ">": { $0 > $1 }
    default: { $0 == $1 }
    }
  }

  // MARK: Texts and single numbers

  private static let texts: [String: Function] = [
    "TEXT": { arguments in
      guard arguments.count == 2 else { return .valueError }
      let value = arguments[0].single
      guard case .text(let format) = arguments[1].single else { return .valueError }
      if case .error = value { return value }
      if case .text = value { return value }
      return value.arithmetic.map { .text(FormulaText.format($0, format)) } ?? .valueError
    },
    "LEFT": { arguments in
      let count = arguments.count > 1 ? arguments[1].single.arithmetic ?? 0 : 1
      return .text(String(arguments[0].single.text.prefix(Int(count))))
    },
    "MID": { arguments in
      guard arguments.count == 3, let start = arguments[1].single.arithmetic,
        let count = arguments[2].single.arithmetic
      else { return .valueError }
      return .text(String(arguments[0].single.text.dropFirst(Int(start) - 1).prefix(Int(count))))
    },
    "LEN": { .number(Double($0[0].single.text.utf16.count)) },
    "NA": { _ in .notFound },
    "ISNUMBER": { map($0[0]) { if case .number = $0 { .boolean(true) } else { .boolean(false) } } },
  ]

  private static let numbers: [String: Function] = [
    "ABS": { one($0) { abs($0) } },
    "ROUND": {
      two($0) { number, digits in
        Double(FormulaText.rounded(abs(number), max(0, digits))).map { number < 0 ? -$0 : $0 }
      }
    },
    "ROUNDDOWN": { two($0) { number, digits in shifted(number, digits) { $0.rounded(.towardZero) } } },
    "ROUNDUP": { two($0) { number, digits in shifted(number, digits) { $0.rounded(.awayFromZero) } } },
    "AND": { truths($0) { $0.allSatisfy(\.self) } },
    "OR": { truths($0) { $0.contains(true) } },
    "NOT": { truths($0) { !($0.first ?? false) } },
  ]

  private static func shifted(_ number: Double, _ digits: Int, _ round: (Double) -> Double) -> Double {
    let power = (0..<max(0, digits)).reduce(1.0) { power, _ in power * 10 }
    let scaled = number * power
    // Spreadsheets compare fifteen digits: to them 15,807,400.000000002 is a whole number and is not rounded up.
    let whole = scaled.rounded()
    return (abs(scaled - whole) <= abs(scaled) * 1e-15 ? whole : round(scaled)) / power
  }

  private static func one(_ arguments: [FormulaValue], _ body: (Double) -> Double) -> FormulaValue {
    guard let value = arguments.first?.single else { return .valueError }
    if case .error = value { return value }
    return value.arithmetic.map { .number(body($0)) } ?? .valueError
  }

  private static func two(_ arguments: [FormulaValue], _ body: (Double, Int) -> Double?) -> FormulaValue {
    guard arguments.count == 2, let digits = arguments[1].single.arithmetic else { return .valueError }
    if case .error = arguments[0].single { return arguments[0].single }
    return arguments[0].single.arithmetic.flatMap { body($0, Int(digits)) }.map { .number($0) } ?? .valueError
  }

  private static func truths(_ arguments: [FormulaValue], _ body: ([Bool]) -> Bool) -> FormulaValue {
    if let error = arguments.lazy.compactMap(\.firstError).first { return error }
    return .boolean(body(arguments.flatMap(\.list).compactMap(\.truth)))
  }

  static func map(_ value: FormulaValue, _ body: (FormulaValue) -> FormulaValue) -> FormulaValue {
    if case .array(let values, let columns) = value {
      .array(values.map(body), columns: columns)
    } else {
      body(value)
    }
  }
}
