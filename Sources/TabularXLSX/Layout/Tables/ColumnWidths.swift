import Lexemes
import Tabular

/// The widths of a table's columns, and which of them wrap.
struct ColumnWidths {
  private(set) var widths: [Double] = []
  private(set) var wraps: [Bool] = []
  /// Whether there are so many columns that headers are set in a smaller size, on up to three lines.
  private(set) var isDense = false

  /// Text wider than this wraps instead of pushing the other columns off the page.
  private static let widestFitted = 40
  /// Longer units take a second line.
  private static let widestUnit = 6
  private static let widestProse = 160
  private static let narrowest = 7
  /// The width of a header's filter button.
  private static let button = 3

  /// Wider tables have headers of three lines: with two they would be too wide to read on paper.
  private static let widestTable = 190.0

  init(_ placement: TablePlacement, units: [String]) {
    let contents = Self.contents(of: placement)
    self.init(placement, contents, units: units, headerLines: 2)
    if placement.table.description.sheet.kind != .figures { fitProse(placement) }
    guard placement.table.description.sheet.kind == .figures, placement.presentation.readerColumns.isEmpty,
      widths.reduce(0, +) > Self.widestTable
    else {
      return
    }
    self.init(placement, contents, units: units, headerLines: 3)
    isDense = true
  }

  /// Narrows columns of running text until the sheet is readable on a portrait page, or else on a landscape one.
  private mutating func fitProse(_ placement: TablePlacement) {
    let shown = 0..<placement.firstCollapsed
    let wrapped = shown.filter { wraps[$0] }
    guard !wrapped.isEmpty else { return }
    func pixels() -> Double { shown.reduce(0) { $0 + (widths[$1] * 7 + 5).rounded(.down) } }
    let natural = widths
    let isWide = pixels() > PageFit.widestUpright && pixels() <= PageFit.widestLying
    for page in [PageFit.widestUpright, PageFit.widestLying] {
      let before = widths
      let least = page == PageFit.widestLying ? Self.leastLying : Self.leastProse
      narrow(wrapped, by: ((pixels() - page) / 7).rounded(.up), to: least)
      balance(wrapped, natural, placement)
      for index in wrapped where widths[index] < before[index] {
        let values = placement.values(of: placement.columns[index])
        widths[index] = Double(Self.measure(Int(widths[index]), for: values))
      }
      guard pixels() > page else {
        // One-line sentences are better on a landscape page than wrapped on a portrait one.
        if isWide, wrapped.contains(where: { breaksLines($0, natural[$0], placement) }) { widths = natural }
        return
      }
      if page == PageFit.widestUpright { widths = before }
    }
  }

  /// Removes `characters` of width, each from the currently widest column, so that none becomes much narrower
  /// than the others.
  private mutating func narrow(_ columns: [Int], by characters: Double, to least: Double) {
    var left = characters
    while left > 0, let widest = columns.max(by: { widths[$0] < widths[$1] }), widths[widest] > least {
      widths[widest] -= 1
      left -= 1
    }
  }

  /// Moves width between columns as long as that reduces the number of lines.
  private mutating func balance(_ columns: [Int], _ natural: [Double], _ placement: TablePlacement) {
    guard columns.count > 1, columns.contains(where: { widths[$0] < natural[$0] }) else { return }
    let texts = columns.map { index in
      let values = placement.values(of: placement.columns[index]).prefix(Self.mostBalanced)
      // A text that repeats the row above is shown on one line.
      return values.indices.map { $0 > 0 && values[$0] == values[$0 - 1] ? "" : values[$0].plainText }
    }
    let rows = texts.map(\.count).max() ?? 0
    var counted: [[Double: [Int]]] = columns.map { _ in [:] }
    func lines(_ column: Int, _ width: Double) -> [Int] {
      if let known = counted[column][width] { return known }
      let lines = texts[column].map { LineBreaks.lines($0, width: Int(width) - 2) }
      counted[column][width] = lines
      return lines
    }
    func height(_ widths: [Double]) -> Int {
      let all = columns.indices.map { lines($0, widths[$0]) }
      return (0..<rows).reduce(0) { sum, row in
        sum + (all.map { $0.indices.contains(row) ? $0[row] : 1 }.max() ?? 1)
      }
    }
    var best = columns.map { widths[$0] }
    var least = height(best)
    for step in [32.0, 16, 8, 4, 2] {
      var isBetter = true
      while isBetter {
        isBetter = false
        for from in columns.indices {
          for to in columns.indices where to != from && best[from] - step >= Self.leastBalanced {
            var tried = best
            tried[from] -= step
            tried[to] += step
            let height = height(tried)
            guard height < least else { continue }
            (best, least, isBetter) = (tried, height, true)
          }
        }
      }
    }
    for (place, column) in columns.enumerated() { widths[column] = best[place] }
  }

