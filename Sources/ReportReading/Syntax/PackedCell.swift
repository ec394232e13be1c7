import Document
import Lexemes

/// The figures of a cell that has several, each labelled with its fiscal year: `2024A:0.90/2025E:0.78`,
/// `24A 0.90 25E 0.78`, `0.90（2024A）；0.78（2025E）`, and below `EPS/PE` also `2024A:0.90/22.2x`.
struct PackedCell {
  /// A figure as printed.
  struct Part {
    let figure: CompanyFigure
    let year: FiscalYear
    let text: String
  }

  private(set) var parts: [Part] = []
  private let headed: [CompanyFigure]
  private var run = Run()
  /// Whether the cell begins with a year, so that names beside it are those of its figures: `2024A: EPS 0.90 PE 22.2`.
  private let beginsWithYear: Bool

  /// What precedes some values.
  private struct Run {
    var figure: CompanyFigure?
    var years: [FiscalYear] = []
    var values: [String] = []
  }

  /// Reads the figures; nil unless each has one year, and each year one of each figure.
  ///
  /// - Parameters:
  ///   - text: the text of the cell.
  ///   - headed: the figures that the header of the column names, in their order.
  init?(_ text: String, of headed: [CompanyFigure]) {
    guard Self.mayBe(text), let tokens = PackedTokens.read(text) else { return nil }
    self.headed = headed
    beginsWithYear = if case .year? = tokens.first { true } else { false }
    for token in tokens { guard take(token) else { return nil } }
    guard run.years.isEmpty && run.values.isEmpty || close(), !parts.isEmpty,
      Set(parts.map { CompanyColumns.Role.figure($0.figure, $0.year.year) }).count == parts.count
    else { return nil }
  }

  /// The figures of a cell without labels: `0.90/0.78/0.85`; nil if there are any other words.
  static func unlabelled(_ text: String) -> [String]? {
    guard text.mayHoldNumber, let tokens = PackedTokens.read(text) else { return nil }
    let values = tokens.compactMap { if case .value(let value) = $0 { value } else { nil } }
    return values.count == tokens.count ? values : nil
  }

  /// Whether a text has two digits and after them a sign that may make them a year. This quick test excludes most cells.
  static func mayBe(_ text: String) -> Bool {
    guard (6...240).contains(text.utf8.count) else { return false }
    var digits = 0
    return text.utf8.contains { byte in
      if byte.isDigit {
        digits += 1
        return false
      }
      defer { digits = 0 }
      // The last two begin `年` and full-width characters.
      return digits > 1
        && (["A", "E", "F", "a", "e", "f", ":", " ", ")", "\n"].contains(Unicode.Scalar(byte))
          || byte == 0xE5 || byte == 0xEF)
    }
  }

  private mutating func take(_ token: PackedTokens.Token) -> Bool {
    switch token {
    case .figure(let figure):
      guard headed.isEmpty || headed.contains(figure), run.values.isEmpty || close() else { return false }
      run.figure = figure
      if !beginsWithYear { run.years = [] }
    case .year(let year):
      guard run.values.isEmpty || !run.years.isEmpty else { return false }
      if !run.values.isEmpty {
        guard close() else { return false }
        if beginsWithYear { run.figure = nil }
        run.years = []
      }
      run.years.append(year)
    case .yearBehind(let year):
      guard run.years.isEmpty, !run.values.isEmpty else { return false }
      run.years = [year]
      guard close() else { return false }
      run.years = []
    case .value(let text):
      run.values.append(text)
    }
    return true
  }

  /// Gives the values since the last label their figures and years.
  private mutating func close() -> Bool {
    let figures = run.figure.map { [$0] } ?? headed
    let places: [(CompanyFigure, FiscalYear)]
    if run.years.count == 1 {
      places = figures.map { ($0, run.years[0]) }
    } else {
      guard figures.count == 1 else { return false }
      places = run.years.map { (figures[0], $0) }
    }
    guard !places.isEmpty, places.count == run.values.count else { return false }
    parts += zip(places, run.values).map { Part(figure: $0.0, year: $0.1, text: $1) }
    run.values = []
    return true
  }
}

/// The words of a packed cell.
enum PackedTokens {
  enum Token {
    case figure(CompanyFigure)
    case year(FiscalYear)
    /// A year in parentheses behind its figure.
    case yearBehind(FiscalYear)
    case value(String)
  }

  /// The words; nil if there is anything that is neither a figure nor a label.
  static func read(_ text: String) -> [Token]? {
    var reader = PackedReader(text.foldedWidth.scalarArray)
    return reader.read()
  }
}

/// Walks through a packed cell.
private struct PackedReader {
  private let text: [Unicode.Scalar]
  private var place = 0
  private var tokens: [PackedTokens.Token] = []
  /// Whether a colon precedes the place, after which a number is a figure.
  private var isBehindColon = false

  init(_ text: [Unicode.Scalar]) { self.text = text }

  private static let separators: Signs = " /;,、|"
  private static let colons: Signs = ":="
  private static let letters: Signs = "AEFaef"

  mutating func read() -> [PackedTokens.Token]? {
    while place < text.count {
      if Self.separators.contains(text[place]) {
        place += 1
      } else if Self.colons.contains(text[place]) {
        guard !isBehindColon, isBehindLabel else { return nil }
        isBehindColon = true
        place += 1
      } else {
        guard let token = readYearBehind() ?? readYear() ?? readFigure() ?? readValue() else { return nil }
        tokens.append(token)
        isBehindColon = false
      }
    }
    return isBehindColon ? nil : tokens
  }

