import Document
import Lexemes
import Lexicon

/// The header of a column in a company table, as a figure and a fiscal year: `EPS` over `2024E`, `23PE`,
/// `归母净利润2024E（亿元）`, `预测PE（2018）`.
struct CompanyHeader: Sendable, Hashable {
  let figure: CompanyFigure
  /// The fiscal year as printed; nil if the header has none.
  let year: FiscalYear?
  /// Whether the figure excludes some items: `Non-GAAP EPS`.
  let isAdjusted: Bool
  /// Whether the column has the growth of the figure and not the figure itself.
  let isGrowth: Bool

  /// All possible meanings of a header. `2024EPS` is EPS of 2024 or the price/sales ratio of 2024E; most headers have
  /// only one meaning.
  static func readings(_ column: HeaderColumn) -> [CompanyHeader] {
    let named = readingsOfNames(column)
    guard !named.isEmpty else { return [] }
    let qualifiers = HeaderQualifiers(column)
    return named.compactMap { $0.qualified(by: qualifiers, column) }
  }

  /// The header as its other labels and the texts in parentheses qualify it; nil if the figure is another one.
  private func qualified(by qualifiers: HeaderQualifiers, _ column: HeaderColumn) -> CompanyHeader? {
    let isGrowth = isGrowth || qualifiers.contains(.growth)
    let barred = HeaderQualifiers.notYearly.subtracting(isGrowth ? .change : [])
    guard qualifiers.isDisjoint(with: barred), year != nil || !qualifiers.contains(.history) else {
      return nil
    }
    // An amount in percent is a margin or growth.
    let isAmount = figure.reading == .millions || figure.reading == .perShare
    guard isGrowth || !isAmount || !column.asides.contains(where: ["%", "pct"].contains) else { return nil }
    return CompanyHeader(
      figure: figure, year: year, isAdjusted: isAdjusted || qualifiers.contains(.adjusted), isGrowth: isGrowth
    )
  }

  private static func readingsOfNames(_ column: HeaderColumn) -> [CompanyHeader] {
    let labels = column.path.reversed().map { FigureLabel(HeaderLabel($0)) }
    guard let place = labels.firstIndex(where: { !$0.years.isEmpty }) else {
      return [header(labels.map(\.name), labels, year: nil)].compactMap(\.self)
    }
    var found: [CompanyHeader] = []
    for option in labels[place].years {
      var names = labels.map(\.name)
      names[place] = option.rest
      guard let header = header(names, labels, year: option.year),
        !found.contains(where: { $0.figure == header.figure && $0.year?.year == header.year?.year })
      else { continue }
      found.append(header)
    }
    return found
  }

  /// The header for names, the innermost first and without the fiscal year, which is still in `labels`.
  private static func header(_ names: [String], _ labels: [FigureLabel], year: FiscalYear?) -> CompanyHeader?
  {
    var isDerived = false
    for (place, name) in names.enumerated() where !name.isEmpty {
      // `EPS 2025E` over `新`, beside `原`.
      if place == 0, names.count > 1, CompanyWords.current.contains(name) { continue }
      let bare = CompanyWords.growths.first { name.closes(with: $0) }.map { String(name.dropLast($0.count)) }
      if let (figure, isAdjusted) = CompanyFigure.named(bare ?? name) {
        return CompanyHeader(figure, year, isAdjusted, isGrowth: isDerived || bare != nil, labels)
      }
      // `同比` under `净利润` is not a profit.
      isDerived = isDerived || CompanyWords.derived.contains { name.holds($0) }
    }
    let asides = labels.lazy.flatMap(\.asides)
    return asides.compactMap { CompanyFigure.named($0) }.first.flatMap {
      CompanyHeader($0.figure, year, $0.isAdjusted, isGrowth: isDerived, labels)
    }
  }

  private init?(
    _ figure: CompanyFigure, _ year: FiscalYear?, _ isAdjusted: Bool, isGrowth: Bool, _ labels: [FigureLabel]
  ) {
    // A multiple in percent is a percentile of its own history.
    let isPercent = labels.contains { $0.asides.contains("%") || $0.name.holds("%") }
    guard !isPercent || figure.reading != .multiple || isGrowth else { return nil }
    (self.figure, self.year, self.isAdjusted, self.isGrowth) = (figure, year, isAdjusted, isGrowth)
  }
}

/// A label of a header with its possible fiscal years.
private struct FigureLabel {
  /// The name in lower case, without spaces, units and dates.
  let name: String
  /// The texts in parentheses.
  let asides: [String]
  /// The possible fiscal years, each with the rest of the name.
  let years: [(year: FiscalYear, rest: String)]

  init(_ label: HeaderLabel) {
    name = label.name
    asides = label.asides.map { $0.lowercased() }
    years = Self.years(label)
  }