  /// The most rows whose lines are counted to balance columns, and the narrowest column that this produces.
  private static let mostBalanced = 80
  private static let leastBalanced = 16.0

  /// Whether more than a third of the texts no longer fit on the one line they had.
  private func breaksLines(_ index: Int, _ natural: Double, _ placement: TablePlacement) -> Bool {
    let texts = placement.values(of: placement.columns[index]).prefix(Self.mostJudged).map(\.plainText)
    let broken = texts.count { text in
      let width = TextWidth.of(text)
      return width <= Int(natural) - 2 && width > Int(widths[index]) - 2
    }
    return broken * 3 > texts.count
  }

  /// The most rows examined to choose the page orientation.
  private static let mostJudged = 500

  /// The narrowest column in which running text is easy to read.
  private static let leastProse = 46.0
  /// Narrower, but still better than a landscape page on which all text is too small.
  private static let leastLying = 32.0

  /// The widths of the contents of the columns that are not collapsed.
  static func contents(of placement: TablePlacement) -> [PlacedColumn.ID: Int] {
    var contents = placement.contentWidths
    for placed in placement.columns.prefix(placement.firstCollapsed) where contents[placed.id] == nil {
      contents[placed.id] = content(of: placement.values(of: placed), placed.column)
    }
    return contents
  }

  private init(
    _ placement: TablePlacement, _ contents: [PlacedColumn.ID: Int], units: [String], headerLines: Int
  ) {
    let isCompact = placement.isCompact
    let bold = placement.boldColumn
    for (index, placed) in placement.columns.enumerated() {
      let column = placed.column
      let values = placement.values(of: placed)
      guard index < placement.firstCollapsed else {
        widths.append(9.5)
        wraps.append(false)
        continue
      }
      let room = contents[placed.id, default: 0] + (index == bold ? Self.boldRoom(for: values) : 0)
      let header =
        isCompact
        ? Self.compactHeader(placement.headers[index], over: room, isIndented: !column.alignsRight)
          + (index == bold ? Self.boldRoom(for: [Value.text(placement.headers[index])]) + 1 : 0)
        : Self.header(placement.headers[index], lines: headerLines)
      let unit =
        isCompact ? Self.compactUnit(units[index]) : min(TextWidth.of(units[index]), Self.widestUnit) + 2
      switch column.style.width {
      case .wrapped(let measure):
        widths.append(Double(max(Self.measure(measure, for: values), header)))
        wraps.append(true)
      case .fitted:
        let content = room
        let wrap = content > Self.widestFitted
        let most = wrap ? Self.measure(Self.widestFitted, for: values) : Self.widestFitted
        let isTight = column.alignsRight || headerLines > 2
        // A code is indented, and its digits and capitals are wide in many fonts.
        let padding = isCompact ? (column.type == .code ? 2 : 1) : isTight ? 2 : 3
        let fitted = min(content, most) + padding
        let least = isCompact ? 5 : index == 0 ? 11 : Self.narrowest
        widths.append(Double(max(fitted, header, unit, least)))
        wraps.append(wrap)
      }
    }
  }

  /// A unit of several words takes two lines.
  private static func compactUnit(_ unit: String) -> Int {
    let whole = TextWidth.of(unit)
    return whole > 8 && unit.contains(" ") ? TextWidth.longestWord(unit) : whole
  }

  /// The width of a header without a filter button, on two lines if it is long or much wider than its cells.
  private static func compactHeader(_ title: String, over content: Int, isIndented: Bool) -> Int {
    let whole = TextWidth.of(title)
    guard whole > 8 || title.contains(" ") || content * 2 <= whole else { return whole + 1 }
    let word = TextWidth.longestWord(title)
    var width = max(word, whole / 2)
    while LineBreaks.lines(title, width: width) > 2 { width += 1 }
    // A long word in bold, such as `2025A/E`, does not touch that of the next column.
    return width + (word >= longWord && width == word ? (isIndented ? 3 : 2) : 1)
  }

  /// The width from which a word in bold is wider than its characters count.
  private static let longWord = 6

  /// The smallest width at which a header takes no more than `lines` lines.
  private static func header(_ title: String, lines: Int) -> Int {
    var width = max(TextWidth.longestWord(title), TextWidth.of(title) / lines)
    while LineBreaks.lines(title, width: width) > lines { width += 1 }
    // Three-line headers are set in a smaller size.
    return (lines > 2 ? (width * 9 + 9) / 10 : width) + button + 1
  }