  private var isBehindLabel: Bool {
    switch tokens.last {
    case .year, .figure: true
    default: false
    }
  }

  private func isDigit(_ place: Int) -> Bool { text.indices.contains(place) && text[place].isDecimalDigit }

  /// `（2024A）` behind a figure.
  private mutating func readYearBehind() -> PackedTokens.Token? {
    guard case .value? = tokens.last, text[place] == "(", let end = yearEnd(place + 1),
      end < text.count, text[end] == ")",
      let year = FiscalYear.readBesideName(String(scalars: text[(place + 1)..<end]))
    else { return nil }
    place = end + 1
    return .yearBehind(year)
  }

  private mutating func readYear() -> PackedTokens.Token? {
    guard mayBeYear, let end = yearEnd(place),
      let year = FiscalYear.readBesideName(String(scalars: text[place..<end]))
    else { return nil }
    let hasMark = !text[end - 1].isDecimalDigit || !text[place].isDecimalDigit
    let isYear = hasMark || end - place == 4 || end < text.count && text[end] == ":"
    // A figure is apart from its label, but for the `年` of `2024年22.2倍`.
    guard isYear, end == text.count || " /:;,=、|)".unicodeScalars.contains(text[end]) || text[end - 1] == "年"
    else { return nil }
    place = end
    return .year(year)
  }

  /// Whether a number at the place may be a year: behind the colon of a year it is a figure.
  private var mayBeYear: Bool {
    guard isBehindColon else { return true }
    return if case .figure? = tokens.last { true } else { false }
  }

  /// Where a fiscal year ends that begins at a place: `2024A`, `24E`, `FY25E`, `2024年`, `2025A/E`, `2025(E)`.
  private func yearEnd(_ start: Int) -> Int? {
    var end = start
    if end + 1 < text.count, "FfCc".unicodeScalars.contains(text[end]),
      text[end + 1] == "Y" || text[end + 1] == "y"
    {
      end += 2
    }
    let digits = end
    while isDigit(end) { end += 1 }
    guard
      end - digits == 4
        && (text[digits] == "2" && text[digits + 1] == "0" || text[digits] == "1" && text[digits + 1] == "9")
        || end - digits == 2
    else { return nil }
    if end < text.count, text[end] == "年" { end += 1 }
    guard end < text.count else { return end }
    if end + 2 < text.count, text[end] == "(", Self.letters.contains(text[end + 1]), text[end + 2] == ")" {
      return end + 3
    }
    guard Self.letters.contains(text[end]) else { return end }
    if end + 2 < text.count, text[end + 1] == "/", Self.letters.contains(text[end + 2]),
      end + 3 == text.count || Self.separators.contains(text[end + 3]) || Self.colons.contains(text[end + 3])
    {
      return end + 3
    }
    return end + 1
  }

  /// The name of a figure before its values: `EPS：`.
  private mutating func readFigure() -> PackedTokens.Token? {
    guard text[place].isASCIILetter || text[place].isHan else { return nil }
    var end = place
    while end < text.count, text[end].isASCIILetter || text[end].isHan { end += 1 }
    // `P/E` has a separator inside.
    if end == place + 1, end + 1 < text.count, text[end] == "/", text[end + 1].isASCIILetter { end += 2 }
    guard let named = CompanyFigure.named(String(scalars: text[place..<end]).lowercased()), !named.isAdjusted
    else { return nil }
    place = end
    return .figure(named.figure)
  }

  private mutating func readValue() -> PackedTokens.Token? {
    // `2024A(0.90)` may be a loss or not.
    if case .year? = tokens.last, !isBehindColon, text[place] == "(" { return nil }
    let start = place
    while place < text.count, !endsValue(place, from: start) {
      if Self.colons.contains(text[place]) { return nil }
      place = text[place] == "(" ? (text[place...].firstIndex(of: ")") ?? text.count - 1) + 1 : place + 1
    }
    let value = String(scalars: text[start..<place])
    guard value.hasDigit || MissingMark.isMissing(value) else { return nil }
    return .value(value)
  }

  private func endsValue(_ place: Int, from start: Int) -> Bool {
    switch text[place] {
    case "/": return !isInsideMark(place, from: start)
    case ",": return !isGrouping(place, from: start)
    case "(": return place > start && yearEnd(place + 1).map { $0 < text.count && text[$0] == ")" } == true
    default: return Self.separators.contains(text[place])
    }
  }

  /// Whether a slash is part of `N/A`.
  private func isInsideMark(_ place: Int, from start: Int) -> Bool {
    place == start + 1 && place + 1 < text.count
      && ["n/a", "n/m"].contains(String(scalars: text[start...(place + 1)]).lowercased())
  }

  /// Whether a comma is one of `1,500`: three digits follow, and before it are up to three without a point.
  private func isGrouping(_ place: Int, from start: Int) -> Bool {
    let before = text[start..<place].reversed().prefix { $0.isDecimalDigit }.count
    guard (1...3).contains(before), !text[start..<place].contains(".") else { return false }
    return (1...3).allSatisfy { isDigit(place + $0) } && !isDigit(place + 4)
      && !(place + 4 < text.count && Self.letters.contains(text[place + 4]))
  }
}