  private static func years(_ label: HeaderLabel) -> [(year: FiscalYear, rest: String)] {
    guard label.undated.hasDigit else { return [] }
    // `2024E`, `(2024E)`, and `2024E (EPS)`, where the name is in parentheses.
    for whole in [label.undated.trimming("()"), label.plainName] {
      if let year = FiscalYear.readHeading(whole) { return [(year, "")] }
    }
    // `EPS(2024E,元)`, `预测PE（2018）`.
    for word in label.asides.flatMap({ $0.split(at: ", ;") }) {
      if let year = FiscalYear.readHeading(word) { return [(year, label.name)] }
    }
    // `每股盈利25财年预测`
    let name = label.plainName
    let plain = name.holds("财年") ? name.replacing("财年预测", with: "E").replacing("财年", with: "年") : name
    return YearInName.apart(label.words) ?? YearInName.all(in: plain)
  }
}

/// Fiscal years written together with the name of a figure: `20PE`, `2024EEPS`, `归母净利润2019A`.
private enum YearInName {
  private static let longestName = 40
  private static let joints: Signs = "-~—～至/."

  /// The reading of a label whose first or last word is a fiscal year: `2025E PS` is not EPS of 2025.
  static func apart(_ words: [String]) -> [(year: FiscalYear, rest: String)]? {
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let (year, rest) =
      FiscalYear.readHeading(first).map { ($0, words.dropFirst()) }
      ?? (FiscalYear.readHeading(last), words.dropLast())
    let name = rest.joined().lowercased()
    guard let year, !name.hasDigit, isFigure(name) else { return nil }
    return [(year, name)]
  }

  /// The possible readings of a name as printed without spaces.
  static func all(in name: String) -> [(year: FiscalYear, rest: String)] {
    let scalars = name.scalarArray
    guard scalars.count <= longestName else { return [] }
    var start = 0
    while start < scalars.count {
      guard isDigit(scalars[start]) else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
      let found = readings(scalars, start..<end)
      if !found.isEmpty { return found }
      start = end
    }
    return []
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func readings(
    _ scalars: [Unicode.Scalar], _ digits: Range<Int>
  ) -> [(year: FiscalYear, rest: String)] {
    guard digits.count == 4 || digits.count == 2 else { return [] }
    let byMonth = startOfMonth(scalars, digits.lowerBound)
    guard byMonth != nil || !isSpan(scalars, digits) else { return [] }
    let start = byMonth ?? startOfName(scalars, digits.lowerBound)
    // Readings with the letter come first: `2024E` in `2024EEPS`.
    return (0...3).reversed().compactMap { length in
      let end = digits.upperBound + length
      guard end <= scalars.count else { return nil }
      let token = String(scalars: scalars[start..<end])
      let rest = String(scalars: scalars[..<start] + scalars[end...]).lowercased()
      guard !isGlued(scalars[..<start], scalars[end...]) else { return nil }
      // `2024年EPS` is EPS, since `2024年E` is not used.
      if length > 1, token.unicodeScalars.dropLast().contains("年"), !token.closes(with: "年报") { return nil }
      guard !rest.isEmpty, let year = FiscalYear.readBesideName(token), isFigure(rest) else { return nil }
      return (year, rest)
    }
  }

  /// Whether letters before and after a year make up the name of a figure that neither is: `ROA 26E` is not `ROAE` of 2026.
  private static func isGlued(_ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard before.last?.isASCIILetter == true, behind.first?.isASCIILetter == true else { return false }
    return ![before, behind].contains { isFigure(String(scalars: Array($0)).lowercased()) }
  }

  /// Where `FY3/` begins directly before the digits, as in `P/EFY3/26E`, which gives the month in which the year ends.
  private static func startOfMonth(_ scalars: [Unicode.Scalar], _ digits: Int) -> Int? {
    guard digits > 3, scalars[digits - 1] == "/" else { return nil }
    let month = scalars[..<(digits - 1)].suffix(2).reversed().prefix(while: isDigit).count
    let start = digits - 1 - month
    return month > 0 && startOfName(scalars, start) < start ? start - 2 : nil
  }

  /// Where the year begins: at `FY` or `CY` directly before the digits, as in `PEFY25E`, or at the digits.
  private static func startOfName(_ scalars: [Unicode.Scalar], _ digits: Int) -> Int {
    guard digits >= 2, "Yy".unicodeScalars.contains(scalars[digits - 1]),
      "FfCc".unicodeScalars.contains(scalars[digits - 2])
    else { return digits }
    return digits - 2
  }

  /// Whether the digits are part of a span of years: `2020-2022E`.
  private static func isSpan(_ scalars: [Unicode.Scalar], _ digits: Range<Int>) -> Bool {
    func stands(_ joint: Int, _ digit: Int) -> Bool {
      scalars.indices.contains(joint) && scalars.indices.contains(digit) && joints.contains(scalars[joint])
        && isDigit(scalars[digit])
    }
    return stands(digits.lowerBound - 1, digits.lowerBound - 2)
      || stands(digits.upperBound, digits.upperBound + 1)
  }

  private static func isFigure(_ rest: String) -> Bool {
    let growth = CompanyWords.growths.first { rest.closes(with: $0) }
    return growth == rest
      || CompanyFigure.named(growth.map { String(rest.dropLast($0.count)) } ?? rest) != nil
  }
}