  /// The wanted width, or more where a text would otherwise need more lines than a row can hold.
  private static func measure(_ wanted: Int, for values: some Collection<Value>) -> Int {
    var width = wanted
    for value in values {
      guard case .text(let text) = value,
        LineBreaks.most(text, width: wanted - 2) > Theme.mostLines
      else { continue }
      // For a text with too many line breaks of its own, no width would help.
      guard LineBreaks.lines(text, width: widestProse - 2) <= Theme.mostLines else { continue }
      while width < widestProse, LineBreaks.lines(text, width: width - 2) > Theme.mostLines { width += 8 }
    }
    return width
  }

  /// The additional width of the widest text in bold: Latin letters become wider, Chinese characters do not.
  private static func boldRoom(for values: some Collection<Value>) -> Int {
    var (widest, widestInBold) = (0, 0)
    for case .text(let text) in values {
      let letters = text.unicodeScalars.count { TextWidth.of($0) == 1 }
      let plain = TextWidth.widestLine(text)
      widest = max(widest, plain)
      widestInBold = max(widestInBold, plain + (letters * 2 + 24) / 25)
    }
    return widestInBold - widest
  }

  private static func content(of values: ColumnValues, _ column: Column) -> Int {
    var magnitude = 0.0
    for value in values { if case .real(let real) = value { magnitude = max(magnitude, abs(real)) } }
    let fraction = fraction(of: column, magnitude: magnitude)
    // For formulas that are not yet computed, only the digits after the decimal point are known.
    var widest = values.allSatisfy { $0 == .missing } && column.type.isNumeric ? fraction + 3 : 0
    let isWords = !column.style.words.isEmpty
    var words: Set<String> = []
    for value in values {
      if case .text(let text) = value {
        // A text is never wider than its number of bytes, and words for which others are shown are few.
        guard isWords ? words.insert(text).inserted : text.utf8.count > widest else { continue }
      }
      widest = max(widest, width(of: isWords ? column.widest(value) : value, column, fraction))
    }
    return widest + (column.style.mark == .trendArrow ? 1 : 0)
  }

  private static func width(of value: Value, _ column: Column, _ fraction: Int) -> Int {
    if column.style.isScaled,
      let widest = Language.allCases.compactMap({ NumberFormat.scaled(value, $0) }).max(by: {
        TextWidth.of($0) < TextWidth.of($1)
      })
    {
      // Without the quotation marks and the gap of the format.
      return TextWidth.of(widest) - 3
    }
    return switch value {
    case .missing: 0
    case .text(let text): TextWidth.widestLine(text)
    case .boolean: 5
    case .date: 10
    case .duration(let seconds): seconds < 36_000 ? 7 : 8
    case .integer(let integer): digits(Double(integer)) + (integer < 0 ? 1 : 0)
    case .decimal(let decimal):
      digits(decimal.doubleValue * (column.type == .percent ? 100 : 1))
        + max(column.style.decimals == nil ? 0 : fraction, printed(decimal, column.type))
        + 1 + (decimal.significand < 0 ? sign(column) : 0)
    case .real(let real):
      digits(real * (column.type == .percent ? 100 : 1)) + fraction + 1 + (real < 0 ? sign(column) : 0)
    }
  }

  /// The width of the decimal point and what follows it in a printed number.
  private static func printed(_ decimal: DecimalNumber, _ type: ColumnType) -> Int {
    let digits = max(0, decimal.fractionDigits - (type == .percent ? 2 : 0))
    return (digits > 0 ? digits + 1 : 0) + (type == .percent || type == .multiple ? 1 : 0)
  }

  /// An arrow takes the place of the minus sign.
  private static func sign(_ column: Column) -> Int { column.style.mark == .trendArrow ? 0 : 1 }

  /// The width of the decimal point and what follows it in a computed number, including `%` or `x`.
  private static func fraction(of column: Column, magnitude: Double) -> Int {
    var digits =
      switch column.type {
      case .percent: 2
      case .multiple: 1
      default: NumberFormat.digits(for: magnitude)
      }
    switch column.style.decimals {
    case .exactly(let wanted): digits = wanted
    case .atLeast(let least): digits = max(digits, least)
    case nil: break
    }
    return (digits > 0 ? digits + 1 : 0) + (column.type == .percent || column.type == .multiple ? 1 : 0)
  }

  /// The width of the digits before the decimal point, with separators.
  private static func digits(_ number: Double) -> Int {
    var rest = number.magnitude
    var digits = 1
    while rest >= 10, digits < 20 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3
  }
}

extension Column {
  /// The value as shown in the language in which it is wider.
  fileprivate func widest(_ value: Value) -> Value {
    let shown = Language.allCases.map { self.shown(value, in: $0) }
    return shown.max { TextWidth.of($0.plainText) < TextWidth.of($1.plainText) } ?? value
  }
}
